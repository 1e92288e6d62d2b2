"""The four answers to "when can I apply?", each as certain as its page."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from knowledge.models import Months, Offset, Source, Text

State = Literal["coming", "open", "closed"]


@dataclass(frozen=True, slots=True)
class ExactWindow:
    """A window whose moments are known, in the university's zone.

    `state` is `closed` from the moment `closes` on. Where no opening is known it is `coming` until then: say
    only when it closes. `confirmed`: they are the real dates of one cycle. Where staff gave them while
    the bot ran, `page` is what they name as the source; else `source` is a source of the university.
    """

    call: str
    source: str
    cycle: str
    year: str
    opens: datetime | None
    closes: datetime
    state: State
    confirmed: bool = False
    page: Source | None = None


@dataclass(frozen=True, slots=True)
class UsualWindow:
    """Months in which a call is usually open; only months may ever be shown.

    `first` and `last` are the ends of those months, for planning and sorting alone. `state` is `coming` or
    `open` (then "usually open about now"). `last_known`: the last cycle that staff confirmed, closed by now.
    """

    call: str
    source: str
    cycle: str
    months: Months
    first: date
    last: date
    state: State
    last_known: ExactWindow | None = None


@dataclass(frozen=True, slots=True)
class RollingWindow:
    """A deadline counted back from the student's own date; see `rolling_day`."""

    call: str
    source: str
    before: Offset
    event: Literal["departure", "activities"]


@dataclass(frozen=True, slots=True)
class UnannouncedWindow:
    """No window is known; `where` says where it will be published."""

    call: str
    source: str
    where: Text
    last_known: ExactWindow | None = None


def last_day(closes: datetime) -> date:
    """The last day before `closes`, in its own zone: of midnight, the day that ends with it."""
    return (closes.replace(tzinfo=None) - timedelta(microseconds=1)).date()


Window = ExactWindow | UsualWindow | RollingWindow | UnannouncedWindow
