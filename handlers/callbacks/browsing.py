"""What the buttons of browsing carry."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.models import Topic


@dataclass(frozen=True, slots=True)
class Home:
    """The welcome."""


@dataclass(frozen=True, slots=True)
class Universities:
    """The list of universities."""


@dataclass(frozen=True, slots=True)
class OfUniversity:
    """The programmes of one university."""

    university: str


@dataclass(frozen=True, slots=True)
class Card:
    """A programme's card."""

    programme: str


@dataclass(frozen=True, slots=True)
class Show:
    """A topic on a programme's card, in the same message."""

    programme: str
    topic: Topic


Browsing = Home | Universities | OfUniversity | Card | Show

KINDS: Mapping[str, type[Browsing]] = {
    "h": Home,
    "u": Universities,
    "v": OfUniversity,
    "c": Card,
    "s": Show,
}
