"""One condition of a rule against what a student told, in words."""

from collections.abc import Iterable

from handlers.wording import subjects, values
from handlers.wording.words import Words
from knowledge.eligibility import Condition, NoRule, OfUniversity, ProfileFact, Reason, State
from knowledge.models import (
    Degree,
    DegreeIs,
    DegreeIsNot,
    GraduatedWithin,
    KnowledgeBase,
    LanguageReaches,
    Profile,
    SchoolIs,
    University,
    Unstated,
    YearIs,
)

_BOTH_CYCLES = {Degree.BACHELOR, Degree.MASTER}


def reason(words: Words, kb: KnowledgeBase, university: University, profile: Profile, of: Reason) -> str:
    """A line: how the condition stands, what it asks, and what the student told of it."""
    condition = of.condition
    if isinstance(condition, Unstated):
        return words.say("verdict-unstated", what=condition.unstated.of(words.lang))
    return words.say(
        "verdict-reason",
        state=of.state,
        condition=asks(words, university, condition),
        told=_told(words, kb, profile, of),
    )


def asks(words: Words, university: University, condition: Condition) -> str:
    """What `condition` asks, without a full stop."""
    match condition:
        case OfUniversity():
            return words.say("asks-university", university=_university(words, university))
        case NoRule():
            return words.say("asks-no-rule")
        case SchoolIs():
            schools = values.either(words, (_school(words, university, each) for each in condition.school))
            return words.say("asks-school" if condition.excludes else "asks-scope", schools=schools)
        case DegreeIs():
            return _asks_degree(words, condition.degree)
        case DegreeIsNot():
            return _shuts_out(words, condition.degree_not)
        case YearIs():
            return words.say(f"asks-year-{condition.at}", years=_years(words, condition.year))
        case GraduatedWithin():
            return words.say("asks-graduated", months=condition.graduated_within_months)
        case LanguageReaches():
            spoken = values.language(words, condition.language)
            return words.say("asks-language", level=condition.level.value, language=spoken)
        case Unstated():
            return condition.unstated.of(words.lang).rstrip(".")


def _asks_degree(words: Words, degrees: tuple[Degree, ...]) -> str:
    if set(degrees) == _BOTH_CYCLES:
        return words.say("asks-degree-both")
    return words.say("asks-degree", degrees=_degrees(words, degrees))


def _shuts_out(words: Words, degrees: tuple[Degree, ...]) -> str:
    named = [each for each in degrees if each is not Degree.GRADUATE]
    if not named:
        return words.say("asks-enrolled")
    key = "asks-degree-not" if len(named) == len(degrees) else "asks-degree-enrolled"
    return words.say(key, degrees=_degrees(words, named))


def _degrees(words: Words, degrees: Iterable[Degree]) -> str:
    return values.either(words, (values.degree(words, each) for each in degrees))


def _years(words: Words, span: YearIs.Span) -> str:
    numbers = [words.say("year-of-list", number=each) for each in range(span.min, span.max + 1)]
    return words.say("years-in-words", years=values.either(words, numbers), count=len(numbers))


def _university(words: Words, university: University) -> str:
    return f"{university.short} ({university.name.of(words.lang)})"


def _school(words: Words, university: University, school: str) -> str:
    known = university.schools.get(school)
    return subjects.school(words, known) if known else school


def _told(words: Words, kb: KnowledgeBase, profile: Profile, of: Reason) -> str:
    if of.state is State.LACKING and of.need is not None:
        return _lacks(words, profile, of.need.fact)
    if isinstance(of.condition, SchoolIs) and of.state is State.OPEN:
        return words.say("open-school")
    match of.condition:
        case OfUniversity():
            return _told_university(words, kb, profile)
        case SchoolIs():
            return _told_school(words, kb, profile)
        case DegreeIs() | DegreeIsNot():
            return _told_degree(words, profile)
        case YearIs():
            return _told_year(words, profile, of.condition)
        case GraduatedWithin():
            return _told_graduation(words, profile)
        case LanguageReaches():
            return words.say("told-level", level=profile.languages[of.condition.language].value)
        case NoRule() | Unstated():
            return "none"


def _lacks(words: Words, profile: Profile, fact: ProfileFact) -> str:
    if fact is ProfileFact.TRAVEL_YEAR:
        return words.say("lacks-travel-year", year=profile.year or 0)
    key = "months" if fact is ProfileFact.MONTHS else fact.value
    return words.say(f"lacks-{key}")


def _told_university(words: Words, kb: KnowledgeBase, profile: Profile) -> str:
    university = kb.universities.get(profile.university or "")
    if university is None:
        return words.say("told-at-another-university")
    return words.say("told-university", university=_university(words, university))


def _told_school(words: Words, kb: KnowledgeBase, profile: Profile) -> str:
    schools = {
        name: each for university in kb.universities.values() for name, each in university.schools.items()
    }
    known = schools.get(profile.school or "")
    return words.say("told-school", school=known.code) if known else words.say("told-another-school")


def _told_degree(words: Words, profile: Profile) -> str:
    if profile.degree not in (None, Degree.GRADUATE):
        return words.say("told-degree", degree=values.degree(words, profile.degree))
    graduated = profile.degree or profile.months_since_graduation is not None
    return words.say("told-graduate" if graduated else "told-enrolled")


def _told_year(words: Words, profile: Profile, condition: YearIs) -> str:
    if profile.degree and not profile.degree.has_course_years:
        return _told_degree(words, profile)
    if condition.at == "travel" and profile.travel_year is not None:
        return words.say("told-travel-year", year=profile.travel_year)
    if profile.year is not None:
        return words.say("told-year", year=profile.year)
    if profile.travel_year is not None:
        return words.say("told-travel-year", year=profile.travel_year)
    return words.say("told-graduate")


def _told_graduation(words: Words, profile: Profile) -> str:
    if profile.months_since_graduation is not None:
        return words.say("told-months", months=profile.months_since_graduation)
    return words.say("told-enrolled")
