"""Lines of YAML that begin in a wrong column, and where they would be in line with others."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SHIFTS = (*range(-4, 0), *range(1, 5))
_KEY = re.compile(r" *(?:- +)?[\"']?([\w-]+)[\"']?:(?: |$)")
_SIGN = re.compile(r" *- +")


class Change(NamedTuple):
    """What to put in place of a line, and what an editor is told; whether it must begin something there."""

    text: str
    mend: str
    begins: bool = False


def column(line: str) -> int:
    """Where `line` begins, from 0."""
    return len(line) - len(line.lstrip(" "))


def is_entry(line: str) -> bool:
    """Whether `line` begins an entry of a list."""
    return _SIGN.match(line) is not None


def said(line: str) -> bool:
    """Whether `line` holds more than a comment."""
    return line.strip(" \r") != "" and not line.lstrip().startswith("#")


def key_of(line: str) -> str | None:
    """The key that `line` begins with, also behind the sign of an entry."""
    found = _KEY.match(line)
    return found.group(1) if found else None


def moved(lines: Sequence[str], at: int) -> Iterator[Change]:
    """The line `at` (from 0) in line with another of its sort, the nearest and likeliest column first."""
    line, here, usual = lines[at], column(lines[at]), _usual(lines, at)
    likes = ((shift, _in_line(lines, at, here + shift)) for shift in _SHIFTS)
    found = [(abs(s), here + s not in usual, abs(n - at), n, s) for s, n in likes if n is not None]
    for size, _, _, like, shift in sorted(found):
        count = f"{'one space' if size == 1 else f'{size} spaces'} too {'many' if shift < 0 else 'few'}"
        where = "the line above" if like == at - 1 else f"line {like + 1}"
        # A line that begins nothing there would be swallowed by the text above it.
        yield Change(" " * (here + shift) + line.lstrip(" "), f"{count}: align with {where}", begins=True)


def _usual(lines: Sequence[str], at: int) -> set[int | None]:
    """Where the key of a line stands elsewhere; one that stands nowhere else is a key of the whole file."""
    key, sign = key_of(lines[at]), is_entry(lines[at])
    like = (each for n, each in enumerate(lines) if n != at and key_of(each) == key)
    return {_begins(each, sign) for each in like} or {0} if key else set()


def first_of_text(lines: Sequence[str], at: int) -> Iterator[Change]:
    """The line `at` as the first of a text over several lines, in line with its second."""
    if 0 < at < len(lines) - 1 and begins_text(lines[at - 1]):
        yield _like(lines, at, at + 1, "below")


def further_of_text(lines: Sequence[str], at: int) -> Iterator[Change]:
    """The line `at` as a further one of a text over several lines."""
    if at and not is_entry(lines[at]):
        yield _like(lines, at, at - 1, "above")


def _like(lines: Sequence[str], at: int, like: int, where: str) -> Change:
    mend = f"a line of a text in another column: align with the line {where}"
    return Change(" " * column(lines[like]) + lines[at].lstrip(" "), mend)


def begins_text(line: str) -> bool:
    """Whether a text over several lines begins below `line`."""
    return re.search(r"[>|][-+]?\s*$", line) is not None


def _in_line(lines: Sequence[str], at: int, wanted: int) -> int | None:
    """The nearest line in which an entry, or a key, begins in a column; the line above before that below."""
    sign = is_entry(lines[at])
    for step in range(1, len(lines)):
        for there in (at - step, at + step):
            if 0 <= there < len(lines) and said(lines[there]) and _begins(lines[there], sign) == wanted:
                return there
    return None


def _begins(line: str, sign: bool) -> int | None:
    found = _SIGN.match(line)
    if sign:
        return column(line) if found else None
    return found.end() if found else column(line)
