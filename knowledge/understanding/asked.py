"""What a student asked: the value that understanding gives and that answers are made from."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from knowledge.models import Area, Kind, Lang, Level, Profile, Text, Topic
from knowledge.profiles import tell
from knowledge.understanding.explaining import Grounds, Reason

HOME = "home"
"""The detail of a list of all that there is at one university."""
HOME_COUNTRY = "IT"
"""The country of all our universities, which students leave."""


class Behaviour(StrEnum):
    """What the bot should do with a message."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    LIST = "list"
    ELIGIBILITY = "eligibility"
    UNKNOWN = "unknown"
    ABSTAIN = "abstain"
    SMALLTALK = "smalltalk"


COMPARED = "compared"
STATED = "stated"
"""Details of a list: it tells the same of a few programmes, to compare them; it holds those only whose pages
state what is asked for, be it none."""


@dataclass(frozen=True, slots=True)
class Found:
    """The facts that a message states, whatever it asks.

    `profile` holds what it says of the student, `levels` every language level that it names. `countries` are
    ISO 3166-1 codes, also of the `cities`, which are ids of the knowledge base's (`DE/Munich`); `regions` are
    names such as `asia`, `institutions` the partner universities as the data name them. `academic_year` is
    the cycle asked about (`2025/26`), `day` the one on which the student leaves.
    """

    profile: Profile = field(default_factory=Profile)
    levels: tuple[Level, ...] = ()
    countries: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    academic_year: str | None = None
    day: date | None = None
    kinds: tuple[Kind, ...] = ()
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about, as facets: what was named, not what it leads to.

    `named` are programmes called by a name of their own, `denied` those, and the brands,
    of which it is said that they are not meant. `money` is `with` or `without` a scholarship. `countries` are
    also those of the `cities`.
    """

    named: tuple[str, ...] = ()
    universities: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    money: str | None = None
    countries: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, understood.

    `programmes`: for ANSWER, ELIGIBILITY and UNKNOWN the likeliest first (never empty), others after it as
    near misses; for CLARIFY those to choose from; for LIST those that fit, in the order of the data.
    `aspect` is the finer question within the topic (`data/wording/aspects.yaml`), `aspects` every one that
    the words speak for, the likeliest first.
    `detail` is the kind of small talk, why it abstains (`other-university`, `housing`, ...), or which kind of
    list is: `COMPARED`, `STATED`, or `HOME` where a message names no more than a university or a school.
    `told` is what the message tells of the student herself, and not only of what is asked.
    `also` is the second question of the same message, whose own `also` is the third.
    `offered` are the programmes listed, offered or compared before, of which this question is about one.
    `echoed` are the texts on the topic that share rare words with the question, the closest first.
    `confidence` lies between 0 and 1.
    """

    lang: Lang
    behaviour: Behaviour
    lang_clear: bool = True
    programmes: tuple[str, ...] = ()
    topic: Topic | None = None
    aspect: str | None = None
    aspects: tuple[str, ...] = ()
    echoed: tuple[Text, ...] = ()
    found: Found = field(default_factory=Found)
    subject: Subject = Subject()
    detail: str | None = None
    confidence: float = 0.0
    grounds: Grounds | None = field(default=None, compare=False, repr=False)
    also: "Asked | None" = None
    told: Profile = field(default_factory=Profile)
    offered: tuple[str, ...] = ()

    @property
    def at_hand(self) -> tuple[str, ...]:
        """The programmes from which a follow-up may choose, in the order in which they were shown."""
        return self.programmes if self.behaviour in {Behaviour.LIST, Behaviour.CLARIFY} else self.offered

    @property
    def why(self) -> tuple[Reason, ...]:
        """The words that decided, for people to read (`ask --explain`)."""
        return self.grounds.reasons() if self.grounds else ()


@dataclass(frozen=True, slots=True)
class Said:
    """What was understood last in this conversation, when (aware), and all that the student told in it."""

    asked: Asked
    at: datetime
    told: Profile = field(default_factory=Profile)

    @property
    def profile(self) -> Profile:
        """Whom the last question spoke of; what the student told of herself comes first."""
        return tell(self.asked.found.profile, self.told)
