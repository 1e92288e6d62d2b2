"""Which topics the pages say something about, programme by programme."""

from collections.abc import Iterator

from knowledge.models import KnowledgeBase, LanguageReaches, Programme, Topic, conditions
from knowledge.score import scales

STATED, NOT_STATED = "+", "-"


def stated(knowledge: KnowledgeBase, programme: Programme, topic: Topic) -> bool:
    """Whether the data say anything on `topic` of `programme`, in prose or in structure."""
    return bool(knowledge.facts(programme, topic)) or _structured(programme, topic)


def table(knowledge: KnowledgeBase) -> str:
    """A line a programme, a column a topic, in plain text of 80 signs at most."""
    names = max((len(each) for each in knowledge.programmes), default=0)
    lines = [*_heads(names), *(_row(knowledge, p, names) for p in knowledge.programmes.values())]
    return "\n".join((*lines, f"{STATED} stated, {NOT_STATED} not stated"))


def _structured(programme: Programme, topic: Topic) -> bool:
    match topic:
        case Topic.DEADLINE:
            return bool(programme.calls or programme.confirmed)
        case Topic.DURATION:
            return programme.duration is not None
        case Topic.DESTINATIONS:
            return programme.destinations is not None
        case Topic.ELIGIBILITY:
            return programme.eligibility.rule is not None or bool(programme.eligibility.advice)
        case Topic.SELECTION:
            return programme.score is not None
        case Topic.LANGUAGE:
            return _levels(programme)
        case Topic.CONTACT:
            return bool(programme.contacts)
        case _:
            return False


def _levels(programme: Programme) -> bool:
    rule, score = programme.eligibility.rule, programme.score
    demanded = rule is not None and any(isinstance(each, LanguageReaches) for each in conditions(rule))
    return demanded or (score is not None and bool(scales(score)))


def _heads(names: int) -> Iterator[str]:
    # The topics' names stand upright, so that sixteen columns fit a terminal.
    height = max(map(len, Topic))
    for line in zip(*(topic.rjust(height) for topic in Topic), strict=True):
        yield (" " * names + "".join(f"  {sign}" for sign in line)).rstrip()


def _row(knowledge: KnowledgeBase, programme: Programme, names: int) -> str:
    marks = (STATED if stated(knowledge, programme, topic) else NOT_STATED for topic in Topic)
    return programme.id.ljust(names) + "".join(f"  {mark}" for mark in marks)
