"""The programmes that fit a question, each with the fact or rule that makes it fit."""

from knowledge.answers import places
from knowledge.answers.replies import Fit, FitsOf, Group, Listing
from knowledge.answers.statements import Goes, Nature, Statement
from knowledge.answers.topics import Present, state
from knowledge.models import KnowledgeBase, Profile, Programme, Topic
from knowledge.understanding.asked import Asked, Found


def grouped(kb: KnowledgeBase, ids: tuple[str, ...]) -> tuple[Group, ...]:
    """The programmes `ids` by university, both in the order of the data."""
    groups = (
        Group(university, tuple(p for p in kb.of_university(university.id) if p.id in ids))
        for university in kb.universities.values()
    )
    return tuple(group for group in groups if group.programmes)


def listing(present: Present, asked: Asked) -> Listing:
    """Every programme that `asked` found and that nothing stated speaks against, with its reason."""
    return Listing(
        tuple(
            FitsOf(group.university, tuple(Fit(p, _reason(present, p, asked)) for p in group.programmes))
            for group in grouped(present.kb, _paying(present, asked))
        )
    )


def _paying(present: Present, asked: Asked) -> tuple[str, ...]:
    """Of programmes listed for their money only those that state some: the others promise none."""
    if asked.topic is not Topic.FUNDING or asked.subject.money == "without":
        return asked.programmes
    listed = (present.kb.programmes[each] for each in asked.programmes)
    return tuple(each.id for each in listed if _pays(present, each)) or asked.programmes


def _pays(present: Present, programme: Programme) -> bool:
    if programme.scholarship is not None:
        return programme.scholarship
    # Who pays for the programme itself is no word on money for its students.
    stated = state(present, programme, Topic.FUNDING, Found())
    return any(each.aspects != ("payer",) for each in stated)


def _reason(present: Present, programme: Programme, asked: Asked) -> Statement:
    there = places.reached(present.kb, programme, asked.found)
    if there and programme.destinations:
        return Statement(Goes(there), present.kb.source(programme.university, programme.destinations.source))
    for topic in _telling(asked):
        if stated := state(present, programme, topic, Found(), asked.aspect):
            return stated[0]
    return Statement(Nature(programme), present.kb.source(programme.university, programme.eligibility.source))


def _telling(asked: Asked) -> tuple[Topic, ...]:
    if asked.topic not in (None, Topic.OVERVIEW):
        return (asked.topic, Topic.OVERVIEW)
    if asked.found.profile != Profile(university=asked.found.profile.university):
        return (Topic.ELIGIBILITY, Topic.OVERVIEW)
    return (Topic.OVERVIEW, Topic.ACTIVITIES)
