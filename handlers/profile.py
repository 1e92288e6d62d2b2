"""The study profile that a student agreed to have kept: shown, changed, kept by a button, deleted."""

from handlers.callbacks import Afresh, CanIGo, Forget, Keep, MyProfile
from handlers.context import App, Talk
from handlers.delivery import home, on_command, on_press, screen_of
from handlers.page import Button, Page, bold, line, rows
from handlers.render import Screen
from handlers.wording import profiles
from knowledge.models import Profile


def register(application: App) -> None:
    """Answer /profile and the buttons that keep a profile and show it."""
    on_command(application, "profile", _shown)
    on_press(application, MyProfile, _shown)
    on_press(application, Keep, _keep, below=True)


async def _keep(talk: Talk, pressed: Keep) -> Screen | None:
    draft = talk.services.drafts.of(talk.student, pressed.talk, talk.services.clock.now())
    if draft is None or draft.profile == Profile():
        return None
    await talk.services.students.keep_profile(talk.student, draft.profile)
    page = Page((line(talk.words.say("profile-kept")),), rows([_see(talk), *_home(talk)]))
    return screen_of(talk.words, page)


async def _shown(talk: Talk, _: str | MyProfile) -> Screen:
    words, kept = talk.words, await talk.services.students.profile(talk.student)
    if kept is None or not talk.private:
        start = Button(words.say("button-can-i-go"), CanIGo("-"))
        return screen_of(words, Page((line(words.say("profile-none")),), rows([start, *_home(talk)])))
    who = " · ".join(profiles.who(words, talk.services.knowledge, kept))
    lines = (line(bold(words.say("profile"))), line(who), line(words.say("profile-use")))
    ways = [
        Button(words.say("button-can-i-go"), CanIGo("-")),
        Button(words.say("button-change"), Afresh()),
        Button(words.say("button-forget"), Forget("no")),
    ]
    return screen_of(words, Page(lines, rows([*ways, *_home(talk)])))


def _see(talk: Talk) -> Button:
    return Button(talk.words.say("button-my-profile"), MyProfile())


def _home(talk: Talk) -> tuple[Button, ...]:
    return tuple(button for row in home(talk.words) for button in row)[-1:]
