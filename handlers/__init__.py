"""Telegram in, Telegram out: the features of the bot, one a file."""

from handlers import (
    ask,
    blocked,
    choosing,
    context,
    deadlines,
    eligibility,
    language,
    migrated,
    other,
    privacy,
    profile,
    programmes,
    reminders,
    score,
    start,
    stopping,
)
from handlers.context import App
from handlers.menu import Presentation, commands, in_terminal, presentations
from handlers.ports import Services

__all__ = ["FEATURES", "Presentation", "commands", "in_terminal", "presentations", "register"]

# The first feature that wants an update has it; `other` takes what nobody wants.
FEATURES = (
    start,
    programmes,
    choosing,
    deadlines,
    stopping,
    reminders,
    eligibility,
    score,
    profile,
    language,
    privacy,
    ask,
    blocked,
    migrated,
    other,
)


def register(application: App, services: Services) -> None:
    """Make `application` answer students, with the help of `services`."""
    context.provide(application, services)
    for feature in FEATURES:
        feature.register(application)
