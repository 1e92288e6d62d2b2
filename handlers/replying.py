"""From a student's words to the screen that answers them: one path for Telegram and the command line."""

from dataclasses import replace

from handlers.judging import carried_on, judged, wants_verdict
from handlers.last_answer import in_language, sourced, with_language_note
from handlers.ports import Services
from handlers.render import Screen, render
from handlers.spoken import preferred, spoken
from handlers.wording import replies, verdicts
from handlers.wording.words import words_in
from knowledge import profiles
from knowledge.answers import Choice, Listing, Told, answer
from knowledge.eligibility import check
from knowledge.models import Profile, Topic
from knowledge.understanding.asked import Asked, Behaviour

_PERSONAL = frozenset({Topic.OVERVIEW, Topic.DEADLINE, Topic.APPLY, Topic.ELIGIBILITY})
_FORGETTABLE = frozenset({Behaviour.ABSTAIN, Behaviour.SMALLTALK})


async def reply(
    services: Services, chat: int, student: int, text: str, language_code: str | None = None
) -> tuple[Screen, Asked]:
    """The answer to `text`, and what was understood.

    A kept profile counts in private only: in a group others would read what it tells.

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
    kept = await services.students.profile(student) if chat == student else None
    said = services.conversations.last(chat, student, now)
    known = profiles.tell(kept or Profile(), said.told if said else Profile())
    asked = services.understander.understand(
        text, now=now, said=said, profile=known, lang=chosen or preferred(language_code)
    )
    asked = carried_on(replace(asked, lang=spoken(asked, chosen, language_code, said)), said)
    if said and asked.detail == "source" and (pages := await sourced(services, said, asked.lang)):
        return pages, asked
    again = in_language(asked, said)
    if again:
        text, asked = "", again
    if wants_verdict(asked, text):
        screen, asked = await judged(services, chat, student, text, asked)
    else:
        screen, asked = await tell(services, asked, known if kept else None)
    if asked.behaviour not in _FORGETTABLE:
        services.conversations.remember(chat, student, asked, now)
        screen = with_language_note(words_in(asked.lang), screen) if again else screen
    return screen, asked


async def tell(services: Services, asked: Asked, kept: Profile | None = None) -> tuple[Screen, Asked]:
    """The answer to `asked` in its language, and `asked` with its behaviour and programmes as shown.

    With a `kept` profile it also says what concerns that student.
    """
    concerned = (*asked.programmes, *(asked.also.programmes if asked.also else ()))
    confirmed = await services.windows.confirmed(concerned)
    given = answer(services.knowledge, asked, services.clock.now(), confirmed)
    words = words_in(asked.lang)
    page = replies.page(words, given)
    if kept is not None and isinstance(given.reply, Told) and given.reply.topic in _PERSONAL:
        verdict = check(kept, given.reply.programme, services.clock.now())
        concern = verdicts.concern(words, services.knowledge, verdict, kept)
        page = replace(page, lines=(*page.lines, *concern))
    shown = given.reply.programmes if isinstance(given.reply, Choice | Listing) else asked.programmes
    return render(page, words.say("cut")), replace(asked, behaviour=given.behaviour, programmes=shown)
