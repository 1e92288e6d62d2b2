"""How long before the deadline a request wants its reminder: "a week before", "3 giorni prima"."""

import re

from knowledge.dates.checking import DAYS
from knowledge.dates.words import COUNT, COUNTS, UNIT, UNITS

_DAYS = {**DAYS, "month": 30, "year": 365}
_BEFORE = r"(?:before|earlier|ahead|in advance|prima|in anticipo)"
_ONE = rf"(?:{COUNT}|the|il|l[ao])"
_LIST = re.compile(
    rf"\b(?:{_ONE}(?:\s+{UNIT})?\s*(?:,|\b(?:and|e|or|o)\b)\s*)*{_ONE}\s+(?P<unit>{UNIT})\s+{_BEFORE}\b"
)
_EACH = re.compile(rf"\b(?P<count>{_ONE})(?:\s+(?P<unit>{UNIT}))?\b")


def leads_in(text: str) -> tuple[int, ...]:
    """The days before the deadline that `text` names, the longest first; a month counts 30."""
    words = " ".join(text.casefold().split())
    found = {
        _count(each["count"]) * _DAYS[UNITS[each["unit"] or spans["unit"]]]
        for spans in _LIST.finditer(words)
        for each in _EACH.finditer(spans[0])
    }
    return tuple(sorted(found, reverse=True))


def _count(written: str) -> int:
    return int(written) if written.isdigit() else COUNTS.get(written, 1)
