"""May I go? Asked in the student's own words: the verdict needs no tap."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handlers.page import BLANK, Page
from handlers.ports import Services
from handlers.render import Screen, render
from handlers.screening import verdict_page
from handlers.steps import next_question
from handlers.wording import replies, values, verdicts
from handlers.wording.words import Words, words_in
from knowledge.answers import answer
from knowledge.certificates import Certified, certificates_in, known_certificates
from knowledge.eligibility import check
from knowledge.eligibility.impossible import impossible_in
from knowledge.models import Profile, Topic
from knowledge.profiles import placed, tell
from knowledge.understanding.asked import Asked, Behaviour, Said

_UNNAMED = "und"


def carried_on(asked: Asked, said: Said | None) -> Asked:
    """`asked` with what the student told a moment ago, where it goes on asking who may take part."""
    before = said.asked if said and said.asked.topic is Topic.ELIGIBILITY else None
    told = before.found.profile if before else Profile()
    asks_on = asked.behaviour is Behaviour.ANSWER and asked.topic is Topic.ELIGIBILITY
    if told == Profile() or not (asks_on or asked.behaviour is Behaviour.ELIGIBILITY):
        return asked
    profile = tell(told, asked.found.profile)
    return replace(asked, behaviour=Behaviour.ELIGIBILITY, found=replace(asked.found, profile=profile))


async def judged(
    services: Services, chat: int, student: int, text: str, asked: Asked
) -> tuple[Screen, Asked]:
    """The verdict on the first programme of `asked`, and `asked` with all that `text` tells.

    In private it goes on as a talk: what lacks is asked for by buttons.
    """
    kb, now, words = services.knowledge, services.clock.now(), words_in(asked.lang)
    certified = certificates_in(text, known_certificates())
    asked = _with_levels(asked, certified)
    kept = await services.students.profile(student) or Profile()
    profile = placed(tell(kept, asked.found.profile), kb)
    notes = [*_impossible(words, text), *_about(words, certified)]
    verdict = check(profile, kb.programmes[asked.programmes[0]], now)
    if chat == student:
        draft = services.drafts.start(student, now, profile, asked.programmes[0])
        page = verdict_page(services, words, draft, verdict, next_question(kb, draft, now), notes)
    else:
        page = verdicts.page(words, kb, verdict, profile, notes)
    return render(await _with_second(services, words, page, asked), words.say("cut")), asked


def _with_levels(asked: Asked, certified: Iterable[Certified]) -> Asked:
    levels = {each.language: each.level for each in certified}
    if not levels:
        return asked
    told = {code: level for code, level in asked.found.profile.languages.items() if code != _UNNAMED}
    profile = asked.found.profile.model_copy(update={"languages": {**told, **levels}})
    return replace(asked, found=replace(asked.found, profile=profile))


def _impossible(words: Words, text: str) -> Iterator[str]:
    for each in impossible_in(text):
        yield words.say(f"impossible-{each.kind}", told=each.told)


def _about(words: Words, certified: Iterable[Certified]) -> Iterator[str]:
    for each in certified:
        yield words.say(
            "certificate-about",
            certificate=each.certificate,
            level=each.level.value,
            language=values.language(words, each.language),
            source=each.source.title,
        )


async def _with_second(services: Services, words: Words, page: Page, asked: Asked) -> Page:
    """`page` with the answer to the second question of the same message, if there is one."""
    if asked.also is None:
        return page
    confirmed = await services.windows.confirmed(asked.also.programmes)
    second = replies.page(words, answer(services.knowledge, asked.also, services.clock.now(), confirmed))
    return Page((*page.lines, BLANK, *second.lines), page.buttons, (*page.foot, *second.foot))
