"""Dates, spans of time, lists, places and languages as a reader writes them."""

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, get_month_names, get_timezone_location
from babel.lists import format_list

from handlers.wording.words import Words
from knowledge.calls import last_day
from knowledge.models import Area, Degree, Kind, Months, Offset, Place, Span


def day(words: Words, value: date) -> str:
    """28 April 2023."""
    return format_date(value, "d MMMM y", locale=words.locale)


def moment(words: Words, value: datetime) -> str:
    """28 April 2023 at 13:00 (Rome time); `value` is in the university's zone."""
    clock = format_datetime(value, "HH:mm", tzinfo=value.tzinfo, locale=words.locale)
    return words.say("moment", day=day(words, value), clock=clock, place=_place(words, value))


def closing(words: Words, value: datetime) -> str:
    """A moment at which something ends: 0:00 is the end of the day before, whose name students go by."""
    if not at_midnight(value):
        return moment(words, value)
    return words.say("moment-end", day=day(words, last_day(value)), place=_place(words, value))


def at_midnight(value: datetime) -> bool:
    """Whether a day ends at `value`, in its own zone."""
    return value.time() == time.min


def _place(words: Words, value: datetime) -> str:
    zone = value.tzinfo
    if not isinstance(zone, ZoneInfo):
        return "UTC"
    return str(get_timezone_location(zone, locale=words.locale, return_city=True))


def month(words: Words, number: int) -> str:
    """The name of a month, 1 to 12."""
    return str(get_month_names("wide", context="stand-alone", locale=words.locale)[number])


def months(words: Words, run: Months) -> str:
    """October; January-February."""
    if run.first == run.last:
        return month(words, run.first)
    return words.say("month-range", first=month(words, run.first), last=month(words, run.last))


def months_of(words: Words, first: date, last: date) -> str:
    """The months of two days with their years: January-February 2027, November 2026-January 2027."""
    begin, end = month(words, first.month), f"{month(words, last.month)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    begin = begin if first.year == last.year else f"{begin} {first.year}"
    return words.say("month-range", first=begin, last=end)


def span(words: Words, value: Span) -> str:
    """3 months."""
    return words.say(f"span-{value.unit}", count=value.count)


def offset(words: Words, value: Offset) -> str:
    """1 month; 1 month and 10 days; empty for no time at all."""
    parts = [words.say("span-months", count=value.months)] if value.months else []
    parts += [words.say("span-days", count=value.days)] if value.days else []
    return every(words, parts)


def every(words: Words, items: Iterable[str]) -> str:
    """A, B and C."""
    return format_list(list(items), style="standard", locale=words.locale)


def either(words: Words, items: Iterable[str]) -> str:
    """A, B or C."""
    return format_list(list(items), style="or", locale=words.locale)


def country(words: Words, code: str) -> str:
    """The name of a country by its ISO 3166-1 code."""
    return str(words.locale.territories.get(code, code))


def language(words: Words, code: str) -> str:
    """The name of a language by its ISO 639-1 code."""
    return str(words.locale.languages.get(code, code))


def place(words: Words, value: Place) -> str:
    """Lund University (Lund, Sweden); Mexico City (Mexico); China."""
    land = country(words, value.country)
    city = value.city.of(words.lang) if value.city else None
    if value.institution is None:
        return f"{city} ({land})" if city else land
    inside = [land] if city is None or city in value.institution else [city, land]
    return f"{value.institution} ({', '.join(inside)})"


def degree(words: Words, value: Degree) -> str:
    """A bachelor's degree."""
    return words.say(f"degree-{value}")


def kinds(words: Words, values: Iterable[Kind]) -> str:
    """Study and thesis."""
    return every(words, (words.say(f"kind-{each}") for each in values))


def areas(words: Words, values: Iterable[Area]) -> str:
    """In the EU or outside it."""
    return either(words, (words.say(f"area-{each}") for each in values))
