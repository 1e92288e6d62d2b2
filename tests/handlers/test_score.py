"""Florence's points."""

import pytest

from tests.telegram import Telegram


@pytest.mark.parametrize(
    ("level", "points"),
    [
        ("A1", "1 point"),
        ("A2", "2 points"),
        ("B1", "5 points"),
        ("B2", "7 points"),
        ("C1", "9 points"),
        ("C2", "10 points"),
    ],
)
async def test_the_points_of_a_level_and_never_a_total(telegram: Telegram, level: str, points: str) -> None:
    student = telegram.student()
    await student.says("/score")

    await student.taps(level)

    text = student.last.text
    assert f"{level} gives {points} of 15." in text.splitlines()[0]
    assert len(text.partition("\n\n")[0].splitlines()) == 2
    assert "I cannot know your total" in text
    await student.taps("The whole ranking")
    text = student.last.text
    for ceiling in ("up to 70", "up to 35", "up to 15", "at least 8"):
        assert ceiling in text
    assert "I cannot know your total" in text
    assert "100" not in text


async def test_points_from_the_card_in_italian(telegram: Telegram) -> None:
    student = telegram.student("it")
    await student.starts("unifi-extra-eu")

    await student.taps("Punti")
    await student.taps("C1")

    assert "C1 vale 9 punti su 15" in student.last.text


async def test_a_level_that_is_none_is_an_old_button(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/score")

    await student.presses("1.X.unifi-extra-eu.B3")

    assert student.messages[0].edits == 0
    assert len(student.messages) == 2


async def test_at_first_only_the_points_of_each_level_are_told(telegram: Telegram) -> None:
    student = telegram.student("it")
    await student.says("/score")
    question, scale, _, source = student.last.text.splitlines()
    assert "che livello dà il tuo certificato" in question
    assert "C2 = 10, C1 = 9" in scale
    assert source.startswith("Fonte:")
    assert student.last.labels == [
        "A1",
        "A2",
        "B1",
        "B2",
        "C1",
        "C2",
        "Tutta la graduatoria",
        "Scheda completa",
    ]
    await student.taps("Tutta la graduatoria")
    assert "una terza sezione" in student.last.text
    await student.taps("A2")
    assert "A2 vale 2 punti su 15" in student.last.text.splitlines()[0]
