"""The programmes that fit, by university, each with its reason."""

from handlers.callbacks import Card, Universities
from handlers.page import BLANK, Button, Line, Span, bold, line, rows
from handlers.wording import statements, subjects
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.answers import Fit, Listing
from knowledge.answers.statements import Nature

# All reasons together stay under this, so that a list of every programme fits on one screen.
_ROOM = 1900
_BUTTONS = 12

Parts = tuple[tuple[Line, ...], tuple[tuple[Button, ...], ...], tuple[Line, ...]]


def listing_lines(words: Words, listing: Listing) -> Parts:
    """Lines, buttons and small print of a list."""
    fits = [fit for group in listing.groups for fit in group.fits]
    lines: list[Line] = [line(words.say("list", count=len(fits)))]
    for group in listing.groups:
        lines += [BLANK, line(bold(subjects.university(words, group.university)))]
        lines += [_line(words, fit, _ROOM // len(fits)) for fit in group.fits]
    sources = (source_line(words, (fit.reason.source for fit in fits)),) if fits else ()
    return tuple(lines), _buttons(words, fits), sources


def _line(words: Words, fit: Fit, room: int) -> Line:
    reason = statements.sentence(words, fit.reason.what)
    if len(reason) > room:
        reason = _first_sentence(reason)
    if len(reason) > room:
        reason = statements.sentence(words, Nature(fit.programme))
    return (Span("• "), bold(fit.programme.name.of(words.lang)), Span(f" · {reason}"))


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."


def _buttons(words: Words, fits: list[Fit]) -> tuple[tuple[Button, ...], ...]:
    cards = [Button(fit.programme.name.of(words.lang), Card(fit.programme.id)) for fit in fits[:_BUTTONS]]
    return rows([*cards, Button(words.say("button-programmes"), Universities())])
