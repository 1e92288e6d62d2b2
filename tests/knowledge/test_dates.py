"""A student's own date in plain words."""

from datetime import date

import pytest
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
        ("in about 10 days", "en", "2026-12-02"),
        ("in a year", "en", "2027-11-22"),
        ("tomorrow", "en", "2026-11-23"),
        ("dopodomani", "it", "2026-11-24"),
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
    ],
)
def test_what_gives_no_day_says_why(text: str, lang: Lang, why: str) -> None:
    found = read_day(text, TODAY, lang)
    assert isinstance(found, NoDay)
    assert found.why == why


def test_an_ambiguous_date_names_both_days() -> None:
    assert read_day("3/4", TODAY, "en") == NoDay("ambiguous", (date(2027, 4, 3), date(2027, 3, 4)))


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
