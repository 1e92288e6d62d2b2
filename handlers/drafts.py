"""Talks about eligibility that are under way: what each student told so far, in memory only."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from knowledge.models import Profile

EXPIRES_AFTER = timedelta(minutes=30)
SKIP = "-"


class Step(StrEnum):
    """A question of the talk."""

    PLACE = "place"
    SCHOOL = "school"
    DEGREE = "degree"
    YEAR = "year"
    TRAVEL = "travel"
    MONTHS = "months"
    LANGUAGES = "languages"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Draft:
    """One talk at one moment.

    `programme` is set while it is about a single one. `done` are the steps answered or skipped, a level
    with its language (`level-en`). `before` is where "back" leads. `at` is the last sign of life.
    """

    number: int
    at: datetime
    profile: Profile = field(default_factory=Profile)
    programme: str | None = None
    done: frozenset[str] = frozenset()
    before: "Draft | None" = None

    def after(self, step: str, profile: Profile) -> "Draft":
        """The talk once `step` is done and `profile` is what was told."""
        return replace(self, profile=profile, done=self.done | {step}, before=self)


class Drafts:
    """The talk of each student; a student has one at a time, and it expires in half an hour."""

    def __init__(self) -> None:
        self._drafts: dict[int, Draft] = {}
        self._last = 0

    def start(
        self, student: int, now: datetime, profile: Profile | None = None, programme: str | None = None
    ) -> Draft:
        """A new talk, which ends the student's older one."""
        self._expire(now)
        self._last = max(self._last + 1, int(now.timestamp()))
        return self.keep(student, Draft(self._last, now, profile or Profile(), programme), now)

    def of(self, student: int, number: int, now: datetime) -> Draft | None:
        """The talk `number` of `student`; `None` if it expired, or is another one's, or an older one."""
        self._expire(now)
        draft = self._drafts.get(student)
        return draft if draft and draft.number == number else None

    def current(self, student: int, now: datetime) -> Draft | None:
        """The talk of `student`, whichever it is; `None` if there is none (any more)."""
        self._expire(now)
        return self._drafts.get(student)

    def keep(self, student: int, draft: Draft, now: datetime) -> Draft:
        """Keep `draft` as the student's talk."""
        self._drafts[student] = replace(draft, at=now)
        return self._drafts[student]

    def drop(self, student: int) -> None:
        """Forget the student's talk."""
        self._drafts.pop(student, None)

    def _expire(self, now: datetime) -> None:
        old = [student for student, draft in self._drafts.items() if now - draft.at > EXPIRES_AFTER]
        for student in old:
            del self._drafts[student]
