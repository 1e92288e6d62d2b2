"""What is decided of a message, as the value that answers are made from."""

from collections.abc import Sequence

from knowledge.models import Text, Topic
from knowledge.understanding.asked import COMPARED, Asked, Behaviour
from knowledge.understanding.catalogue import Fitting
from knowledge.understanding.explaining import Grounds
from knowledge.understanding.refusing import courtesy_within
from knowledge.understanding.sight import Sight

_COMPARED = 4
"""Programmes that are compared at most, a line each."""


def made(
    sight: Sight,
    behaviour: Behaviour,
    programmes: tuple[str, ...] = (),
    topic: Topic | None = None,
    *,
    aspect: str | None = None,
    aspects: tuple[str, ...] = (),
    echoed: tuple[Text, ...] = (),
    detail: str | None = None,
    confidence: float = 0.5,
    also: Asked | None = None,
) -> Asked:
    """The question that a sight was decided to be; the fields are those of `Asked`."""
    return Asked(
        lang=sight.reading.lang,
        lang_clear=sight.reading.lang_clear,
        behaviour=behaviour,
        programmes=programmes,
        topic=topic,
        aspect=aspect,
        aspects=aspects,
        echoed=echoed,
        found=sight.found,
        subject=sight.subject,
        detail=detail,
        confidence=confidence,
        also=also,
        told=sight.told,
        grounds=Grounds(sight.reading, sight.scores, sight.weight.words),
    )


def refused(sight: Sight, why: str) -> Asked:
    """A message that is not ours, for the reason `why`; a courtesy, where it is mostly one."""
    courtesy = courtesy_within(sight) if why in {"far", "nonsense"} else None
    if courtesy:
        return made(sight, Behaviour.SMALLTALK, detail=courtesy, confidence=0.7)
    return made(sight, Behaviour.ABSTAIN, detail=why, confidence=0.8)


def of_each(sight: Sight, programmes: tuple[str, ...], topic: Topic | None) -> Asked:
    """The same asked of a few programmes, to compare them; of more, which of them is meant."""
    if len(programmes) > _COMPARED:
        return made(sight, Behaviour.CLARIFY, programmes, topic, confidence=0.6)
    return made(sight, Behaviour.LIST, programmes, topic or Topic.OVERVIEW, detail=COMPARED, confidence=0.8)


def confidence_in(sight: Sight, programmes: Sequence[str], topic: Topic, fitting: Fitting) -> float:
    """How sure it is, between 0.3 and 0.99: by how far others fit less, and how clearly `topic` is asked."""
    behind = fitting[len(programmes)][0] if len(fitting) > len(programmes) else 0.0
    margin = fitting[0][0] - behind
    return max(0.3, min(0.99, 0.55 + 0.08 * margin + 0.05 * sight.scores.topics.get(topic, 0.0)))
