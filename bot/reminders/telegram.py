"""The sender over Telegram: slower than its limits, and after the answers to students."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.reminders.sender import Gone, Migrated, Outcome, Refused, Sent, Unreachable, Wait
from handlers.render import Screen

# Telegram allows about 30 messages a second over all; the rest is for answers.
MOST_PER_SECOND = 25
# With students who ask without pause, five reminders a second still go, and answers have the rest.
_PATIENCE_SECONDS = 0.2
_POLITE_SECONDS = 0.05


class TelegramSender:
    """Sends reminders with `bot`, at most `per_second`; while `busy` each gives way for a moment."""

    def __init__(
        self, bot: Bot, busy: Callable[[], bool] = lambda: False, per_second: float = MOST_PER_SECOND
    ) -> None:
        self._bot = bot
        self._busy = busy
        self._pause = 1 / per_second
        # A limiter that waited out a 429 by itself would hold up the answers to students.
        self._limits: dict[str, Any] = (
            {"rate_limit_args": 0} if isinstance(bot, ExtBot) and bot.rate_limiter else {}
        )
        self._next = 0.0

    async def send(self, student: int, screen: Screen) -> Outcome:
        """Send `screen`, and say what came of it."""
        await self._turn()
        try:
            await self._bot.send_message(
                student,
                screen.html,
                parse_mode=ParseMode.HTML,
                reply_markup=screen.markup,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                **self._limits,
            )
        except TelegramError as error:
            return outcome_of(error)
        return Sent()

    async def _turn(self) -> None:
        clock = asyncio.get_running_loop().time
        patience = clock() + _PATIENCE_SECONDS
        while self._busy() and clock() < patience:  # noqa: ASYNC110 (what makes it busy tells nobody)
            await asyncio.sleep(_POLITE_SECONDS)
        await asyncio.sleep(max(0.0, self._next - clock()))
        self._next = clock() + self._pause


def outcome_of(error: TelegramError) -> Outcome:
    """What an error of Telegram's, or of the way there, means for a reminder."""
    match error:
        case RetryAfter():
            return Wait(_seconds(error))
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return Gone()
        case BadRequest() if "chat not found" in error.message.lower():
            return Gone()
        case BadRequest():
            return Refused(error.message)
        case _:
            return Unreachable()


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
