"""May I go? Asked in the student's own words: the verdict needs no tap."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handlers.page import Page, line
from handlers.ports import Services
from handlers.render import Screen, render
from handlers.screening import verdict_page
from handlers.steps import next_question
from handlers.wording import replies, several, verdicts
from handlers.wording.words import Words, words_in
from knowledge.answers import answer
from knowledge.certificates import Certified, certificates_in, known_certificates
from knowledge.eligibility import check
from knowledge.eligibility.impossible import impossible_in
from knowledge.models import Profile, Topic
from knowledge.profiles import placed, tell, tells_studies
from knowledge.understanding.asked import Asked, Behaviour, Said
from knowledge.understanding.levels import UNNAMED

Notes = tuple[str, ...]
_MOST = 6
_PERSONAL = (Topic.ELIGIBILITY, Topic.LANGUAGE)
_OF_STUDENTS = frozenset({Behaviour.ANSWER, Behaviour.CLARIFY, Behaviour.ELIGIBILITY})
_NO_PLACE = {"university": None, "school": None}


def carried_on(asked: Asked, said: Said | None) -> Asked:
    """`asked` with what the student told in this conversation, where it asks who may take part."""
    if said is None or asked.topic is not Topic.ELIGIBILITY or asked.behaviour not in _OF_STUDENTS:
        return asked
    told = _told_before(said, asked)
    if asked.behaviour is Behaviour.ANSWER and not tells_studies(told):
        return asked
    # Who said where she studies asks of another university's programme as a student of her own.
    stands = said.told.university and not asked.told.university
    now = asked.found.profile.model_copy(update=_NO_PLACE if stands else {})
    behaviour = Behaviour.CLARIFY if asked.behaviour is Behaviour.CLARIFY else Behaviour.ELIGIBILITY
    return replace(asked, behaviour=behaviour, found=replace(asked.found, profile=tell(told, now)))


def _told_before(said: Said, asked: Asked) -> Profile:
    """What counts of what was told before: of others too ("PhD students?"), until she speaks of herself."""
    before = said.asked.found.profile if said.asked.topic is Topic.ELIGIBILITY else Profile()
    if tells_studies(asked.told):
        before = Profile(university=before.university, school=before.school)
    return tell(before, said.told)


def wants_verdict(asked: Asked, text: str) -> bool:
    """Whether a verdict answers `asked`.

    Also where several programmes may be meant, if enough is told; and where what `text` tells cannot be,
    for then the student must be asked again.
    """
    profile = asked.found.profile
    told = profile.year or profile.degree or profile.months_since_graduation is not None
    unclear = asked.behaviour is Behaviour.CLARIFY and asked.topic in _PERSONAL and bool(told)
    odd = asked.behaviour is Behaviour.ANSWER and asked.topic is Topic.ELIGIBILITY and impossible_in(text)
    return asked.behaviour is Behaviour.ELIGIBILITY or unclear or bool(odd)


async def judged(
    services: Services, chat: int, student: int, text: str, asked: Asked
) -> tuple[Screen, Asked]:
    """The verdicts on the programmes that `asked` means, and `asked` with all that `text` tells.

    In private it knows the kept profile, and goes on as a talk: what lacks is asked for by buttons.
    """
    kb, words = services.knowledge, words_in(asked.lang)
    certified = certificates_in(text, known_certificates())
    asked = _with_levels(asked, certified)
    asker = student if chat == student else None
    kept = await services.students.profile(asker) if asker is not None else None
    profile = placed(tell(kept or Profile(), asked.found.profile), kb)
    notes = (*_impossible(words, text), *verdicts.about(words, certified))
    if asked.behaviour is Behaviour.CLARIFY:
        meant = asked.programmes[:_MOST]
        shown = tuple(each for each in kb.programmes if each in meant)
        asked = replace(asked, topic=Topic.ELIGIBILITY, programmes=shown)
        page = _several(services, words, profile, shown, asker, notes)
    else:
        asked = replace(asked, behaviour=Behaviour.ELIGIBILITY)
        page = _one(services, words, profile, asked.programmes[0], asker, notes)
    return render(await _with_second(services, words, page, asked), words.say("cut")), asked


def _one(
    services: Services, words: Words, profile: Profile, programme: str, asker: int | None, notes: Notes
) -> Page:
    kb, now = services.knowledge, services.clock.now()
    verdict = check(profile, kb.programmes[programme], now)
    if asker is None:
        return verdicts.page(words, kb, verdict, profile, notes)
    draft = services.drafts.start(asker, now, profile, programme)
    return verdict_page(services, words, draft, verdict, next_question(kb, draft, now), notes)


def _several(
    services: Services,
    words: Words,
    profile: Profile,
    meant: tuple[str, ...],
    asker: int | None,
    notes: Notes,
) -> Page:
    kb, now = services.knowledge, services.clock.now()
    found = [check(profile, kb.programmes[each], now) for each in meant]
    talk = services.drafts.start(asker, now, profile).number if asker is not None else None
    page = several.page(words, kb, found, profile, talk)
    return replace(page, lines=(*map(line, notes), *page.lines))


def _with_levels(asked: Asked, certified: Iterable[Certified]) -> Asked:
    levels = {each.language: each.level for each in certified}
    if not levels:
        return asked
    told = {code: level for code, level in asked.found.profile.languages.items() if code != UNNAMED}
    profile = asked.found.profile.model_copy(update={"languages": {**told, **levels}})
    return replace(asked, found=replace(asked.found, profile=profile))


def _impossible(words: Words, text: str) -> Iterator[str]:
    for each in impossible_in(text):
        yield words.say(f"impossible-{each.kind}", told=each.told)


async def _with_second(services: Services, words: Words, page: Page, asked: Asked) -> Page:
    """`page` with the answer to the second question of the same message, if there is one."""
    if asked.also is None:
        return page
    confirmed = await services.windows.confirmed(asked.also.programmes)
    second = answer(services.knowledge, asked.also, services.clock.now(), confirmed)
    programme = services.knowledge.programmes[asked.programmes[0]]
    return replace(replies.second_below(words, page, second.reply, programme), buttons=page.buttons)
