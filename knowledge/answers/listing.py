"""The programmes that fit a question, each with the fact or rule that makes it fit."""

from knowledge.answers import places
from knowledge.answers.replies import Fit, FitsOf, Group, Listing
from knowledge.answers.statements import Goes, Lasts, Nature, Silent, Statement
from knowledge.answers.topics import Present, state
from knowledge.eligibility import Answer, may_take_part
from knowledge.models import KnowledgeBase, Programme, Topic
from knowledge.profiles import tells_studies
from knowledge.understanding.asked import COMPARED, STATED, Asked, Found

_TOLD_OF_EACH = frozenset({Topic.DEADLINE, Topic.DURATION, Topic.ELIGIBILITY})


def grouped(kb: KnowledgeBase, ids: tuple[str, ...]) -> tuple[Group, ...]:
    """The programmes `ids` by university, both in the order of the data."""
    groups = (
        Group(university, tuple(p for p in kb.of_university(university.id) if p.id in ids))
        for university in kb.universities.values()
    )
    return tuple(group for group in groups if group.programmes)


def listing(present: Present, asked: Asked) -> Listing:
    """Every programme that `asked` found and that nothing stated speaks against, with its reason.

    In each university those stand first whose rules take the student who tells what rules hang on.
    """
    groups = grouped(present.kb, _paying(present, asked))
    fits = tuple(FitsOf(group.university, _fits(present, group, asked)) for group in groups)
    chosen = asked.topic is Topic.ELIGIBILITY or asked.detail == STATED or not _told_of_each(asked)
    return Listing(fits, chosen, stated=asked.detail == STATED)


def _fits(present: Present, group: Group, asked: Asked) -> tuple[Fit, ...]:
    told = asked.found.profile
    if not tells_studies(told):
        return tuple(Fit(p, _reason(present, p, asked)) for p in group.programmes)
    fits = [Fit(p, _reason(present, p, asked), may_take_part(told, p)) for p in group.programmes]
    return tuple(sorted(fits, key=lambda fit: fit.open_to is not Answer.ELIGIBLE))


def _paying(present: Present, asked: Asked) -> tuple[str, ...]:
    """Of programmes listed for their money only those that state some: the others promise none."""
    if asked.topic is not Topic.FUNDING or asked.subject.money == "without" or asked.detail == COMPARED:
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
    there = [w for w in places.asked_about(present.kb, programme, asked.found) if isinstance(w, Goes)]
    if there and programme.destinations:
        return Statement(there[0], present.kb.source(programme.university, programme.destinations.source))
    for topic in _telling(asked):
        if stated := state(present, programme, topic, Found(), asked.aspect):
            # Asked when to apply, a list does not tell when a programme takes place.
            return next(s for s in stated if not (topic is Topic.DEADLINE and isinstance(s.what, Lasts)))
    page = present.kb.source(programme.university, programme.eligibility.source)
    return Statement(_least(programme, asked), page)


def _least(programme: Programme, asked: Asked) -> Silent | Nature:
    """What is said of a programme of which nothing is stated: that, where it is just what is asked."""
    return Silent(asked.topic) if asked.topic and _told_of_each(asked) else Nature(programme)


def _telling(asked: Asked) -> tuple[Topic, ...]:
    if asked.topic in (None, Topic.OVERVIEW):
        return (Topic.OVERVIEW, Topic.ACTIVITIES)
    return (asked.topic,) if _told_of_each(asked) else (asked.topic, Topic.OVERVIEW)


def _told_of_each(asked: Asked) -> bool:
    """Whether a list tells what is asked of each programme and nothing else, even where nothing is stated."""
    return asked.topic in _TOLD_OF_EACH or asked.detail == COMPARED
