"""A student's own date in plain words: "15 march", "15/3", "tra due mesi"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from knowledge.models import Lang

# Farther ahead, a date is more likely mistyped than planned.
_FARTHEST = timedelta(days=3 * 366)

_MONTHS = (
    ("january", "jan", "gennaio", "gen"),
    ("february", "feb", "febbraio", "febr"),
    ("march", "mar", "marzo"),
    ("april", "apr", "aprile"),
    ("may", "maggio", "mag"),
    ("june", "jun", "giugno", "giu"),
    ("july", "jul", "luglio", "lug"),
    ("august", "aug", "agosto", "ago"),
    ("september", "sept", "sep", "settembre", "sett", "set"),
    ("october", "oct", "ottobre", "ott"),
    ("november", "nov", "novembre"),
    ("december", "dec", "dicembre", "dic"),
)
_NUMBERS = (
    ("a", "an", "one", "un", "uno", "una"),
    ("two", "due"),
    ("three", "tre"),
    ("four", "quattro"),
    ("five", "cinque"),
    ("six", "sei"),
    ("seven", "sette"),
    ("eight", "otto"),
    ("nine", "nove"),
    ("ten", "dieci"),
    ("eleven", "undici"),
    ("twelve", "dodici"),
)
_UNITS = {
    "day": ("day", "days", "giorno", "giorni"),
    "week": ("week", "weeks", "settimana", "settimane"),
    "month": ("month", "months", "mese", "mesi"),
    "year": ("year", "years", "anno", "anni"),
}
_DAYS = {"today": 0, "oggi": 0, "tomorrow": 1, "domani": 1, "dopodomani": 2}


@dataclass(frozen=True, slots=True)
class NoDay:
    """Why a text gives no day.

    `unclear`: no date is in it. `missing`: the date does not exist. `past`: `days` holds it. `ambiguous`:
    `days` holds the two that it may mean. `far`: more than three years ahead.
    """

    why: Literal["unclear", "missing", "past", "ambiguous", "far"]
    days: tuple[date, ...] = ()


def read_day(text: str, today: date, lang: Lang) -> date | NoDay:
    """The day that `text` names.

    Args:
        text: what a student wrote; words around the date do no harm.
        today: where the student is; a date without a year is the next one, today included.
        lang: an English 3/4 may be either day; an Italian one is 3 April.
    """
    words = " ".join(text.casefold().replace("º", "").replace("°", "").split())
    for read in (_iso, _in_numbers, _in_words, _from_now):
        found = read(words, today, lang)
        if found is not None:
            return found
    return NoDay("unclear")


def _iso(words: str, today: date, _: Lang) -> date | NoDay | None:
    match = re.search(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", words)
    return _checked(int(match[3]), int(match[2]), int(match[1]), today) if match else None


def _in_numbers(words: str, today: date, lang: Lang) -> date | NoDay | None:
    match = re.search(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/-])", words)
    if match is None:
        return None
    day, month, year = int(match[1]), int(match[2]), _year(match[3])
    if month > 12 >= day:
        day, month = month, day
    elif lang == "en" and day != month and day <= 12:
        either = (_checked(day, month, year, today), _checked(month, day, year, today))
        days = tuple(each for each in either if isinstance(each, date))
        return NoDay("ambiguous", days) if len(days) > 1 else either[0] if not days else days[0]
    return _checked(day, month, year, today)


def _in_words(words: str, today: date, _: Lang) -> date | NoDay | None:
    name, year = "|".join(_months()), r"(?:,?\s*(?:of\s+|del\s+)?(\d{4}))?\b"
    match = re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s*({name})\b\.?{year}", words)
    if match:
        return _checked(int(match[1]), _months()[match[2]], _year(match[3]), today)
    match = re.search(rf"\b({name})\.?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\b{year}", words)
    return _checked(int(match[2]), _months()[match[1]], _year(match[3]), today) if match else None


def _from_now(words: str, today: date, _: Lang) -> date | NoDay | None:
    for word, days in _DAYS.items():
        if re.search(rf"\b{word}\b", words):
            return today + timedelta(days=days)
    numbers, units = _numbers(), {word: unit for unit, every in _UNITS.items() for word in every}
    match = re.search(
        rf"\b(?:in|tra|fra|within)\s+(?:about\s+|circa\s+)?(\d{{1,3}}|{'|'.join(numbers)})\s+({'|'.join(units)})\b",
        words,
    )
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else numbers[match[1]]
    return _near(_later(today, count, units[match[2]]), today)


def _later(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    year, month = divmod(today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1), 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _checked(day: int, month: int, year: int | None, today: date) -> date | NoDay:
    try:
        found = date(year or today.year, month, day)
        if year is None and found < today:
            found = date(today.year + 1, month, day)
    except ValueError:
        return _leap_day(today) if (day, month, year) == (29, 2, None) else NoDay("missing")
    return _near(found, today)


def _leap_day(today: date) -> date | NoDay:
    # Without a year it can only be meant where the next February has one.
    year = today.year + (today > date(today.year, 2, 28))
    return date(year, 2, 29) if monthrange(year, 2)[1] == 29 else NoDay("missing")


def _near(found: date, today: date) -> date | NoDay:
    if found < today:
        return NoDay("past", (found,))
    return NoDay("far", (found,)) if found - today > _FARTHEST else found


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) + (2000 if len(written) == 2 else 0)


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(_MONTHS, 1) for name in names}


@cache
def _numbers() -> dict[str, int]:
    return {name: number for number, names in enumerate(_NUMBERS, 1) for name in names}
