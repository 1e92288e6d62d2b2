"""No more reminders: by a button, or in the student's own words."""

from collections.abc import Sequence

from handlers.callbacks import Stop, StopAll
from handlers.context import App, Talk
from handlers.delivery import on_press, screen_of
from handlers.remindable import meant
from handlers.reminding import Subscription
from handlers.render import Screen
from handlers.requested import on_request
from handlers.wording import subscriptions as wording


def register(application: App) -> None:
    """Answer "stop reminders", and the buttons that stop."""
    on_request(application, "stop", _wished)
    on_press(application, Stop, _stop)
    on_press(application, StopAll, _stop_all)


async def _wished(talk: Talk, which: str) -> Screen:
    mine = await talk.services.subscriptions.of(talk.chat)
    named = (await meant(talk, which)).programmes if which else ()
    if not mine or not named:
        return _asked(talk, mine)
    found = [each for each in mine if each.programme in named]
    if len(found) == 1:
        return await _stopped(talk, found[0])
    title = None if found else talk.words.say("stop-which")
    page = wording.every(talk.words, talk.services.knowledge, found or mine, title)
    return screen_of(talk.words, page)


async def _stopped(talk: Talk, subscription: Subscription) -> Screen:
    await talk.services.subscriptions.stop(talk.chat, subscription.id)
    programme = wording.head(talk.words, talk.services.knowledge, subscription.programme)
    return screen_of(talk.words, wording.said(talk.words, talk.words.say("stopped-one", programme=programme)))


def _asked(talk: Talk, mine: Sequence[Subscription]) -> Screen:
    if not mine:
        return screen_of(talk.words, wording.every(talk.words, talk.services.knowledge, mine))
    return screen_of(talk.words, wording.stop_all(talk.words, len(mine)))


async def _stop(talk: Talk, pressed: Stop) -> Screen | None:
    count = await talk.services.subscriptions.stop(talk.chat, pressed.subscription)
    return _said(talk, count) if count else None


async def _stop_all(talk: Talk, pressed: StopAll) -> Screen:
    if pressed.sure == "yes":
        return _said(talk, await talk.services.subscriptions.stop(talk.chat))
    return _asked(talk, await talk.services.subscriptions.of(talk.chat))


def _said(talk: Talk, count: int) -> Screen:
    return screen_of(talk.words, wording.said(talk.words, talk.words.say("stopped", count=count)))
