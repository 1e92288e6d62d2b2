"""From a call, its confirmed dates and a moment to the window that matters."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import assert_never
from zoneinfo import ZoneInfo

from knowledge.calls.confirmed import Confirmed
from knowledge.calls.cycles import cycle_of, local_day, occurrences
from knowledge.calls.known import known_dates
from knowledge.calls.windows import (
    ExactWindow,
    RollingWindow,
    State,
    UnannouncedWindow,
    UsualWindow,
    Window,
)
from knowledge.models import Call, Dated, Programme, Rolling, Unannounced, Usual


def window(call: Call, now: datetime, zone: ZoneInfo, confirmed: Iterable[Dated] = ()) -> Window:
    """The window of `call` that matters at `now`.

    Args:
        call: a call of the data files.
        now: aware, of any zone.
        zone: the university's.
        confirmed: dates that staff confirmed; those of other calls are passed over.

    Returns:
        An open window before a coming one, the nearest first. Confirmed dates replace those of their cycle,
        be it closed or not. A dated call of the past comes as `closed`.
    """
    own = [_exact(call, each, now, zone) for each in confirmed if each.id == call.id]
    match call:
        case Dated():
            return _of_dated(call, own, now, zone)
        case Usual():
            return _of_usual(call, own, now, zone)
        case Rolling():
            return _living(own) or RollingWindow(call.id, call.source, call.before, call.event)
        case Unannounced():
            return _living(own) or UnannouncedWindow(call.id, call.source, call.where, _last(own))
        case _ as never:
            assert_never(never)


def programme_windows(
    programme: Programme, now: datetime, zone: ZoneInfo, confirmed: Sequence[Dated] = ()
) -> tuple[Window, ...]:
    """The window of each call of `programme`, what is open or comes soonest first, what is closed last.

    Confirmed dates of a call that the data files do not have count as well; of those that the data files
    have, the ones of a cycle that `confirmed` has too do not.
    """
    confirmed = known_dates(programme, zone, confirmed)
    known = {call.id for call in programme.calls}
    found = [window(call, now, zone, confirmed) for call in programme.calls]
    for stranger in dict.fromkeys(each.id for each in confirmed if each.id not in known):
        own = [_exact(None, each, now, zone) for each in confirmed if each.id == stranger]
        found.append(min(own, key=_order))
    return tuple(sorted(found, key=_order))


def windows_ahead(
    programme: Programme, now: datetime, zone: ZoneInfo, confirmed: Sequence[Dated] = ()
) -> tuple[ExactWindow | UsualWindow, ...]:
    """Every window of `programme` that is not over, the usual ones of two years to come included.

    The arguments are those of `programme_windows`, and so is the order.
    """
    calls = {call.id: call for call in programme.calls}
    exact = [_exact(calls.get(each.id), each, now, zone) for each in known_dates(programme, zone, confirmed)]
    found: list[ExactWindow | UsualWindow] = [each for each in exact if each.state != "closed"]
    for call in programme.calls:
        if isinstance(call, Usual):
            found += _coming(call, [each for each in exact if each.call == call.id], now, zone)
    return tuple(sorted(found, key=_order))


def _of_dated(call: Dated, own: Sequence[ExactWindow], now: datetime, zone: ZoneInfo) -> ExactWindow:
    mine = _exact(call, call, now, zone)
    replaced = any(each.cycle == mine.cycle for each in own)
    return min(own if replaced else (*own, mine), key=_order)


def _of_usual(call: Usual, own: Sequence[ExactWindow], now: datetime, zone: ZoneInfo) -> Window:
    coming: list[Window] = [*_coming(call, own, now, zone)]
    return min((*coming, *(each for each in own if each.state != "closed")), key=_order)


def _coming(call: Usual, own: Sequence[ExactWindow], now: datetime, zone: ZoneInfo) -> list[UsualWindow]:
    today, fixed = local_day(now, zone), {each.cycle for each in own}
    runs = (each for each in occurrences(call, today) if each.cycle not in fixed and today <= each.last)
    return [
        UsualWindow(
            call.id,
            call.source,
            run.cycle,
            run.months,
            run.first,
            run.last,
            "open" if run.first <= today else "coming",
            _last(own),
        )
        for run in runs
    ]


def _exact(call: Call | None, dated: Dated, now: datetime, zone: ZoneInfo) -> ExactWindow:
    return ExactWindow(
        call=dated.id,
        source=dated.source,
        cycle=cycle_of(call, dated, zone),
        year=dated.year,
        opens=dated.opens.astimezone(zone) if dated.opens else None,
        closes=dated.closes.astimezone(zone),
        state=_state(dated, now),
        confirmed=dated is not call,
        page=dated.page if isinstance(dated, Confirmed) else None,
    )


def _state(dated: Dated, now: datetime) -> State:
    if now >= dated.closes:
        return "closed"
    # A call whose opening nobody stated is not said to be open: only that it closes is known.
    return "open" if dated.opens and dated.opens <= now else "coming"


def _living(own: Sequence[ExactWindow]) -> ExactWindow | None:
    return min((each for each in own if each.state != "closed"), key=_order, default=None)


def _last(own: Sequence[ExactWindow]) -> ExactWindow | None:
    return max((each for each in own if each.state == "closed"), key=lambda each: each.closes, default=None)


def _order(found: Window) -> tuple[int, float]:
    """Open, coming, rolling, unannounced, closed; the soonest first, but of the closed the latest."""
    match found:
        case ExactWindow(state="closed"):
            return 4, -found.closes.timestamp()
        case ExactWindow(state="open"):
            return 0, found.closes.timestamp()
        case ExactWindow():
            return 1, (found.opens or found.closes).timestamp()
        case UsualWindow(state="open"):
            return 0, _timestamp(found.last)
        case UsualWindow():
            return 1, _timestamp(found.first)
        case RollingWindow():
            return 2, 0.0
        case UnannouncedWindow():
            return 3, 0.0
        case _ as never:
            assert_never(never)


def _timestamp(day: date) -> float:
    return datetime.combine(day, time.min, UTC).timestamp()
