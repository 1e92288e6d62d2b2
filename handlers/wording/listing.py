"""The programmes that fit, by university, each with its reason."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from handlers.callbacks import Card, Universities
from handlers.page import BLANK, Button, Line, Span, bold, line, rows
from handlers.wording import statements, subjects
from handlers.wording.several import MARKS
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.answers import Fit, Listing
from knowledge.answers.statements import Nature, Silent
from knowledge.eligibility import Answer
from knowledge.models import Topic

# All reasons together stay under this, so that a list of every programme fits on one screen.
_ROOM = 1900
_BUTTONS = 12

Parts = tuple[tuple[Line, ...], tuple[tuple[Button, ...], ...], tuple[Line, ...]]


def listing_lines(words: Words, listing: Listing) -> Parts:
    """Lines, buttons and small print of a list."""
    fits = [fit for group in listing.groups for fit in group.fits]
    lines: list[Line] = [line(_opening(words, listing, fits))]
    for group in listing.groups:
        lines += [BLANK, line(bold(subjects.university(words, group.university)))]
        lines += _lines(words, group.fits, _ROOM // len(fits))
    sources = (source_line(words, (fit.reason.source for fit in fits)),) if fits else ()
    return tuple(lines), _buttons(words, fits), sources


def _opening(words: Words, listing: Listing, fits: list[Fit]) -> str:
    """How many fit; for a student who told her year or the like, how many surely."""
    if not any(fit.open_to for fit in fits):
        key = "list-stated" if listing.stated else "list" if listing.chosen else "list-told"
        return words.say(key, count=len(fits))
    sure = sum(fit.open_to is Answer.ELIGIBLE for fit in fits)
    unsure = len(fits) - sure
    told = [words.say("list-sure", count=sure)]
    return " ".join([*told, words.say("list-unsure", count=unsure)] if unsure else told)


def _lines(words: Words, fits: Iterable[Fit], room: int) -> Iterator[Line]:
    """A line for each programme; neighbours with the same reason share theirs."""
    told = ((fit, _reason(words, fit, room)) for fit in fits)
    for (reason, open_to), alike in groupby(told, key=lambda each: (each[1], each[0].open_to)):
        names = ", ".join(fit.programme.name.of(words.lang) for fit, _ in alike)
        yield (Span(f"{MARKS[open_to] if open_to else '•'} "), bold(names), Span(f" · {reason}"))


def _reason(words: Words, fit: Fit, room: int) -> str:
    reason = statements.sentence(words, fit.reason.what)
    if len(reason) > room or fit.open_to is Answer.ELIGIBLE:
        reason = _first_sentence(reason)  # Of whom a page speaks need not be told to one of them.
    if len(reason) <= room:
        return reason
    least = Silent(Topic.ELIGIBILITY) if fit.open_to else Nature(fit.programme)
    return statements.sentence(words, least)


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."


def _buttons(words: Words, fits: list[Fit]) -> tuple[tuple[Button, ...], ...]:
    cards = [Button(fit.programme.name.of(words.lang), Card(fit.programme.id)) for fit in fits[:_BUTTONS]]
    return rows([*cards, Button(words.say("button-programmes"), Universities())])
