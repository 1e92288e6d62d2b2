"""Language levels in a message: each with its language, and several where several are named."""

from datetime import UTC, datetime

import pytest

from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "told", "named"),
    [
        ("points in florence for a B2", {"und": "B2"}, ["B2"]),
        ("B2 or C1, how many points each in florence?", {}, ["B2", "C1"]),
        ("B2 or C1 in english, points in florence?", {}, ["B2", "C1"]),
        ("quanti punti a firenze per B2 inglese e C1 francese?", {"en": "B2", "fr": "C1"}, ["B2", "C1"]),
        ("florence: english B2 french C1, points?", {"en": "B2", "fr": "C1"}, ["B2", "C1"]),
        ("points in florence for a C1 in french and a C1 in english", {"en": "C1", "fr": "C1"}, ["C1"]),
        ("my english is fine, points in florence for a B1 of french?", {"fr": "B1"}, ["B1"]),
    ],
)
def test_each_level_goes_with_its_language(
    engine: Engine, text: str, told: dict[str, str], named: list[str]
) -> None:
    found = engine.understand(text, now=NOW).found
    assert found.profile.languages == told
    assert list(found.levels) == named
