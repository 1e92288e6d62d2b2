"""What Telegram shows of the bot before anyone writes: names, descriptions, commands, menu button."""

import logging
from collections.abc import Mapping

from telegram import Bot, BotCommand, MenuButtonCommands
from telegram.error import TelegramError

from handlers.menu import Presentation

_log = logging.getLogger(__name__)


async def present(bot: Bot, words: Mapping[str, Presentation]) -> None:
    """Tell Telegram `words` by language code (empty: every other), only where it has others.

    A failure is logged and goes no further: students are answered all the same.
    """
    try:
        for code, each in words.items():
            await _texts(bot, code, each)
            await _commands(bot, code, each.commands)
        await _menu(bot)
    except TelegramError as error:
        _log.warning(
            "Telegram did not take the bot's names and commands (%s); the next start tries again", error
        )


async def _texts(bot: Bot, code: str, words: Presentation) -> None:
    if (await bot.get_my_name(code)).name != words.name:
        await bot.set_my_name(words.name, code)
    if (await bot.get_my_description(code)).description != words.description:
        await bot.set_my_description(words.description, code)
    if (await bot.get_my_short_description(code)).short_description != words.short_description:
        await bot.set_my_short_description(words.short_description, code)


async def _commands(bot: Bot, code: str, commands: tuple[tuple[str, str], ...]) -> None:
    wanted = tuple(BotCommand(name, does) for name, does in commands)
    if tuple(await bot.get_my_commands(language_code=code)) != wanted:
        await bot.set_my_commands(wanted, language_code=code)


async def _menu(bot: Bot) -> None:
    if not isinstance(await bot.get_chat_menu_button(), MenuButtonCommands):
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
