"""What the buttons of the talk about eligibility and of the points carry."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.drafts import Step


@dataclass(frozen=True, slots=True)
class CanIGo:
    """Begin the talk about eligibility, on one programme or, with `-`, on all."""

    programme: str


@dataclass(frozen=True, slots=True)
class Afresh:
    """Begin that talk without what was told before."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Show a question of the talk `talk`; `about` is the language whose level is asked, or `-`."""

    talk: int
    step: Step
    about: str


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a question of the talk; `-` skips it."""

    talk: int
    step: Step
    value: str


@dataclass(frozen=True, slots=True)
class Back:
    """One question back."""

    talk: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All programmes at a glance."""

    talk: int


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a programme takes the student, or does not."""

    talk: int
    programme: str


@dataclass(frozen=True, slots=True)
class Points:
    """The points of a level in a programme's ranking; `-` for no level yet, `all` for the whole ranking."""

    programme: str
    level: str


Judging = CanIGo | Afresh | Ask | Reply | Back | Overview | Reasons | Points

KINDS: Mapping[str, type[Judging]] = {
    "G": CanIGo,
    "Z": Afresh,
    "Q": Ask,
    "A": Reply,
    "B": Back,
    "O": Overview,
    "R": Reasons,
    "X": Points,
}
