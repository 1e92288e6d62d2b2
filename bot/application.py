"""The Telegram application: one builder for Telegram itself, the terminal and the tests."""

from collections.abc import Callable

from telegram.ext import AIORateLimiter, ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest

import handlers
from bot.heartbeat import PollRequest
from bot.in_order import InOrder
from bot.settings import Settings
from handlers.context import App, Context
from handlers.ports import Services

NO_TOKEN = "0:none"  # noqa: S105 - what stands for a token where nothing is sent to Telegram
CONNECTIONS = 8
RETRIES = 3


def build_application(
    settings: Settings,
    services: Services,
    request: BaseRequest | None = None,
    refused: Callable[[], None] = lambda: None,
) -> App:
    """The application with all its handlers, not yet initialized.

    Args:
        settings: the token and the address of the Bot API.
        services: what the handlers may use.
        request: takes the place of the network, for the terminal and the tests; nobody limits it.
        refused: called when Telegram no longer knows the token.
    """
    token = settings.token or NO_TOKEN
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(request or _answers())
        .get_updates_request(request or _polls(token, refused))
        .concurrent_updates(InOrder())
        .rate_limiter(_limiter(unlimited=request is not None))
        .context_types(ContextTypes(context=Context))
        .build()
    )
    handlers.register(application, services)
    return application


def _limiter(*, unlimited: bool) -> AIORateLimiter:
    limits = {"overall_max_rate": 0, "group_max_rate": 0} if unlimited else {}
    return AIORateLimiter(max_retries=RETRIES, **limits)


def _polls(token: str, refused: Callable[[], None]) -> PollRequest:
    return PollRequest(token, refused, connection_pool_size=1, connect_timeout=10)


def _answers() -> HTTPXRequest:
    # A small pool is quicker than a large one; whoever waits for a connection must not give up at once.
    return HTTPXRequest(
        connection_pool_size=CONNECTIONS,
        connect_timeout=10,
        read_timeout=20,
        write_timeout=20,
        pool_timeout=60,
    )
