"""What opens and closes next, as a list that tells exact and usual apart at a glance."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from handlers.ahead import ALL, MINE, Ahead
from handlers.callbacks import CalendarFile, Deadlines, Picture
from handlers.page import BLANK, Button, Line, Page, Span, bold, italic, line, rows
from handlers.wording import subjects, values
from handlers.wording.words import Words
from knowledge.answers import Statement
from knowledge.answers.statements import CallWindow
from knowledge.calls import ExactWindow, RollingWindow, UnannouncedWindow, UsualWindow, Window, last_day
from knowledge.models import KnowledgeBase, Offset, Programme


def page(words: Words, kb: KnowledgeBase, found: Sequence[Ahead], of: str) -> Page:
    """The windows in `found`, which are those of `of`, with the ways to others."""
    dated = [each for each in found if _has_date(each)]
    other = [each for each in found if each.window is not None and not _has_date(each)]
    silent = len({each.programme.id for each in found if each.window is None})
    lines: list[Line] = [line(bold(words.say("deadlines")))]
    lines += [_line(words, kb, each) for each in dated] or [line(words.say("deadlines-none"))]
    lines += [BLANK, *(_line(words, kb, each) for each in other)] if other else []
    lines += [BLANK, line(words.say("deadlines-silent", count=silent))] if silent else []
    return Page(tuple(lines), _buttons(words, kb, of), (line(italic(words.say("deadlines-legend"))),))


def calendar_buttons(words: Words, programme: Programme, stated: Iterable[Statement]) -> tuple[Button, ...]:
    """The button for a calendar file of `programme`, if a window among `stated` can stand in one."""
    windows = [each.what.window for each in stated if isinstance(each.what, CallWindow)]
    button = Button(words.say("button-calendar"), CalendarFile(programme.id))
    return (button,) if any(map(_is_dated, windows)) else ()


def _has_date(row: Ahead) -> bool:
    return _is_dated(row.window)


def _is_dated(window: Window | None) -> bool:
    return isinstance(window, UsualWindow) or (isinstance(window, ExactWindow) and window.state != "closed")


def _line(words: Words, kb: KnowledgeBase, row: Ahead) -> Line:
    name = bold(subjects.head(words, row.programme, kb.university_of(row.programme)))
    match row.window:
        case ExactWindow(state="closed") as closed:
            day = values.day(words, last_day(closed.closes))
            return line("· ", name, ": ", words.say("deadline-closed", day=day))
        case ExactWindow() as exact:
            return line("📅 " if exact.state == "coming" else "🟢 ", name, ": ", *_exact(words, exact))
        case UsualWindow() as usual:
            months = values.months_of(words, usual.first, usual.last)
            return line("≈ ", name, ": ", words.say(f"deadline-usual-{usual.state}", months=months))
        case RollingWindow() as rolling:
            event, offset = words.say(f"event-{rolling.event}"), values.offset(words, rolling.before)
            said = "deadline-any-time" if rolling.before == Offset() else "deadline-rolling"
            return line("↔ ", name, ": ", words.say(said, offset=offset or "-", event=event))
        case UnannouncedWindow() | None:
            return line("· ", name, ": ", words.say("deadline-unannounced"))


def _exact(words: Words, exact: ExactWindow) -> Iterable[Span | str]:
    if exact.opens and exact.state == "coming":
        yield from (words.say("deadline-opens"), " ", _moment(words, exact.opens), ", ")
    yield from (words.say("deadline-closes"), " ", _closing(words, exact.closes))


def _moment(words: Words, at: datetime) -> Span:
    return Span(values.moment(words, at), at=at)


def _closing(words: Words, at: datetime) -> Span:
    # Telegram would show 0:00 with the name of the day after.
    return Span(values.closing(words, at), at=at, as_written=values.at_midnight(at))


def _buttons(words: Words, kb: KnowledgeBase, of: str) -> tuple[tuple[Button, ...], ...]:
    filters = [(words.say("deadlines-all"), ALL), (words.say("deadlines-mine"), MINE)]
    filters += [(each.short, each.id) for each in kb.universities.values()]
    others = [Button(label, Deadlines(name)) for label, name in filters if name != of]
    files = (
        Button(words.say("button-picture"), Picture(of, "light")),
        Button(words.say("button-calendar"), CalendarFile(of)),
    )
    return (*rows(others, width=4), files)
