"""Which of the finer questions a programme's pages answer, in prose or in structure."""

from collections.abc import Iterator

from knowledge.models import Dated, KnowledgeBase, Programme, Topic
from knowledge.models.rule import Eligibility


def stated_aspects(kb: KnowledgeBase, programme: Programme) -> frozenset[str]:
    """Every aspect (`topic.aspect`) on which something is stated."""
    prose = (
        f"{fact.topic}.{aspect}"
        for topic in Topic
        for fact in kb.facts(programme, topic)
        for aspect in fact.aspects
    )
    return frozenset((*prose, *_structured(kb, programme)))


def _structured(kb: KnowledgeBase, programme: Programme) -> Iterator[str]:
    yield from _calls(programme)
    yield from _duration(programme)
    yield from _score(programme)
    yield from _rule(programme.eligibility)
    if programme.destinations and programme.destinations.places:
        yield "destinations.list"
    for office in kb.offices_of(programme) if programme.contacts else ():
        yield "contact.person"
        yield from ("contact.email",) * bool(office.email)
        yield from ("contact.address",) * bool(office.address)


def _calls(programme: Programme) -> Iterator[str]:
    if programme.calls or programme.confirmed:
        yield from ("deadline.opening", "deadline.closing")
    if programme.confirmed or any(isinstance(call, Dated) for call in programme.calls):
        yield "deadline.hour"


def _duration(programme: Programme) -> Iterator[str]:
    lasts = programme.duration
    if lasts:
        yield from ("duration.minimum",) * bool(lasts.min)
        yield from ("duration.maximum",) * bool(lasts.max)
        yield from ("duration.period",) * bool(lasts.months)


def _score(programme: Programme) -> Iterator[str]:
    if programme.score:
        yield from ("selection.criteria", "selection.minimum", "language.points")


def _rule(eligibility: Eligibility) -> Iterator[str]:
    if eligibility.rule:
        yield from ("eligibility.years", "eligibility.graduates", "eligibility.excluded")
