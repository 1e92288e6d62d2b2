"""Broken YAML and the one line that broke it: of all changes that come to mind, one that makes it whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import yaml

from knowledge.yaml_changes import changes, suspect
from knowledge.yaml_columns import Change, column, first_of_text, further_of_text, moved, said
from knowledge.yaml_nodes import LOADER

_TOP = re.compile(r"[\w-]+:(?: |$)")
_NEAR = 12
"""How far above the lines that a parser names a mistake is sought, if nothing else shows it."""
_FEW = 20
"""Lines of one sort (in odd columns, suspect) up to which they are taken for slips."""
_MOST_LINES = 100_000
"""How many lines are read again at most: two or three seconds."""


def repair(text: str, stop: int, context: int) -> tuple[int, str] | None:
    """The line (from 1) that is to be changed, and the mend; `None` where no change to one line helps.

    A parser stops at the line `stop` (from 0) while it reads something that begins in the line `context`.
    Mistakes under other top-level keys do no harm.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    for part in (_section(lines, stop, stop), _section(lines, context, stop), range(len(lines))):
        if _starts(lines, part) is None and (found := _mended(lines, part, (stop, context))):
            return found
    return None


def _section(lines: Sequence[str], first: int, last: int) -> range:
    """The lines from the top-level key at or above `first` to the next below `last`."""
    tops = [n for n, line in enumerate(lines) if _TOP.match(line)]
    start = max((n for n in tops if n <= first), default=0)
    return range(start, min((n for n in tops if n > last), default=len(lines)))


def _mended(lines: Sequence[str], part: range, stops: Sequence[int]) -> tuple[int, str] | None:
    for at, change in islice(_tried(lines, part, stops), _MOST_LINES // len(part)):
        starts = _starts([*lines[:at], change.text, *lines[at + 1 :]], part)
        if starts is not None and (at in starts or not change.begins):
            return at + 1, change.mend
    return None


def _tried(lines: Sequence[str], part: range, stops: Sequence[int]) -> Iterator[tuple[int, Change]]:
    """Changes, each with its line: of lines in odd columns, near the stops, and suspect ones."""
    there = [n for n in part if said(lines[n])]
    for at in _few(n for n in there if column(lines[n]) % 2):
        yield from ((at, change) for change in (*moved(lines, at), *first_of_text(lines, at)))
    near = [n for stop in stops for n in reversed(there) if stop - _NEAR < n <= stop]
    for at in dict.fromkeys([*near, *_few(n for n in there if suspect(lines[n]))]):
        yield from ((at, change) for change in changes(lines, at))
    for at in dict.fromkeys(near):
        yield from ((at, change) for change in (*moved(lines, at), *further_of_text(lines, at)))


def _few(slips: Iterable[int]) -> Sequence[int]:
    """None where there are so many that they are how the file is written."""
    found = tuple(slips)
    return found if len(found) <= _FEW else ()


def _starts(lines: Sequence[str], part: range) -> frozenset[int] | None:
    """The lines of `part` in which something begins; `None` where it is no YAML."""
    text = "\n".join(lines[part.start : part.stop])
    try:
        marks = [event.start_mark for event in yaml.parse(text, Loader=LOADER)]
    except yaml.YAMLError:
        return None
    return frozenset(part.start + mark.line for mark in marks if mark)
