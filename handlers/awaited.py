"""Which student was asked for a date of their own, and is about to write it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

_PATIENCE = timedelta(minutes=30)
_MOST = 10_000


@dataclass(slots=True)
class AwaitedDates:
    """The programme for which each student was asked a date, by chat and student; for half an hour."""

    _asked: dict[tuple[int, int], tuple[str, datetime]] = field(default_factory=dict)

    def ask(self, chat: int, student: int, programme: str, now: datetime) -> None:
        """A date for `programme` was asked for."""
        self._asked.pop((chat, student), None)
        self._asked[(chat, student)] = (programme, now)
        while len(self._asked) > _MOST:
            del self._asked[next(iter(self._asked))]

    def programme(self, chat: int, student: int, now: datetime) -> str | None:
        """The programme that the date is for; `None` if none was asked for, or too long ago."""
        programme, at = self._asked.get((chat, student), (None, now))
        return programme if now - at <= _PATIENCE else None

    def drop(self, chat: int, student: int) -> None:
        """The date was given, or something else was said."""
        self._asked.pop((chat, student), None)

    def forget(self, student: int) -> None:
        """No date of the student's is awaited any more, in whatever chat."""
        for key in [each for each in self._asked if each[1] == student]:
            del self._asked[key]
