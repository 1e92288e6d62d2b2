"""A date of the student's own, where one was asked for: recognised, read, or asked for again."""

from datetime import date

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.addressed import words_for_bot
from handlers.context import App, Talk, services_of
from handlers.delivery import screen_of
from handlers.page import Page, line
from handlers.render import Screen
from handlers.wording import values
from handlers.wording.subscriptions import zone_of
from knowledge.dates import NoDay, read_day

# A long text without a date is a question, not a mistyped date.
_MOST_WORDS = 3


class AwaitsDate(MessageFilter):
    """Messages of students who were asked for a date, and seem to give one."""

    def __init__(self, application: App) -> None:
        super().__init__()
        self._application = application

    def filter(self, message: Message) -> bool:
        """Asked for, and a date, or short enough to be meant as one."""
        services = services_of(self._application)
        user, now = message.from_user, services.clock.now()
        student = user.id if user else message.chat.id
        if services.awaited.programme(message.chat.id, student, now) is None:
            return False
        text = words_for_bot(message)
        found = read_day(text, now.date(), "en")
        seems = not (isinstance(found, NoDay) and found.why == "unclear")
        if not seems and ("?" in text or len(text.split()) > _MOST_WORDS):
            services.awaited.drop(message.chat.id, student)
            return False
        return True


async def answer_date(talk: Talk, text: str) -> Screen | tuple[str, date]:
    """The programme and the day for it; or a screen that asks again."""
    services, now = talk.services, talk.services.clock.now()
    programme = services.awaited.programme(talk.chat, talk.student, now)
    if programme is None or programme not in services.knowledge.programmes:
        return _line(talk, talk.words.say("own-date-unclear"))
    today = now.astimezone(zone_of(services.knowledge, programme)).date()
    found = read_day(text, today, talk.words.lang)
    if isinstance(found, NoDay):
        return _line(talk, _problem(talk, found))
    services.awaited.drop(talk.chat, talk.student)
    return programme, found


def _problem(talk: Talk, problem: NoDay) -> str:
    days = [values.day(talk.words, each) for each in problem.days]
    match problem.why:
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


def _line(talk: Talk, text: str) -> Screen:
    return screen_of(talk.words, Page((line(text),)))
