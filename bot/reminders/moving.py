"""Which of the known dates new ones move; where staff may mean several things, they must say which."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from knowledge.calls import Confirmed, in_cycle_of, matched
from knowledge.models import Call, Dated

NEAR = timedelta(days=62)
"""Two months. A call that moves farther may as well be another one, and opens anew."""

Doubt = Literal["far", "several", "there", "none"]
Closing = date | datetime
"""When dates close: the day on the university's calendar, or the moment."""


class DoubtError(Exception):
    """What staff said may mean several things; nothing was changed.

    `kind` is `far` where the dates that would move close more than two months away, `several` where more
    than one may be meant, `there` where a call that closes at that moment is known already, and `none` where
    no call that lies ahead closes as said. `dates` are those among which to choose.
    """

    def __init__(self, kind: Doubt, dates: Sequence[Dated]) -> None:
        super().__init__(kind)
        self.kind = kind
        self.dates = tuple(dates)


def moved(
    call: Call | None,
    new: Confirmed,
    known: Sequence[Dated],
    zone: ZoneInfo,
    now: datetime,
    *,
    another: bool = False,
    move: Closing | None = None,
) -> tuple[Dated | None, Confirmed]:
    """The dates that `new` moves, `None` if it is a call of its own; and `new` in its cycle.

    What closes at the same moment is the same call, whose opening or page is told anew.

    Args:
        call, new, known, zone, now, another: as in `knowledge.calls.matched`.
        move: when the dates that are to move close now, if staff say so.

    Raises:
        DoubtError: staff must say more.
    """
    living = [each for each in known if each.id == new.id and each.closes > now]
    there = [each for each in living if each.closes == new.closes]
    if another:
        if there:
            raise DoubtError("there", there)
        return matched(call, new, known, zone, now, another=True)
    if move is None and not there:
        old, made = matched(call, new, known, zone, now)
        _refuse_doubt(old, new, living)
        return old, made
    meant = _only([each for each in living if closes_then(each, move, zone)] if move else there, living)
    if there and meant not in there:
        raise DoubtError("there", there)
    return meant, in_cycle_of(call, new, meant, zone)


def closes_then(dates: Dated, when: Closing, zone: ZoneInfo) -> bool:
    """Whether `dates` close on the day, or at the moment, `when`."""
    if isinstance(when, datetime):
        return dates.closes == when
    return dates.closes.astimezone(zone).date() == when


def _only(meant: Sequence[Dated], living: Sequence[Dated]) -> Dated:
    if not meant:
        raise DoubtError("none", living)
    # Two that nothing tells apart need no choice.
    if len({(each.opens, each.closes) for each in meant}) > 1:
        raise DoubtError("several", meant)
    return meant[0]


def _refuse_doubt(old: Dated | None, new: Confirmed, living: Sequence[Dated]) -> None:
    near = [each for each in living if abs(each.closes - new.closes) <= NEAR]
    if old and old not in near:
        raise DoubtError("far", living)
    if old and len(near) > 1:
        raise DoubtError("several", near)
