"""Requests to the bot itself, at the head of a message: "remind me of ...", "basta promemoria"."""

from collections.abc import Awaitable, Callable

from telegram import Message, Update
from telegram.ext import MessageHandler
from telegram.ext.filters import MessageFilter

from handlers.addressed import TYPED, words_for_bot
from handlers.context import App, Context, Talk, services_of, speaking, talk_of
from handlers.delivery import send
from handlers.ports import Services
from handlers.render import Screen
from knowledge.understanding.requests import Request, Wish


class _Requesting(MessageFilter):
    """Messages that begin with one wish."""

    def __init__(self, application: App, wish: Wish) -> None:
        super().__init__()
        self._application = application
        self._wish: Wish = wish

    def filter(self, message: Message) -> bool:
        return requested(services_of(self._application), message, self._wish) is not None


def on_request(application: App, wish: Wish, answer: Callable[[Talk, str], Awaitable[Screen]]) -> None:
    """Answer messages that begin with `wish`, in their language.

    `answer` is given the talk and what else the message says.
    """

    async def handle(update: Update, context: Context) -> None:
        message = update.effective_message
        request = requested(context.services, message, wish) if message else None
        if request:
            talk = await speaking(await talk_of(update, context), request.lang)
            await send(message, await answer(talk, request.what))

    application.add_handler(MessageHandler(TYPED & _Requesting(application, wish), handle))


def requested(services: Services, message: Message, wish: Wish) -> Request | None:
    """The request with which `message` begins; `None` where it begins with none."""
    return services.requests.heard(words_for_bot(message), wish)
