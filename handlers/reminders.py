"""Reminders as students use them: subscribe, see, change; done and tomorrow on each that comes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from telegram import Update
from telegram.ext import MessageHandler

from handlers.addressed import TYPED, words_for_bot
from handlers.callbacks import (
    Done,
    Lead,
    NotNow,
    OneSubscription,
    OwnDate,
    Remind,
    Snooze,
    Subscriptions,
)
from handlers.context import App, Context, Talk, talk_of
from handlers.delivery import on_command, on_press, screen_of, send
from handlers.owndate import AwaitsDate, answer_date, asking, day_for, not_now, problem
from handlers.page import Page, line
from handlers.remind_when import leads_in
from handlers.remindable import meant
from handlers.reminding import LONGEST_LEAD, Subscription
from handlers.render import Screen
from handlers.requested import on_request
from handlers.showing import asked_for, remember
from handlers.wording import subscriptions as wording
from handlers.wording import values
from knowledge.calls import RollingWindow
from knowledge.dates import NoDay
from knowledge.models import Topic
from knowledge.understanding.asked import Behaviour

_MOST_OFFERED = 8
_WHEN_WORDS = 3


def register(application: App) -> None:
    """Answer /remind, /reminders, "remind me ...", a date that was asked for, and the buttons."""
    on_command(application, "remind", _remind)
    on_command(application, "reminders", _list)
    on_press(application, Remind, _remind_of, below=True)
    on_press(application, Subscriptions, _list)
    on_press(application, OneSubscription, _one)
    on_press(application, Lead, _lead)
    on_press(application, OwnDate, _ask_date, below=True)
    on_press(application, NotNow, _not_now, below=True)
    on_press(application, Done, _done, below=True)
    on_press(application, Snooze, _snooze, below=True)
    on_request(application, "remind", _remind)
    application.add_handler(MessageHandler(TYPED & AwaitsDate(application), _own_date))


async def _own_date(update: Update, context: Context) -> None:
    if message := update.effective_message:
        talk = await talk_of(update, context)
        found = await answer_date(talk, words_for_bot(message))
        if isinstance(found, Screen):
            await send(message, found)
        else:
            await send(message, await _subscribed(talk, *found))


async def _remind(talk: Talk, text: str) -> Screen:
    if not text.strip():
        return await _offered(talk)
    asked = await meant(talk, text)
    known = [each for each in asked.programmes if each in talk.services.knowledge.programmes]
    if not known:
        return await _offered(talk, "remind-unknown")
    if len(known) > 1:
        remember(talk, replace(asked, behaviour=Behaviour.CLARIFY, lang=talk.words.lang))
        return _choice(talk, known, text)
    remember(talk, asked_for(talk, known[0], Topic.DEADLINE))
    return await _subscribed(talk, known[0], _own_day(talk, known[0], text), text)


def _own_day(talk: Talk, programme: str, text: str) -> date | NoDay | None:
    """The student's own date in a request; one at its head ("remind me tomorrow of ...") is none."""
    head = " ".join(text.split()[:_WHEN_WORDS])
    found, first = day_for(talk, programme, text), day_for(talk, programme, head)
    return None if NoDay("unclear") == found or NoDay("unclear") != first else found


def _choice(talk: Talk, known: list[str], text: str) -> Screen:
    kb = talk.services.knowledge
    offered = [kb.programmes[each] for each in known[:_MOST_OFFERED]]
    page = wording.choice(talk.words, kb, offered, "remind-which-of")
    timed = leads_in(text) or day_for(talk, known[0], text) != NoDay("unclear")
    after = (line(talk.words.say("remind-which-first")),) if timed else ()
    return screen_of(talk.words, replace(page, lines=(*page.lines, *after)))


async def _offered(talk: Talk, question: str = "remind-which") -> Screen:
    """What could be meant without a name: the programme spoken of last, then those with a call."""
    kb = talk.services.knowledge
    said = talk.services.conversations.last(talk.chat, talk.student, talk.services.clock.now())
    spoken = [
        kb.programmes[each] for each in (said.asked.programmes if said else ()) if each in kb.programmes
    ]
    offered = dict.fromkeys(
        each.id for each in (*spoken[:1], *kb.programmes.values()) if each.calls or each in spoken
    )
    mine = [kb.programmes[each] for each in offered][:_MOST_OFFERED]
    return screen_of(talk.words, wording.choice(talk.words, kb, mine, question))


async def _subscribed(talk: Talk, programme: str, said: date | NoDay | None = None, text: str = "") -> Screen:
    """A new subscription, or the old one again; `text` may say how long before the deadline to write."""
    own_date, service = said if isinstance(said, date) else None, talk.services.subscriptions
    made = await service.subscribe(talk.chat, programme, talk.words.lang, own_date)
    if leads := leads_in(text):
        kept = [min(each, LONGEST_LEAD) for each in leads]
        made = await service.choose_leads(talk.chat, made.id, kept) or made
    kb, now = talk.services.knowledge, talk.services.clock.now()
    name = wording.head(talk.words, kb, programme)
    late = wording.too_late(kb, made, now)
    title = None if late else talk.words.say("subscribed", programme=name)
    question = problem(talk, said) if isinstance(said, NoDay) else None
    day = day_for(talk, programme, text) != NoDay("unclear") and not _serves(said, made)
    return _shown(talk, made, title, question, wording.unheeded(talk.words, made, leads, day=day))


def _serves(said: date | NoDay | None, made: Subscription) -> bool:
    """Whether a day that was said is the student's own date, or was meant to be."""
    return said is not None and isinstance(made.window, RollingWindow)


def _shown(
    talk: Talk,
    subscription: Subscription,
    title: str | None = None,
    question: str | None = None,
    notes: Iterable[str] = (),
) -> Screen:
    """One subscription, waiting for the date that it asks for; `question` asks for it in other words."""
    kb, now = talk.services.knowledge, talk.services.clock.now()
    title = title or f"🔔 {wording.head(talk.words, kb, subscription.programme)}"
    asks = wording.asks_date(kb, subscription, now)
    page = wording.one(talk.words, kb, subscription, now, title, question if asks else None)
    page = replace(page, lines=(page.lines[0], *map(line, notes), *page.lines[1:]))
    if not asks:
        return screen_of(talk.words, page)
    talk.services.awaited.ask(talk.chat, talk.student, subscription.programme, now)
    return asking(talk, page)


async def _remind_of(talk: Talk, pressed: Remind) -> Screen | None:
    known = pressed.programme in talk.services.knowledge.programmes
    return await _subscribed(talk, pressed.programme) if known else None


async def _list(talk: Talk, _: str | Subscriptions) -> Screen:
    mine = await talk.services.subscriptions.of(talk.chat)
    return screen_of(talk.words, wording.every(talk.words, talk.services.knowledge, mine))


async def _one(talk: Talk, pressed: OneSubscription) -> Screen | None:
    found = await talk.services.subscriptions.one(talk.chat, pressed.subscription)
    return _shown(talk, found) if found else None


async def _lead(talk: Talk, pressed: Lead) -> Screen | None:
    found = await talk.services.subscriptions.one(talk.chat, pressed.subscription)
    if found is None:
        return None
    leads = set(found.leads) ^ {pressed.days}
    changed = await talk.services.subscriptions.choose_leads(talk.chat, found.id, tuple(leads))
    return _shown(talk, changed) if changed else None


async def _ask_date(talk: Talk, pressed: OwnDate) -> Screen | None:
    found = await talk.services.subscriptions.one(talk.chat, pressed.subscription)
    if found is None or not isinstance(found.window, RollingWindow):
        return None
    talk.services.awaited.ask(talk.chat, talk.student, found.programme, talk.services.clock.now())
    return asking(talk, Page((line(talk.words.say("ask-own-date", event=found.window.event)),)))


async def _not_now(talk: Talk, _: NotNow) -> Screen:
    talk.services.awaited.drop(talk.chat, talk.student)
    return not_now(talk)


async def _done(talk: Talk, pressed: Done) -> Screen | None:
    done = await talk.services.subscriptions.done(talk.chat, pressed.subscription, pressed.cycle)
    if done is None:
        return None
    return _line(talk, _named(talk, "done-noted" if done.done else "earlier-call", done))


async def _snooze(talk: Talk, pressed: Snooze) -> Screen | None:
    found = await talk.services.subscriptions.one(talk.chat, pressed.subscription)
    if found is None:
        return None
    due = await talk.services.subscriptions.snooze(talk.chat, found.id, pressed.cycle)
    if due is None:
        why = "snooze-too-late" if found.cycle == pressed.cycle else "earlier-call"
        return _line(talk, _named(talk, why, found))
    zone = talk.services.knowledge.zone_of(found.programme)
    return _line(talk, talk.words.say("snoozed", moment=values.moment(talk.words, due.astimezone(zone))))


def _named(talk: Talk, name: str, subscription: Subscription) -> str:
    programme = wording.head(talk.words, talk.services.knowledge, subscription.programme)
    return talk.words.say(name, programme=programme)


def _line(talk: Talk, text: str) -> Screen:
    return screen_of(talk.words, wording.said(talk.words, text))
