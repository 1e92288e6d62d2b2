"""When a student graduated, and when she leaves: which of the dates in a message are those."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from knowledge.dates.expressions import Expression, expressions
from knowledge.models import Degree
from knowledge.understanding.normalise import Token, split
from knowledge.understanding.phrases import REACH, Match, Meaning, Phrases
from knowledge.understanding.reading import Reading
from knowledge.understanding.templates import expand
from knowledge.understanding.wording import DateWording, Event

T = TypeVar("T")
_COUNT = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """How many whole months ago the student graduated, and the day on which she leaves; `None`: not told."""

    months_ago: int | None = None
    leaves: date | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """The words of a message with its dates as slots, where these stand, and the phrases around them."""

    words: Sequence[Token]
    dates: Mapping[int, Expression]
    phrases: Mapping[str, Sequence[Match]]

    def of(self, role: str) -> Sequence[Match]:
        return self.phrases.get(role, ())

    def date_in(self, match: Match) -> int:
        return next(at for at in self.dates if match.mask >> at & 1)

    def event(self, at: int, *, besides: Event | None = None) -> Match | None:
        """What a date belongs to: the last event named before it in its clause, else the first after it."""
        clause = self.words[at].clause
        near = [m for m in self.of("event") if self.words[m.start].clause == clause]
        near = [m for m in near if m.meaning.value != besides]
        before = [m for m in near if m.start <= at]
        if before:
            return max(before, key=lambda m: (m.end, m.length))
        return min(near, key=lambda m: (m.start, -m.length), default=None)


class Dating:
    """Reads dates; knows how students put them."""

    def __init__(self, wordings: Iterable[DateWording]) -> None:
        self._phrases = Phrases()
        for wording in wordings:
            for meaning, phrasing in _phrasings(wording):
                for sequence in expand(phrasing):
                    self._phrases.add(sequence, meaning)

    def read(self, reading: Reading, now: datetime, *, asked: bool = False) -> Dated:
        """What a message of `now` dates; `asked`: it may be no more than the answer to when she graduated."""
        found = expressions(reading.plain, now.date(), reading.lang)
        if not (found or asked or Degree.GRADUATE in reading.values("degree")):
            return Dated()
        seen = self._seen(reading, found)
        past = _told_alone(seen) if asked and not seen.of("event") else _graduated(seen)
        return Dated(_only(past), _only(_leaves(seen)))

    def _seen(self, reading: Reading, found: Sequence[Expression]) -> _Seen:
        slots = {f"{each.kind}{number}slot": each for number, each in enumerate(found)}
        words = split(_with_slots(reading.plain, slots))
        dates = {at: slots[token.text] for at, token in enumerate(words) if token.text in slots}
        meant = {token.typed: token.text for token in reading.tokens if token.typed}
        read = [meant.get(token.text, token.text) for token in words]
        for at, each in dates.items():
            read[at] = f"{{{each.kind}}}"
        phrases: defaultdict[str, list[Match]] = defaultdict(list)
        for match in self._phrases.find(read):
            phrases[match.meaning.role].append(match)
        return _Seen(words, dates, phrases)


def _phrasings(wording: DateWording) -> Iterator[tuple[Meaning, str]]:
    for event, phrasings in wording.events.items():
        yield from ((Meaning("event", event), each) for each in phrasings)
    for months, phrasings in wording.months_ago.items():
        yield from ((Meaning("months_ago", months), each) for each in phrasings)
    for role in ("ago", "lasting", "before_day"):
        yield from ((Meaning(role, role), each) for each in getattr(wording, role))


def _with_slots(text: str, slots: Mapping[str, Expression]) -> str:
    for slot, each in reversed(list(slots.items())):
        text = f"{text[: each.start]} {slot} {text[each.end :]}"
    return text


def _only(found: Iterable[T | None]) -> T | None:
    """What is told, where it is told once: of two dates neither is chosen."""
    told = set(found)
    return told.pop() if len(told) == 1 else None


def _told_alone(seen: _Seen) -> Iterator[int | None]:
    """How many months ago, in a message that is about nothing else: by its dates, else by its number."""
    dated = [*(each.since for each in seen.dates.values()), *map(_months, seen.of("months_ago"))]
    yield from dated or [int(each.text) for each in seen.words if _COUNT.fullmatch(each.text)]


def _graduated(seen: _Seen) -> Iterator[int | None]:
    """How many months ago the graduation was, by every date that is of it; `None`: uncertain."""
    for match in seen.of("ago"):
        # What is past and of nothing else is the graduation.
        if _is("graduated", seen.event(seen.date_in(match))) in {True, None}:
            yield seen.dates[seen.date_in(match)].since
    for match in seen.of("months_ago"):
        if _is("graduated", seen.event(match.start)):
            yield _months(match)
    for match in seen.of("lasting"):
        event = seen.event(seen.date_in(match))
        if event and _is("graduated", event) and 0 <= match.start - event.end <= REACH:
            yield seen.dates[seen.date_in(match)].since
    for at, each in seen.dates.items():
        if each.kind != "span" and _is("graduated", seen.event(at)):
            yield each.since


def _months(match: Match) -> int:
    return int(match.meaning.value)


def _is(event: Event, found: Match | None) -> bool | None:
    return found.meaning.value == event if found else None


def _leaves(seen: _Seen) -> Iterator[date | None]:
    """Every day on which she leaves; `None`: uncertain."""
    for at, each in seen.dates.items():
        leaving = _is("leaving", seen.event(at, besides="staying"))
        certain = leaving and _is_led_to(seen, at) if each.doubtful else leaving in {True, None}
        if each.kind == "day" and certain:
            yield each.ahead


def _is_led_to(seen: _Seen, at: int) -> bool:
    """Whether right before a day stands what shows that it is one: "on 4/5", "I leave 4/5"."""
    led = any(match.mask >> at & 1 for match in seen.of("before_day"))
    return led or any(m.end in {at, at + 1} and _is("leaving", m) for m in seen.of("event"))
