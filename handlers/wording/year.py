"""Windows as the picture and the calendar file tell them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from handlers.ahead import Ahead
from handlers.calendar_file import Entry
from handlers.wording import subjects, values
from handlers.wording.reminders import source_of
from handlers.wording.words import Words
from handlers.year_picture import Bar, Drawing, Theme
from knowledge.calls import ExactWindow, UsualWindow, last_day
from knowledge.models import KnowledgeBase

# Where no opening is known, the bar is short: the deadline alone is a fact.
_DEADLINE_ALONE = timedelta(days=3)
_MONTHS_SHOWN = 13


def drawing(words: Words, found: Sequence[Ahead], now: datetime, theme: Theme, kb: KnowledgeBase) -> Drawing:
    """What the picture shows of `found`: all that has dates or usual months ahead."""
    today = now.astimezone(kb.zone_of(found[0].programme.id) if found else UTC).date()
    legend = (words.say("picture-exact"), words.say("picture-usual"), words.say("picture-today"))
    bars = tuple(bar for row in found if (bar := _bar(words, row, kb)))
    return Drawing(bars, today, tuple(_months(words, today)), words.say("picture-title"), legend, theme)


def _bar(words: Words, row: Ahead, kb: KnowledgeBase) -> Bar | None:
    name = subjects.head(words, row.programme, kb.university_of(row.programme))
    match row.window:
        case ExactWindow() as exact if exact.state != "closed":
            last = last_day(exact.closes)
            return Bar(name, exact.opens.date() if exact.opens else last - _DEADLINE_ALONE, last, True)
        case UsualWindow() as usual:
            return Bar(name, usual.first, usual.last, False)
        case _:
            return None


def _months(words: Words, today: date) -> Iterator[tuple[date, str]]:
    """Each month's first day and short name; the first, and each January, with the year."""
    for ahead in range(_MONTHS_SHOWN):
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        name = values.month(words, month + 1)[:3]
        yield date(year, month + 1, 1), f"{name}\n{year}" if ahead == 0 or month == 0 else name


def entries(words: Words, kb: KnowledgeBase, found: Sequence[Ahead]) -> tuple[Entry, ...]:
    """What the calendar file holds of `found`."""
    return tuple(entry for row in found for entry in _entries(words, kb, row))


def _entries(words: Words, kb: KnowledgeBase, row: Ahead) -> Iterator[Entry]:
    name = subjects.head(words, row.programme, kb.university_of(row.programme))
    if row.window is None:
        return
    source = source_of(kb, row.programme.id, row.window)
    url = str(source.url) if source and source.url else None
    page = words.say("calendar-source", title=source.title) if source else ""
    uid = f"{row.programme.id}-{row.window.call}"
    match row.window:
        case ExactWindow() as exact if exact.state != "closed":
            uid = f"{uid}-{exact.cycle}".replace("/", "-")
            if exact.opens and exact.state == "coming":
                yield Entry(
                    f"{uid}-opens", words.say("calendar-opens", name=name), page, exact.opens, url=url
                )
            title = words.say("calendar-closes", name=name)
            yield Entry(f"{uid}-closes", title, page, _last_minute(exact.closes), url=url)
        case UsualWindow() as usual:
            note = f"{words.say('calendar-note')} {page}"
            title = words.say("calendar-usual", name=name)
            yield Entry(f"{uid}-{usual.cycle}", title, note, usual.first, usual.last, url)


def _last_minute(closes: datetime) -> datetime:
    """`closes`, but of midnight the minute before: a calendar would show it on the day after."""
    return closes - timedelta(minutes=1) if values.at_midnight(closes) else closes
