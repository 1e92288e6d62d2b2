"""What opens and closes next: a list, a picture of the year, a file for one's own calendar."""

import asyncio

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import MessageHandler

from handlers.addressed import TYPED
from handlers.ahead import ALL, MINE, Ahead, ahead, year_ahead
from handlers.calendar_file import written
from handlers.callbacks import CalendarFile, Deadlines, Picture, pack
from handlers.context import App, Context, Talk, speaking, talk_of
from handlers.delivery import on_command, on_file, on_press, screen_of, send
from handlers.open_now import AsksWhatIsOpen, overall_in
from handlers.page import Page
from handlers.render import Screen
from handlers.showing import remember
from handlers.wording import deadlines as wording
from handlers.wording import year
from handlers.year_picture import draw
from knowledge.models import Topic
from knowledge.understanding.asked import Asked, Behaviour


def register(application: App) -> None:
    """Answer /deadlines, "what's open now", and the buttons of both."""
    on_command(application, "deadlines", _deadlines)
    on_press(application, Deadlines, _filtered)
    application.add_handler(MessageHandler(TYPED & AsksWhatIsOpen(application), _in_words))
    on_file(application, Picture, _picture)
    on_file(application, CalendarFile, _calendar)


async def _deadlines(talk: Talk, text: str) -> Screen:
    name = text.strip().casefold()
    known = {each.short.casefold(): each.id for each in talk.services.knowledge.universities.values()}
    of = MINE if name in ("mine", "miei", "mie") else known.get(name, ALL)
    return await _filtered(talk, Deadlines(of)) or screen_of(talk.words, _page(talk, (), ALL))


async def _in_words(update: Update, context: Context) -> None:
    message = update.effective_message
    asked = overall_in(context.services, message) if message else None
    if asked:
        talk = await speaking(await talk_of(update, context), asked.lang)
        found = await ahead(talk, asked.of) or ()
        programmes = tuple(dict.fromkeys(each.programme.id for each in found))
        remember(talk, Asked(talk.words.lang, Behaviour.LIST, True, programmes, Topic.DEADLINE))
        await send(message, screen_of(talk.words, _page(talk, found, asked.of)))


async def _filtered(talk: Talk, pressed: Deadlines) -> Screen | None:
    found = await ahead(talk, pressed.of)
    return None if found is None else screen_of(talk.words, _page(talk, found, pressed.of))


def _page(talk: Talk, found: tuple[Ahead, ...], of: str) -> Page:
    return wording.page(talk.words, talk.services.knowledge, found, of)


async def _picture(talk: Talk, message: Message, pressed: Picture) -> bool:
    found = await year_ahead(talk, pressed.of)
    if found is None:
        return False
    now, kb = talk.services.clock.now(), talk.services.knowledge
    drawing = year.drawing(talk.words, found, now, pressed.theme, kb)
    other = Picture(pressed.of, "dark" if pressed.theme == "light" else "light")
    button = InlineKeyboardButton(talk.words.say(f"button-picture-{other.theme}"), callback_data=pack(other))
    await message.reply_photo(
        await asyncio.to_thread(draw, drawing),
        caption=talk.words.say("picture-caption"),
        reply_markup=InlineKeyboardMarkup([[button]]),
    )
    return True


async def _calendar(talk: Talk, message: Message, pressed: CalendarFile) -> bool:
    found = await year_ahead(talk, pressed.of)
    if found is None:
        return False
    entries = year.entries(talk.words, talk.services.knowledge, found)
    if not entries:
        await message.reply_text(talk.words.say("calendar-empty"))
        return True
    name = talk.words.say("calendar-name")
    content = written(entries, name, talk.services.clock.now())
    await message.reply_document(content, filename="mobility.ics", caption=talk.words.say("calendar-caption"))
    return True
