"""The closed vocabularies of the field: what a language, a topic, a degree, a level may be."""

from enum import StrEnum
from typing import Literal

Lang = Literal["en", "it"]
LANGS: tuple[Lang, ...] = ("en", "it")


class Topic(StrEnum):
    """What a question, or a fact, is about. Every programme is described topic by topic."""

    OVERVIEW = "overview"
    DEADLINE = "deadline"
    APPLY = "apply"
    ELIGIBILITY = "eligibility"
    LANGUAGE = "language"
    DURATION = "duration"
    FUNDING = "funding"
    DESTINATIONS = "destinations"
    ACTIVITIES = "activities"
    DOCUMENTS = "documents"
    SELECTION = "selection"
    LEARNING_AGREEMENT = "learning_agreement"
    RECOGNITION = "recognition"
    VISA = "visa"
    CONTACT = "contact"
    COMBINING = "combining"


class Kind(StrEnum):
    """What a student does abroad."""

    STUDY = "study"
    TRAINEESHIP = "traineeship"
    THESIS = "thesis"
    DOUBLE_DEGREE = "double-degree"
    CLINICAL = "clinical"
    SHORT_COURSE = "short-course"
    VIRTUAL = "virtual"
    NETWORK = "network"


class Area(StrEnum):
    """Where a programme leads. `WORLD`: anywhere; `ONLINE`: nobody travels."""

    EU = "eu"
    EXTRA_EU = "extra-eu"
    WORLD = "world"
    ONLINE = "online"


class Degree(StrEnum):
    """In what a student is enrolled; `GRADUATE` is one who has finished."""

    BACHELOR = "bachelor"
    MASTER = "master"
    SINGLE_CYCLE = "single-cycle"
    PHD = "phd"
    SINGLE_COURSES = "single-courses"
    PROFESSIONAL_MASTER = "professional-master"
    GRADUATE = "graduate"

    @property
    def has_course_years(self) -> bool:
        """Whether it is a degree course, with the years that a page's rules count."""
        return self in (Degree.BACHELOR, Degree.MASTER, Degree.SINGLE_CYCLE)


class Level(StrEnum):
    """A level of the Common European Framework of Reference."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"

    def reaches(self, wanted: "Level") -> bool:
        """Whether this level is `wanted` or above it."""
        order = list(Level)
        return order.index(self) >= order.index(wanted)
