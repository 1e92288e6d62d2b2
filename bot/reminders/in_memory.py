"""Subscriptions that last as long as the process and send nothing: for questions on the command line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count

from bot.reminders.calls import Calls, main_call
from bot.reminders.hours import at_morning
from bot.reminders.plan import cycle_name, deadline, own_day, plan
from handlers.ports import Clock, Windows
from handlers.reminding import DEFAULT_LEADS, LONGEST_LEAD, Subscription
from knowledge.models import KnowledgeBase, Lang


class MemorySubscriptions:
    """Keeps the promises of `handlers.reminding.Subscriptions` in memory."""

    def __init__(self, knowledge: KnowledgeBase, clock: Clock, windows: Windows) -> None:
        self._knowledge = knowledge
        self._clock = clock
        self._windows = windows
        # Of what is kept, `cycle` is the one that is done.
        self._kept: dict[tuple[int, int], Subscription] = {}
        self._numbers = count(1)

    async def subscribe(
        self,
        student: int,
        programme: str,
        lang: Lang,  # noqa: ARG002
        own_date: date | None = None,
    ) -> Subscription:
        """Keep a subscription; KeyError where there is no such programme."""
        call = main_call(self._knowledge.programmes[programme])
        before = next((each for each in await self.of(student) if each.programme == programme), None)
        made = before or Subscription(next(self._numbers), programme, call, DEFAULT_LEADS, None, None)
        return await self._keep(student, replace(made, own_date=own_date or made.own_date, done=False))

    async def of(self, student: int) -> tuple[Subscription, ...]:
        """What the student is reminded of."""
        mine = [each for (who, _), each in self._kept.items() if who == student]
        return tuple([await self._shown(each) for each in mine])

    async def one(self, student: int, subscription: int) -> Subscription | None:
        """One of them."""
        found = self._kept.get((student, subscription))
        return await self._shown(found) if found else None

    async def choose_leads(
        self, student: int, subscription: int, leads: Sequence[int]
    ) -> Subscription | None:
        """Remind so many days before."""
        chosen = tuple(sorted({lead for lead in leads if 0 <= lead <= LONGEST_LEAD}, reverse=True))
        found = self._kept.get((student, subscription))
        return await self._keep(student, replace(found, leads=chosen)) if found else None

    async def stop(self, student: int, subscription: int | None = None) -> int:
        """Stop one, or all."""
        mine = [key for key in self._kept if key[0] == student and subscription in (None, key[1])]
        for key in mine:
            del self._kept[key]
        return len(mine)

    async def gone(self, student: int) -> int:
        """Stop all."""
        return await self.stop(student)

    async def done(self, student: int, subscription: int, cycle: str) -> Subscription | None:
        """Say nothing more of `cycle`."""
        found = await self.one(student, subscription)
        if found is None or found.cycle != cycle:
            return found
        return await self._keep(student, replace(found, done=True))

    async def snooze(self, student: int, subscription: int, cycle: str) -> datetime | None:
        """Tomorrow at 9, unless that is past the deadline."""
        found = await self.one(student, subscription)
        if found is None or found.window is None or found.cycle != cycle:
            return None
        zone, now = self._knowledge.zone_of(found.programme), self._clock.now()
        ends, due = deadline(found.window, zone, found.own_date), at_morning(now, zone, days=1)
        return due if ends and due < ends else None

    async def _keep(self, student: int, made: Subscription) -> Subscription:
        self._kept[(student, made.id)] = made
        return await self._shown(made)

    async def _calls(self, made: Subscription) -> Calls:
        return Calls(self._knowledge, await self._windows.confirmed([made.programme]))

    async def _shown(self, made: Subscription) -> Subscription:
        now, calls = self._clock.now(), await self._calls(made)
        zone, window = self._knowledge.zone_of(made.programme), calls.window(made.programme, made.call, now)
        cycle = cycle_name(window, made.own_date)
        done = made.done and made.cycle == cycle
        planned = plan(window, zone, made.leads, now, made.own_date) if window and not done else ()
        return replace(
            made,
            window=window,
            next_due=planned[0].due if planned else None,
            day=own_day(window, made.own_date),
            cycle=cycle,
            done=done,
        )
