"""The language levels that a message names, each with the language that stands nearest to it."""

from collections import defaultdict
from collections.abc import Mapping

from knowledge.models import Level
from knowledge.understanding.reading import Reading

UNNAMED = "und"
"""The language of a level told without one, as ISO 639-2 writes "undetermined"."""
_LEVELS: Mapping[str, Level] = {level.lower(): level for level in Level}


def levels_named(reading: Reading) -> tuple[Level, ...]:
    """Every level in a message, in its order, without doubles."""
    return tuple(dict.fromkeys(_placed(reading).values()))


def levels_told(reading: Reading) -> dict[str, Level]:
    """The level of each language; none for a language of which two are named: "B2 or C1 in English?"."""
    told: defaultdict[str, set[Level]] = defaultdict(set)
    levels = _placed(reading)
    languages = _languages(reading, levels)
    for at, level in levels.items():
        told[languages.get(at, UNNAMED)].add(level)
    return {language: each.pop() for language, each in told.items() if len(each) == 1}


def _placed(reading: Reading) -> dict[int, Level]:
    return {at: _LEVELS[token.text] for at, token in enumerate(reading.tokens) if token.text in _LEVELS}


def _languages(reading: Reading, levels: Mapping[int, Level]) -> dict[int, str]:
    """The language of each level: the nearest that no nearer level has, else the nearest."""
    found: dict[int, str] = {}
    taken: set[int] = set()
    near = sorted(
        (*_apart(reading, at, m.start), at, m.start, m.meaning.value)
        for at in levels
        for m in reading.of("language")
    )
    for shared in (False, True):
        for *_, at, start, language in near:
            if at not in found and (shared or start not in taken):
                found[at] = language
                taken.add(start)
    return found


def _apart(reading: Reading, at: int, other: int) -> tuple[bool, int, int]:
    """How far two words are apart, by clause, then by words; of those as far apart the first come first."""
    elsewhere = reading.tokens[at].clause != reading.tokens[other].clause
    return elsewhere, abs(at - other), min(at, other)
