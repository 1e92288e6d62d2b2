"""Browsing: universities, their programmes, a card with its topics, all in one message."""

from handlers.callbacks import Card, OfUniversity, Show, Universities
from handlers.context import App, Talk
from handlers.delivery import on_command, on_press
from handlers.render import Screen
from handlers.showing import card, topic, universities, university


def register(application: App) -> None:
    """Answer /programmes and the buttons of its screens."""
    on_command(application, "programmes", _universities)
    on_press(application, Universities, _universities)
    on_press(application, OfUniversity, _university)
    on_press(application, Card, _card)
    on_press(application, Show, _topic)


async def _universities(talk: Talk, _: str | Universities) -> Screen:
    return universities(talk)


async def _university(talk: Talk, pressed: OfUniversity) -> Screen | None:
    return university(talk, pressed.university)


async def _card(talk: Talk, pressed: Card) -> Screen | None:
    return await card(talk, pressed.programme)


async def _topic(talk: Talk, pressed: Show) -> Screen | None:
    return await topic(talk, pressed.programme, pressed.topic)
