"""What a button carries: typed values, packed into Telegram's 64 bytes and read back.

A press packs as `1.x.field.field`: the version, the letter of its kind, its fields. Whatever does not read
back (an older version, another bot, a fact that is gone) is `Stale`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from handlers.drafts import Step
from knowledge.models import Lang, Topic

VERSION = "1"
LONGEST = 64


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
    """Delete everything about the student; asked again unless `sure`."""

    sure: Literal["yes", "no"]


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
class Stop:
    """Stop one subscription."""

    subscription: int


@dataclass(frozen=True, slots=True)
class StopAll:
    """Stop all of them; asked again unless `sure`."""

    sure: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Done:
    """Hear nothing more of this cycle."""

    subscription: int


@dataclass(frozen=True, slots=True)
class Snooze:
    """Be reminded again tomorrow."""

    subscription: int


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
class Keep:
    """Keep what was told as the student's profile: the consent."""

    talk: int


@dataclass(frozen=True, slots=True)
class MyProfile:
    """The profile that is kept."""


@dataclass(frozen=True, slots=True)
class Points:
    """The points of a programme's ranking; `-` for no level yet."""

    programme: str
    level: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A button that this version does not know."""


Callback = (
    Home
    | Universities
    | OfUniversity
    | Card
    | Show
    | Tell
    | Choose
    | Narrow
    | Example
    | Languages
    | Speak
    | Privacy
    | Forget
    | Remind
    | Subscriptions
    | OneSubscription
    | Lead
    | OwnDate
    | Stop
    | StopAll
    | Done
    | Snooze
    | Deadlines
    | Picture
    | CalendarFile
    | CanIGo
    | Afresh
    | Ask
    | Reply
    | Back
    | Overview
    | Reasons
    | Keep
    | MyProfile
    | Points
    | Stale
)

_KINDS: Mapping[str, type[Callback]] = {
    "h": Home,
    "u": Universities,
    "v": OfUniversity,
    "c": Card,
    "s": Show,
    "t": Tell,
    "p": Choose,
    "n": Narrow,
    "e": Example,
    "l": Languages,
    "k": Speak,
    "y": Privacy,
    "f": Forget,
    "r": Remind,
    "q": Subscriptions,
    "o": OneSubscription,
    "d": Lead,
    "w": OwnDate,
    "x": Stop,
    "a": StopAll,
    "m": Done,
    "z": Snooze,
    "j": Deadlines,
    "i": Picture,
    "b": CalendarFile,
    "G": CanIGo,
    "Z": Afresh,
    "Q": Ask,
    "A": Reply,
    "B": Back,
    "O": Overview,
    "R": Reasons,
    "W": Keep,
    "M": MyProfile,
    "X": Points,
}


def prefix(kind: type) -> str:
    """A pattern of the callback data of `kind`, for Telegram's handlers."""
    return rf"^{VERSION}\.{_letter(kind)}(\.|$)"


def _letter(kind: type) -> str:
    for letter, each in _KINDS.items():
        if each is kind:
            return letter
    raise ValueError(f"{kind.__name__} has no letter: add it to _KINDS")


def pack(press: Callback) -> str:
    """The callback data of `press`.

    Raises:
        ValueError: it does not fit into Telegram's 64 bytes, or is of no kind listed here.
    """
    values = (str(getattr(press, each.name)) for each in fields(press))
    packed = ".".join((VERSION, _letter(type(press)), *values))
    if len(packed.encode()) > LONGEST:
        raise ValueError(f"{packed!r} is longer than {LONGEST} bytes: shorten the id")
    return packed


def unpack(data: str | None) -> Callback:
    """The press that `data` stands for; `Stale` where it stands for none."""
    version, _, rest = (data or "").partition(".")
    letter, *values = rest.split(".")
    kind = _KINDS.get(letter)
    if version != VERSION or kind is None or len(values) != len(fields(kind)):
        return Stale()
    named = dict(zip((each.name for each in fields(kind)), values, strict=True))
    adapter: TypeAdapter[Callback] = TypeAdapter(kind)
    try:
        return adapter.validate_python(named)
    except ValidationError:
        return Stale()
