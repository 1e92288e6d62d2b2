"""The cycles of a call: which year's months, and which of them a confirmed date belongs to."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from knowledge.models import Call, Dated, Months, Usual

# A call that is confirmed farther than this from its usual months is a cycle of its own.
_FARTHEST_DAYS = 120


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One year's run of usual months; `cycle` names it, such as `2027-01` for the one from January 2027."""

    months: Months
    first: date
    last: date

    @property
    def cycle(self) -> str:
        """The year and month in which it begins."""
        return f"{self.first:%Y-%m}"

    def distance(self, day: date) -> int:
        """Days from `day` to the nearest day of the run; 0 within it."""
        return max((self.first - day).days, (day - self.last).days, 0)


def occurrence(months: Months, year: int) -> Occurrence:
    """The run of `months` that begins in `year`."""
    end = year + (months.last < months.first)
    last = date(end, months.last, monthrange(end, months.last)[1])
    return Occurrence(months, date(year, months.first, 1), last)


def occurrences(usual: Usual, day: date) -> Iterator[Occurrence]:
    """Each run of the call that begins in the year before `day`, in its year, or in the two after."""
    for months in usual.windows:
        for year in range(day.year - 1, day.year + 3):
            yield occurrence(months, year)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The day on the university's calendar."""
    return moment.astimezone(zone).date()


def occurrence_of(usual: Usual, dated: Dated, zone: ZoneInfo) -> Occurrence | None:
    """The usual run whose real dates are `dated`: the nearest to its closing, `None` if all are far off."""
    closes = local_day(dated.closes, zone)
    nearest = min(occurrences(usual, closes), key=lambda each: (each.distance(closes), each.first))
    return nearest if nearest.distance(closes) <= _FARTHEST_DAYS else None


def cycle_of(call: Call | None, dated: Dated, zone: ZoneInfo) -> str:
    """The name of the cycle that `dated` fixes: the usual run's where it replaces one, else its year."""
    if dated.cycle:
        return dated.cycle
    run = occurrence_of(call, dated, zone) if isinstance(call, Usual) else None
    return run.cycle if run else dated.year
