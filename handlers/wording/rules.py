"""Who may take part, in words: conditions of an ALL/ANY tree."""

from collections.abc import Iterator
from typing import assert_never

from handlers.wording import values
from handlers.wording.words import Words
from knowledge.models import (
    All,
    Any,
    Degree,
    DegreeIs,
    DegreeIsNot,
    GraduatedWithin,
    LanguageReaches,
    Rule,
    SchoolIs,
    University,
    Unstated,
    YearIs,
)


def rule(words: Words, tree: Rule, university: University) -> tuple[str, ...]:
    """Lines that state `tree`: what a student must be, then who is shut out, then what nobody knows."""
    branches = tree.all if isinstance(tree, All) else (tree,)
    asides = [each for each in branches if _is_aside(each)]
    conditions = [_clause(words, each, university) for each in branches if not _is_aside(each)]
    main = (words.say("rule", conditions=values.every(words, conditions)),) if conditions else ()
    return (*main, *(_aside(words, each, university) for each in asides))


def _is_aside(branch: Rule) -> bool:
    return isinstance(branch, DegreeIsNot | Unstated) or (
        isinstance(branch, SchoolIs) and not branch.excludes
    )


def _aside(words: Words, branch: Rule, university: University) -> str:
    match branch:
        case DegreeIsNot():
            return words.say("rule-not", students=_students(words, branch.degree_not))
        case SchoolIs():
            return words.say(
                "rule-page-of", schools=values.either(words, _schools(words, branch, university))
            )
        case Unstated():
            return branch.unstated.of(words.lang)
        case _:
            raise TypeError(f"{type(branch).__name__} is a condition of its own")


def _clause(words: Words, branch: Rule, university: University) -> str:
    match branch:
        case All():
            return values.every(words, (_clause(words, each, university) for each in branch.all))
        case Any():
            return values.either(words, (_clause(words, each, university) for each in branch.any))
        case SchoolIs():
            return words.say("if-school", schools=values.either(words, _schools(words, branch, university)))
        case DegreeIs():
            return words.say("if-degree", degrees=_degrees(words, branch.degree))
        case DegreeIsNot():
            return words.say("if-degree-not", degrees=_degrees(words, branch.degree_not))
        case YearIs():
            return words.say(f"if-year-{branch.at}", years=_years(words, branch.year))
        case GraduatedWithin():
            return words.say("if-graduated", months=branch.graduated_within_months)
        case LanguageReaches():
            spoken = values.language(words, branch.language)
            return words.say("if-language", level=branch.level.value, language=spoken)
        case Unstated():
            return words.say("if-unstated", what=branch.unstated.of(words.lang).rstrip("."))
        case _ as never:
            assert_never(never)


def _years(words: Words, years: YearIs.Span) -> str:
    first, last = (words.say("ordinal-year", number=each) for each in (years.min, years.max))
    if years.min == years.max:
        return words.say("years-one", first=first)
    if years.max == years.min + 1:
        return words.say("years-two", first=first, last=last)
    return words.say("years-range", first=first, last=last)


def _degrees(words: Words, degrees: tuple[Degree, ...]) -> str:
    return values.either(words, (values.degree(words, each) for each in degrees))


def _students(words: Words, degrees: tuple[Degree, ...]) -> str:
    return values.either(words, (words.say(f"students-{each}") for each in degrees))


def _schools(words: Words, branch: SchoolIs, university: University) -> Iterator[str]:
    for each in branch.school:
        school = university.schools[each]
        yield f"{school.code} ({school.name.of(words.lang)})"
