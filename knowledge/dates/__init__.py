"""A student's own date in plain words: "15 march", "15/3", "tra due mesi"."""

from knowledge.dates.checking import NoDay
from knowledge.dates.reading import read_day, speaks_of_time

__all__ = ["NoDay", "read_day", "speaks_of_time"]
