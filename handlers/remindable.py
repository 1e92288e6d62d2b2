"""Which programmes a request for a reminder means: those that it names, else the one spoken of last."""

import re
from dataclasses import replace

from handlers.context import Talk
from knowledge.models import Profile, Programme, Topic
from knowledge.understanding.asked import Asked, Behaviour, Said, Subject
from knowledge.understanding.subjects import identified, of_programme

_SEVERAL = frozenset({Behaviour.CLARIFY, Behaviour.LIST})
_ABOUT_CALLS = frozenset({Topic.DEADLINE, Topic.APPLY})
_BACK = re.compile(
    r"\b(?:it|this|that|these|same|one|quest[oaei]|quell[oaei]|stess[oaei]|opens?|closes?|ends?|expires?"
    r"|apply(?:ing)?|apr(?:e|ono|irà)|chiud(?:e|ono|erà)|scad(?:e|ono|rà)|candidar\w+|fare domanda)\b"
)


async def meant(talk: Talk, text: str) -> Asked:
    """`text` understood, with the one programme to remind of, those to choose from, or none at all."""
    services = talk.services
    said = services.conversations.last(talk.chat, talk.student, services.clock.now())
    profile = await services.students.profile(talk.student)
    asked = _understood(talk, text, profile, None)
    if identified(asked.subject):
        return replace(asked, programmes=_narrowed(_named(talk, asked), said))
    if not _points_back(asked, text):
        return replace(asked, programmes=())
    asked = _understood(talk, text, profile, said)
    one = asked.behaviour not in _SEVERAL
    return replace(asked, programmes=asked.programmes[:1] if one else asked.programmes)


def _understood(talk: Talk, text: str, profile: Profile | None, said: Said | None) -> Asked:
    services, lang = talk.services, talk.words.lang
    return services.understander.understand(
        text, now=services.clock.now(), said=said, profile=profile, lang=lang
    )


def _points_back(asked: Asked, text: str) -> bool:
    """Whether a text that names no programme may mean the one spoken of: "when it opens", "to apply"."""
    elsewhere = asked.subject.countries or asked.subject.regions
    return not elsewhere and (asked.topic in _ABOUT_CALLS or _BACK.search(text.casefold()) is not None)


def _named(talk: Talk, asked: Asked) -> tuple[str, ...]:
    """One where it has a name of its own; else all that fit, for a reminder of the wrong one harms."""
    kb = talk.services.knowledge
    if not asked.programmes:
        return tuple(each.id for each in kb.programmes.values() if _fits(each, asked.subject))
    one = asked.subject.named and asked.behaviour not in _SEVERAL
    return asked.programmes[:1] if one else asked.programmes


def _fits(programme: Programme, named: Subject) -> bool:
    of = of_programme(programme)
    pairs = (
        (named.universities, of.universities),
        (named.schools, of.schools),
        (named.kinds, of.kinds),
        (named.areas, of.areas),
        (named.brands, of.brands),
    )
    money = named.money in (None, of.money)
    return money and all(not wanted or {*wanted} & {*has} for wanted, has in pairs)


def _narrowed(found: tuple[str, ...], said: Said | None) -> tuple[str, ...]:
    """Those of `found` between which the bot asked the student to choose, if it did."""
    asked_back = said.asked.programmes if said and said.asked.behaviour in _SEVERAL else ()
    return tuple(each for each in found if each in asked_back) or found
