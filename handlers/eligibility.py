"""Can I go? A short talk by buttons, then all programmes at a glance, each with its reasons."""

from dataclasses import replace

from handlers.callbacks import Afresh, Ask, Back, CanIGo, Overview, Reasons, Reply
from handlers.context import App, Talk
from handlers.delivery import on_command, on_press
from handlers.drafts import SKIP, Draft
from handlers.render import Screen
from handlers.screening import asked, begin, screen
from handlers.steps import answered


def register(application: App) -> None:
    """Answer /eligibility and the buttons of its talk."""
    on_command(application, "eligibility", _command)
    on_press(application, CanIGo, _begin, below=True)
    on_press(application, Afresh, _afresh)
    on_press(application, Ask, _ask)
    on_press(application, Reply, _reply)
    on_press(application, Back, _back)
    on_press(application, Reasons, _reasons)
    on_press(application, Overview, _overview)


async def _command(talk: Talk, _: str) -> Screen:
    return await begin(talk, None)


async def _begin(talk: Talk, pressed: CanIGo) -> Screen | None:
    if pressed.programme == SKIP:
        return await begin(talk, None)
    if pressed.programme not in talk.services.knowledge.programmes:
        return None
    return await begin(talk, pressed.programme)


async def _afresh(talk: Talk, _: Afresh) -> Screen:
    return await begin(talk, None, afresh=True)


async def _ask(talk: Talk, pressed: Ask) -> Screen | None:
    draft = _draft(talk, pressed.talk)
    if draft is None:
        return None
    return asked(talk, _kept(talk, replace(draft, before=draft)), (pressed.step, pressed.about))


async def _reply(talk: Talk, pressed: Reply) -> Screen | None:
    draft = _draft(talk, pressed.talk)
    after = answered(talk.services.knowledge, draft, pressed.step, pressed.value) if draft else None
    return await screen(talk, _kept(talk, after)) if after else None


async def _back(talk: Talk, pressed: Back) -> Screen | None:
    draft = _draft(talk, pressed.talk)
    return await screen(talk, _kept(talk, draft.before or draft)) if draft else None


async def _reasons(talk: Talk, pressed: Reasons) -> Screen | None:
    draft = _draft(talk, pressed.talk)
    if draft is None or pressed.programme not in talk.services.knowledge.programmes:
        return None
    about = replace(draft, programme=pressed.programme, done=frozenset(), before=draft)
    return await screen(talk, _kept(talk, about))


async def _overview(talk: Talk, pressed: Overview) -> Screen | None:
    draft = _draft(talk, pressed.talk)
    if draft is None:
        return None
    return await screen(talk, _kept(talk, replace(_glance(draft), profile=draft.profile)))


def _glance(draft: Draft) -> Draft:
    """The last moment at which the talk was about all programmes; the present one where it never was."""
    earlier: Draft | None = draft
    while earlier and earlier.programme is not None:
        earlier = earlier.before
    return earlier or replace(draft, programme=None, before=draft)


def _draft(talk: Talk, number: int) -> Draft | None:
    return talk.services.drafts.of(talk.student, number, talk.services.clock.now())


def _kept(talk: Talk, draft: Draft) -> Draft:
    return talk.services.drafts.keep(talk.student, draft, talk.services.clock.now())
