"""What the buttons of reminders and of deadlines carry."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Remind:
    """Be reminded of a programme from now on."""

    programme: str


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What the student is reminded of."""


@dataclass(frozen=True, slots=True)
class OneSubscription:
    """One of them, with what can be changed."""

    subscription: int


@dataclass(frozen=True, slots=True)
class Lead:
    """Switch one lead of a subscription on or off."""

    subscription: int
    days: int


@dataclass(frozen=True, slots=True)
class OwnDate:
    """Give another date of one's own."""

    subscription: int


@dataclass(frozen=True, slots=True)
class NotNow:
    """Give no date of one's own for now."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop one subscription."""

    subscription: int


@dataclass(frozen=True, slots=True)
class StopAll:
    """Stop all of them; asked again unless `sure`."""

    sure: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Done:
    """Hear nothing more of the cycle of which the message was."""

    subscription: int
    cycle: str


@dataclass(frozen=True, slots=True)
class Snooze:
    """Be reminded again tomorrow of the cycle of which the message was."""

    subscription: int
    cycle: str


@dataclass(frozen=True, slots=True)
class Deadlines:
    """What opens and closes next: of a university, of `mine`, or of `all`."""

    of: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of the year's windows."""

    of: str
    theme: Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file for one's own calendar: of a programme, a university, of `mine`, or of `all`."""

    of: str


Reminding = (
    Remind
    | Subscriptions
    | OneSubscription
    | Lead
    | OwnDate
    | NotNow
    | Stop
    | StopAll
    | Done
    | Snooze
    | Deadlines
    | Picture
    | CalendarFile
)

KINDS: Mapping[str, type[Reminding]] = {
    "r": Remind,
    "q": Subscriptions,
    "o": OneSubscription,
    "d": Lead,
    "w": OwnDate,
    "g": NotNow,
    "x": Stop,
    "a": StopAll,
    "m": Done,
    "z": Snooze,
    "j": Deadlines,
    "i": Picture,
    "b": CalendarFile,
}
