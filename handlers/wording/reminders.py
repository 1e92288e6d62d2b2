"""Reminders that are due -> one page: what, when, how certain, from which page, what to do next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.callbacks import CanIGo, Done, Snooze, Tell
from handlers.page import BLANK, Button, Line, Page, bold, italic, line
from handlers.reminding import DueReminder, Kind, Told
from handlers.wording import subjects, values
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.calls import ExactWindow, RollingWindow, UsualWindow, Window, last_day
from knowledge.models import KnowledgeBase, Source, Topic


def page(words: Words, kb: KnowledgeBase, reminders: Sequence[DueReminder]) -> Page:
    """The reminders of one student as one page."""
    lines: list[Line] = []
    for number, each in enumerate(reminders, 1):
        lines += [
            *([BLANK] if lines else []),
            *_lines(words, kb, each, number if len(reminders) > 1 else None),
        ]
    sources = [source for each in reminders if (source := source_of(kb, each.programme, each.window))]
    return Page(
        tuple(lines), tuple(_buttons(words, reminders)), (source_line(words, sources),) if sources else ()
    )


def source_of(kb: KnowledgeBase, programme: str, window: Window | None) -> Source | None:
    """The page that states `window`: what staff name, else one of the university's."""
    if window is None:
        return None
    if isinstance(window, ExactWindow) and window.page:
        return window.page
    return kb.university_of(kb.programmes[programme]).sources.get(window.source)


def _lines(words: Words, kb: KnowledgeBase, reminder: DueReminder, number: int | None) -> Iterator[Line]:
    programme = kb.programmes[reminder.programme]
    university = kb.university_of(programme)
    head = subjects.head(words, programme, university)
    yield line("🔔 ", bold(words.say("numbered", number=number, label=head) if number else head))
    zone = kb.zone_of(programme.id)
    yield line(_said(words, reminder, zone))
    if reminder.late:
        due = values.day(words, reminder.due.astimezone(zone).date())
        yield line(italic(words.say("reminder-late", day=due)))


def _said(words: Words, reminder: DueReminder, zone: ZoneInfo) -> str:
    match reminder.window:
        case _ if reminder.kind is Kind.MOVED:
            return _news(words, reminder, zone)
        case ExactWindow() as exact:
            return _exact(words, exact, reminder, zone)
        case UsualWindow() as usual:
            return _usual(words, usual, reminder)
        case _ if reminder.day:
            left = days_left(words, reminder.day, reminder.now, zone)
            return words.say("reminder-rolling", day=values.day(words, reminder.day), left=left)
        case _:
            raise ValueError(f"nothing to remind of: {reminder.window}")


def _exact(words: Words, exact: ExactWindow, reminder: DueReminder, zone: ZoneInfo) -> str:
    left = days_left(words, last_day(exact.closes.astimezone(zone)), reminder.now, zone)
    opened = reminder.kind is Kind.OPENS and exact.state == "open"
    name = "reminder-opens" if opened else "reminder-closes"
    return words.say(name, year=exact.year, closes=values.closing(words, exact.closes), left=left)


def _usual(words: Words, usual: UsualWindow, reminder: DueReminder) -> str:
    months = values.months_of(words, usual.first, usual.last)
    if reminder.kind is Kind.USUAL_OPENS:
        return words.say("reminder-usual-opens", months=months, late="yes" if reminder.late else "no")
    return words.say("reminder-usual-closes", month=values.months_of(words, usual.last, usual.last))


def _news(words: Words, reminder: DueReminder, zone: ZoneInfo) -> str:
    told = reminder.told
    match reminder.window:
        case ExactWindow(state="coming" | "open") as exact:
            return _moved(words, exact, reminder, zone)
        case UsualWindow() as usual if told and not told.exact:
            months = values.months_of(words, usual.first, usual.last)
            return words.say("reminder-usual-moved", months=months, old=_old(words, told, zone))
        case _:
            known = _known(words, reminder, zone)
            return words.say("reminder-withdrawn", old=_old(words, told, zone), known=known)


def _known(words: Words, reminder: DueReminder, zone: ZoneInfo) -> str:
    """What remains where the dates that were told do not stand."""
    match reminder.window:
        case ExactWindow() as shut:
            return words.say("known-closed", year=shut.year, closes=values.closing(words, shut.closes))
        case UsualWindow() as usual:
            return words.say("known-usual", months=values.months_of(words, usual.first, usual.last))
        case RollingWindow() if day := reminder.day:
            past = "yes" if day < reminder.now.astimezone(zone).date() else "no"
            return words.say("known-own-date", day=values.day(words, day), past=past)
        case RollingWindow():
            return words.say("known-rolling")
        case _:
            return words.say("no-date-yet")


def _moved(words: Words, exact: ExactWindow, reminder: DueReminder, zone: ZoneInfo) -> str:
    dates, told = _dates(words, exact), reminder.told
    if told is None:
        return words.say("reminder-announced", year=exact.year, dates=dates)
    if reminder.further:
        return words.say("reminder-another", year=exact.year, dates=dates, old=_old(words, told, zone))
    name = "reminder-moved" if told.exact else "reminder-confirmed"
    old = _old_opening(words, exact, told, zone) or _old(words, told, zone)
    return words.say(name, year=exact.year, dates=dates, old=old)


def _dates(words: Words, exact: ExactWindow) -> str:
    closes = values.closing(words, exact.closes)
    if exact.opens is None:
        return words.say("dates-closes", closes=closes)
    if exact.state == "coming":
        return words.say("dates-both", opens=values.moment(words, exact.opens), closes=closes)
    return words.say("dates-open", closes=closes)


def _old_opening(words: Words, exact: ExactWindow, told: Told, zone: ZoneInfo) -> str | None:
    """The old opening, where nothing else has changed."""
    if not (told.exact and told.opens and told.closes == exact.closes):
        return None
    return words.say("old-opening", opens=values.moment(words, told.opens.astimezone(zone)))


def _old(words: Words, told: Told | None, zone: ZoneInfo) -> str:
    if told is None:
        return ""
    closes = told.closes.astimezone(zone)
    if told.exact:
        return words.say("old-exact", closes=values.closing(words, closes))
    first = (told.opens or told.closes).astimezone(zone).date()
    return words.say("old-usual", months=values.months_of(words, first, closes.date() - timedelta(days=1)))


def days_left(words: Words, day: date, now: datetime, zone: ZoneInfo) -> str:
    """How many days remain until `day`."""
    return words.say("days-left", days=(day - now.astimezone(zone).date()).days)


def _buttons(words: Words, reminders: Sequence[DueReminder]) -> Iterable[tuple[Button, ...]]:
    for number, each in enumerate(reminders, 1):
        buttons: tuple[Button, ...] = (
            Button(words.say("button-how-to-apply"), Tell(each.programme, Topic.APPLY)),
            Button(words.say("button-am-i-eligible"), CanIGo(each.programme)),
        )
        if each.cycle:
            buttons += (
                Button(words.say("button-done"), Done(each.subscription, each.cycle)),
                Button(words.say("button-snooze"), Snooze(each.subscription, each.cycle)),
            )
        if len(reminders) > 1:
            buttons = tuple(
                Button(words.say("numbered", number=number, label=each.label), each.does) for each in buttons
            )
        yield buttons[:2]
        if buttons[2:]:
            yield buttons[2:]
