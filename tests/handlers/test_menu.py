"""Commands, as Telegram's menu shows them and as Italians type them."""

import pytest
from telegram.ext import CommandHandler

from bot.application import build_application
from handlers.menu import ITALIAN, NAMES
from handlers.ports import Services
from tests.handlers.conftest import SETTINGS
from tests.telegram import Telegram, Wire


@pytest.mark.parametrize("name", sorted(ITALIAN))
async def test_a_command_in_italian_is_the_same(telegram: Telegram, name: str) -> None:
    ada, bob = telegram.student("it"), telegram.student("it")
    await ada.says(f"/{name}")
    for alias in ITALIAN[name]:
        await bob.says(f"/{alias}")
        assert bob.last.text == ada.last.text


def test_every_command_has_an_italian_name_of_its_own(telegram: Telegram, services: Services) -> None:
    assert {*NAMES, "start"} == {*ITALIAN}
    application = build_application(SETTINGS, services, request=Wire(telegram))
    known = [
        command
        for handler in application.handlers[0]
        if isinstance(handler, CommandHandler)
        for command in handler.commands
    ]
    assert len(known) == len({*known})
    assert {*known} == {*ITALIAN, *(alias for each in ITALIAN.values() for alias in each)}


async def test_a_name_follows_an_italian_command_too(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("/ricordami leru")
    assert "i promemoria per Tirocini LERU" in ada.last.text
    await ada.says("/scadenze unifi")
    assert "UNIMI" not in ada.last.text
