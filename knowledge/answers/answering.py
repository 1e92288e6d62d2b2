"""From what is asked to what is answered."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from knowledge.answers import places
from knowledge.answers.listing import grouped, listing
from knowledge.answers.nearest import nearest
from knowledge.answers.replies import Answer, AtHome, Chat, Choice, Declined, NotKnown, Reply, Told
from knowledge.answers.topics import Present, known_topics, state
from knowledge.models import Dated, KnowledgeBase, Programme, Topic
from knowledge.understanding.asked import HOME, Asked, Behaviour


def answer(
    kb: KnowledgeBase, asked: Asked, now: datetime, confirmed: Mapping[str, Sequence[Dated]] | None = None
) -> Answer:
    """What the sources say to `asked`.

    Args:
        kb: the knowledge base.
        asked: the question, understood.
        now: the present moment, aware; windows of calls are shown as they look then.
        confirmed: the windows that staff confirmed, by programme.

    Returns:
        The reply. Its behaviour is that of `asked`, save that a question to which nothing is stated
        becomes `unknown`.
    """
    present = Present(kb, now, confirmed or {})
    reply = _reply(present, asked)
    behaviour = Behaviour.UNKNOWN if isinstance(reply, NotKnown) else asked.behaviour
    if isinstance(reply, Told) and behaviour is Behaviour.UNKNOWN:
        behaviour = Behaviour.ANSWER
    also = answer(kb, asked.also, now, confirmed) if asked.also else None
    return Answer(behaviour, reply, also)


def _reply(present: Present, asked: Asked) -> Reply:
    match asked.behaviour:
        case Behaviour.CLARIFY:
            return _choice(present.kb, asked)
        case Behaviour.LIST:
            return _at_home(present.kb, asked) if asked.detail == HOME else listing(present, asked)
        case Behaviour.ABSTAIN:
            return Declined(asked.detail)
        case Behaviour.SMALLTALK:
            return Chat(asked.detail)
        case Behaviour.UNKNOWN:
            # Dates that staff confirmed are known, though no page states them.
            confirmed = asked.topic is Topic.DEADLINE and present.confirmed.get(asked.programmes[0])
            return _told(present, asked) if confirmed else _not_known(present, asked)
        case _:
            return _told(present, asked)


def _at_home(kb: KnowledgeBase, asked: Asked) -> AtHome:
    programmes = tuple(kb.programmes[each] for each in asked.programmes)
    university = kb.university_of(programmes[0])
    named = (each.partition("/")[2] for each in asked.subject.schools)
    schools = tuple(university.schools[each] for each in named if each in university.schools)
    return AtHome(university, schools, programmes)


def _choice(kb: KnowledgeBase, asked: Asked) -> Choice:
    topic, groups = asked.topic or Topic.OVERVIEW, grouped(kb, asked.programmes)
    offered = [kb.programmes[each] for each in asked.programmes]
    missing = places.named_by_none(kb, offered, asked.found) if topic is Topic.DESTINATIONS else None
    near = places.in_same_country(kb, offered, asked.found) if missing else ()
    return Choice(topic, groups, missing, near)


def _told(present: Present, asked: Asked) -> Told | NotKnown:
    programme = present.kb.programmes[asked.programmes[0]]
    topic = _topic(asked)
    stated = state(present, programme, topic, asked.found, asked.aspect, asked.aspects, asked.echoed)
    if not stated or _cycle_unknown(present, programme, asked):
        return _not_known(present, asked)
    return Told(
        programme=programme,
        university=present.kb.university_of(programme),
        topic=topic,
        statements=stated,
        nearest=nearest(topic, known_topics(present, programme)),
        focused=sum(asked.aspect in each.aspects for each in stated),
        others=_others(present.kb, asked),
    )


def _not_known(present: Present, asked: Asked) -> NotKnown:
    programme = present.kb.programmes[asked.programmes[0]]
    topic = _topic(asked)
    return NotKnown(
        programme=programme,
        university=present.kb.university_of(programme),
        topic=topic,
        offices=present.kb.offices_of(programme),
        page=present.kb.source(programme.university, programme.eligibility.source),
        aspect=asked.aspect,
        year=asked.found.academic_year if _cycle_unknown(present, programme, asked) else None,
        related=state(present, programme, topic, asked.found),
        nearest=nearest(topic, known_topics(present, programme)),
        others=_others(present.kb, asked),
    )


def _topic(asked: Asked) -> Topic:
    if asked.behaviour is Behaviour.ELIGIBILITY:
        return asked.topic or Topic.ELIGIBILITY
    return asked.topic or Topic.OVERVIEW


def _cycle_unknown(present: Present, programme: Programme, asked: Asked) -> bool:
    """Whether a cycle is asked about that the data do not have, though they have others."""
    if asked.found.academic_year is None or asked.topic is not Topic.DEADLINE:
        return False
    dated = [call for call in programme.calls if isinstance(call, Dated)]
    known = (*dated, *programme.confirmed, *present.confirmed.get(programme.id, ()))
    years = {call.year for call in known}
    return len(dated) == len(programme.calls) and asked.found.academic_year not in years


def _others(kb: KnowledgeBase, asked: Asked) -> tuple[Programme, ...]:
    return tuple(kb.programmes[each] for each in dict.fromkeys(asked.programmes[1:]))
