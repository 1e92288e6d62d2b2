"""The welcome, the help, and deep links into a programme or one of its topics."""

from handlers import menu
from handlers.callbacks import Home, Languages
from handlers.context import App, Talk
from handlers.delivery import on_command, on_press, screen_of
from handlers.page import BLANK, Button, Page, bold, line
from handlers.render import Screen
from handlers.screening import CAN_I_GO, begin
from handlers.showing import card, topic
from handlers.wording import replies
from knowledge.models import Topic

LINES = ("welcome-what", "welcome-how", "welcome-source")


def register(application: App) -> None:
    """Answer /start, /help and the button of the same."""
    on_command(application, "start", start)
    on_command(application, "help", help_)
    on_press(application, Home, _home)


async def start(talk: Talk, payload: str) -> Screen:
    """What a deep link leads to: `<programme>`, `<programme>_<topic>`, `can-i-go`; else the welcome."""
    name, _, rest = payload.partition("_")
    if name == CAN_I_GO:
        return await begin(talk, rest if rest in talk.services.knowledge.programmes else None)
    linked = None
    if name in talk.services.knowledge.programmes:
        linked = await (topic(talk, name, Topic(rest)) if rest in list(Topic) else card(talk, name))
    return linked or welcome(talk)


def welcome(talk: Talk) -> Screen:
    """What the bot does, in three lines, with questions to tap."""
    words = talk.words
    title, *lines = (words.say(name) for name in LINES)
    language = (Button(words.say("button-language"), Languages()),)
    page = Page((line(bold(title)), *map(line, lines)), (*replies.examples(words), language))
    return screen_of(words, page)


async def help_(talk: Talk, _: str) -> Screen:
    """What can be asked, and every command."""
    words = talk.words
    commands = (line(f"/{name} – {does}") for name, does in menu.commands(words.lang))
    page = Page((line(words.say("help")), BLANK, *commands), replies.examples(words))
    return screen_of(words, page)


async def _home(talk: Talk, _: Home) -> Screen:
    return welcome(talk)
