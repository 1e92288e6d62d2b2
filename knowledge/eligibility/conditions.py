"""One condition against one student.

Each compares what the page allows with what can still be true of the student: every candidate inside is
met, none is unmet, some is lacking. So a further fact only ever narrows an answer.
"""

from collections.abc import Collection

from knowledge.eligibility.contradictions import is_enrolled, is_graduate
from knowledge.eligibility.verdict import Condition, Need, NoRule, OfUniversity, ProfileFact, Reason, State
from knowledge.models import (
    Degree,
    DegreeIs,
    DegreeIsNot,
    GraduatedWithin,
    LanguageReaches,
    Profile,
    SchoolIs,
    Unstated,
    YearIs,
)

_LAST_YEAR = 6
_ENROLLED = frozenset(Degree) - {Degree.GRADUATE}


def judge(condition: Condition, profile: Profile) -> Reason:
    """How `condition` stands for the student of `profile`, which must be free of contradictions."""
    match condition:
        case OfUniversity():
            return _of_university(condition, profile)
        case SchoolIs():
            return _school(condition, profile)
        case DegreeIs():
            return _degree(condition, profile, frozenset(condition.degree))
        case DegreeIsNot():
            return _degree(condition, profile, frozenset(Degree) - frozenset(condition.degree_not))
        case YearIs():
            return _year(condition, profile)
        case GraduatedWithin():
            return _graduated(condition, profile)
        case LanguageReaches():
            return _language(condition, profile)
        case Unstated() | NoRule():
            return Reason(condition, State.OPEN)


def is_scope(condition: object) -> bool:
    """Whether `condition` only says of whom the page speaks: about all others it says nothing."""
    return isinstance(condition, SchoolIs) and not condition.excludes


def _decide(condition: Condition, holds: bool) -> Reason:
    return Reason(condition, State.MET if holds else State.UNMET)


def _lacks(condition: Condition, fact: ProfileFact, language: str | None = None) -> Reason:
    return Reason(condition, State.LACKING, Need(fact, language))


def _compare(
    condition: Condition, candidates: Collection[object], allowed: Collection[object], fact: ProfileFact
) -> Reason:
    inside = [each in allowed for each in candidates]
    if any(inside) and not all(inside):
        return _lacks(condition, fact)
    return _decide(condition, all(inside))


def _of_university(condition: OfUniversity, profile: Profile) -> Reason:
    if profile.university is None:
        return _lacks(condition, ProfileFact.UNIVERSITY)
    return _decide(condition, profile.university == condition.university)


def _school(condition: SchoolIs, profile: Profile) -> Reason:
    if profile.school is None:
        return _lacks(condition, ProfileFact.SCHOOL)
    if profile.school in condition.school or condition.excludes:
        return _decide(condition, profile.school in condition.school)
    return Reason(condition, State.OPEN)


def _degree(condition: DegreeIs | DegreeIsNot, profile: Profile, allowed: frozenset[Degree]) -> Reason:
    return _compare(condition, _degrees(profile), allowed, ProfileFact.DEGREE)


def _degrees(profile: Profile) -> frozenset[Degree]:
    if profile.degree is not None:
        return frozenset({profile.degree})
    if is_graduate(profile):
        return frozenset({Degree.GRADUATE})
    return _ENROLLED if is_enrolled(profile) else frozenset(Degree)


def _year(condition: YearIs, profile: Profile) -> Reason:
    # A page that counts years counts those of its degree courses: a fourth year of a PhD is none of them.
    if is_graduate(profile) or (profile.degree and not profile.degree.has_course_years):
        return _decide(condition, False)
    if profile.year is None and profile.travel_year is None:
        return _lacks(condition, ProfileFact.YEAR)
    allowed = range(condition.year.min, condition.year.max + 1)
    if condition.at == "travel":
        return _compare(condition, _years_of_travel(profile), allowed, ProfileFact.TRAVEL_YEAR)
    return _compare(condition, _years_now(profile), allowed, ProfileFact.YEAR)


def _years_of_travel(profile: Profile) -> set[int]:
    """Who does not say when they travel, travels this academic year or the next: after the last year too."""
    if profile.travel_year is not None:
        return {profile.travel_year}
    now = profile.year or 1
    return {now, now + 1}


def _years_now(profile: Profile) -> set[int]:
    if profile.year is not None:
        return {profile.year}
    abroad = profile.travel_year or _LAST_YEAR
    return {max(abroad - 1, 1), abroad}


def _graduated(condition: GraduatedWithin, profile: Profile) -> Reason:
    if is_enrolled(profile):
        return _decide(condition, False)
    if profile.months_since_graduation is not None:
        return _decide(condition, profile.months_since_graduation <= condition.graduated_within_months)
    return _lacks(condition, ProfileFact.MONTHS if is_graduate(profile) else ProfileFact.DEGREE)


def _language(condition: LanguageReaches, profile: Profile) -> Reason:
    level = profile.languages.get(condition.language)
    if level is None:
        return _lacks(condition, ProfileFact.LANGUAGE, condition.language)
    return _decide(condition, level.reaches(condition.level))
