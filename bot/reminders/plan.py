"""Which reminders a window gives. Pure: the moment is an argument."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.reminders.hours import MORNING, at_morning, awake
from handlers.reminding import Kind, Told
from knowledge.calls import (
    ExactWindow,
    RollingWindow,
    UnannouncedWindow,
    UsualWindow,
    Window,
    last_day,
    rolling_day,
)

# Days before the last month's end, where only months are known.
USUAL_LEADS = (14, 3)


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder to come: of no more use from `useful_until`, when a nearer one is due or the window shut."""

    cycle: str
    kind: Kind
    lead: int
    due: datetime
    useful_until: datetime


@dataclass(frozen=True, slots=True)
class _Point:
    kind: Kind
    lead: int
    due: datetime


def plan(
    window: Window | None, zone: ZoneInfo, leads: Sequence[int], now: datetime, own_date: date | None = None
) -> tuple[Planned, ...]:
    """The reminders that lie ahead of `now`, the soonest first; none for a window without dates."""
    return tuple(each for each in every(window, zone, leads, own_date) if each.due > now)


def every(
    window: Window | None, zone: ZoneInfo, leads: Sequence[int], own_date: date | None = None
) -> tuple[Planned, ...]:
    """All reminders of a window, past ones included; never one at its deadline or after it."""
    ends = deadline(window, zone, own_date)
    cycle = cycle_key(window, own_date)
    if ends is None or cycle is None:
        return ()
    # Where two fall together, the one that counts the days says more than the one that says "open".
    points = {each.due: each for each in _points(window, zone, leads, own_date) if each.due < ends}
    dues = sorted(points)
    untils = (*dues[1:], ends)
    return tuple(
        Planned(cycle, points[due].kind, points[due].lead, due, until)
        for due, until in zip(dues, untils, strict=False)
    )


def tomorrow(
    window: Window | None, zone: ZoneInfo, now: datetime, own_date: date | None = None
) -> Planned | None:
    """A reminder at 9 on the day after `now`; `None` where that would be past the deadline."""
    ends, cycle = deadline(window, zone, own_date), cycle_key(window, own_date)
    due = at_morning(now, zone, days=1)
    if ends is None or cycle is None or due >= ends:
        return None
    lead = (ends.astimezone(zone).date() - due.date()).days
    return Planned(cycle, Kind.SNOOZED, lead, due.astimezone(UTC), ends)


def deadline(window: Window | None, zone: ZoneInfo, own_date: date | None = None) -> datetime | None:
    """The moment from which a reminder of `window` is of no use; `None` where no date is known."""
    match window:
        case ExactWindow():
            return None if window.state == "closed" else window.closes.astimezone(UTC)
        case UsualWindow():
            return _end_of(window.last, zone)
        case RollingWindow():
            return _end_of(rolling_day(window.before, own_date), zone) if own_date else None
        case UnannouncedWindow() | None:
            return None
        case _ as never:
            assert_never(never)


def own_day(window: Window | None, own_date: date | None) -> date | None:
    """The last day to apply that a student's own date makes; `None` where the window goes by none."""
    return rolling_day(window.before, own_date) if isinstance(window, RollingWindow) and own_date else None


def cycle_key(window: Window | None, own_date: date | None = None) -> str | None:
    """What names the cycle in a reminder's row: the call, and its cycle or the student's own date."""
    name = cycle_name(window, own_date)
    return f"{window.call}:{name}" if window and name else None


def cycle_name(window: Window | None, own_date: date | None = None) -> str | None:
    """What names the cycle among those of its call; `None` where no date is known."""
    match window:
        case ExactWindow() | UsualWindow():
            return window.cycle
        case RollingWindow():
            return str(own_date) if own_date else None
        case UnannouncedWindow() | None:
            return None
        case _ as never:
            assert_never(never)


def told_of(window: Window | None, zone: ZoneInfo) -> Told | None:
    """What a student who hears of `window` is told, to compare later; `None` where it has no dates."""
    match window:
        case ExactWindow() if window.state != "closed":
            opens = window.opens.astimezone(UTC) if window.opens else None
            return Told(f"{window.call}:{window.cycle}", True, opens, window.closes.astimezone(UTC))
        case UsualWindow():
            opens = _moment(window.first, time.min, zone)
            return Told(f"{window.call}:{window.cycle}", False, opens, _end_of(window.last, zone))
        case _:
            return None


def _points(
    window: Window | None, zone: ZoneInfo, leads: Iterable[int], own_date: date | None
) -> Iterator[_Point]:
    match window:
        case ExactWindow():
            if window.opens:
                yield _Point(Kind.OPENS, 0, awake(window.opens, zone).astimezone(UTC))
            yield from _before(last_day(window.closes.astimezone(zone)), zone, Kind.CLOSES, leads)
        case UsualWindow():
            yield _Point(Kind.USUAL_OPENS, 0, _moment(window.first, MORNING, zone))
            yield from _before(window.last, zone, Kind.USUAL_CLOSES, USUAL_LEADS)
        case RollingWindow() if own_date:
            yield from _before(rolling_day(window.before, own_date), zone, Kind.ROLLING, {*leads, 0})
        case _:
            return


def _before(day: date, zone: ZoneInfo, kind: Kind, leads: Iterable[int]) -> Iterator[_Point]:
    for lead in leads:
        yield _Point(kind, lead, _moment(day - timedelta(days=lead), MORNING, zone))


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return _moment(day + timedelta(days=1), time.min, zone)


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
