"""Which topics the pages say something about, programme by programme."""

from textwrap import fill

from knowledge.models import KnowledgeBase, LanguageReaches, Programme, Topic, conditions
from knowledge.score import scales


def stated(knowledge: KnowledgeBase, programme: Programme, topic: Topic) -> bool:
    """Whether the data say anything on `topic` of `programme`, in prose or in structure."""
    return bool(knowledge.facts(programme, topic)) or _structured(programme, topic)


def report(knowledge: KnowledgeBase) -> str:
    """What each programme lacks, in its own paragraph of lines of 80 signs at most."""
    return "\n".join(_row(knowledge, programme) for programme in knowledge.programmes.values())


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


def _row(knowledge: KnowledgeBase, programme: Programme) -> str:
    lacking = [topic for topic in Topic if not stated(knowledge, programme, topic)]
    said = f"lacks {', '.join(lacking)}" if lacking else "states every topic"
    return fill(f"{programme.id}: {said}", 80, subsequent_indent="    ", break_on_hyphens=False)
