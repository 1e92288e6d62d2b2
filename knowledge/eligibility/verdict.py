"""What a check gives: one of three answers, and the reasons for it as typed values, not as words."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.eligibility.contradictions import Contradiction
from knowledge.models import (
    DegreeIs,
    DegreeIsNot,
    GraduatedWithin,
    LanguageReaches,
    SchoolIs,
    Text,
    Unstated,
    YearIs,
)


class Answer(StrEnum):
    """Whether a student may take part."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    UNKNOWN = "unknown"


class State(StrEnum):
    """How one condition stands for one student.

    `LACKING`: the student has not told the fact that it needs. `OPEN`: no source says, whatever the
    student tells; only the office can.
    """

    MET = "met"
    UNMET = "unmet"
    LACKING = "lacking"
    OPEN = "open"


class ProfileFact(StrEnum):
    """A fact that a student can tell; the values are the fields of `Profile`."""

    UNIVERSITY = "university"
    SCHOOL = "school"
    DEGREE = "degree"
    YEAR = "year"
    TRAVEL_YEAR = "travel_year"
    MONTHS = "months_since_graduation"
    LANGUAGE = "languages"


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that is not told; `language` (ISO 639-1) says which level, where the fact is a language."""

    fact: ProfileFact
    language: str | None = None


@dataclass(frozen=True, slots=True)
class OfUniversity:
    """The student is of this university: every programme asks it, though no tree says so."""

    university: str


@dataclass(frozen=True, slots=True)
class NoRule:
    """No source states who may take part."""


Condition = (
    OfUniversity
    | NoRule
    | SchoolIs
    | DegreeIs
    | DegreeIsNot
    | YearIs
    | GraduatedWithin
    | LanguageReaches
    | Unstated
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition and how it stands.

    `need` is set where the state is `LACKING`. `alternative`: it stands in an ANY, so another branch may
    do instead. `decided` is false for a condition that the answer does not hang on, told for completeness.
    """

    condition: Condition
    state: State
    need: Need | None = None
    alternative: bool = False
    decided: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one student and one programme.

    `reasons` stand in the order of the rule. `needs` are the facts that would settle an unknown answer,
    in the order in which to ask; empty where nothing that the student tells can settle it, and then the
    office must be asked. `advice` is what the page calls usual; it decides nothing. `contradictions` are
    facts told that cannot both hold: they counted as not told. `source` is the page's id at the university.
    `academic_year` is the running one (`2025/26`), for questions about the year of travel.
    """

    programme: str
    answer: Answer
    reasons: tuple[Reason, ...]
    needs: tuple[Need, ...]
    source: str
    academic_year: str
    advice: tuple[Text, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def deciding(self) -> tuple[Reason, ...]:
        """The reasons that the answer hangs on."""
        return tuple(reason for reason in self.reasons if reason.decided)
