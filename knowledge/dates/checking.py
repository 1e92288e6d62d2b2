"""Whether a day exists, and lies ahead but not too far."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

# Farther ahead, a date is more likely mistyped than planned.
_FARTHEST = timedelta(days=3 * 366)
DAYS = {"day": 1, "week": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class NoDay:
    """Why a text gives no day.

    `unclear`: no date is in it, or none that is certain. `missing`: the date does not exist. `past`: `days`
    holds it. `ambiguous`: `days` holds the two that it may mean. `far`: more than three years ahead.
    """

    why: Literal["unclear", "missing", "past", "ambiguous", "far"]
    days: tuple[date, ...] = ()


UNCLEAR = NoDay("unclear")


def existing(day: int, month: int, year: int | None, today: date) -> date | NoDay:
    """The day of that date; without a year the next one, today included."""
    try:
        found = date(year or today.year, month, day)
        if year is None and found < today:
            found = date(today.year + 1, month, day)
    except ValueError:
        return _leap_day(today) if (day, month, year) == (29, 2, None) else NoDay("missing")
    return near(found, today)


def _leap_day(today: date) -> date | NoDay:
    # Without a year it can only be meant where the next February has one.
    year = today.year + (today > date(today.year, 2, 28))
    return date(year, 2, 29) if monthrange(year, 2)[1] == 29 else NoDay("missing")


def near(found: date, today: date) -> date | NoDay:
    """`found`, unless it is past or too far ahead."""
    if found < today:
        return NoDay("past", (found,))
    return NoDay("far", (found,)) if found - today > _FARTHEST else found


def later(day: date, count: int, unit: str) -> date:
    """So many units after `day`; months and years are the calendar's."""
    if unit in DAYS:
        return day + timedelta(days=count * DAYS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1), 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
