"""Commands and buttons of a feature, and how its screens reach the chat."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import CallbackQuery, LinkPreviewOptions, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from handlers.callbacks import Callback, Home, Universities, prefix, unpack
from handlers.context import App, Context, Talk, talk_of
from handlers.menu import ITALIAN
from handlers.page import Button, Page, line, rows
from handlers.render import Screen, render
from handlers.wording.words import Words

P = TypeVar("P", bound=Callback)
_log = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def screen_of(words: Words, page: Page) -> Screen:
    """`page` in Telegram's HTML."""
    return render(page, words.say("cut"))


def on_command(application: App, name: str, answer: Callable[[Talk, str], Awaitable[Screen]]) -> None:
    """Answer `/name`, also in Italian, with a new message.

    `answer` is given the talk and the words after the command.
    """

    async def handle(update: Update, context: Context) -> None:
        screen = await answer(await talk_of(update, context), " ".join(context.args or ()))
        await send(update.effective_message, screen)

    application.add_handler(CommandHandler((name, *ITALIAN[name]), handle, filters.UpdateType.MESSAGE))


def on_press(
    application: App,
    kind: type[P],
    answer: Callable[[Talk, P], Awaitable[Screen | None]],
    *,
    below: bool = False,
) -> None:
    """Answer a button that carries a `kind`, in the message itself or `below` it.

    `answer` gives `None` for something that is there no more, such as a programme of last year.
    """

    async def show(talk: Talk, query: CallbackQuery, pressed: P) -> bool:
        screen = await answer(talk, pressed)
        if screen is None:
            return False
        await close(query)
        await (send(_message(query), screen) if below else _edit(query, screen))
        return True

    _on_tap(application, kind, show)


def on_file(application: App, kind: type[P], answer: Callable[[Talk, Message, P], Awaitable[bool]]) -> None:
    """Answer a button that carries a `kind` with what `answer` sends below its message, such as a file.

    `answer` gives `False` for something that is there no more.
    """

    async def show(talk: Talk, query: CallbackQuery, pressed: P) -> bool:
        message = _message(query)
        sent = message is not None and await answer(talk, message, pressed)
        if sent:
            await close(query)
        return sent

    _on_tap(application, kind, show)


def _on_tap(
    application: App, kind: type[P], show: Callable[[Talk, CallbackQuery, P], Awaitable[bool]]
) -> None:
    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        pressed = unpack(query.data) if query else None
        talk = await talk_of(update, context)
        if not (query and isinstance(pressed, kind) and await show(talk, query, pressed)):
            await tell_stale(update, context)

    application.add_handler(CallbackQueryHandler(handle, prefix(kind)))


async def tell_stale(update: Update, context: Context) -> None:
    """Say that a button is too old, and offer the way on; the message that bears it stays."""
    if query := update.callback_query:
        words = (await talk_of(update, context)).words
        await close(query)
        page = Page((line(words.say("stale")),), home(words))
        await send(_message(query), screen_of(words, page))


def home(words: Words) -> tuple[tuple[Button, ...], ...]:
    """The ways on from anywhere."""
    programmes = Button(words.say("button-programmes"), Universities())
    return rows([programmes, Button(words.say("button-home"), Home())])


async def send(message: Message | None, screen: Screen) -> None:
    """Send `screen` to the chat of `message`, if there is one."""
    if message:
        await message.reply_text(
            screen.html,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.markup,
            link_preview_options=_NO_PREVIEW,
        )


async def _edit(query: CallbackQuery, screen: Screen) -> None:
    try:
        await query.edit_message_text(
            screen.html,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.markup,
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        # Tapped twice: nothing to change. Too old to be edited: a new message.
        if "not modified" not in str(error).lower():
            await send(_message(query), screen)


async def close(query: CallbackQuery) -> None:
    """Let the button of `query` rest; one that rests already does no harm."""
    try:
        await query.answer()
    except BadRequest as error:
        _log.debug("Too late to answer a tap: %s", error)


def _message(query: CallbackQuery) -> Message | None:
    return query.message if isinstance(query.message, Message) else None
