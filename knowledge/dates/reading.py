"""The one day that a text names for certain, or why there is none."""

import re
from datetime import date, timedelta

from knowledge.dates.checking import UNCLEAR, NoDay
from knowledge.dates.mentions import Mention, mentions
from knowledge.dates.words import COUNTS, FILL, MONTH, MONTHS, UNIT, WEEKDAY, WEEKDAYS, YEARS, any_of
from knowledge.models import Lang

_DENIED = re.compile(r"\b(?:not|never|non|mai|cannot|dont)\b(?!-)|n't\b")
_VAGUE_BEFORE = re.compile(
    r"(?:\b(?:after|before|until|till|by|since|around|about|roughly|days|weeks?|months"
    r"|dopo|prima|entro|fino|verso|circa|intorno|attorno|oltre|giorni|settiman[ae]|mesi)\b\s*"
    rf"|\b\d{{1,2}}[\s,/&+–-]*){FILL}$"
)
_VAGUE_AFTER = re.compile(
    rf"^(?:\s+\d|,?\s+(?:or|o|to|and|e)\s+(?:(?:a\s+)?half|mezz[oa]|so|less|later|earlier|{any_of(COUNTS)})\b"
    rf"|,?\s+(?:circa|più o meno|more or less|at the|at most|at least|ago|fa|{UNIT})\b)"
)
# What is left of another date, once the date is taken out.
_REST = re.compile(rf"\b(?:20\d\d(?!/)|{any_of(YEARS)}|{any_of(name for name in MONTHS if len(name) > 3)})\b")
_LAST = re.compile(r"\b(?:last|scors[oa])\b")
_TIME = re.compile(
    rf"\b(?:{MONTH}|{UNIT}|{WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)|spring|summer|autumn|fall|winter|semester"
    r"|soon|primavera|estate|autunno|inverno|semestre|presto|prossim[oaie]|next|easter|pasqua|christmas|natale)\b"
)


def read_day(text: str, today: date, lang: Lang) -> date | NoDay:
    """The day that `text` names.

    Args:
        text: what a student wrote; words around the date do no harm.
        today: where the student is; a date without a year is the next one, today included.
        lang: an English 3/4 may be either day; an Italian one is 3 April.

    Returns:
        What is not certain ("end of march", "15 or 20 march", "not 15 march") is never a day.
    """
    words = _tidy(text)
    found = mentions(words, today, lang)
    if not found:
        return _weekday(words, today)
    days = tuple(dict.fromkeys(day for each in found for day in each.days))
    rest = without(words, found)
    if _REST.search(rest):
        return UNCLEAR
    if len(days) == 1:
        vague = _DENIED.search(rest) or any(is_vague(words, each, days[0]) for each in found)
        return UNCLEAR if vague else days[0]
    known = tuple(sorted(day for day in days if isinstance(day, date)))
    return NoDay("ambiguous", known) if len(known) == len(days) == 2 else UNCLEAR


def speaks_of_time(text: str) -> bool:
    """Whether `text` has words of time, such as a month, whatever day they give."""
    return _TIME.search(_tidy(text)) is not None


def _tidy(text: str) -> str:
    plain = re.sub(r"[º°ª]", "", text.casefold().replace("’", "'").replace("‘", "'"))
    return " ".join(plain.replace("\0", " ").split())


def without(words: str, found: list[Mention]) -> str:
    """`words` with nothing where the dates `found` stand."""
    for each in found:
        words = words[: each.start] + "\0" * (each.end - each.start) + words[each.end :]
    return words


def is_vague(words: str, mention: Mention, day: date | NoDay) -> bool:
    """Whether the words around a date make it uncertain ("after 15 march"), or name another weekday."""
    before, after = words[: mention.start], words[mention.end :]
    if _VAGUE_BEFORE.search(before) or _VAGUE_AFTER.search(after):
        return True
    named = re.search(rf"\b({WEEKDAY})\b[\s,]*{FILL}$", before)
    return bool(named and isinstance(day, date) and WEEKDAYS[named[1]] != day.weekday())


def _weekday(words: str, today: date) -> NoDay:
    """A bare weekday is this one or the next, as everyone understands it differently."""
    named = {WEEKDAYS[each] for each in re.findall(rf"\b({WEEKDAY})\b", words)}
    if len(named) != 1 or _DENIED.search(words) or _LAST.search(words):
        return UNCLEAR
    first = today + timedelta(days=(named.pop() - today.weekday() - 1) % 7 + 1)
    return NoDay("ambiguous", (first, first + timedelta(days=7)))
