"""Which dates new ones replace: those of the same cycle, unless that is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import chain, count
from zoneinfo import ZoneInfo

from knowledge.calls.confirmed import Confirmed
from knowledge.calls.cycles import cycle_of, local_day, occurrence_of
from knowledge.models import Call, Dated, Usual


def matched(
    call: Call | None,
    new: Confirmed,
    known: Sequence[Dated],
    zone: ZoneInfo,
    now: datetime,
    *,
    another: bool = False,
) -> tuple[Dated | None, Confirmed]:
    """The dates among `known` that `new` moves, `None` if it is a call of its own; and `new` in its cycle.

    Args:
        call: of the data files, `None` where they have none.
        new: what staff say now.
        known: every date that is known, of whatever call, as `known_dates` gives them.
        zone: the university's.
        now: aware; what has closed by then is never moved.
        another: whether staff say that `new` is one more call of its year.

    Outside the usual months nothing tells which of a year's calls is meant: then the one that is nearest.
    """
    run = cycle_of(call, new, zone)
    same = [
        each
        for each in known
        if each.id == new.id and (each.year == new.year or _is_of(run, cycle_of(call, each, zone)))
    ]
    living = [] if another else [each for each in same if each.closes > now]
    if _is_usual(call, new, zone):
        living = [each for each in living if _is_of(run, cycle_of(call, each, zone))]
    if living:
        old = min(living, key=lambda each: _distance(call, each, new, zone))
        return old, in_cycle_of(call, new, old, zone)
    cycle = _free(run, {cycle_of(call, each, zone) for each in same})
    return None, new.model_copy(update={"cycle": None if cycle == run else cycle})


def in_cycle_of(call: Call | None, new: Confirmed, old: Dated, zone: ZoneInfo) -> Confirmed:
    """`new` in the cycle that `old`, which it moves, fixes by now."""
    cycle = cycle_of(call, old, zone)
    return new.model_copy(update={"cycle": None if cycle == cycle_of(call, new, zone) else cycle})


def _distance(call: Call | None, old: Dated, new: Confirmed, zone: ZoneInfo) -> tuple[bool, timedelta]:
    """How far `old` is from `new`: another cycle is farther than any days."""
    other = not _is_of(cycle_of(call, new, zone), cycle_of(call, old, zone))
    return other, abs(old.closes - new.closes)


def _is_of(run: str, cycle: str) -> bool:
    """Whether `cycle` is `run`, or one more call of it, with a number."""
    return cycle == run or cycle.startswith(f"{run}-")


def _is_usual(call: Call | None, new: Confirmed, zone: ZoneInfo) -> bool:
    """Whether `new` closes in usual months: then these tell its cycle."""
    run = occurrence_of(call, new, zone) if isinstance(call, Usual) else None
    return run is not None and run.distance(local_day(new.closes, zone)) == 0


def _free(run: str, taken: set[str]) -> str:
    """`run`, or with a number where an earlier call has that name: the reminders of both stay apart."""
    names = chain((run,), (f"{run}-{number}" for number in count(2)))
    return next(each for each in names if each not in taken)
