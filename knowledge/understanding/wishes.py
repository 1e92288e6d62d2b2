"""What a page must state for its programme to be listed: a call in some month, a stay of some length."""

from collections.abc import Callable, Iterator
from datetime import datetime

from knowledge.dates.words import COUNTS
from knowledge.models import Dated, Programme, Rolling, Span, Topic, Usual
from knowledge.models.call import Months
from knowledge.understanding.reading import Reading

Wish = Callable[[Programme], bool]

_DAYS = {"hours": 1 / 24, "days": 1, "weeks": 7, "months": 30, "semesters": 180, "years": 365}
"""About how long each unit is: enough to tell a week from a month."""
_YEAR = 12


def wish_of(reading: Reading, topic: Topic | None, now: datetime) -> Wish | None:
    """What a message wants stated of each programme that is listed; `None` where it wants nothing."""
    if topic is Topic.DEADLINE:
        wishes = list(_of_calls(reading, now))
    else:
        wishes = list(_of_stay(reading)) if topic is Topic.DURATION else []
    return (lambda programme: all(each(programme) for each in wishes)) if wishes else None


def _of_calls(reading: Reading, now: datetime) -> Iterator[Wish]:
    said = reading.values("wish")
    months = {int(month) for month in reading.values("month")}
    if months:
        yield lambda programme: any(months & _at(each, said) for each in _windows(programme, now))
    if "twice" in said:
        yield lambda programme: len(list(_windows(programme, now))) > 1
    if "anytime" in said:
        yield lambda programme: any(isinstance(call, Rolling) for call in programme.calls)


def _windows(programme: Programme, now: datetime) -> Iterator[Months]:
    """The months of the calls that come again, or are still ahead."""
    for call in (*programme.calls, *programme.confirmed):
        if isinstance(call, Usual):
            yield from call.windows
        elif isinstance(call, Dated) and call.closes > now:
            yield Months(first=(call.opens or call.closes).month, last=call.closes.month)


def _at(window: Months, said: tuple[str, ...]) -> set[int]:
    """The months in which a call does what is said: opens, closes, or else is open."""
    edges = {"opens": window.first, "closes": window.last}
    named = {month for edge, month in edges.items() if edge in said}
    length = (window.last - window.first) % _YEAR
    return named or {(window.first + n - 1) % _YEAR + 1 for n in range(length + 1)}


def _of_stay(reading: Reading) -> Iterator[Wish]:
    said, length = reading.values("wish"), _length(reading)
    if length is not None:
        yield lambda programme: _lasts(programme, length, said)
    elif "extreme" in said:
        yield lambda programme: any(_spans(programme))


def _length(reading: Reading) -> float | None:
    """The length of time in a message, in days."""
    for unit in reading.of("unit"):
        before = reading.tokens[unit.start - 1].text if unit.start else ""
        count = int(before) if before.isdigit() else COUNTS.get(before)
        if count:
            return count * _DAYS[unit.meaning.value]
    return None


def _spans(programme: Programme) -> tuple[float | None, float | None]:
    """The least and the most days of a stay, as far as its page states them."""
    lasts = programme.duration
    if lasts is None:
        return None, None
    return _days(lasts.min or lasts.usual), _days(lasts.max or lasts.usual)


def _days(span: Span | None) -> float | None:
    return span.count * _DAYS[span.unit] if span else None


def _lasts(programme: Programme, length: float, said: tuple[str, ...]) -> bool:
    """Whether the stay can be as long as is said, by what is stated: a bound that is not stated is none."""
    least, most = _spans(programme)
    if least is None and most is None:
        return False
    shortest, longest = least or 0.0, most or least or 0.0
    bounds = {
        "most": shortest <= length,
        "below": shortest < length,
        "least": longest >= length,
        "above": longest > length,
    }
    asked = next((fits for bound, fits in bounds.items() if bound in said), None)
    return shortest <= length and (most is None or length <= most) if asked is None else asked
