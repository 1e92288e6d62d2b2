"""Academic years, written 2026/27; they begin with September, when the first calls of autumn open."""

import re
from datetime import date

_FIRST_MONTH = 9


def _written(start: int) -> str:
    return f"{start}/{(start + 1) % 100:02d}"


def academic_year(day: date) -> str:
    """The academic year in which `day` lies: `2026/27` from 1 September 2026 to 31 August 2027."""
    return _written(day.year if day.month >= _FIRST_MONTH else day.year - 1)


def next_academic_year(year: str) -> str:
    """The one after `year`; `year` must be written 2026/27."""
    return _written(int(year[:4]) + 1)


def is_academic_year(text: str) -> bool:
    """Whether `text` is an academic year as written here: 2026/27, but neither 2026/28 nor 2026-27."""
    return bool(re.fullmatch(r"20\d\d/\d\d", text)) and text == _written(int(text[:4]))
