"""Every date that a text mentions, in whatever way."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.dates.checking import NoDay, existing, later, near
from knowledge.dates.words import (
    COUNT,
    COUNTS,
    DAY,
    DAYS_BY_LANG,
    MONTH,
    MONTHS,
    MONTHS_BY_LANG,
    NEAR,
    OF,
    TO,
    UNIT,
    UNITS,
    YEAR,
    YEARS,
    any_of,
)
from knowledge.models import LANGS, Lang

Days = tuple[date | NoDay, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a date stands in the text, and the days that it may be: two for "10-15 march"."""

    start: int
    end: int
    days: Days


def mentions(text: str, today: date, lang: Lang) -> list[Mention]:
    """The dates in `text`, which is in small letters."""
    return _read(text, today, lang, (*_CALENDAR, *_FROM_TODAY))


def calendar_dates(text: str, today: date, lang: Lang) -> list[Mention]:
    """The dates in `text` that tell a day and a month: "15 march", and not "tomorrow"."""
    return _read(text, today, lang, _CALENDAR)


def _read(text: str, today: date, lang: Lang, readers: "_Readers") -> list[Mention]:
    """What one reader took is not offered to the next."""
    found: list[Mention] = []
    for pattern, read in readers:
        for match in pattern.finditer(text):
            if days := read(match, today, lang):
                found.append(Mention(match.start(), match.end(), days))
            text = text[: match.start()] + "\0" * len(match[0]) + text[match.end() :]
    return found


def _iso(match: re.Match[str], today: date, _: Lang) -> Days:
    return (existing(int(match[3]), int(match[2]), int(match[1]), today),)


def _in_numbers(match: re.Match[str], today: date, lang: Lang) -> Days:
    day, month = int(match["day"]), int(match["month"])
    year = _full(match["year"]) if match["year"] else None
    if month > 12:
        # 10-15 is a span, and 10.30 a time of day.
        swapped = day <= 12 and (year is not None or "/" in match["by"])
        return (existing(month, day, year, today),) if swapped else ()
    if lang == "en" and day != month and day <= 12:
        either = (existing(day, month, year, today), existing(month, day, year, today))
        days = tuple(each for each in either if isinstance(each, date))
        return (NoDay("ambiguous", days),) if len(days) > 1 else days or either[:1]
    return (existing(day, month, year, today),)


def _in_words(match: re.Match[str], today: date, _: Lang) -> Days:
    days = dict.fromkeys(_days(match))
    return tuple(existing(day, MONTHS[match["month"]], _year(match, today), today) for day in days)


def _days(match: re.Match[str]) -> Iterator[int]:
    for written in (match["day"], match.groupdict().get("until")):
        if written and written[0].isdigit():
            yield int(re.sub(r"\D", "", written))
        elif written:
            yield next(days[written] for days in DAYS_BY_LANG.values() if written in days)


def _year(match: re.Match[str], today: date) -> int | None:
    if match["told"]:
        return today.year + YEARS[match["told"]]
    written = match["year"] or match["short"] or match["last"]
    return _full(written) if written else None


def _full(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def _from_now(match: re.Match[str], today: date, _: Lang) -> Days:
    day = today + timedelta(days=NEAR.get(match.groupdict().get("from") or "", 0))
    for count, unit in re.findall(rf"({COUNT})\s+({UNIT})\b", match["span"]):
        day = later(day, int(count) if count.isdigit() else COUNTS[count], UNITS[unit])
    return (near(day, today),)


def _near_day(match: re.Match[str], today: date, _: Lang) -> Days:
    return (today + timedelta(days=NEAR.get(match[0], 2)),)


_SPAN = rf"(?P<span>{COUNT}\s+{UNIT}\b(?:\s*(?:,|and|e)\s+{COUNT}\s+{UNIT}\b)?)"
_FIRST_MONTH = rf"\b(?P<month>{MONTH})\.?\s+(?:the\s+)?"
_NUMBERS = (
    r"(?<![\w/.-])(?P<day>\d{1,2})(?P<by>\s?/\s?|[.-])(?P<month>\d{1,2})"
    rf"(?:(?P=by)(?P<year>\d{{4}}|\d\d))?(?![\w/-]|\.\d|\s+{UNIT}\b)"
)
_WORDS = tuple((any_of(DAYS_BY_LANG[each]), any_of(MONTHS_BY_LANG[each])) for each in LANGS)
_Reader = Callable[[re.Match[str], date, Lang], Days]
_Readers = tuple[tuple[re.Pattern[str], _Reader], ...]


def _compiled(*readers: tuple[str, _Reader]) -> _Readers:
    return tuple((re.compile(pattern), read) for pattern, read in readers)


_CALENDAR = _compiled(
    (r"(?<![\w/.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\w/-])", _iso),
    (rf"(?<![\w/.-])(?P<day>{DAY}){TO}(?P<until>{DAY}){OF}(?P<month>{MONTH})\b\.?{YEAR}", _in_words),
    (rf"{_FIRST_MONTH}(?P<day>{DAY}){TO}(?P<until>{DAY})\b(?!\s*{MONTH}\b){YEAR}", _in_words),
    (rf"(?<![\w/.-])(?P<day>{DAY}){OF}(?P<month>{MONTH})\b\.?{YEAR}", _in_words),
    (rf"{_FIRST_MONTH}(?P<day>{DAY})\b{YEAR}", _in_words),
    *((rf"\b(?P<day>{days}){OF}(?P<month>{months})\b\.?{YEAR}", _in_words) for days, months in _WORDS),
    (rf"\b(?P<month>{_WORDS[0][1]})\s+(?:the\s+)?(?P<day>{_WORDS[0][0]})\b{YEAR}", _in_words),
    (_NUMBERS, _in_numbers),
)
_FROM_TODAY = _compiled(
    (rf"\b{_SPAN}\s+(?:from|da)\s+(?P<from>{any_of(NEAR)})\b", _from_now),
    (rf"\b(?:in|tra|fra)\s+{_SPAN}", _from_now),
    (r"\bday after tomorrow\b|\bdopo ?domani\b|\bdomani l'altro\b", _near_day),
    (r"\b(?:today|oggi|tomorrow|domani)\b", _near_day),
)
