"""Deadlines counted back from the student's own date."""

from calendar import monthrange
from datetime import date, timedelta

from knowledge.models import Offset, Rolling


def _months_earlier(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def rolling_day(rolling: Rolling | Offset, own_date: date) -> date:
    """The last day to apply, for a student who leaves (or begins) on `own_date`.

    Months are the calendar's: one month before 31 March is the last day of February. No offset at all means
    before the date, so the day before it.
    """
    before = rolling.before if isinstance(rolling, Rolling) else rolling
    if before == Offset():
        return own_date - timedelta(days=1)
    return _months_earlier(own_date, before.months) - timedelta(days=before.days)
