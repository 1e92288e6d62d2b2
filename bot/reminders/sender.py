"""How a reminder leaves: what the sender promises, and what may come of it."""

from dataclasses import dataclass
from typing import Protocol

from handlers.render import Screen


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The student blocked the bot, or is no more."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing may be sent for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Telegram failed, or did not answer: it may have the message, or not."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message: a fault of the bot's own."""

    why: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group has another id now."""

    chat: int


Outcome = Sent | Gone | Wait | Unreachable | Refused | Migrated


class Sender(Protocol):
    """Sends one message."""

    async def send(self, student: int, screen: Screen) -> Outcome:
        """Send `screen`, and say what came of it; it never raises for what Telegram or the network do."""
        ...
