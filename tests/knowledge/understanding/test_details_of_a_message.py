"""What a message tells of time: months since a graduation, days that lie ahead."""

from datetime import UTC, date, datetime

import pytest

from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("i graduated in july, can i do the erasmus traineeship at ims", 4),
        ("i graduated in july 2023, can i do the erasmus traineeship at ims", 40),
        ("laureata a ims 13 mesi fa: traineeship erasmus?", 13),
        ("mi laureo a luglio a ims, traineeship erasmus dopo?", None),
    ],
)
def test_the_months_since_a_graduation(engine: Engine, text: str, months: int | None) -> None:
    assert engine.understand(text, now=NOW).found.profile.months_since_graduation == months


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("free mover, i leave on 31/1", date(2027, 1, 31)),
        ("free mover, i leave on 29/2", None),
        ("free mover, i left on 15/3/2020", None),
        ("free mover, parto il 15/12", date(2026, 12, 15)),
    ],
)
def test_a_day_is_one_that_exists_and_lies_ahead(engine: Engine, text: str, day: date | None) -> None:
    assert engine.understand(text, now=NOW).found.day == day


@pytest.mark.parametrize(("year", "abroad"), [(3, 4), (6, 7)])
def test_next_year_is_the_year_after_this_ones(engine: Engine, year: int, abroad: int) -> None:
    asked = engine.understand(f"ims year {year}, can i go on erasmus next year", now=NOW)
    assert (asked.found.profile.year, asked.found.profile.travel_year) == (year, abroad)
