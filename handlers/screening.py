"""The screens of the talk about eligibility, for every feature that leads to it.

Without a programme it asks where, which degree, which year, and shows all programmes at a glance; about one
programme it shows the verdict at once, and asks only what that verdict lacks.
"""

from collections.abc import Iterable
from dataclasses import replace

from handlers.callbacks import Back, Overview
from handlers.context import Talk
from handlers.delivery import screen_of
from handlers.drafts import Draft
from handlers.page import BLANK, Button, Page, bold, line, rows
from handlers.ports import Services
from handlers.render import Screen
from handlers.showing import remember
from handlers.steps import Question, next_question
from handlers.wording import overview, questions, verdicts
from handlers.wording.words import Words
from knowledge.certificates import certificates_in, known_certificates
from knowledge.eligibility import Verdict, check
from knowledge.models import Profile, Topic
from knowledge.profiles import placed, tell
from knowledge.understanding.asked import Asked, Behaviour, Found, Subject

CAN_I_GO = "can-i-go"
_MOST_WORDS = 6


async def begin(talk: Talk, programme: str | None, *, afresh: bool = False) -> Screen:
    """A new talk, which knows the kept profile and what was just said, unless it starts `afresh`."""
    if not talk.private:
        return in_private(talk, programme)
    if afresh:
        talk.services.conversations.forget(talk.student)
    profile = Profile() if afresh else await known(talk)
    draft = talk.services.drafts.start(talk.student, talk.services.clock.now(), profile, programme)
    return await screen(talk, draft)


async def known(talk: Talk) -> Profile:
    """What is known of the student: the kept profile, with what she told in this conversation."""
    services = talk.services
    kept = await services.students.profile(talk.student) or Profile()
    said = services.conversations.last(talk.chat, talk.student, services.clock.now())
    return placed(tell(kept, said.profile) if said else kept, services.knowledge)


def in_private(talk: Talk, programme: str | None) -> Screen:
    """In a group: the way to the private chat."""
    words = talk.words
    link = f"https://t.me/{talk.bot}?start=" + ("_".join(filter(None, (CAN_I_GO, programme))))
    return screen_of(
        words, Page((line(words.say("ask-in-private")),), rows([Button(words.say("button-private"), link)]))
    )


async def screen(talk: Talk, draft: Draft) -> Screen:
    """What `draft` has to show: a verdict, a question, or all programmes at a glance."""
    services, kb, now = talk.services, talk.services.knowledge, talk.services.clock.now()
    question = next_question(kb, draft, now)
    if draft.programme is not None:
        verdict = check(draft.profile, kb.programmes[draft.programme], now)
        _remember(talk, Behaviour.ELIGIBILITY, (draft.programme,), draft.profile)
        return screen_of(talk.words, verdict_page(services, talk.words, draft, verdict, question))
    if question is not None:
        return asked(talk, draft, question)
    return await _overview(talk, draft)


def asked(talk: Talk, draft: Draft, question: Question) -> Screen:
    """One question by itself."""
    kb, now = talk.services.knowledge, talk.services.clock.now()
    return screen_of(talk.words, questions.page(talk.words, kb, draft, *question, now))


def verdict_page(
    services: Services,
    words: Words,
    draft: Draft,
    verdict: Verdict,
    question: Question | None,
    notes: Iterable[str] = (),
) -> Page:
    """A verdict with the question that it waits for."""
    kb, now = services.knowledge, services.clock.now()
    told = verdicts.page(words, kb, verdict, draft.profile, notes)
    glance = Button(words.say("button-all-verdicts"), Overview(draft.number))
    if question is None:
        back = [Button(words.say("button-back"), Back(draft.number))] if draft.before else []
        return replace(told, buttons=(*told.buttons, *rows([*back, glance])))
    lines = (*told.lines, BLANK, line(bold(questions.ask(words, *question))))
    answers = questions.buttons(words, kb, draft, *question, now)
    return replace(told, lines=lines, buttons=(*answers, *rows([glance]), *told.buttons))


async def _overview(talk: Talk, draft: Draft) -> Screen:
    services, kb, now = talk.services, talk.services.knowledge, talk.services.clock.now()
    home = draft.profile.university if draft.profile.university in kb.universities else None
    programmes = [each for each in kb.programmes.values() if home in (None, each.university)]
    found = [check(draft.profile, each, now) for each in programmes]
    _remember(talk, Behaviour.LIST, tuple(each.id for each in programmes), draft.profile)
    kept = await services.students.profile(talk.student) == draft.profile
    return screen_of(talk.words, overview.page(talk.words, kb, draft, found, kept=kept))


def _remember(talk: Talk, behaviour: Behaviour, programmes: tuple[str, ...], profile: Profile) -> None:
    asked = Asked(
        talk.words.lang,
        behaviour,
        programmes=programmes,
        topic=Topic.ELIGIBILITY,
        found=Found(profile=profile),
        subject=Subject(named=programmes) if behaviour is Behaviour.ELIGIBILITY else Subject(),
        confidence=1.0,
    )
    remember(talk, replace(asked, told=profile))


async def certificate_told(talk: Talk, text: str) -> Screen | None:
    """In a talk under way, a certificate written by itself answers the question for a level."""
    now = talk.services.clock.now()
    draft = talk.services.drafts.current(talk.student, now) if talk.private else None
    certified = certificates_in(text, known_certificates())
    if draft is None or not certified or len(text.split()) > _MOST_WORDS or "?" in text:
        return None
    levels = Profile(languages={each.language: each.level for each in certified})
    after = replace(draft, profile=tell(draft.profile, levels), before=draft)
    shown = await screen(talk, talk.services.drafts.keep(talk.student, after, now))
    notes = screen_of(talk.words, Page(tuple(map(line, verdicts.about(talk.words, certified)))))
    return replace(shown, html=f"{notes.html}\n\n{shown.html}")
