"""Facts about a student that cannot both hold.

Nobody can tell which of the two is right, so a check counts both as not told and the student is asked;
within a talk the later one wins (`knowledge.profiles.tell`), so this only meets what was told at once.
"""

from enum import StrEnum

from knowledge.models import Degree, Profile


class Contradiction(StrEnum):
    """Why two facts exclude each other."""

    GRADUATE_AND_ENROLLED = "graduate-and-enrolled"
    TRAVEL_BEFORE_NOW = "travel-before-now"


_CONCERNED = {
    Contradiction.GRADUATE_AND_ENROLLED: ("degree", "year", "travel_year", "months_since_graduation"),
    Contradiction.TRAVEL_BEFORE_NOW: ("year", "travel_year"),
}


def is_graduate(profile: Profile) -> bool:
    """Whether the student says to have finished."""
    return profile.degree is Degree.GRADUATE or profile.months_since_graduation is not None


def is_enrolled(profile: Profile) -> bool:
    """Whether the student says to be enrolled: by the degree, or by a year."""
    told = profile.year is not None or profile.travel_year is not None
    return told or profile.degree not in (None, Degree.GRADUATE)


def contradictions(profile: Profile) -> tuple[Contradiction, ...]:
    """Every contradiction in `profile`."""
    found = []
    if is_graduate(profile) and is_enrolled(profile):
        found.append(Contradiction.GRADUATE_AND_ENROLLED)
    if profile.year and profile.travel_year and profile.travel_year < profile.year:
        found.append(Contradiction.TRAVEL_BEFORE_NOW)
    return tuple(found)


def without(profile: Profile, found: tuple[Contradiction, ...]) -> Profile:
    """`profile` without the facts that `found` concerns."""
    return profile.model_copy(update={name: None for each in found for name in _CONCERNED[each]})
