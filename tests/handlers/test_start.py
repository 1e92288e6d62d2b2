import pytest

from handlers.menu import commands
from tests.telegram import Telegram


async def test_start_says_what_it_does_in_three_lines_with_questions_to_tap(telegram: Telegram) -> None:
    ada = telegram.student()
    (welcome,) = await ada.starts()
    assert len(welcome.text.splitlines()) == 3
    assert "going abroad" in welcome.text
    (answer,) = await ada.taps("KA107")
    assert "3 to 12 months" in answer.text


async def test_the_language_of_telegram_decides_before_anything_is_said(telegram: Telegram) -> None:
    for code, word in (
        ("it", "all'estero"),
        ("it-IT", "all'estero"),
        ("en", "abroad"),
        ("de", "abroad"),
        (None, "abroad"),
    ):
        (welcome,) = await telegram.student(code).starts()
        assert word in welcome.text


@pytest.mark.parametrize(
    ("payload", "told"),
    [
        ("unimi-ka107", "Erasmus KA107 outgoing"),
        ("unimi-ka107_duration", "3 to 12 months"),
        ("unifi-extra-eu_learning_agreement", "provisional"),
        ("unimi-ka107_nonsense", "Erasmus KA107 outgoing"),
    ],
)
async def test_a_deep_link_leads_into_a_programme_or_a_topic(
    telegram: Telegram, payload: str, told: str
) -> None:
    (shown,) = await telegram.student().starts(payload)
    assert told in shown.text
    assert shown.labels[-1].startswith("‹")


async def test_a_deep_link_to_a_programme_that_is_gone_leads_to_the_welcome(telegram: Telegram) -> None:
    (welcome,) = await telegram.student().starts("unimi-gone_duration")
    assert "going abroad" in welcome.text


async def test_help_lists_every_command(telegram: Telegram) -> None:
    (help_,) = await telegram.student("it").says("/help")
    assert [f"/{name}" for name, _ in commands("it")] == [
        line.split(" ")[0] for line in help_.text.splitlines() if line.startswith("/")
    ]


@pytest.mark.parametrize("name", [name for name, _ in commands("en")])
async def test_every_command_of_the_menu_is_answered(telegram: Telegram, name: str) -> None:
    (shown,) = await telegram.student().says(f"/{name}")
    assert "I do not know that command" not in shown.text
    assert shown.labels, "a dead end"
