"""Facts that cannot be: a year of course that there is not, a level that the CEFR does not have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_YEAR = re.compile(
    r"\b(?:year|anno)\s+(?:number\s+)?(\d{1,2})\b(?!\s*(?:months?|mesi|[/-]))"
    r"|\b(\d{1,2})\s*(?:st|nd|rd|th)\s+year\b"
    r"|(?<![/-])\b(\d{1,2})\s*[°ºª^]?\s*anno\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b([A-Ca-c][03-9]|[DdEe][1-6])\b")
_LAST_YEAR = 6


@dataclass(frozen=True, slots=True)
class Impossible:
    """What was told, as written, and of what kind it is."""

    kind: Literal["year", "level"]
    told: str


def impossible_in(text: str) -> tuple[Impossible, ...]:
    """The years and levels in `text` that there are not, in its order, years first."""
    return (*dict.fromkeys((*_years(text), *_levels(text))),)


def _years(text: str) -> Iterator[Impossible]:
    for groups in _YEAR.findall(text):
        number = next(each for each in groups if each)
        if not 1 <= int(number) <= _LAST_YEAR:
            yield Impossible("year", number)


def _levels(text: str) -> Iterator[Impossible]:
    for told in _LEVEL.findall(text):
        yield Impossible("level", told.upper())
