"""One message: sent, and settled by what came of it."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never, cast

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.message import Ready, spoken
from bot.reminders.sender import Gone, Migrated, Outcome, Refused, Sender, Sent, Unreachable, Wait
from bot.reminders.tally import Tally
from bot.storage import reminders as rows
from bot.storage import subscriptions
from bot.storage.database import Database
from bot.storage.students import migrate_chat
from handlers.ports import Clock
from handlers.reminding import DueReminder
from handlers.render import Screen
from knowledge.models import Lang

log = logging.getLogger(__name__)

Render = Callable[[Lang, Sequence[DueReminder]], Screen]

_FIRST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(minutes=30)
# So many failures in a row are the network's, not a message's.
_NETWORK_IS_DOWN = 3


@dataclass(slots=True)
class Delivery:
    """Sends messages one after the other: at any time at most one is in flight.

    `single` keeps each statement at once: what was sent is settled before the next is.
    `paused_until` is set when nothing more should be sent before that moment.
    """

    database: Database
    single: AsyncConnection
    sender: Sender
    render: Render
    clock: Clock
    tally: Tally
    failures: int = 0
    paused_until: datetime | None = None

    async def send(self, message: Sequence[Ready]) -> None:
        """Send the reminders of one student as one message, and settle them all."""
        try:
            reminders = [each.reminder for each in spoken(message)]
            screen = self.render(cast("Lang", message[0].row.language), reminders)
        except Exception:
            # A fault in the wording of one must not keep all others from being sent.
            log.exception("a reminder of %s cannot be worded", message[0].row.programme)
            await self._refused(message, Refused("it cannot be worded"), self.clock.now())
            return
        outcome = await self.sender.send(message[0].row.student, screen)
        self.failures = self.failures + 1 if isinstance(outcome, Unreachable) else 0
        await self._settle(message, outcome)

    async def _settle(self, message: Sequence[Ready], outcome: Outcome) -> None:
        now = self.clock.now()
        match outcome:
            case Sent():
                await self._sent(message, now)
            case Gone():
                await self._gone(message, now)
            case Wait():
                self.paused_until = now + timedelta(seconds=outcome.seconds)
                await self._again(message, self.paused_until, tried=False)
            case Unreachable():
                await self._again(message, next_try(message, now), tried=True)
                if self.failures >= _NETWORK_IS_DOWN:
                    self.paused_until = now + _FIRST_PAUSE
            case Refused():
                await self._refused(message, outcome, now)
            case Migrated():
                async with self.database.write() as connection:
                    await migrate_chat(connection, message[0].row.student, outcome.chat)
                await self._again(message, now, tried=True)
            case _ as never:
                assert_never(never)

    async def _sent(self, message: Sequence[Ready], now: datetime) -> None:
        await rows.settle(self.single, [(each.row, each.told) for each in message], now)
        self.tally.messages += 1
        said = spoken(message)
        self.tally.sent += len(said)
        self.tally.late += sum(each.reminder.late for each in said)

    async def _gone(self, message: Sequence[Ready], now: datetime) -> None:
        async with self.database.write() as connection:
            await subscriptions.end(connection, message[0].row.student, "blocked", now)
        self.tally.unsubscribed += 1

    async def _again(self, message: Sequence[Ready], at: datetime, *, tried: bool) -> None:
        async with self.database.write() as connection:
            await rows.put_back(connection, [each.row for each in message], at, tried=tried)
        self.tally.retried += len(message)

    async def _refused(self, message: Sequence[Ready], outcome: Refused, now: datetime) -> None:
        log.error("Telegram refuses a reminder of %s: %s", message[0].row.programme, outcome.why)
        async with self.database.write() as connection:
            await rows.close(connection, [each.row for each in message], "failed", now)
        self.tally.failed += len(message)


def next_try(message: Sequence[Ready], now: datetime) -> datetime:
    """When to try again: after a pause twice as long each time, up to half an hour.

    While a last attempt can still come in time, no pause jumps over the end of use.
    """
    attempts = min(max(each.row.attempts for each in message), 10)
    longer: timedelta = _FIRST_PAUSE * (1 << (attempts - 1))
    last_chance = min(each.row.useful_until for each in message) - _FIRST_PAUSE
    at = now + min(longer, _LONGEST_PAUSE)
    return last_chance if now < last_chance < at else at
