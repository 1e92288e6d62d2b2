"""One turn of the clock: what is due is claimed, committed, sent and settled."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from bot.reminders.calls import Calls
from bot.reminders.delivery import Delivery, Render
from bot.reminders.message import Hold, PastUse, Ready, judge
from bot.reminders.sender import Sender
from bot.reminders.tally import Tally
from bot.storage import reminders as rows
from bot.storage.database import Database
from bot.storage.reminders import Due
from bot.storage.windows import confirmed_windows
from handlers.ports import Clock
from knowledge.models import KnowledgeBase

# Longer than any batch takes: a claim that is older belongs to a process that died.
LEASE = timedelta(minutes=5)
# More might be cut from one message.
MOST_IN_A_MESSAGE = 5
_BATCH = 100


class Reminders:
    """Sends what is due; one object a process, for two ticks of one process must not overlap."""

    def __init__(
        self,
        database: Database,
        knowledge: KnowledgeBase,
        clock: Clock,
        sender: Sender,
        render: Render,
        *,
        lease: timedelta = LEASE,
    ) -> None:
        self._database = database
        self._knowledge = knowledge
        self._clock = clock
        self._sender = sender
        self._render = render
        self._lease = lease
        self._paused_until: datetime | None = None
        self._ticked: datetime | None = None
        self._ticking = False

    async def tick(self) -> Tally:
        """Send everything that is due now; nothing while Telegram asked to wait, or a tick is under way."""
        now = self._clock.now()
        if self._ticked and now < self._ticked:
            # The clock was set back: the pause was of another time.
            self._paused_until = None
        self._ticked = now
        if self._ticking or (self._paused_until and now < self._paused_until):
            return Tally()
        self._ticking = True
        try:
            return await self._tick(now)
        finally:
            self._ticking = False

    async def _tick(self, now: datetime) -> Tally:
        tally = Tally()
        async with self._database.write() as connection:
            tally.expired += await rows.expire(connection, now)
            tally.taken_back += await rows.take_back(connection, now - self._lease)
        async with self._database.single() as single:
            delivery = Delivery(self._database, single, self._sender, self._render, self._clock, tally)
            while delivery.paused_until is None and await self._batch(delivery):
                pass
        self._paused_until = delivery.paused_until
        return tally

    async def _batch(self, delivery: Delivery) -> bool:
        """Claim and deliver the next of what is due; whether there was anything."""
        now = self._clock.now()
        async with self._database.write() as connection:
            due = await rows.claim(connection, now, _BATCH)
            calls = Calls(self._knowledge, await confirmed_windows(connection))
        await self._deliver(delivery, await self._ready(delivery.tally, due, calls, now), now)
        return bool(due)

    async def _deliver(self, delivery: Delivery, ready: Sequence[Ready], claimed_at: datetime) -> None:
        messages = list(messages_of(ready))
        for number, message in enumerate(messages):
            slow = self._clock.now() - claimed_at > self._lease / 2
            if delivery.paused_until or slow:
                left = [each.row for rest in messages[number:] for each in rest]
                at = delivery.paused_until or self._clock.now()
                async with self._database.write() as connection:
                    await rows.put_back(connection, left, at, tried=False)
                return
            await delivery.send(message)

    async def _ready(
        self, tally: Tally, due: Sequence[Due], calls: Calls, now: datetime
    ) -> tuple[Ready, ...]:
        judged = [judge(row, calls, now) for row in due]
        past = [each.row for each in judged if isinstance(each, PastUse)]
        held = [each for each in judged if isinstance(each, Hold)]
        if past or held:
            await self._set_aside(past, held, now)
        tally.expired += len(past)
        tally.held += len(held)
        return tuple(each for each in judged if isinstance(each, Ready))

    async def _set_aside(self, past: Sequence[Due], held: Sequence[Hold], now: datetime) -> None:
        async with self._database.write() as connection:
            await rows.close(connection, past, "expired", now)
            for until in {each.until for each in held}:
                waiting = [each.row for each in held if each.until == until]
                await rows.put_back(connection, waiting, until, tried=False)


def messages_of(ready: Sequence[Ready]) -> Iterator[tuple[Ready, ...]]:
    """Each student's reminders together, in order, of as many subscriptions as one message holds."""
    for _, mine in groupby(ready, key=lambda each: each.row.student):
        every = tuple(mine)
        subscriptions = tuple(dict.fromkeys(each.row.subscription for each in every))
        for start in range(0, len(subscriptions), MOST_IN_A_MESSAGE):
            some = subscriptions[start : start + MOST_IN_A_MESSAGE]
            yield tuple(each for each in every if each.row.subscription in some)
