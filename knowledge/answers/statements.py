"""What an answer states: typed values, never sentences of the bot's own."""

from dataclasses import dataclass
from datetime import date

from knowledge.calls import Window
from knowledge.models import (
    Call,
    City,
    Destinations,
    Duration,
    Eligibility,
    Level,
    Office,
    Part,
    Place,
    Programme,
    Score,
    Source,
    Text,
    Topic,
    University,
)


@dataclass(frozen=True, slots=True)
class Prose:
    """A fact in the data's own words."""

    text: Text


@dataclass(frozen=True, slots=True)
class CallWindow:
    """When students can apply, as it looks at the moment of the answer.

    `call` is what the page states of it, `None` where staff alone know it. `own_day` is the last day to
    apply that follows from a date in the question, for calls that count back from it; `own_day_past` says
    that it is past.
    """

    window: Window
    call: Call | None = None
    own_day: date | None = None
    own_day_past: bool = False


@dataclass(frozen=True, slots=True)
class Lasts:
    """How long the stay is."""

    duration: Duration


@dataclass(frozen=True, slots=True)
class Leads:
    """Where the programme leads."""

    destinations: Destinations


@dataclass(frozen=True, slots=True)
class Goes:
    """The places asked about that are among the destinations; `online` where nobody travels there."""

    places: tuple[Place, ...]
    online: bool = False


@dataclass(frozen=True, slots=True)
class SameCountry:
    """The cities asked about that the page does not name, and the destinations in their countries."""

    cities: tuple[City, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class GoesAnywhere:
    """The places asked about, to which the programme leads as to any other; countries as in ISO 3166-1."""

    countries: tuple[str, ...]
    regions: tuple[str, ...] = ()
    cities: tuple[City, ...] = ()


@dataclass(frozen=True, slots=True)
class NotNamed:
    """The places asked about that no destination is in; `complete` as in `Destinations`."""

    countries: tuple[str, ...]
    complete: bool
    regions: tuple[str, ...] = ()
    cities: tuple[City, ...] = ()


OfPlace = Goes | SameCountry | GoesAnywhere | NotNamed
"""What is said to a place that was asked about."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An office to ask."""

    office: Office


@dataclass(frozen=True, slots=True)
class LevelGives:
    """The points of the level that the question names."""

    level: Level
    points: int


@dataclass(frozen=True, slots=True)
class Scale:
    """The points of every level."""

    part: Part


@dataclass(frozen=True, slots=True)
class Scoring:
    """How a ranking counts its points."""

    score: Score


@dataclass(frozen=True, slots=True)
class Condition:
    """Who may take part; `university` names the schools of the rule."""

    eligibility: Eligibility
    university: University


@dataclass(frozen=True, slots=True)
class Nature:
    """What kind of programme it is and where it leads: the reason of last resort in a list."""

    programme: Programme


@dataclass(frozen=True, slots=True)
class Silent:
    """What the sources say nothing about, told beside something that they do say."""

    topic: Topic


What = (
    Prose
    | CallWindow
    | Lasts
    | Leads
    | OfPlace
    | Desk
    | LevelGives
    | Scale
    | Scoring
    | Condition
    | Nature
    | Silent
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing stated, with the page that states it and the finer questions that it answers."""

    what: What
    source: Source
    aspects: tuple[str, ...] = ()
