"""What the buttons about the student carry: language, privacy, profile."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from knowledge.models import Lang


@dataclass(frozen=True, slots=True)
class Languages:
    """The choice of a language."""


@dataclass(frozen=True, slots=True)
class Speak:
    """The language to speak from now on."""

    lang: Lang


@dataclass(frozen=True, slots=True)
class Privacy:
    """What is kept of a student."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete everything about the student; asked again unless `sure`, and not at all where `never`."""

    sure: Literal["yes", "no", "never"]


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep what was told as the student's profile: the consent."""

    talk: int


@dataclass(frozen=True, slots=True)
class MyProfile:
    """The profile that is kept."""


OfStudent = Languages | Speak | Privacy | Forget | Keep | MyProfile

KINDS: Mapping[str, type[OfStudent]] = {
    "l": Languages,
    "k": Speak,
    "y": Privacy,
    "f": Forget,
    "W": Keep,
    "M": MyProfile,
}
