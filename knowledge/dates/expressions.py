"""Where a text speaks of time: its days, months, and lengths of time.

What they belong to, a departure or a graduation, is not told here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from knowledge.dates.checking import DAYS
from knowledge.dates.mentions import Mention, calendar_dates
from knowledge.dates.reading import is_vague, without
from knowledge.dates.words import COUNT, COUNTS, MONTH, MONTHS, UNIT, UNITS, YEAR, YEARS, any_of
from knowledge.models import Lang

_DAYS_OF_A_MONTH, _HALF_A_YEAR, _YEAR = 30, 6, 12
_YEARS = tuple(word for word, unit in UNITS.items() if unit == "year")
_LONG = any_of(name for name in MONTHS if len(name) > 3)
# "Set" and "5 months ago" are no September and no August.
_SHORT = any_of(name for name in MONTHS if name not in {"ago", "set"})
_BEFORE = rf"(?:\b(?:(?P<told_first>{any_of(YEARS)})|(?P<year_first>20\d\d)),?\s+(?:in|ad?)\s+)?"
_MONTH = re.compile(
    rf"{_BEFORE}(?:\b(?P<month>{_LONG})\b\.?{YEAR}"
    rf"|(?<=\bin )(?P<brief>{_SHORT})\b|\b(?P<dated>{MONTH})\.?\s+(?P<of>20\d\d)\b)"
)
_HALF = r"(?:\s+(?:and\s+(?:a\s+)?half|e\s+mezz[oa])\b)?"
_SPAN = re.compile(
    rf"(?<![\w/.,-])(?:(?P<part>(?:half\s+(?:an?\s+)?|mezz(?:o\s+|')){UNIT})"
    rf"|(?P<count>{COUNT})(?P<half>{_HALF})\s+(?P<unit>{UNIT})\b(?P<more>{_HALF})"
    rf"(?:\s*(?:,|\band|\be)\s+(?P<further>{COUNT})\s+(?P<smaller>{UNIT})\b)?)"
)
_RANGE = re.compile(rf"(?:\d|\b{any_of(COUNTS)})\s*(?:[-–/]|\b(?:to|or|o)\b)\s*$")
# One look that spares most texts the others.
_ANY = re.compile(rf"\d|\b(?:{MONTH}|{UNIT})\b")
_DENIED = re.compile(r"(?:\b(?:not|never|non|mai|cannot|dont)\b|n't\b)[^?!.;:,\n]*$")
_YEAR_TOLD = re.compile(rf"\d{{4}}|'\d\d|\d\D+\d+\D+\d|{any_of(YEARS)}")
_ANY_YEAR = re.compile(r"\b20\d\d\b(?!\s?[/-]\s?\d)")
_LAST_YEAR = re.compile(any_of(words for words, years in YEARS.items() if years < 0))
_NEXT = re.compile(r"\b(?:next|coming|prossimo)\s+$")
_IN_FULL = re.compile(rf"\d{{4}}|\d\W+\d+\W+\d|\d.*\b{_LONG}\b|\b{_LONG}\b.*\d")


@dataclass(frozen=True, slots=True)
class Expression:
    """Where a text speaks of time.

    `since` tells how many whole months ago it was, or that it lasts; `ahead` the day, where it is one that
    lies ahead. Both are `None` where that is not certain. `doubtful` are days that may be none, such as "4/5"
    or "5 may".
    """

    start: int
    end: int
    kind: Literal["day", "month", "span"]
    since: int | None = None
    ahead: date | None = None
    doubtful: bool = False


def expressions(text: str, today: date, lang: Lang) -> tuple[Expression, ...]:
    """Every day, month and length of time in `text`, which is in small letters, in its order."""
    if not _ANY.search(text):
        return ()
    dates = calendar_dates(text, today, lang)
    rest = without(text, dates)
    found = [*(_day(text, each, today) for each in dates), *_months(rest, today), *_spans(rest)]
    return tuple(sorted(found, key=lambda each: each.start))


def _day(text: str, mention: Mention, today: date) -> Expression:
    said = text[mention.start : mention.end]
    found = Expression(mention.start, mention.end, "day", doubtful=not _IN_FULL.search(said))
    day = mention.days[0] if len(mention.days) == 1 else None
    if day is None or _DENIED.search(text[: mention.start]) or is_vague(text, mention, day):
        return found
    if isinstance(day, date):
        since = None if _YEAR_TOLD.search(said) else _since(None, day.month, today, text)
        return replace(found, since=since, ahead=day)
    return replace(found, since=_since(day.days[0].year, day.days[0].month, today)) if day.days else found


def _months(text: str, today: date) -> Iterator[Expression]:
    for match in _MONTH.finditer(text):
        month = MONTHS[match["month"] or match["brief"] or match["dated"]]
        ahead = _NEXT.search(text[: match.start()])
        since = None if ahead else _since(_year(match, today), month, today, text)
        yield Expression(match.start(), match.end(), "month", since)


def _since(year: int | None, month: int, today: date, text: str = "") -> int | None:
    """The whole months since then; without `year` since the last such month, or of a year told in `text`."""
    if year is None and _LAST_YEAR.search(text):
        return None
    elsewhere = _ANY_YEAR.search(text) if year is None else None
    year = int(elsewhere[0]) if elsewhere else year
    if year is None:
        return (today.month - month) % _YEAR
    since = (today.year - year) * _YEAR + today.month - month
    return since if since >= 0 else None


def _year(match: re.Match[str], today: date) -> int | None:
    told = match["told_first"] or match["told"]
    if told:
        return today.year + YEARS[told]
    written = match["year_first"] or match["year"] or match["of"] or match["short"] or match["last"]
    return int(written) + (2000 if len(written) == 2 else 0) if written else None


def _spans(text: str) -> Iterator[Expression]:
    for match in _SPAN.finditer(text):
        if not _RANGE.search(text[: match.start()]):
            yield Expression(match.start(), match.end(), "span", _lasts(match))


def _lasts(match: re.Match[str]) -> int:
    if match["part"]:
        return _HALF_A_YEAR if match["part"].endswith(_YEARS) else 0
    months, days = _counted(match["count"], match["unit"])
    if match["further"]:
        more = _counted(match["further"], match["smaller"])
        months, days = months + more[0], days + more[1]
    if (match["half"] or match["more"]) and match["unit"].endswith(_YEARS):
        months += _HALF_A_YEAR
    return months + days // _DAYS_OF_A_MONTH


def _counted(count: str, unit: str) -> tuple[int, int]:
    """Months and days."""
    number, named = int(count) if count.isdigit() else COUNTS[count], UNITS[unit]
    if named in DAYS:
        return 0, number * DAYS[named]
    return number * (_YEAR if named == "year" else 1), 0
