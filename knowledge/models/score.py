"""How a ranking (*graduatoria*) counts its points, as far as the page says."""

from pydantic import Field

from knowledge.models.base import Frozen, Id, Text
from knowledge.models.words import Level


class Part(Frozen):
    """One part of a score: its ceiling, the least it demands, its own parts, its points by level."""

    id: Id
    name: Text
    max: int = Field(gt=0)
    min: int | None = Field(default=None, ge=0)
    parts: tuple["Part", ...] = ()
    points: dict[Level, int] = Field(default_factory=dict)


class Score(Frozen):
    """The parts of a score in the page's order; `unsaid` tells what the page leaves open."""

    source: Id
    parts: tuple[Part, ...] = Field(min_length=1)
    unsaid: tuple[Text, ...] = ()
