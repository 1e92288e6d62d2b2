"""The language that the bot speaks with a student."""

from handlers.callbacks import Home, Languages, Speak
from handlers.context import App, Talk
from handlers.delivery import home, on_command, on_press, screen_of
from handlers.page import Button, Page, line, rows
from handlers.render import Screen
from handlers.wording.words import words_in
from knowledge.models import LANGS


def register(application: App) -> None:
    """Answer /language and its buttons."""
    on_command(application, "language", _choice)
    on_press(application, Languages, _choice)
    on_press(application, Speak, _choose)


async def _choice(talk: Talk, _: str | Languages) -> Screen:
    words = talk.words
    languages = [Button(words_in(lang).say("language-name"), Speak(lang)) for lang in LANGS]
    back = (Button(words.say("button-home"), Home()),)
    return screen_of(words, Page((line(words.say("language")),), (*rows(languages), back)))


async def _choose(talk: Talk, pressed: Speak) -> Screen:
    await talk.services.students.choose_language(talk.student, pressed.lang)
    words = words_in(pressed.lang)
    return screen_of(words, Page((line(words.say("language-chosen")),), home(words)))
