"""What becomes of a row that is due: it goes out, waits for the morning, or is past use."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.reminders.calls import Calls
from bot.reminders.hours import awake, sendable
from bot.reminders.plan import cycle_key, cycle_name, deadline, told_of
from bot.storage.reminders import Due
from handlers.reminding import DueReminder, Kind, Told
from knowledge.calls import ExactWindow, RollingWindow, Window, rolling_day

# A reminder says that it is late once it is later than this.
LATE_AFTER = timedelta(hours=2)

_OF_USUAL_MONTHS = {Kind.USUAL_OPENS, Kind.USUAL_CLOSES}


@dataclass(frozen=True, slots=True)
class Ready:
    """It goes out; `told` is what its student knows afterwards."""

    row: Due
    reminder: DueReminder
    told: Told | None


@dataclass(frozen=True, slots=True)
class Hold:
    """It waits until the morning."""

    row: Due
    until: datetime


@dataclass(frozen=True, slots=True)
class PastUse:
    """It would say nothing that still helps."""

    row: Due


def judge(row: Due, calls: Calls, now: datetime) -> Ready | Hold | PastUse:
    """What to do with a row that is due at `now`; what goes out says what is true then."""
    window = calls.window(row.programme, row.call, now)
    if window is None or row.cycle != cycle_key(window, row.own_date) or row.useful_until <= now:
        return PastUse(row)
    zone = calls.zone(row.programme)
    ends, told = deadline(window, zone, row.own_date), told_of(window, zone)
    if ends is None or ends <= now or _is_superseded(row, window, told):
        return PastUse(row)
    if (when := sendable(now, zone, ends)) > now:
        return Hold(row, when)
    late = row.kind != Kind.MOVED and now - awake(row.due, zone) > LATE_AFTER
    return Ready(row, _reminder(row, window, now, late=late), told)


def _is_superseded(row: Due, window: Window, told: Told | None) -> bool:
    """Whether the student knows more already, or another reminder is about to say it."""
    if row.kind == Kind.MOVED:
        return row.told == told
    return Kind(row.kind) in _OF_USUAL_MONTHS and isinstance(window, ExactWindow)


def _reminder(row: Due, window: Window, now: datetime, *, late: bool) -> DueReminder:
    own = row.own_date if isinstance(window, RollingWindow) else None
    return DueReminder(
        id=row.id,
        subscription=row.subscription,
        programme=row.programme,
        cycle=cycle_name(window, row.own_date) or "",
        kind=Kind(row.kind),
        lead=row.lead,
        due=row.due,
        now=now,
        late=late,
        window=window,
        day=rolling_day(window.before, own) if own and isinstance(window, RollingWindow) else None,
        told=row.told,
    )
