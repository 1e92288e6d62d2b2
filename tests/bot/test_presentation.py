from dataclasses import replace

import pytest
from telegram import Bot

from bot.presentation import present
from handlers.menu import Presentation
from tests.shown import Json, RefusedError
from tests.telegram import TOKEN, Telegram, Wire

ENGLISH = Presentation("Abroad", "Asks and answers.", "Going abroad", (("help", "What I can do"),))
ITALIAN = Presentation("All'estero", "Chiedi e rispondo.", "Andare all'estero", (("help", "Cosa so fare"),))
WORDS = {"": ENGLISH, "it": ITALIAN}


def set_calls(telegram: Telegram) -> list[str]:
    return [method for method in telegram.calls if method.startswith("set")]


async def test_telegram_is_told_names_descriptions_commands_and_menu() -> None:
    telegram = Telegram()
    async with Bot(TOKEN, request=Wire(telegram), get_updates_request=Wire(telegram)) as bot:
        await present(bot, WORDS)
    assert telegram.kept["Name:"] == "Abroad"
    assert telegram.kept["ShortDescription:it"] == "Andare all'estero"
    assert telegram.kept["Description:it"] == "Chiedi e rispondo."
    assert telegram.kept["Commands:it"] == [{"command": "help", "description": "Cosa so fare"}]
    assert telegram.kept["MenuButton:"] == {"type": "commands"}


async def test_what_telegram_has_is_not_told_again() -> None:
    telegram = Telegram()
    async with Bot(TOKEN, request=Wire(telegram), get_updates_request=Wire(telegram)) as bot:
        await present(bot, WORDS)
        telegram.calls.clear()
        await present(bot, WORDS)
        assert set_calls(telegram) == []
        await present(bot, {**WORDS, "it": replace(ITALIAN, description="Altro.")})
    assert set_calls(telegram) == ["setMyDescription"]


async def test_a_refusal_is_logged_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    class Refusing(Telegram):
        def _setting(self, method: str, given: Json) -> object:
            if method == "setMyName":
                raise RefusedError("Bad Request: too often")
            return super()._setting(method, given)

    telegram = Refusing()
    async with Bot(TOKEN, request=Wire(telegram), get_updates_request=Wire(telegram)) as bot:
        await present(bot, WORDS)
    assert "Too often" in caplog.text
