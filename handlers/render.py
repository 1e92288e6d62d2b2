"""Pages -> Telegram's HTML; the only place that escapes."""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.callbacks import pack
from handlers.page import Button, Line, Page, Span

LONGEST = 4096
_TAGS = {"bold": "b", "italic": "i"}


@dataclass(frozen=True, slots=True)
class Screen:
    """One message, ready to be sent: HTML of at most 4096 UTF-16 units, and rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()

    @property
    def markup(self) -> InlineKeyboardMarkup | None:
        """The buttons as Telegram wants them; `None` without any."""
        keys = [[_key(button) for button in row] for row in self.buttons]
        return InlineKeyboardMarkup(keys) if keys else None


@dataclass(frozen=True, slots=True)
class Plain:
    """A screen for a terminal: its words without markup, the labels of its buttons, its addresses."""

    text: str
    buttons: tuple[Button, ...] = ()
    links: tuple[str, ...] = ()


def render(page: Page, cut: str) -> Screen:
    """`page` as a screen; `cut` is the note that ends a page of which lines had to go."""
    lines = _fitting(page, cut)
    foot = ((), *page.foot) if page.foot else ()
    return Screen("\n".join(_html(line) for line in (*lines, *foot)).strip(), page.buttons)


def plain(screen: Screen) -> Plain:
    """What a reader of `screen` sees, for the command line."""
    reader = _Reader()
    reader.feed(screen.html)
    reader.close()
    buttons = tuple(button for row in screen.buttons for button in row)
    opened = [button.does for button in buttons if isinstance(button.does, str)]
    return Plain("".join(reader.text), buttons, tuple(dict.fromkeys((*reader.links, *opened))))


def units(text: str) -> int:
    """The length of `text` as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(page: Page, cut: str) -> tuple[Line, ...]:
    note: Line = (Span(cut, "italic"),)
    lines = list(page.lines)
    while lines and _units(lines, page.foot) > LONGEST:
        lines = [*(lines[:-2] if lines[-1] == note else lines[:-1]), note]
        if lines == [note]:
            break
    return tuple(lines)


def _units(lines: list[Line], foot: tuple[Line, ...]) -> int:
    seen = (span.text for line in (*lines, *foot) for span in line)
    ends = len(lines) - 1 + (len(foot) + 1 if foot else 0)
    return sum(map(units, seen)) + ends


def _html(line: Line) -> str:
    return "".join(_tagged(span) for span in line)


def _tagged(span: Span) -> str:
    text = escape(span.text, quote=False)
    if span.url:
        text = f'<a href="{escape(span.url)}">{text}</a>'
    if span.at:
        shown = "" if span.as_written else ' format="Dt"'
        text = f'<tg-time unix="{int(span.at.timestamp())}"{shown}>{text}</tg-time>'
    tag = _TAGS.get(span.style)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _key(button: Button) -> InlineKeyboardButton:
    if isinstance(button.does, str):
        return InlineKeyboardButton(button.label, url=button.does)
    return InlineKeyboardButton(button.label, callback_data=pack(button.does))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if tag == "a" and name == "href" and value]

    def handle_data(self, data: str) -> None:
        self.text.append(data)
