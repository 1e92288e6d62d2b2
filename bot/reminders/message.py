"""What becomes of a row that is due: it goes out, waits for the morning, or is past use."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.reminders.calls import Calls
from bot.reminders.hours import awake, sendable
from bot.reminders.news import is_further, is_news, standing
from bot.reminders.plan import cycle_key, cycle_name, deadline, every, own_day, told_of
from bot.storage.reminders import Due
from handlers.reminding import DueReminder, Kind, Told
from knowledge.calls import ExactWindow, Window

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
    """It waits: for the morning, or for the day to which its date has moved."""

    row: Due
    until: datetime


@dataclass(frozen=True, slots=True)
class PastUse:
    """It would say nothing that still helps."""

    row: Due


def judge(row: Due, calls: Calls, now: datetime) -> Ready | Hold | PastUse:
    """What to do with a row that is due at `now`; what goes out says what is true then."""
    if row.programme not in calls.knowledge.programmes or row.useful_until <= now:
        return PastUse(row)
    window, zone = calls.window(row.programme, row.call, now), calls.knowledge.zone_of(row.programme)
    told, ends = told_of(window, zone), _ends(row, window, zone, now)
    if ends is None or ends <= now:
        return PastUse(row)
    if (when := max(sendable(now, zone, ends), _planned(row, window, zone))) > now:
        return Hold(row, when)
    late = row.kind != Kind.MOVED and now - awake(row.due, zone) > LATE_AFTER
    further = row.kind == Kind.MOVED and is_further(
        row.told, told, calls.told_ahead(row.programme, row.call, now)
    )
    return Ready(row, replace(_reminder(row, window, now, late=late), further=further), told)


def spoken(message: Sequence[Ready]) -> tuple[Ready, ...]:
    """What a message says: of each subscription the news, else the reminder that is nearest its deadline.

    The others would say the same again; they are settled with it.
    """
    best: dict[int, Ready] = {}
    for each in sorted(message, key=lambda one: (one.row.kind != Kind.MOVED, one.row.lead)):
        best.setdefault(each.row.subscription, each)
    return tuple(each for each in message if best[each.row.subscription] is each)


def _planned(row: Due, window: Window | None, zone: ZoneInfo) -> datetime:
    """When `window` would have the reminder come: later than its row says if the date has just moved."""
    planned = every(window, zone, (row.lead,), row.own_date)
    return next((each.due for each in planned if (each.kind, each.lead) == (row.kind, row.lead)), row.due)


def _ends(row: Due, window: Window | None, zone: ZoneInfo, now: datetime) -> datetime | None:
    """Until when the row says something; `None` where the student knows it, or it is of another cycle."""
    if row.kind == Kind.MOVED:
        fresh = told_of(window, zone)
        about = (fresh or row.told) if is_news(row.told, fresh, now) else None
        return about.closes if about else None
    if row.cycle != cycle_key(window, row.own_date):
        return None
    # Other reminders say the exact dates.
    outdated = Kind(row.kind) in _OF_USUAL_MONTHS and isinstance(window, ExactWindow)
    return None if outdated else deadline(window, zone, row.own_date)


def _reminder(row: Due, window: Window | None, now: datetime, *, late: bool) -> DueReminder:
    return DueReminder(
        id=row.id,
        subscription=row.subscription,
        programme=row.programme,
        cycle=cycle_name(window, row.own_date),
        kind=Kind(row.kind),
        lead=row.lead,
        due=row.due,
        now=now,
        late=late,
        window=window,
        day=own_day(window, row.own_date),
        told=standing(row.told, now),
    )
