"""A student's own date in plain words."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import NoDay, read_day
from knowledge.models import Lang

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("15 march", "en", "2027-03-15"),
        ("I leave on the 15th of March, I think", "en", "2027-03-15"),
        ("March 15", "en", "2027-03-15"),
        ("mar 15th 2028", "en", "2028-03-15"),
        ("15 marzo", "it", "2027-03-15"),
        ("il 1° dicembre", "it", "2026-12-01"),
        ("parto il 15 Marzo 2028!", "it", "2028-03-15"),
        ("15marzo", "it", "2027-03-15"),
        ("15/3", "it", "2027-03-15"),
        ("15/3", "en", "2027-03-15"),
        ("15.03.2027", "it", "2027-03-15"),
        ("15-3-28", "it", "2028-03-15"),
        ("3/15", "en", "2027-03-15"),
        ("3/4", "it", "2027-04-03"),
        ("4/4", "en", "2027-04-04"),
        ("2027-03-15", "en", "2027-03-15"),
        ("22 november", "en", "2026-11-22"),
        ("21 november", "en", "2027-11-21"),
        ("tra due mesi", "it", "2027-01-22"),
        ("fra 3 settimane", "it", "2026-12-13"),
        ("tra un mese", "it", "2026-12-22"),
        ("in two months", "en", "2027-01-22"),
        ("in a year", "en", "2027-11-22"),
        ("tomorrow", "en", "2026-11-23"),
        ("the day after tomorrow", "en", "2026-11-24"),
        ("dopodomani", "it", "2026-11-24"),
        ("dopo domani", "it", "2026-11-24"),
        ("domani l’altro", "it", "2026-11-24"),
        ("a week from tomorrow", "en", "2026-11-30"),
        ("una settimana da domani", "it", "2026-11-30"),
        ("two months from now", "en", "2027-01-22"),
        ("in 6 weeks", "en", "2027-01-03"),
        ("in a fortnight", "en", "2026-12-06"),
        ("tra quindici giorni", "it", "2026-12-07"),
        ("tra 2 mesi e 10 giorni", "it", "2027-02-01"),
        ("15 march 28", "en", "2028-03-15"),
        ("15 marzo '28", "it", "2028-03-15"),
        ("15 marzo del 2028", "it", "2028-03-15"),
        ("15 march next year", "en", "2027-03-15"),
        ("il 15 di dicembre dell'anno prossimo", "it", "2027-12-15"),
        ("2027/03/15", "it", "2027-03-15"),
        ("15 / 3", "it", "2027-03-15"),
        ("15-mar-2027", "en", "2027-03-15"),
        ("il primo marzo", "it", "2027-03-01"),
        ("march first", "en", "2027-03-01"),
        ("the twenty-first of june", "en", "2027-06-21"),
        ("il quindici marzo", "it", "2027-03-15"),
        ("monday 15 march 2027", "en", "2027-03-15"),
        ("il prossimo 15 marzo alle 10.30", "it", "2027-03-15"),
        ("my activities start on 15 march", "en", "2027-03-15"),
        ("I am in my 5th year with a B2 and leave 15 march", "en", "2027-03-15"),
    ],
)
def test_days_are_read(text: str, lang: Lang, day: str) -> None:
    assert read_day(text, TODAY, lang) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "lang", "why"),
    [
        ("30 february", "en", "missing"),
        ("31/4", "it", "missing"),
        ("29 febbraio", "it", "missing"),
        ("29/2/2027", "it", "missing"),
        ("32 marzo", "it", "missing"),
        ("15/3/2026", "it", "past"),
        ("21 november 2026", "en", "past"),
        ("3/4", "en", "ambiguous"),
        ("15 march 2031", "en", "far"),
        ("in 400 months", "en", "far"),
        ("soon", "en", "unclear"),
        ("in march", "en", "unclear"),
        ("", "en", "unclear"),
        ("how many points is a B2?", "en", "unclear"),
        ("tre mesi fa", "it", "unclear"),
        ("1/2/3/4", "it", "unclear"),
        ("in about 10 days", "en", "unclear"),
        ("within two months", "en", "unclear"),
        ("in a month or two", "en", "unclear"),
        ("in two months and a half", "en", "unclear"),
        ("tra un mese e mezzo", "it", "unclear"),
        ("tra un paio di mesi", "it", "unclear"),
        ("tra 2/3 mesi", "it", "unclear"),
        ("tomorrow week", "en", "unclear"),
        ("end of march", "en", "unclear"),
        ("fine marzo", "it", "unclear"),
        ("march 2027", "en", "unclear"),
        ("on the 15th", "en", "unclear"),
        ("la settimana del 15 marzo", "it", "unclear"),
        ("dopo il 15 marzo", "it", "unclear"),
        ("non il 15 marzo ma il 20", "it", "unclear"),
        ("15 marzo o aprile", "it", "unclear"),
        ("15/3, but in 2028", "en", "unclear"),
        ("tuesday 15 march 2027", "en", "unclear"),
        ("tuesday or friday", "en", "unclear"),
        ("last friday", "en", "unclear"),
        ("10-15", "it", "unclear"),
        ("alle 10.30", "it", "unclear"),
        ("26/27", "it", "unclear"),
        ("english B2.1", "en", "unclear"),
        ("15 march this year", "en", "past"),
        ("29 february next year", "en", "missing"),
    ],
)
def test_what_gives_no_day_says_why(text: str, lang: Lang, why: str) -> None:
    found = read_day(text, TODAY, lang)
    assert isinstance(found, NoDay)
    assert found.why == why


def test_an_ambiguous_date_names_both_days() -> None:
    assert read_day("3/4", TODAY, "en") == NoDay("ambiguous", (date(2027, 4, 3), date(2027, 3, 4)))


@pytest.mark.parametrize(
    ("text", "lang", "first", "second"),
    [
        ("10-15 march", "en", "2027-03-10", "2027-03-15"),
        ("1-2 march", "en", "2027-03-01", "2027-03-02"),
        ("march 10 to 15", "en", "2027-03-10", "2027-03-15"),
        ("dal 10 al 15 marzo", "it", "2027-03-10", "2027-03-15"),
        ("not 15 march but 20 march", "en", "2027-03-15", "2027-03-20"),
        ("I start on 15 march and leave on 1 february", "en", "2027-02-01", "2027-03-15"),
        ("next friday", "en", "2026-11-27", "2026-12-04"),
        ("venerdì prossimo", "it", "2026-11-27", "2026-12-04"),
        ("domenica", "it", "2026-11-29", "2026-12-06"),
    ],
)
def test_one_of_two_days_is_never_chosen(text: str, lang: Lang, first: str, second: str) -> None:
    days = (date.fromisoformat(first), date.fromisoformat(second))
    assert read_day(text, TODAY, lang) == NoDay("ambiguous", days)


def test_next_year_counts_from_today() -> None:
    assert read_day("15 march next year", date(2027, 1, 10), "en") == date(2028, 3, 15)


def test_leap_days() -> None:
    assert read_day("29 february", date(2027, 12, 1), "en") == date(2028, 2, 29)
    assert read_day("29 february", date(2028, 2, 29), "en") == date(2028, 2, 29)
    assert read_day("29/2/2028", TODAY, "it") == date(2028, 2, 29)
    assert read_day("in two months", date(2027, 12, 31), "en") == date(2028, 2, 29)
    assert read_day("in a year", date(2028, 2, 29), "en") == date(2029, 2, 28)


@given(st.text(), st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.sampled_from(["en", "it"]))
def test_whatever_is_written_no_day_is_past(text: str, today: date, lang: Lang) -> None:
    found = read_day(text, today, lang)
    assert isinstance(found, NoDay) or found >= today


@given(st.dates(date(2026, 11, 22), date(2029, 6, 1)))
def test_every_day_reads_back(day: date) -> None:
    assert read_day(f"{day:%d/%m/%Y}", TODAY, "it") == day
    assert read_day(f"{day.isoformat()}", TODAY, "en") == day
    assert read_day(f"{day.day} {day:%B} {day.year}", TODAY, "en") == day
    assert read_day(f"{day:%A} {day.day} {day:%b} '{day:%y}", TODAY, "en") == day
    assert read_day(format_date(day, "EEEE d MMMM y", locale="it"), TODAY, "it") == day
    assert read_day(format_date(day, "MMMM d, y", locale="en"), TODAY, "en") == day


AHEAD = st.dates(date(2026, 11, 23), date(2029, 6, 1))


@given(AHEAD, st.sampled_from(["not {}", "after {}", "before {}", "around {}", "{} or so", "the week of {}"]))
def test_what_is_not_certain_is_never_a_day(day: date, frame: str) -> None:
    assert read_day(frame.format(f"{day.day} {day:%B} {day.year}"), TODAY, "en") == NoDay("unclear")


@given(AHEAD, AHEAD, st.sampled_from([" or ", ", ", " to ", " and ", ", no, ", " - "]))
def test_two_dates_are_never_one(one: date, other: date, between: str) -> None:
    found = read_day(f"{one:%d/%m/%Y}{between}{other:%d/%m/%Y}", TODAY, "it")
    if one == other:
        assert found in (one, NoDay("unclear"))
    else:
        assert isinstance(found, NoDay)


@given(st.integers(1, 30), st.integers(1, 11))
def test_spans_add_up(days: int, months: int) -> None:
    in_months = read_day(f"in {months} months", TODAY, "en")
    assert isinstance(in_months, date)
    assert read_day(f"tra {months} mesi e {days} giorni", TODAY, "it") == in_months + timedelta(days=days)
