"""The questions of the talk about eligibility, with a button for each answer."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.callbacks import Ask, Back, Home, Reply
from handlers.drafts import SKIP, Draft, Step
from handlers.page import Button, Page, bold, line, rows
from handlers.steps import ANOTHER
from handlers.wording import subjects, values
from handlers.wording.words import Words
from knowledge.calls.year import academic_year, next_academic_year
from knowledge.eligibility.limits import months_that_matter
from knowledge.models import Degree, KnowledgeBase, Level

LANGUAGES = ("en", "fr", "de", "es", "pt", "it")
_MOST_PLACES = 12
_YEARS = {Degree.BACHELOR: 3, Degree.MASTER: 2}
_LAST_YEAR = 6
_ROME = ZoneInfo("Europe/Rome")


def page(words: Words, kb: KnowledgeBase, draft: Draft, step: Step, about: str, now: datetime) -> Page:
    """A question by itself."""
    question = line(bold(ask(words, step, about)))
    return Page((question,), buttons(words, kb, draft, step, about, now))


def ask(words: Words, step: Step, about: str) -> str:
    """The question."""
    if step is Step.LEVEL:
        return words.say("question-level", language=values.language(words, about))
    return words.say(f"question-{step}")


def buttons(
    words: Words, kb: KnowledgeBase, draft: Draft, step: Step, about: str, now: datetime
) -> tuple[tuple[Button, ...], ...]:
    """The answers, then back and skip."""
    back = Back(draft.number) if draft.before else Home()
    skipped = f"{about}-" if step is Step.LEVEL else SKIP
    ways = [
        Button(words.say("button-back"), back),
        Button(words.say("button-skip"), Reply(draft.number, step, skipped)),
    ]
    width = 3 if step in (Step.YEAR, Step.LEVEL) else 2
    return (*rows(_answers(words, kb, draft, step, about, now), width), *rows(ways))


def _answers(
    words: Words, kb: KnowledgeBase, draft: Draft, step: Step, about: str, now: datetime
) -> Iterator[Button]:
    if step is Step.LANGUAGES:
        for each in LANGUAGES:
            yield Button(values.language(words, each), Ask(draft.number, Step.LEVEL, each))
    elif step is Step.LEVEL:
        for level in Level:
            yield Button(level.value, Reply(draft.number, step, f"{about}-{level}"))
    else:
        for label, value in _labelled(words, kb, draft, step, now):
            yield Button(label, Reply(draft.number, step, value))


def _labelled(
    words: Words, kb: KnowledgeBase, draft: Draft, step: Step, now: datetime
) -> Iterable[tuple[str, str]]:
    match step:
        case Step.PLACE:
            return _places(words, kb, draft)
        case Step.SCHOOL:
            return _schools(words, kb, draft)
        case Step.DEGREE:
            return ((words.say(f"degree-short-{each}"), each.value) for each in Degree)
        case Step.YEAR:
            return _years(words, draft)
        case Step.TRAVEL:
            return _travels(words, draft, now)
        case Step.MONTHS:
            return _months(words, kb)
        case _:
            raise ValueError(f"the answers to {step} have no labels of their own")


def _years(words: Words, draft: Draft) -> Iterator[tuple[str, str]]:
    last = _YEARS.get(draft.profile.degree or Degree.SINGLE_CYCLE, _LAST_YEAR)
    for year in range(1, last + 1):
        yield words.say("year-short", year=year), str(year)


def _places(words: Words, kb: KnowledgeBase, draft: Draft) -> Iterator[tuple[str, str]]:
    """Universities with their schools in one question, where they are few; else universities alone."""
    only = kb.programmes[draft.programme].university if draft.programme else None
    universities = [each for each in kb.universities.values() if only in (None, each.id)]
    together = sum(len(each.schools) + 1 for each in universities) <= _MOST_PLACES
    for university in universities:
        if not together or not university.schools:
            yield subjects.university(words, university), university.id
            continue
        for name, school in university.schools.items():
            named = school.name.of(words.lang)
            label = words.say("place-school", university=university.short, school=school.code, name=named)
            yield label, f"{university.id}/{name}"
        yield words.say("place-other", university=university.short), f"{university.id}/{ANOTHER}"
    if only:
        yield words.say("place-elsewhere"), ANOTHER


def _schools(words: Words, kb: KnowledgeBase, draft: Draft) -> Iterator[tuple[str, str]]:
    home = draft.profile.university or (kb.programmes[draft.programme].university if draft.programme else "")
    university = kb.universities.get(home)
    for name, school in university.schools.items() if university else ():
        yield f"{school.code} · {school.name.of(words.lang)}", name
    yield words.say("school-other"), ANOTHER


def _travels(words: Words, draft: Draft, now: datetime) -> Iterator[tuple[str, str]]:
    this_year = academic_year(now.astimezone(_ROME).date())
    first = draft.profile.year or 1
    for year, academic in ((first, this_year), (first + 1, next_academic_year(this_year))):
        yield words.say("travel-short", year=year, academic=academic), str(year)


def _months(words: Words, kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    limits = months_that_matter(kb)
    for limit in limits:
        yield words.say("months-at-most", months=limit), str(limit)
    if limits:
        yield words.say("months-more", months=limits[-1]), str(limits[-1] + 1)
