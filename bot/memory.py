"""Keeps nothing beyond the process: for questions asked on the command line."""

from collections.abc import Mapping, Sequence

from handlers.reminding import Subscriptions
from knowledge.models import Dated, Lang, Profile


class MemoryStudents:
    """What is kept of students, in memory; their `subscriptions` are forgotten with them."""

    def __init__(self, subscriptions: Subscriptions | None = None) -> None:
        self._subscriptions = subscriptions
        self._languages: dict[int, Lang] = {}
        self._profiles: dict[int, Profile] = {}

    async def language(self, student: int) -> Lang | None:
        """The language that the student chose; `None` if none."""
        return self._languages.get(student)

    async def choose_language(self, student: int, lang: Lang) -> None:
        """Keep the student's choice."""
        self._languages[student] = lang

    async def profile(self, student: int) -> Profile | None:
        """The profile that the student agreed to keep; `None` if none."""
        return self._profiles.get(student)

    async def keep_profile(self, student: int, profile: Profile) -> None:
        """Keep `profile`, as the student agreed."""
        self._profiles[student] = profile

    async def forget(self, student: int) -> None:
        """Delete everything about the student."""
        if self._subscriptions:
            await self._subscriptions.stop(student)
        self._languages.pop(student, None)
        self._profiles.pop(student, None)

    async def migrate(self, old: int, new: int) -> None:
        """Nothing: there are no groups on the command line."""


class NoWindows:
    """No cycle was confirmed."""

    async def confirmed(self, programmes: Sequence[str]) -> Mapping[str, tuple[Dated, ...]]:  # noqa: ARG002
        """No window at all."""
        return {}
