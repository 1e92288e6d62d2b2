"""A date of the student's own, where one was asked for: recognised, read, or asked for again."""

from dataclasses import replace
from datetime import date

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.addressed import words_for_bot
from handlers.callbacks import NotNow, Subscriptions
from handlers.context import App, Talk, services_of
from handlers.delivery import screen_of
from handlers.page import Button, Page, line
from handlers.render import Screen
from handlers.wording import values
from knowledge.dates import NoDay, read_day, speaks_of_time
from knowledge.understanding.asked import Asked, Behaviour

# A longer text that nothing is understood of was hardly meant as a date.
_MOST_WORDS = 3
_ANSWERED = frozenset({Behaviour.ANSWER, Behaviour.LIST, Behaviour.ELIGIBILITY, Behaviour.UNKNOWN})
_SHRUGS = frozenset({"ok", "unsure"})
_STRANGE = frozenset({"far", "nonsense"})


class AwaitsDate(MessageFilter):
    """Messages of students who were asked for a date, and seem to give one."""

    def __init__(self, application: App) -> None:
        super().__init__()
        self._application = application

    def filter(self, message: Message) -> bool:
        """Asked for, and a date, or what may be meant as one and is no question."""
        services = services_of(self._application)
        user, now = message.from_user, services.clock.now()
        student = user.id if user else message.chat.id
        if services.awaited.programme(message.chat.id, student, now) is None:
            return False
        text = words_for_bot(message)
        # What was said before would make a question of any word.
        asked = services.understander.understand(text, now=now)
        if read_day(text, now.date(), "en") == NoDay("unclear"):
            return not _is_question(text, asked)
        return "?" not in text or asked.behaviour not in _ANSWERED


def _is_question(text: str, asked: Asked) -> bool:
    if "?" in text or asked.behaviour in _ANSWERED:
        return True
    if speaks_of_time(text):
        return False
    strange = asked.behaviour is Behaviour.ABSTAIN and asked.detail in _STRANGE
    return not _shrugs(text, asked) and (not strange or len(text.split()) > _MOST_WORDS)


def _shrugs(text: str, asked: Asked) -> bool:
    """Whether it says "no", "ok", or "I don't know": no date, and no question either."""
    shrug = asked.behaviour is Behaviour.SMALLTALK and asked.detail in _SHRUGS
    return shrug and not speaks_of_time(text)


async def answer_date(talk: Talk, text: str) -> Screen | tuple[str, date]:
    """The programme and the day for it; or a screen that asks again."""
    services, now = talk.services, talk.services.clock.now()
    programme = services.awaited.programme(talk.chat, talk.student, now)
    if programme is None or programme not in services.knowledge.programmes:
        return asking(talk, Page((line(talk.words.say("own-date-unclear")),)))
    found = day_for(talk, programme, text)
    if found == NoDay("unclear") and _shrugs(text, services.understander.understand(text, now=now)):
        return not_now(talk)
    if isinstance(found, NoDay):
        return asking(talk, Page((line(problem(talk, found)),)))
    services.awaited.drop(talk.chat, talk.student)
    return programme, found


def asking(talk: Talk, page: Page) -> Screen:
    """`page`, which asks for a date, with the way out; in a group the bot hears replies alone."""
    said = () if talk.private else (line(talk.words.say("own-date-reply")),)
    out = (Button(talk.words.say("button-not-now"), NotNow()),)
    return screen_of(talk.words, replace(page, lines=(*page.lines, *said), buttons=(out, *page.buttons)))


def not_now(talk: Talk) -> Screen:
    """That the date can wait, and where to give it."""
    mine = (Button(talk.words.say("button-reminders"), Subscriptions()),)
    return screen_of(talk.words, Page((line(talk.words.say("own-date-not-now")),), (mine,)))


def day_for(talk: Talk, programme: str, text: str) -> date | NoDay:
    """The day that `text` names, where the university of `programme` is."""
    zone = talk.services.knowledge.zone_of(programme)
    return read_day(text, talk.services.clock.now().astimezone(zone).date(), talk.words.lang)


def problem(talk: Talk, found: NoDay) -> str:
    """Why a text gives no day, in words."""
    days = [values.day(talk.words, each) for each in found.days]
    match found.why:
        case "past":
            return talk.words.say("own-date-past", day=days[0])
        case "ambiguous":
            return talk.words.say("own-date-ambiguous", first=days[0], second=days[1])
        case "far":
            return talk.words.say("own-date-far", day=days[0])
        case "missing":
            return talk.words.say("own-date-missing")
        case "unclear":
            return talk.words.say("own-date-unclear")
