"""What handlers and the process say to each other about reminders: typed values, and two promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from knowledge.calls import Window
from knowledge.models import Lang

DEFAULT_LEADS = (14, 7, 1)
LONGEST_LEAD = 60


class Kind(StrEnum):
    """Why a reminder comes."""

    OPENS = "opens"
    CLOSES = "closes"
    USUAL_OPENS = "usual_opens"
    USUAL_CLOSES = "usual_closes"
    ROLLING = "rolling"
    MOVED = "moved"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True)
class Told:
    """The window that a student was told before; `exact` is false for usual months, whose ends these are."""

    cycle: str
    exact: bool
    opens: datetime | None
    closes: datetime


@dataclass(frozen=True, slots=True)
class DueReminder:
    """One reminder, true at the moment at which it is sent.

    `cycle` names the cycle among those of its call, `None` where no date is known. `due` is when it ought to
    have come, `now` when it goes, and `late` whether the one is long enough before the other to say so. `day`
    is the last day to apply where the student's own date decides. `told` is what the student was told before,
    `None` for nothing: with `MOVED` it says whether dates were announced, confirmed, moved or withdrawn;
    `further` says that what was told stands, and `window` is one more call.
    """

    id: int
    subscription: int
    programme: str
    cycle: str | None
    kind: Kind
    lead: int
    due: datetime
    now: datetime
    late: bool
    window: Window | None
    day: date | None = None
    told: Told | None = None
    further: bool = False


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a student is reminded of.

    `next_due` is when the next reminder comes, `None` where no date is known, all leads have passed, or this
    cycle is done. `window` is `None` where no source states a call. `cycle` names the window's cycle, `None`
    where no date is known. `own_date` is the student's departure, or
    start of activities, and `day` the last day to apply that follows from it.
    """

    id: int
    programme: str
    call: str
    leads: tuple[int, ...]
    window: Window | None
    next_due: datetime | None
    own_date: date | None = None
    day: date | None = None
    cycle: str | None = None
    done: bool = False


class Subscriptions(Protocol):
    """What the bot reminds each student of, by Telegram id of the chat."""

    async def subscribe(
        self, student: int, programme: str, lang: Lang, own_date: date | None = None
    ) -> Subscription:
        """Remind of `programme` from now on; again for one that is there already, `own_date` replacing its.

        Raises:
            KeyError: there is no such programme.
        """
        ...

    async def of(self, student: int) -> tuple[Subscription, ...]:
        """Everything that the student is reminded of, the soonest first."""
        ...

    async def one(self, student: int, subscription: int) -> Subscription | None:
        """One of them; `None` if it is not the student's, or was stopped."""
        ...

    async def choose_leads(
        self, student: int, subscription: int, leads: Sequence[int]
    ) -> Subscription | None:
        """Remind so many days before the deadline; days outside 0 to 60 are left out."""
        ...

    async def stop(self, student: int, subscription: int | None = None) -> int:
        """Stop one, or all; gives how many."""
        ...

    async def gone(self, student: int) -> int:
        """The student blocked the bot, or the group removed it: stop all; gives how many."""
        ...

    async def done(self, student: int, subscription: int, cycle: str) -> Subscription | None:
        """Say nothing more of `cycle`; the next one is reminded of again.

        Nothing changes, and the subscription is not `done`, if another cycle is the current one.
        """
        ...

    async def snooze(self, student: int, subscription: int, cycle: str) -> datetime | None:
        """Remind again tomorrow at 9, even of what was done.

        `None` where that would be past the deadline, or another cycle is the current one.
        """
        ...
