"""Where the window of a subscription comes from: the data files, and what staff confirmed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.reminders.plan import told_of
from handlers.reminding import Told
from knowledge.calls import Window, programme_windows, windows_ahead
from knowledge.models import ONLY_CALL, Dated, KnowledgeBase, Programme


@dataclass(frozen=True, slots=True)
class Calls:
    """The windows of all calls; `confirmed` holds the dates that staff gave, by programme."""

    knowledge: KnowledgeBase
    confirmed: Mapping[str, Sequence[Dated]]
    _known: dict[tuple[str, str, datetime], Window | None] = field(default_factory=dict, compare=False)

    def window(self, programme: str, call: str, now: datetime) -> Window | None:
        """The window of a call at `now`; `None` where neither page nor staff state one."""
        key = (programme, call, now)
        if key not in self._known:
            self._known[key] = self._window(programme, call, now)
        return self._known[key]

    def told_ahead(self, programme: str, call: str, now: datetime) -> frozenset[Told | None]:
        """What a student may have been told that still stands: every window of a call that is not over."""
        found = self.knowledge.programmes.get(programme)
        if found is None:
            return frozenset()
        zone = self.knowledge.zone_of(programme)
        every = windows_ahead(found, now, zone, self.confirmed.get(programme, ()))
        return frozenset(told_of(each, zone) for each in every if each.call == call)

    def _window(self, programme: str, call: str, now: datetime) -> Window | None:
        found = self.knowledge.programmes.get(programme)
        if found is None:
            return None
        windows = programme_windows(
            found, now, self.knowledge.zone_of(programme), self.confirmed.get(programme, ())
        )
        return next((each for each in windows if each.call == call), None)


def main_call(programme: Programme) -> str:
    """The call that a student means who names none."""
    return programme.calls[0].id if programme.calls else ONLY_CALL
