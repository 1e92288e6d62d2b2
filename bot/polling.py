"""Long polling: connect, serve until a signal, stop cleanly."""

import asyncio
import gc
import logging
import signal
from contextlib import AsyncExitStack

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.application import build_application
from bot.heartbeat import heartbeat_file
from bot.presentation import present
from bot.reminders.wiring import schedule_reminders
from bot.services import open_database, stored
from bot.settings import Settings
from handlers import presentations
from handlers.context import App

_log = logging.getLogger(__name__)
LONGEST_PAUSE = 60.0
UPDATES = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]


class TokenRefusedError(Exception):
    """Telegram does not know the token."""


async def serve(settings: Settings) -> None:
    """Answer students until SIGINT or SIGTERM.

    Raises:
        TokenRefusedError: Telegram refuses the token, at once or after a while.
    """
    stop, refused = _stop_on_signals(), asyncio.Event()

    def refuse() -> None:
        refused.set()
        stop.set()

    heartbeat_file(settings.token).unlink(missing_ok=True)
    async with open_database(settings) as database:
        services = stored(settings, database)
        application = build_application(settings, services, refused=refuse)
        schedule_reminders(application, database, services.knowledge, services.clock)
        try:
            if await _connected(application, stop):
                await _polled(application, stop)
        except InvalidToken:
            raise TokenRefusedError from None
        finally:
            await application.shutdown()
            await application.bot.shutdown()
            heartbeat_file(settings.token).unlink(missing_ok=True)
    if refused.is_set():
        raise TokenRefusedError


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    return stop


async def _connected(application: App, stop: asyncio.Event) -> bool:
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            _log.warning("Telegram cannot be reached (%s); trying again in %.0f s", error, pause)
            await _wait(stop, pause)
            pause = min(LONGEST_PAUSE, pause * 2)
        else:
            return True
    return False


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return


async def _polled(application: App, stop: asyncio.Event) -> None:
    updater = application.updater
    assert updater is not None  # noqa: S101 - built with one
    await present(application.bot, presentations())
    async with AsyncExitStack() as stack:
        await application.start()
        stack.push_async_callback(application.stop)
        await updater.start_polling(
            timeout=30, bootstrap_retries=-1, allowed_updates=UPDATES, error_callback=_tell_of_failed_poll
        )
        stack.push_async_callback(updater.stop)
        # What was built at the start stays: the collector need not look through it while a student waits.
        gc.freeze()
        _log.info("@%s answers students; stop it with Ctrl+C", application.bot.username)
        await stop.wait()
        _log.info("Stopping")


def _tell_of_failed_poll(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _log.error("Another process polls with this token: stop one of the two (%s)", error)
    else:
        _log.warning("Telegram cannot be reached (%s); trying again", error)
