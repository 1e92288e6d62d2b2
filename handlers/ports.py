"""What the handlers ask of the process that runs them: it keeps these promises, they never look behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from handlers.awaited import AwaitedDates
from handlers.drafts import Drafts
from handlers.reminding import Subscriptions
from knowledge.models import Dated, KnowledgeBase, Lang, Profile
from knowledge.understanding.asked import Asked, Said
from knowledge.understanding.requests import Requests


class Clock(Protocol):
    """The only clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class Understander(Protocol):
    """Makes a question of a text."""

    def understand(
        self,
        text: str,
        *,
        now: datetime,
        said: Said | None = None,
        profile: Profile | None = None,
        lang: Lang | None = None,
    ) -> Asked:
        """What `text` asks after `said`, by a student of `profile`; `lang` serves where it does not tell."""
        ...


class Students(Protocol):
    """What the bot keeps of a student, by Telegram user id; nothing without consent but the language."""

    async def language(self, student: int) -> Lang | None:
        """The language that the student chose; `None` if none."""
        ...

    async def choose_language(self, student: int, lang: Lang) -> None:
        """Keep the student's choice."""
        ...

    async def profile(self, student: int) -> Profile | None:
        """The profile that the student agreed to keep; `None` if none."""
        ...

    async def keep_profile(self, student: int, profile: Profile) -> None:
        """Keep `profile`, as the student agreed."""
        ...

    async def forget(self, student: int) -> None:
        """Delete everything about the student, subscriptions included, at once."""
        ...

    async def migrate(self, old: int, new: int) -> None:
        """Follow a group whose id Telegram changed: its subscriptions and reminders go with it."""
        ...


class Conversations(Protocol):
    """What was said last in each chat by each student; kept for half an hour, in memory."""

    def last(self, chat: int, student: int, now: datetime) -> Said | None:
        """The last question understood there, unless it is older than 30 minutes."""
        ...

    def remember(self, chat: int, student: int, asked: Asked, now: datetime) -> None:
        """Keep `asked` as the last, and what it tells of the student with what was told before."""
        ...

    def forget(self, student: int) -> None:
        """Forget what the student said, in whatever chat."""
        ...


class Windows(Protocol):
    """The real dates of cycles that staff confirmed while the bot runs."""

    async def confirmed(self, programmes: Sequence[str]) -> Mapping[str, tuple[Dated, ...]]:
        """Confirmed windows by programme id; a programme without any is absent."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """All that a handler may use."""

    knowledge: KnowledgeBase
    understander: Understander
    requests: Requests
    students: Students
    conversations: Conversations
    windows: Windows
    clock: Clock
    subscriptions: Subscriptions
    drafts: Drafts = field(default_factory=Drafts)
    awaited: AwaitedDates = field(default_factory=AwaitedDates)
