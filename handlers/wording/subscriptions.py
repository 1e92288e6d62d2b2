"""What a student is reminded of, in words: one subscription, all of them, a choice."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.callbacks import (
    Card,
    Lead,
    OneSubscription,
    OwnDate,
    Remind,
    Stop,
    StopAll,
    Subscriptions,
    Universities,
)
from handlers.page import Button, Line, Page, bold, line, rows
from handlers.reminding import LONGEST_LEAD, Subscription
from handlers.wording import subjects, values, windows
from handlers.wording.reminders import source_of
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.answers.statements import CallWindow
from knowledge.calls import ExactWindow, RollingWindow, UsualWindow, last_day
from knowledge.models import KnowledgeBase, Programme

OFFERED_LEADS = (30, 14, 7, 3, 1)


def remind_button(words: Words, programme: Programme) -> Button:
    """The button that subscribes to `programme`."""
    return Button(words.say("button-remind"), Remind(programme.id))


def one(
    words: Words,
    kb: KnowledgeBase,
    subscription: Subscription,
    now: datetime,
    title: str,
    question: str | None = None,
) -> Page:
    """One subscription: `title`, when the next reminder comes or why none does, and what can be changed.

    A `question` stands where it asks for the student's own date.
    """
    lines = [line(bold(title)), line(question or next_line(words, kb, subscription, now))]
    if not too_late(kb, subscription, now):
        said = (_window_line(words, kb, subscription), _leads_line(words, subscription))
        lines += [line(each) for each in said if each]
    window = subscription.window
    source = source_of(kb, subscription.programme, window) if window else None
    return Page(
        tuple(lines), _changes(words, subscription), (source_line(words, [source]),) if source else ()
    )


def head(words: Words, kb: KnowledgeBase, programme: str) -> str:
    """The name of a programme, its id where the data files have it no more."""
    found = kb.programmes.get(programme)
    return subjects.head(words, found, kb.university_of(found)) if found else programme


def too_late(kb: KnowledgeBase, subscription: Subscription, now: datetime) -> bool:
    """Whether the last day to apply, by the student's own date, is past."""
    today = now.astimezone(kb.zone_of(subscription.programme)).date()
    return subscription.day is not None and subscription.day < today


def asks_date(kb: KnowledgeBase, subscription: Subscription, now: datetime) -> bool:
    """Whether the subscription's page asks for a date of the student's own."""
    if subscription.done or not isinstance(subscription.window, RollingWindow):
        return False
    return subscription.own_date is None or too_late(kb, subscription, now)


def next_line(words: Words, kb: KnowledgeBase, subscription: Subscription, now: datetime) -> str:
    """When the next reminder comes, or why none has a date."""
    zone = kb.zone_of(subscription.programme)
    if subscription.done:
        return words.say("cycle-done")
    if subscription.next_due and not too_late(kb, subscription, now):
        moment = values.moment(words, subscription.next_due.astimezone(zone))
        said = words.say("next-reminder", moment=moment)
        day = _last_day(subscription, zone)
        return f"{said} {_in_days(words, day, now, zone)}" if day else said
    return _no_next(words, kb, subscription, now)


def _no_next(words: Words, kb: KnowledgeBase, subscription: Subscription, now: datetime) -> str:
    """Why no reminder has a date."""
    zone = kb.zone_of(subscription.programme)
    match subscription.window:
        case None:
            gone = subscription.programme not in kb.programmes
            return words.say("programme-gone" if gone else "no-call")
        case ExactWindow(state="closed") as closed:
            closes = values.closing(words, closed.closes)
            return words.say("no-date-closed", year=closed.year, closes=closes)
        case ExactWindow() as exact:
            return _no_lead(words, last_day(exact.closes.astimezone(zone)), now, zone)
        case UsualWindow() as usual:
            return words.say("no-lead-usual", month=values.months_of(words, usual.last, usual.last))
        case RollingWindow() if subscription.day and subscription.own_date:
            if too_late(kb, subscription, now):
                own, last = values.day(words, subscription.own_date), values.day(words, subscription.day)
                return words.say("own-date-too-late", own=own, day=last)
            return _no_lead(words, subscription.day, now, zone)
        case RollingWindow() as rolling:
            return words.say("ask-own-date", event=rolling.event)
        case _:
            return words.say("no-date-yet")


def _last_day(subscription: Subscription, zone: ZoneInfo) -> date | None:
    """The last day to apply, where one is known."""
    if isinstance(subscription.window, ExactWindow):
        return last_day(subscription.window.closes.astimezone(zone))
    return subscription.day


def _no_lead(words: Words, day: date, now: datetime, zone: ZoneInfo) -> str:
    return f"{words.say('no-lead-ahead')} {_in_days(words, day, now, zone)}"


def _in_days(words: Words, day: date, now: datetime, zone: ZoneInfo) -> str:
    return words.say("deadline-in", days=(day - now.astimezone(zone).date()).days)


def _window_line(words: Words, kb: KnowledgeBase, subscription: Subscription) -> str | None:
    window = subscription.window
    if window is None or (isinstance(window, ExactWindow) and window.state == "closed"):
        return None
    if subscription.day and subscription.own_date:
        own, day = values.day(words, subscription.own_date), values.day(words, subscription.day)
        return words.say("own-date-chosen", own=own, day=day)
    programme = kb.programmes.get(subscription.programme)
    call = next((each for each in programme.calls if each.id == window.call), None) if programme else None
    return windows.window(words, CallWindow(window, call))


def _leads_line(words: Words, subscription: Subscription) -> str | None:
    match subscription.window:
        case UsualWindow() | None:
            return words.say("reminder-leads-usual") if subscription.window else None
        case ExactWindow() | RollingWindow():
            leads = [words.say("lead-days", days=days) for days in subscription.leads]
            return words.say(
                "reminder-leads", leads=values.every(words, leads) if leads else words.say("leads-none")
            )
        case _:
            return None


def unheeded(words: Words, subscription: Subscription, leads: Sequence[int], *, day: bool) -> Iterator[str]:
    """What a request wanted that is not done as it says: a `day` for the reminder, or `leads` for now."""
    if day:
        yield words.say("no-day-of-choice")
    if any(each > LONGEST_LEAD for each in leads):
        yield words.say("lead-too-long", days=LONGEST_LEAD)
    if leads and not isinstance(subscription.window, ExactWindow | RollingWindow):
        named = [words.say("lead-days", days=each) for each in subscription.leads]
        yield words.say("lead-later", leads=values.every(words, named))


def _changes(words: Words, subscription: Subscription) -> tuple[tuple[Button, ...], ...]:
    more = [Button(words.say("button-stop"), Stop(subscription.id))]
    if isinstance(subscription.window, RollingWindow):
        more.insert(0, Button(words.say("button-own-date"), OwnDate(subscription.id)))
    ways = [
        Button(words.say("button-reminders"), Subscriptions()),
        Button(words.say("button-card"), Card(subscription.programme)),
    ]
    return (*_leads(words, subscription), *rows([*more, *ways]))


def _leads(words: Words, subscription: Subscription) -> tuple[tuple[Button, ...], ...]:
    """The leads to choose from; usual months have their own, whatever was chosen."""
    if isinstance(subscription.window, UsualWindow):
        return ()
    offered = sorted({*OFFERED_LEADS, *subscription.leads}, reverse=True)
    leads = tuple(
        Button(
            words.say("button-lead", days=days, chosen="yes" if days in subscription.leads else "no"),
            Lead(subscription.id, days),
        )
        for days in offered
    )
    return tuple(leads[at : at + 3] for at in range(0, len(leads), 3))


def every(words: Words, kb: KnowledgeBase, mine: Sequence[Subscription], title: str | None = None) -> Page:
    """All subscriptions of a student, with a button for each; `title` stands instead of the usual one."""
    if not mine:
        buttons = rows([Button(words.say("button-programmes"), Universities())])
        return Page((line(words.say("reminders-none")),), buttons)
    lines: list[Line] = [line(bold(title or words.say("reminders-list")))]
    lines += [line("• ", _listed(words, kb, each)) for each in mine]
    buttons = rows(Button(head(words, kb, each.programme), OneSubscription(each.id)) for each in mine)
    stop = (Button(words.say("button-stop-all"), StopAll("no")),) if len(mine) > 1 else ()
    return Page(tuple(lines), (*buttons, *((stop,) if stop else ())))


def _listed(words: Words, kb: KnowledgeBase, subscription: Subscription) -> str:
    return words.say(
        "reminders-line",
        programme=head(words, kb, subscription.programme),
        when=_when(words, kb, subscription),
    )


def _when(words: Words, kb: KnowledgeBase, subscription: Subscription) -> str:
    if subscription.done:
        return words.say("when-done")
    if subscription.next_due:
        due = subscription.next_due.astimezone(kb.zone_of(subscription.programme))
        return words.say("when-next", moment=values.moment(words, due))
    if isinstance(subscription.window, RollingWindow) and subscription.own_date is None:
        return words.say("when-own-date")
    if subscription.programme not in kb.programmes:
        return words.say("when-gone")
    ahead = isinstance(subscription.window, UsualWindow) or (
        isinstance(subscription.window, ExactWindow) and subscription.window.state != "closed"
    )
    return words.say("when-past" if ahead or subscription.day else "when-none")


def choice(words: Words, kb: KnowledgeBase, offered: Iterable[Programme], question: str) -> Page:
    """Which programme to remind of."""
    buttons = rows(Button(head(words, kb, each.id), Remind(each.id)) for each in offered)
    more = (Button(words.say("button-programmes"), Universities()),)
    return Page((line(words.say(question)),), (*buttons, more))


def stop_all(words: Words, count: int) -> Page:
    """The question whether to stop everything."""
    buttons = rows(
        [
            Button(words.say("button-stop-sure"), StopAll("yes")),
            Button(words.say("button-cancel"), Subscriptions()),
        ]
    )
    return Page((line(words.say("stop-all", count=count)),), buttons)


def said(words: Words, text: str) -> Page:
    """`text`, with the way to all reminders."""
    return Page((line(text),), ((Button(words.say("button-reminders"), Subscriptions()),),))
