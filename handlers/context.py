"""What a handler is given: the services, and who talks where in which language."""

from dataclasses import dataclass, replace
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from handlers.ports import Services
from handlers.spoken import preferred
from handlers.wording.words import Words, words_in
from knowledge.models import Lang

_SERVICES = "services"


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The context of every handler."""

    @property
    def services(self) -> Services:
        """What the process provides."""
        services: Services = self.bot_data[_SERVICES]
        return services


App = Application[Any, Context, Any, Any, Any, Any]


def provide(application: App, services: Services) -> None:
    """Give `services` to every handler of `application`."""
    application.bot_data[_SERVICES] = services


def services_of(application: App) -> Services:
    """The services that `provide` gave to `application`."""
    services: Services = application.bot_data[_SERVICES]
    return services


@dataclass(frozen=True, slots=True)
class Talk:
    """Who talks where, and the words to speak; ids are Telegram's, `bot` is the bot's own user name."""

    services: Services
    chat: int
    student: int
    language_code: str | None
    words: Words
    bot: str = ""

    @property
    def private(self) -> bool:
        """Whether nobody else reads along: a private chat bears its student's number."""
        return self.chat == self.student


async def talk_of(update: Update, context: Context) -> Talk:
    """The talk that `update` belongs to.

    Its language is the one that the student chose; else that of the last answer; else Telegram's; else
    English. Without a sender (an anonymous admin) the chat stands for the student.
    """
    services = context.services
    chat = update.effective_chat.id if update.effective_chat else 0
    user = update.effective_user
    student, code = (user.id, user.language_code) if user else (chat, None)
    said = services.conversations.last(chat, student, services.clock.now())
    chosen = await services.students.language(student)
    lang = chosen or (said.asked.lang if said else None) or preferred(code) or "en"
    return Talk(services, chat, student, code, words_in(lang), context.bot.username)


async def speaking(talk: Talk, lang: Lang) -> Talk:
    """`talk` in the language of a message that is clearly in `lang`, unless the student chose one."""
    chosen = await talk.services.students.language(talk.student)
    return replace(talk, words=words_in(chosen or lang))
