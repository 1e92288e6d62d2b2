"""What a screen holds before it becomes Telegram's HTML: lines of spans, and buttons."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from handlers.callbacks import Callback

Style = Literal["plain", "bold", "italic"]


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one style, with the address that they link to, if any.

    Where they name the moment `at`, Telegram shows it in the reader's own zone; if it is to stay
    `as_written`, only when it is tapped.
    """

    text: str
    style: Style = "plain"
    url: str | None = None
    at: datetime | None = None
    as_written: bool = False


Line = tuple[Span, ...]
BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and what tapping it does: a callback of the bot's, or an address to open."""

    label: str
    does: Callback | str


@dataclass(frozen=True, slots=True)
class Page:
    """Lines and rows of buttons; `foot` are small lines that no cut may take away."""

    lines: tuple[Line, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    foot: tuple[Line, ...] = ()


def line(*spans: Span | str) -> Line:
    """A line of spans; a bare string is a plain one."""
    return tuple(Span(each) if isinstance(each, str) else each for each in spans)


def bold(text: str) -> Span:
    """Words that stand out."""
    return Span(text, "bold")


def italic(text: str, url: str | None = None) -> Span:
    """Small print."""
    return Span(text, "italic", url)


def length(lines: Iterable[Line]) -> int:
    """How many characters a reader sees, line ends included."""
    return sum(sum(len(span.text) for span in each) + 1 for each in lines)


def rows(buttons: Iterable[Button], width: int = 2, wide: int = 18) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of `width`; one with a label longer than `wide` has a row of its own."""
    made: list[list[Button]] = []
    for button in buttons:
        fits = made and len(made[-1]) < width and all(len(b.label) <= wide for b in (*made[-1], button))
        if fits:
            made[-1].append(button)
        else:
            made.append([button])
    return tuple(tuple(row) for row in made)
