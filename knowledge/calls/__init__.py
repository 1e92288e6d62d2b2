"""What a call, and the dates that staff confirmed, mean at one moment: the window that matters."""

from knowledge.calls.choose import programme_windows, window, windows_ahead
from knowledge.calls.confirmed import Confirmed
from knowledge.calls.cycles import Occurrence, cycle_of, occurrence_of
from knowledge.calls.known import known_dates
from knowledge.calls.matching import in_cycle_of, matched
from knowledge.calls.rolling import rolling_day
from knowledge.calls.windows import (
    ExactWindow,
    RollingWindow,
    State,
    UnannouncedWindow,
    UsualWindow,
    Window,
    last_day,
)
from knowledge.calls.year import academic_year, is_academic_year, next_academic_year

__all__ = [
    "Confirmed",
    "ExactWindow",
    "Occurrence",
    "RollingWindow",
    "State",
    "UnannouncedWindow",
    "UsualWindow",
    "Window",
    "academic_year",
    "cycle_of",
    "in_cycle_of",
    "is_academic_year",
    "known_dates",
    "last_day",
    "matched",
    "next_academic_year",
    "occurrence_of",
    "programme_windows",
    "rolling_day",
    "window",
    "windows_ahead",
]
