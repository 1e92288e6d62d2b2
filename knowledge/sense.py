"""Values that fit their form and yet cannot be: countries that are none, a least above the most."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from babel import Locale

from knowledge.calls import cycle_of
from knowledge.folders import Folder
from knowledge.mends import one_of
from knowledge.models import ONLY_CALL, Dated, Duration, Part, Programme
from knowledge.problems import Problem
from knowledge.yaml_lines import Document, Loc

_NOT_COUNTRIES = {"UK": "GB", "EL": "GR", "EU": "the code of each country", "UN": "the code of each country"}


def country_problems(folders: tuple[Folder, ...]) -> Iterator[Problem]:
    """Every code of two letters that names no country, and every one that names no language."""
    english = Locale("en")
    for folder in folders:
        for document in folder.programmes:
            for loc, written in document.texts():
                if loc[-1] == "country" and len(written) == 2 and written.isupper():
                    yield from _country(document, loc, written, english)
                if loc[-1] == "language" and loc[0] == "eligibility" and len(written) == 2:
                    yield from _language(document, loc, written, english)


def _country(document: Document, loc: Loc, written: str, english: Locale) -> Iterator[Problem]:
    if written in _NOT_COUNTRIES or written not in english.territories:
        mend = _NOT_COUNTRIES.get(written, "one of ISO 3166-1, such as ES")
        yield document.problem(loc, f"`{written}` is no country: write {mend}")


def _language(document: Document, loc: Loc, written: str, english: Locale) -> Iterator[Problem]:
    if written not in english.languages:
        yield document.problem(loc, f"`{written}` is no language: write one of ISO 639-1, such as en")


def sense_problems(document: Document, programme: Programme) -> Iterator[Problem]:
    """Every value of `programme`, read from `document`, that contradicts another."""
    for index, call in enumerate(programme.calls):
        if isinstance(call, Dated):
            yield from _dates(document, ("calls", index), call)
    yield from _confirmed(document, programme)
    if programme.duration:
        yield from _duration(document, programme.duration)
    for index, part in enumerate(programme.score.parts if programme.score else ()):
        yield from _points(document, ("score", "parts", index), part)


def _confirmed(document: Document, programme: Programme) -> Iterator[Problem]:
    known = [call.id for call in programme.calls] or [ONLY_CALL]
    for index, each in enumerate(programme.confirmed):
        yield from _dates(document, ("confirmed", index), each)
        if each.id not in known:
            said = f"no call `{each.id}` in this programme: write {one_of(known)}"
            yield document.problem(("confirmed", index), said)
    yield from _one_cycle_twice(document, programme)


def _one_cycle_twice(document: Document, programme: Programme) -> Iterator[Problem]:
    calls, lines = {call.id: call for call in programme.calls}, dict[tuple[str, str], int]()
    for index, each in enumerate(programme.confirmed):
        # The zone is not at hand, and hours do not decide to which months a date belongs.
        cycle = each.id, cycle_of(calls.get(each.id), each, ZoneInfo("UTC"))
        if cycle in lines:
            said = f"a second time the dates of one cycle, the first in line {lines[cycle]}"
            yield document.problem(("confirmed", index), f"{said}: keep those that hold")
        lines.setdefault(cycle, document.line(("confirmed", index)))


def _dates(document: Document, loc: Loc, call: Dated) -> Iterator[Problem]:
    first, second = int(call.year[:4]), call.year[5:]
    if f"{(first + 1) % 100:02}" != second:
        right = f"{first}/{(first + 1) % 100:02}"
        yield document.problem((*loc, "year"), f"`{call.year}` is not one academic year: write {right}")
    for key, moment in (("opens", call.opens), ("closes", call.closes)):
        if moment and not first - 2 <= moment.year <= first + 1:
            said = f"`{key}` is in {moment.year}, far from the academic year {call.year}"
            yield document.problem((*loc, key), f"{said}: mend the one or the other")


def _duration(document: Document, duration: Duration) -> Iterator[Problem]:
    least, most = duration.min, duration.max
    if least and most and least.unit == most.unit and least.count > most.count:
        yield document.problem(("duration", "min"), "`min` is above `max`: swap the two lengths")


def _points(document: Document, loc: Loc, part: Part) -> Iterator[Problem]:
    if part.min is not None and part.min > part.max:
        yield document.problem((*loc, "min"), f"`min` {part.min} is above `max` {part.max}: mend one of them")
    for level, points in part.points.items():
        if points > part.max:
            said = f"{points} points for {level} are above `max` {part.max}"
            yield document.problem((*loc, "points", level), f"{said}: mend one of them")
    for index, inner in enumerate(part.parts):
        yield from _points(document, (*loc, "parts", index), inner)
