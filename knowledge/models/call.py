"""A call (*bando*): when students can apply, in one of the four patterns in which pages state it."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints, model_validator

from knowledge.models.base import Frozen, Id, Text

AcademicYear = Annotated[str, StringConstraints(pattern=r"^20\d\d/\d\d$")]
Month = Annotated[int, Field(ge=1, le=12)]


# The call of a programme that has one, or none that its pages state.
ONLY_CALL = "call"


class _Call(Frozen):
    id: Id = ONLY_CALL
    source: Id


class Dated(_Call):
    """A call with its exact dates, for one academic year.

    `cycle` names the cycle that the dates fix, where they were moved so far that their closing alone would
    mean another, or where a call of that name is over.
    """

    pattern: Literal["dated"]
    year: AcademicYear
    opens: AwareDatetime | None = None
    closes: AwareDatetime
    cycle: str | None = None

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> "Dated":
        if self.opens and self.opens >= self.closes:
            raise ValueError("closes before it opens: set `closes` to a later moment than `opens`")
        return self


class Months(Frozen):
    """Whole months, both included; `first` after `last` turns the year (November to January)."""

    first: Month
    last: Month


class Usual(_Call):
    """A call that is usually open in the same months of each year; no day is ever derived from it."""

    pattern: Literal["usual"]
    windows: tuple[Months, ...] = Field(min_length=1)


class Offset(Frozen):
    """A span before an event, in calendar months and days; zero means at any time before it."""

    months: int = Field(default=0, ge=0)
    days: int = Field(default=0, ge=0)


class Rolling(_Call):
    """A deadline counted back from the student's own date: the departure, or the start of the activities."""

    pattern: Literal["rolling"]
    before: Offset
    event: Literal["departure", "activities"]


class Unannounced(_Call):
    """The page says that each call states its own dates, and where: none is known here."""

    pattern: Literal["unannounced"]
    where: Text


Call = Annotated[Dated | Usual | Rolling | Unannounced, Field(discriminator="pattern")]
