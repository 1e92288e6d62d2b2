"""Who may take part: an ALL/ANY tree of conditions, as a page states it."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from knowledge.models.base import Frozen, Id, Text
from knowledge.models.words import Degree, Level


class All(Frozen):
    """Every branch must hold."""

    all: tuple["Rule", ...] = Field(min_length=1)


class Any(Frozen):
    """One branch is enough."""

    any: tuple["Rule", ...] = Field(min_length=1)


class SchoolIs(Frozen):
    """The student is of one of these schools or courses; `excludes` where the page shuts out the others.

    Without `excludes` the page merely speaks of that school, so another school's student is `unknown`.
    """

    school: tuple[Id, ...] = Field(min_length=1)
    excludes: bool = False


class DegreeIs(Frozen):
    """The student is enrolled in one of these."""

    degree: tuple[Degree, ...] = Field(min_length=1)


class DegreeIsNot(Frozen):
    """The student is enrolled in none of these."""

    degree_not: tuple[Degree, ...] = Field(min_length=1)


class YearIs(Frozen):
    """The student is in years `year.min` to `year.max` of the course.

    `at` says in which year: of the stay abroad (`travel`) or of the application.
    """

    class Span(Frozen):
        """Years of a course, both included."""

        min: int = Field(ge=1, le=6)
        max: int = Field(ge=1, le=6)

        @model_validator(mode="after")
        def _in_order(self) -> "YearIs.Span":
            if self.min > self.max:
                raise ValueError("`min` is above `max`: swap the two years")
            return self

    year: Span
    at: Literal["travel", "application"] = "application"


class GraduatedWithin(Frozen):
    """The student graduated at most so many months ago."""

    graduated_within_months: int = Field(ge=1, le=60)


class LanguageReaches(Frozen):
    """The student has at least this level; `language` is an ISO 639-1 code."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    level: Level


class Unstated(Frozen):
    """A condition that the page leaves to somebody else (each call, the host): nobody can tell from here."""

    unstated: Text


def _shape(value: object) -> str | None:
    keys = set(value) if isinstance(value, dict) else set(getattr(type(value), "model_fields", {}))
    known = ("all", "any", "school", "degree", "degree_not", "year", "graduated_within_months", "language")
    return next((key for key in (*known, "unstated") if key in keys), None)


Rule = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[Any, Tag("any")]
    | Annotated[SchoolIs, Tag("school")]
    | Annotated[DegreeIs, Tag("degree")]
    | Annotated[DegreeIsNot, Tag("degree_not")]
    | Annotated[YearIs, Tag("year")]
    | Annotated[GraduatedWithin, Tag("graduated_within_months")]
    | Annotated[LanguageReaches, Tag("language")]
    | Annotated[Unstated, Tag("unstated")],
    Discriminator(_shape),
]


def conditions(rule: Rule) -> Iterator[Rule]:
    """Every single condition of the tree, in its order."""
    if isinstance(rule, All | Any):
        for branch in rule.all if isinstance(rule, All) else rule.any:
            yield from conditions(branch)
    else:
        yield rule


class Eligibility(Frozen):
    """Who may take part in a programme, and the page that says so.

    `rule` is `None` where the page states no rule: every verdict on it is then `unknown`. A student of
    another university never may; that needs no rule. `advice` is what a page calls usual, or leaves to the
    host: it is told beside the verdict and never decides it.
    """

    source: Id
    rule: Rule | None = None
    advice: tuple[Text, ...] = ()
