"""What is known of a student; everything may be missing."""

from pydantic import Field

from knowledge.models.base import Frozen, Id
from knowledge.models.words import Degree, Level


class Profile(Frozen):
    """What a student has told: `None`, or a missing language, means not told.

    `year` is the year of the course at the moment, `travel_year` the one in which the student will be
    abroad (7: after the last). `languages` maps ISO 639-1 codes to levels.
    """

    university: Id | None = None
    school: Id | None = None
    degree: Degree | None = None
    year: int | None = Field(default=None, ge=1, le=6)
    travel_year: int | None = Field(default=None, ge=1, le=7)
    months_since_graduation: int | None = Field(default=None, ge=0)
    languages: dict[str, Level] = Field(default_factory=dict)
