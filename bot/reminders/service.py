"""Keeps the promises of `handlers.reminding.Subscriptions`."""

from collections.abc import Sequence
from datetime import date, datetime
from math import inf

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.calls import Calls, main_call
from bot.reminders.plan import cycle_key, cycle_name, own_day, told_of, tomorrow
from bot.reminders.replan import plan_snooze, replan
from bot.storage import subscriptions as kept
from bot.storage.database import Database
from bot.storage.holding import hold_call
from bot.storage.students import ensure_student
from bot.storage.subscriptions import Subscribed
from bot.storage.windows import confirmed_windows
from handlers.ports import Clock
from handlers.reminding import DEFAULT_LEADS, LONGEST_LEAD, Subscription
from knowledge.calls import Window
from knowledge.models import KnowledgeBase, Lang


class StoredSubscriptions:
    """Subscriptions in a database; whatever changes plans their reminders in the same transaction."""

    def __init__(self, database: Database, knowledge: KnowledgeBase, clock: Clock) -> None:
        self._database = database
        self._knowledge = knowledge
        self._clock = clock

    async def subscribe(
        self, student: int, programme: str, lang: Lang, own_date: date | None = None
    ) -> Subscription:
        """Remind of `programme` from now on; KeyError where there is no such programme."""
        call, now = main_call(self._knowledge.programmes[programme]), self._clock.now()
        async with self._database.write() as connection:
            await hold_call(connection, programme, call)
            await ensure_student(connection, student, now)
            await kept.add(connection, student, programme, call, lang, DEFAULT_LEADS, now)
            key = next(
                each.id
                for each in await kept.living(connection, student)
                if (each.programme, each.call) == (programme, call)
            )
            if own_date:
                await kept.change(connection, key, own_date=own_date)
            calls = await self._calls(connection, programme)
            window = calls.window(programme, call, now)
            told = told_of(window, self._knowledge.zone_of(programme))
            await kept.change(connection, key, done_cycle=None, **kept.told_columns(told))
            return await self._planned(connection, student, key)

    async def of(self, student: int) -> tuple[Subscription, ...]:
        """Everything that the student is reminded of, the soonest first."""
        async with self._database.read() as connection:
            found = await kept.living(connection, student)
            shown = await self._shown(connection, found)
        return tuple(sorted(shown, key=_soonest))

    async def one(self, student: int, subscription: int) -> Subscription | None:
        """One of them; `None` if it is not the student's, or was stopped."""
        async with self._database.read() as connection:
            found = await kept.one(connection, student, subscription)
            return (await self._shown(connection, (found,)))[0] if found else None

    async def choose_leads(
        self, student: int, subscription: int, leads: Sequence[int]
    ) -> Subscription | None:
        """Remind so many days before the deadline; days outside 0 to 60 are left out."""
        chosen = sorted({lead for lead in leads if 0 <= lead <= LONGEST_LEAD}, reverse=True)
        return await self._changed(student, subscription, leads=chosen)

    async def stop(self, student: int, subscription: int | None = None) -> int:
        """Stop one, or all; gives how many."""
        async with self._database.write() as connection:
            return await kept.end(connection, student, "stopped", self._clock.now(), subscription)

    async def gone(self, student: int) -> int:
        """The student blocked the bot, or the group removed it: stop all, as a refused reminder would."""
        async with self._database.write() as connection:
            return await kept.end(connection, student, "blocked", self._clock.now())

    async def done(self, student: int, subscription: int, cycle: str) -> Subscription | None:
        """Say nothing more of `cycle`; the next one is reminded of again."""
        async with self._database.write() as connection:
            found = await self._held(connection, student, subscription)
            if found is None:
                return None
            window = await self._window(connection, found)
            if window and cycle_name(window, found.own_date) == cycle:
                await kept.change(connection, found.id, done_cycle=cycle_key(window, found.own_date))
            return await self._planned(connection, student, found.id)

    async def snooze(self, student: int, subscription: int, cycle: str) -> datetime | None:
        """Remind again tomorrow at 9, even of what was done."""
        async with self._database.write() as connection:
            found = await self._held(connection, student, subscription)
            window = await self._window(connection, found) if found else None
            if found is None or window is None or cycle_name(window, found.own_date) != cycle:
                return None
            zone = self._knowledge.zone_of(found.programme)
            snoozed = tomorrow(window, zone, self._clock.now(), found.own_date)
            if snoozed is None:
                return None
            await kept.change(connection, found.id, done_cycle=None)
            await self._planned(connection, student, found.id)
            await plan_snooze(connection, found, snoozed)
            return snoozed.due.astimezone(zone)

    async def _changed(self, student: int, subscription: int, **values: object) -> Subscription | None:
        async with self._database.write() as connection:
            if await self._held(connection, student, subscription) is None:
                return None
            await kept.change(connection, subscription, **values)
            return await self._planned(connection, student, subscription)

    async def _held(self, connection: AsyncConnection, student: int, key: int) -> Subscribed | None:
        """One of the student's subscriptions, whose call nobody else plans meanwhile."""
        found = await kept.one(connection, student, key)
        if found:
            await hold_call(connection, found.programme, found.call)
        return await kept.one(connection, student, key)

    async def _window(self, connection: AsyncConnection, found: Subscribed) -> Window | None:
        calls = await self._calls(connection, found.programme)
        return calls.window(found.programme, found.call, self._clock.now())

    async def _planned(self, connection: AsyncConnection, student: int, key: int) -> Subscription:
        found = await kept.one(connection, student, key)
        if found is None:
            raise KeyError(key)
        calls = await self._calls(connection, found.programme)
        window = calls.window(found.programme, found.call, self._clock.now())
        if found.programme in self._knowledge.programmes:
            zone, now = self._knowledge.zone_of(found.programme), self._clock.now()
            known = calls.told_ahead(found.programme, found.call, now)
            await replan(connection, (found,), window, zone, now, known)
        return (await self._shown(connection, (found,)))[0]

    async def _calls(self, connection: AsyncConnection, *programmes: str) -> Calls:
        return Calls(self._knowledge, await confirmed_windows(connection, programmes))

    async def _shown(
        self, connection: AsyncConnection, found: Sequence[Subscribed]
    ) -> tuple[Subscription, ...]:
        calls = await self._calls(connection, *(each.programme for each in found))
        dues = await kept.next_dues(connection, (each.id for each in found))
        now = self._clock.now()
        return tuple(
            _shown(each, calls.window(each.programme, each.call, now), dues.get(each.id)) for each in found
        )


def _soonest(shown: Subscription) -> tuple[float, int]:
    return (shown.next_due.timestamp() if shown.next_due else inf), shown.id


def _shown(found: Subscribed, window: Window | None, due: datetime | None) -> Subscription:
    return Subscription(
        id=found.id,
        programme=found.programme,
        call=found.call,
        leads=found.leads,
        window=window,
        next_due=due,
        own_date=found.own_date,
        day=own_day(window, found.own_date),
        cycle=cycle_name(window, found.own_date),
        done=bool(window and found.done_cycle and found.done_cycle == cycle_key(window, found.own_date)),
    )
