"""Days, months and lengths of time, wherever a text speaks of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.expressions import expressions
from knowledge.models import Lang

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("two months", 2),
        ("14 mesi", 14),
        ("a year", 12),
        ("due anni", 24),
        ("13 weeks", 3),
        ("half a year", 6),
        ("mezz'anno", 6),
        ("a year and a half", 18),
        ("one and a half years", 18),
        ("un anno e mezzo", 18),
        ("un anno e 2 mesi", 14),
        ("two months and 3 weeks", 2),
        ("july", 4),
        ("july 2023", 40),
        ("luglio dell'anno scorso", 16),
        ("last year in july", 16),
        ("nel 2025 a luglio", 16),
        ("nel 2024 nella sessione di luglio", 28),
        ("in may", 6),
        ("nov 2025", 12),
        ("15 july", 4),
        ("il 15 luglio 2025", 16),
    ],
)
def test_how_many_months_ago_or_how_long(text: str, months: int) -> None:
    (found,) = expressions(text, TODAY, "it")
    assert found.since == months


@pytest.mark.parametrize(
    "text",
    [
        "5-6 months", "5 or 6 months", "1/2 mesi", "a few months", "5 months, a set of", "may i", "next july",
        "july 2027", "15 july 2027", "l'anno scorso, e luglio",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_no_number_of_months(text: str) -> None:
    assert {each.since for each in expressions(text, TODAY, "en") if each.kind != "span"} <= {None}
    assert not [each for each in expressions(text, TODAY, "en") if each.kind == "span" and each.since != 5]


@pytest.mark.parametrize(
    ("text", "lang", "day", "doubtful"),
    [
        ("15 marzo", "it", "2027-03-15", False),
        ("1 june", "en", "2027-06-01", False),
        ("2027-03-15", "en", "2027-03-15", False),
        ("15.3.27", "it", "2027-03-15", False),
        ("15/3", "it", "2027-03-15", True),
        ("year 5 may i go", "en", "2027-05-05", True),
        ("il primo marzo", "it", "2027-03-01", True),
    ],
)
def test_a_day_that_may_be_none_is_doubtful(text: str, lang: Lang, day: str, doubtful: bool) -> None:
    (found,) = expressions(text, TODAY, lang)
    assert (found.ahead, found.doubtful) == (date.fromisoformat(day), doubtful)


@pytest.mark.parametrize("text", ["non il 15 marzo", "dopo il 15 marzo", "10-15 marzo", "15 marzo 2020"])
def test_a_day_that_is_not_certain_does_not_lie_ahead(text: str) -> None:
    assert [each.ahead for each in expressions(text, TODAY, "it")] == [None]


@pytest.mark.parametrize("text", ["5-6 weeks", "1/2 mesi", "4/5 anno", "10-15", "2026/27"])
def test_numbers_with_a_unit_are_no_day(text: str) -> None:
    assert not [each for each in expressions(text, TODAY, "it") if each.kind == "day"]


WORDS = (
    "in",
    "a",
    "last year",
    "july",
    "may",
    "2026",
    "15",
    "/",
    "3",
    "march",
    "two",
    "months",
    "and",
    "half",
)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join), st.sampled_from(["en", "it"]))
def test_expressions_stand_one_after_the_other(text: str, lang: Lang) -> None:
    found = expressions(text, TODAY, lang)
    places = [place for each in found for place in (each.start, each.end)]
    assert places == sorted(places)
    assert all(each.since is None or each.since >= 0 for each in found)
    assert all(each.ahead is None or each.ahead >= TODAY for each in found)
