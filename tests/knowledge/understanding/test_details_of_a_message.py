"""What a message tells of the student: the year now, and the one abroad."""

from datetime import UTC, datetime

import pytest

from knowledge.models import Profile, Topic
from knowledge.understanding.asked import Asked, Behaviour, Found, Said, Subject
from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(("year", "abroad"), [(3, 4), (6, 7)])
def test_next_year_is_the_year_after_this_ones(engine: Engine, year: int, abroad: int) -> None:
    asked = engine.understand(f"ims year {year}, can i go on erasmus next year", now=NOW)
    assert (asked.found.profile.year, asked.found.profile.travel_year) == (year, abroad)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("hm im only in 4th. the study one then?", 4),
        ("4th sorry", 4),
        ("scusa, quarto", 4),
        ("no, sono ancora al terzo", 3),
        ("what do i do first?", None),
        ("the fourth one", None),
    ],
)
def test_an_ordinal_alone_is_a_year_in_a_talk_about_who_may_take_part(
    engine: Engine, text: str, year: int | None
) -> None:
    free_mover = engine.understand("can i do free mover in 2nd year of ims?", now=NOW)
    said = Said(free_mover, NOW)
    assert engine.understand(text, now=NOW, said=said).found.profile.year == year


def test_an_ordinal_alone_is_no_year_elsewhere(engine: Engine) -> None:
    said = Said(engine.understand("how long is free mover?", now=NOW), NOW)
    assert engine.understand("only 4th", now=NOW, said=said).found.profile.year is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("scusa ho contato male, sono 14", 14),
        ("sorry i miscounted, it's 14", 14),
        ("14", 14),
        ("anzi, due anni fa", 24),
        ("a luglio", 4),
        ("last month", 1),
        ("how long is it? i have 14 exams left", None),
        ("e per 3 mesi?", None),
    ],
)
def test_a_number_alone_is_the_months_where_a_graduation_was_asked_about(
    engine: Engine, text: str, months: int | None
) -> None:
    graduate = Found(profile=Profile(university="unimi", school="ims", months_since_graduation=6))
    traineeship = ("unimi-erasmus-traineeship",)
    before = Asked(
        "it",
        Behaviour.ELIGIBILITY,
        True,
        traineeship,
        Topic.ELIGIBILITY,
        found=graduate,
        subject=Subject(traineeship),
    )
    asked = engine.understand(text, now=NOW, said=Said(before, NOW))
    assert asked.found.profile.months_since_graduation == months
    if months:
        assert (asked.programmes[0], asked.topic) == ("unimi-erasmus-traineeship", Topic.ELIGIBILITY)
