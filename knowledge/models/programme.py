"""A programme of one university that takes students abroad, or lets them study with a host from home."""

from typing import Literal

from pydantic import Field

from knowledge.models.base import Frozen, Id, Line, Text, Wording
from knowledge.models.call import Call, Dated, Month
from knowledge.models.city import Country, city_id
from knowledge.models.fact import Fact
from knowledge.models.rule import Eligibility
from knowledge.models.score import Score
from knowledge.models.words import Area, Kind


class Span(Frozen):
    """A length of time, such as 3 months."""

    count: int = Field(gt=0)
    unit: Literal["hours", "days", "weeks", "months", "semesters", "years"]


class Duration(Frozen):
    """How long the stay is: the least, the most, or the usual; `months` are those of fixed sessions."""

    source: Id
    min: Span | None = None
    max: Span | None = None
    usual: Span | None = None
    months: tuple[Month, ...] = ()


class Place(Frozen):
    """A destination: a country (ISO 3166-1), and the city and the partner university where known.

    `aliases` are what else students call the partner: of its name no word alone stands for it.
    """

    country: Country
    city: Text | None = None
    institution: Line | None = None
    aliases: tuple[Line, ...] = ()

    @property
    def city_id(self) -> str | None:
        """What stands for the city in a question, where it is known: `SE/Lund`."""
        return city_id(self.country, self.city) if self.city else None


class Destinations(Frozen):
    """Where a programme leads.

    `complete` is false where the page only gives examples ("including ..."). `anywhere` is true where the
    student may choose any place in the world. `places` may be empty: then only prose facts say something.
    """

    source: Id
    places: tuple[Place, ...] = ()
    complete: bool = False
    anywhere: bool = False


class Programme(Frozen):
    """A programme with everything that its pages state, each fact with its source.

    `school` is set where the facts are those of one school or degree course, and the bot says so.
    `usual_choice` marks the programme that a student of this university means who names only its brand
    ("erasmus at polimi"). `confirmed` holds the real dates of single cycles of `calls`, whose ids they bear:
    they count for their cycle, and the call's own pattern for all others.
    """

    id: Id
    university: Id
    school: Id | None = None
    name: Text
    kinds: tuple[Kind, ...] = Field(min_length=1)
    areas: tuple[Area, ...] = Field(min_length=1)
    brand: Id | None = None
    scholarship: bool | None = None
    usual_choice: bool = False
    aliases: Wording = Wording()
    calls: tuple[Call, ...] = ()
    confirmed: tuple[Dated, ...] = ()
    eligibility: Eligibility
    duration: Duration | None = None
    destinations: Destinations | None = None
    score: Score | None = None
    contacts: tuple[Id, ...] = ()
    facts: tuple[Fact, ...] = ()
