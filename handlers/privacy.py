"""What the bot keeps of a student, and how to have it deleted."""

from handlers.callbacks import Forget, Home, Privacy
from handlers.context import App, Talk
from handlers.delivery import home, on_command, on_press, screen_of
from handlers.page import Button, Page, line, rows
from handlers.render import Screen
from handlers.wording import privacy as wording


def register(application: App) -> None:
    """Answer /privacy, /forget and their buttons."""
    on_command(application, "privacy", _told)
    on_command(application, "forget", _asked_again)
    on_press(application, Privacy, _told)
    on_press(application, Forget, _forget)


async def _told(talk: Talk, _: str | Privacy) -> Screen:
    return screen_of(talk.words, wording.kept(talk.words))


async def _asked_again(talk: Talk, _: str | Forget) -> Screen:
    return screen_of(talk.words, wording.asked_again(talk.words))


async def _forget(talk: Talk, pressed: Forget) -> Screen:
    if pressed.sure == "no":
        return await _asked_again(talk, pressed)
    if pressed.sure == "never":
        return _called_off(talk)
    services = talk.services
    await services.students.forget(talk.student)
    services.conversations.forget(talk.student)
    services.drafts.drop(talk.student)
    services.awaited.forget(talk.student)
    return screen_of(talk.words, Page((line(talk.words.say("forgotten")),), home(talk.words)))


def _called_off(talk: Talk) -> Screen:
    words = talk.words
    ways = rows([Button(words.say("privacy"), Privacy()), Button(words.say("button-home"), Home())])
    return screen_of(words, Page((line(words.say("forget-not")),), ways))
