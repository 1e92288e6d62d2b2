"""Who may take part, in words: conditions of an ALL/ANY tree."""

from collections.abc import Iterator
from typing import assert_never

from handlers.wording import subjects, values
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
    conditions,
)


def rule(words: Words, tree: Rule, university: University) -> tuple[str, ...]:
    """Lines that state `tree`: what a student must be, then who is shut out, then what nobody knows."""
    if isinstance(tree, Any) and any(map(_is_doubtful, tree.any)):
        return tuple(_each_way(words, tree, university))
    branches = tree.all if isinstance(tree, All) else (tree,)
    asides = [each for each in branches if _is_aside(each)]
    asked = [_clause(words, each, university) for each in branches if not _is_aside(each)]
    main = (words.say("rule", conditions=values.every(words, asked)),) if asked else ()
    return (*main, *(_aside(words, each, university) for each in asides))


def opening_doubt(tree: Rule) -> Iterator[Rule]:
    """The conditions that only say of whom a page leaves it open: they shut nobody out."""
    if isinstance(tree, Any):
        for branch in filter(_is_doubtful, tree.any):
            yield from (each for each in conditions(branch) if not isinstance(each, Unstated))


def _each_way(words: Words, tree: Any, university: University) -> Iterator[str]:
    """The ways that are sure in one sentence, each that hangs on something unsaid in one of its own."""
    sure = [_clause(words, each, university) for each in tree.any if not _is_doubtful(each)]
    if sure:
        yield words.say("rule", conditions=values.either(words, sure))
    for branch in filter(_is_doubtful, tree.any):
        parts = branch.all if isinstance(branch, All) else (branch,)
        asked = [_clause(words, each, university) for each in parts if not isinstance(each, Unstated)]
        unsaid = " ".join(each.unstated.of(words.lang) for each in parts if isinstance(each, Unstated))
        perhaps = words.say("rule-perhaps", conditions=values.every(words, asked), what=unsaid)
        yield perhaps if asked else unsaid


def _is_doubtful(branch: Rule) -> bool:
    parts = branch.all if isinstance(branch, All) else (branch,)
    return any(isinstance(each, Unstated) for each in parts)


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
    each = (words.say("ordinal-year", number=number) for number in range(years.min, years.max + 1))
    return words.say("years-of-course", years=values.either(words, each))


def _degrees(words: Words, degrees: tuple[Degree, ...]) -> str:
    return values.either(words, (values.degree(words, each) for each in degrees))


def _students(words: Words, degrees: tuple[Degree, ...]) -> str:
    return values.either(words, (words.say(f"students-{each}") for each in degrees))


def _schools(words: Words, branch: SchoolIs, university: University) -> Iterator[str]:
    for each in branch.school:
        yield subjects.school(words, university.schools[each])
