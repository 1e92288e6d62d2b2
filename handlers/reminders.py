"""Reminders as students use them: subscribe, see, change, stop; done and tomorrow on each that comes."""

from datetime import date

from telegram import Update
from telegram.ext import MessageHandler, filters

from handlers.addressed import Addressed, words_for_bot
from handlers.callbacks import (
    Done,
    Lead,
    NotNow,
    OneSubscription,
    OwnDate,
    Remind,
    Snooze,
    Stop,
    StopAll,
    Subscriptions,
)
from handlers.context import App, Context, Talk, talk_of
from handlers.delivery import on_command, on_press, screen_of, send
from handlers.owndate import AwaitsDate, answer_date, asking, day_for, not_now, problem
from handlers.page import Button, Page, line
from handlers.remind_me import AsksReminder, what_of
from handlers.reminding import Subscription
from handlers.render import Screen
from handlers.wording import subscriptions as wording
from handlers.wording import values
from knowledge.calls import RollingWindow
from knowledge.dates import NoDay
from knowledge.understanding.asked import Asked, Behaviour

_MOST_OFFERED = 8
_WHEN_WORDS = 3
_NOT_ONE = frozenset({Behaviour.CLARIFY, Behaviour.LIST})


def register(application: App) -> None:
    """Answer /remind, /reminders, "remind me ...", a date that was asked for, and the buttons."""
    on_command(application, "remind", _remind)
    on_command(application, "reminders", _reminders)
    on_press(application, Remind, _remind_of, below=True)
    on_press(application, Subscriptions, _list)
    on_press(application, OneSubscription, _one)
    on_press(application, Lead, _lead)
    on_press(application, OwnDate, _ask_date, below=True)
    on_press(application, NotNow, _not_now, below=True)
    on_press(application, Stop, _stop)
    on_press(application, StopAll, _stop_all)
    on_press(application, Done, _done, below=True)
    on_press(application, Snooze, _snooze, below=True)
    words = filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND & Addressed()
    application.add_handler(MessageHandler(words & AsksReminder(), _in_words))
    application.add_handler(MessageHandler(words & AwaitsDate(application), _own_date))


async def _in_words(update: Update, context: Context) -> None:
    if message := update.effective_message:
        text = what_of(words_for_bot(message)) or ""
        await send(message, await _remind(await talk_of(update, context), text))


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
    services = talk.services
    now, profile = services.clock.now(), await services.students.profile(talk.student)
    said = services.conversations.last(talk.chat, talk.student, now)
    asked = services.understander.understand(text, now=now, said=said, profile=profile, lang=talk.words.lang)
    meant = [each for each in asked.programmes if each in services.knowledge.programmes]
    if meant and asked.behaviour not in _NOT_ONE:
        return await _subscribed(talk, meant[0], _own_day(talk, meant[0], text))
    return _choice(talk, meant, asked)


def _own_day(talk: Talk, programme: str, text: str) -> date | NoDay | None:
    """The student's own date in a request; one at its head ("remind me tomorrow of ...") is none."""
    head = " ".join(text.split()[:_WHEN_WORDS])
    found, first = day_for(talk, programme, text), day_for(talk, programme, head)
    return None if NoDay("unclear") == found or NoDay("unclear") != first else found


def _choice(talk: Talk, meant: list[str], asked: Asked) -> Screen:
    kb = talk.services.knowledge
    offered = [kb.programmes[each] for each in meant][:_MOST_OFFERED]
    known = bool(meant) and asked.behaviour in _NOT_ONE
    question = "remind-which-of" if known else "remind-unknown"
    return screen_of(talk.words, wording.choice(talk.words, kb, offered if known else (), question))


async def _offered(talk: Talk) -> Screen:
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
    return screen_of(talk.words, wording.choice(talk.words, kb, mine, "remind-which"))


async def _subscribed(talk: Talk, programme: str, said: date | NoDay | None = None) -> Screen:
    own_date = said if isinstance(said, date) else None
    made = await talk.services.subscriptions.subscribe(talk.chat, programme, talk.words.lang, own_date)
    kb, now = talk.services.knowledge, talk.services.clock.now()
    name = wording.head(talk.words, kb, programme)
    late = wording.too_late(kb, made, now)
    title = None if late else talk.words.say("subscribed", programme=name)
    return _shown(talk, made, title, problem(talk, said) if isinstance(said, NoDay) else None)


def _shown(
    talk: Talk, subscription: Subscription, title: str | None = None, question: str | None = None
) -> Screen:
    """One subscription, waiting for the date that it asks for; `question` asks for it in other words."""
    kb, now = talk.services.knowledge, talk.services.clock.now()
    title = title or f"🔔 {wording.head(talk.words, kb, subscription.programme)}"
    if not wording.asks_date(kb, subscription, now):
        return screen_of(talk.words, wording.one(talk.words, kb, subscription, now, title))
    talk.services.awaited.ask(talk.chat, talk.student, subscription.programme, now)
    return asking(talk, wording.one(talk.words, kb, subscription, now, title, question))


async def _remind_of(talk: Talk, pressed: Remind) -> Screen | None:
    known = pressed.programme in talk.services.knowledge.programmes
    return await _subscribed(talk, pressed.programme) if known else None


async def _reminders(talk: Talk, _: str) -> Screen:
    mine = await talk.services.subscriptions.of(talk.chat)
    return screen_of(talk.words, wording.every(talk.words, talk.services.knowledge, mine))


async def _list(talk: Talk, _: Subscriptions) -> Screen:
    return await _reminders(talk, "")


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


async def _stop(talk: Talk, pressed: Stop) -> Screen | None:
    count = await talk.services.subscriptions.stop(talk.chat, pressed.subscription)
    return _line(talk, talk.words.say("stopped", count=count)) if count else None


async def _stop_all(talk: Talk, pressed: StopAll) -> Screen:
    if pressed.sure == "yes":
        count = await talk.services.subscriptions.stop(talk.chat)
        return _line(talk, talk.words.say("stopped", count=count))
    mine = await talk.services.subscriptions.of(talk.chat)
    return screen_of(talk.words, wording.stop_all(talk.words, len(mine)))


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
    zone = wording.zone_of(talk.services.knowledge, found.programme)
    return _line(talk, talk.words.say("snoozed", moment=values.moment(talk.words, due.astimezone(zone))))


def _named(talk: Talk, name: str, subscription: Subscription) -> str:
    programme = wording.head(talk.words, talk.services.knowledge, subscription.programme)
    return talk.words.say(name, programme=programme)


def _line(talk: Talk, text: str) -> Screen:
    on = (Button(talk.words.say("button-reminders"), Subscriptions()),)
    return screen_of(talk.words, Page((line(text),), (on,)))
