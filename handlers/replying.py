"""From a student's words to the screen that answers them: one path for Telegram and the command line."""

from dataclasses import replace

from handlers.ports import Services
from handlers.render import Screen, render
from handlers.spoken import preferred, spoken
from handlers.wording import replies
from handlers.wording.words import words_in
from knowledge.answers import answer
from knowledge.understanding.asked import Asked, Behaviour

_FORGETTABLE = frozenset({Behaviour.ABSTAIN, Behaviour.SMALLTALK})


async def reply(
    services: Services, chat: int, student: int, text: str, language_code: str | None = None
) -> tuple[Screen, Asked]:
    """The answer to `text`, and what was understood.

    Args:
        services: what the process provides.
        chat: where it was asked; a chat and a student share one conversation.
        student: who asks.
        text: the message.
        language_code: what Telegram says of the student's language, if anything.

    Returns:
        The screen, and the question with the behaviour and the language of the answer given to it.
    """
    now = services.clock.now()
    chosen = await services.students.language(student)
    asked = services.understander.understand(
        text,
        now=now,
        said=services.conversations.last(chat, student, now),
        profile=await services.students.profile(student),
        lang=chosen or preferred(language_code),
    )
    asked = replace(asked, lang=spoken(asked, chosen, language_code))
    screen, asked = await tell(services, asked)
    if asked.behaviour not in _FORGETTABLE:
        services.conversations.remember(chat, student, asked, now)
    return screen, asked


async def tell(services: Services, asked: Asked) -> tuple[Screen, Asked]:
    """The answer to `asked` in its language, and `asked` with the behaviour of that answer."""
    concerned = (*asked.programmes, *(asked.also.programmes if asked.also else ()))
    confirmed = await services.windows.confirmed(concerned)
    given = answer(services.knowledge, asked, services.clock.now(), confirmed)
    words = words_in(asked.lang)
    return render(replies.page(words, given), words.say("cut")), replace(asked, behaviour=given.behaviour)
