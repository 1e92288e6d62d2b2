"""What the buttons under an answer carry."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.models import Topic


@dataclass(frozen=True, slots=True)
class Tell:
    """A topic of a programme, in a message of its own below the one that offers it."""

    programme: str
    topic: Topic


@dataclass(frozen=True, slots=True)
class Choose:
    """The programme that the student meant."""

    programme: str
    topic: Topic


@dataclass(frozen=True, slots=True)
class Narrow:
    """The university that the student meant; the programmes are those of the last question."""

    university: str
    topic: Topic


@dataclass(frozen=True, slots=True)
class Example:
    """The example question of this number."""

    number: int


Answering = Tell | Choose | Narrow | Example

KINDS: Mapping[str, type[Answering]] = {
    "t": Tell,
    "p": Choose,
    "n": Narrow,
    "e": Example,
}
