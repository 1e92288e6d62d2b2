"""Changes to one line of YAML, each of which mends a usual slip; an editor is told the one that helps."""

import json
import re
from collections.abc import Iterator, Sequence

from knowledge.yaml_columns import Change, begins_text, column, is_entry, key_of, said

_BEGIN = "begin with `- ` and a space"
_APOSTROPHE = "an apostrophe within single quotes: double the apostrophe, or use double quotes"
_OPEN = "a quote that is never closed: close it"
_GLUED_KEY = re.compile(r" *(?:- +)?([\w-]+):(?=[^\s:/])")
_BARE_KEY = re.compile(r"( *(?:- +)?)(\w+)((?: .*)?)")
_VALUE = re.compile(r"( *(?:- +)?(?:[\w-]+: +)?)(\S.*)")


def changes(lines: Sequence[str], at: int) -> Iterator[Change]:
    """What may mend the line `at` (from 0) of `lines` where it stands, the likeliest first."""
    line = lines[at].rstrip()
    if said(line):
        yield from _brackets(line)
        yield from _quotes(line)
        yield from _glued(line)
        yield from _entry_or_key(lines, at)


def suspect(line: str) -> bool:
    """Whether `line` looks wrong by itself: a word alone, or quotes elsewhere than at a value's ends."""
    found = _VALUE.fullmatch(line.rstrip())
    value = found.group(2) if found else ""
    if value[:1] in ("'", '"'):
        return len(value) == 1 or value[-1] != value[0] or value[0] in value[1:-1]
    return re.fullmatch(r" *\w+", line) is not None


def _entry_or_key(lines: Sequence[str], at: int) -> Iterator[Change]:
    """The line with its `- ` or its `:`; what is a key elsewhere, or a word with lines under it, is one."""
    line, key = lines[at].strip(), key_of(lines[at])
    if key is None:
        below = next(filter(said, lines[at + 1 :]), "")
        word, *more = line.split()
        as_key = word in map(key_of, lines) or (not more and column(below) > column(lines[at]))
        both = (_colon(lines[at].rstrip()), _entry(lines, at))
        for each in both if as_key else both[::-1]:
            yield from each
    elif key in {key_of(each) for each in lines if is_entry(each)}:
        yield from _entry(lines, at)


def _entry(lines: Sequence[str], at: int) -> Iterator[Change]:
    line, above, here = lines[at], lines[at - 1 : at], column(lines[at])
    if not is_entry(line) and not any(begins_text(each) for each in above):
        for each in (here, *(column(like) for like in above if is_entry(like)), max(here - 2, 0)):
            yield Change(f"{' ' * each}- {line.lstrip()}", f"an entry without its `- `: {_BEGIN}")


def _colon(line: str) -> Iterator[Change]:
    found = _BARE_KEY.fullmatch(line)
    if found:
        before, key, after = found.groups()
        yield Change(f"{before}{key}:{after}", f"a key without its `:`: write `{key}: ...`")


def _glued(line: str) -> Iterator[Change]:
    """The line with a space behind its hyphen, or behind its colon."""
    if found := re.match(r" *-(?=[^\s-])", line):
        yield Change(f"{found.group()} {line[found.end() :]}", f"an entry without its space: {_BEGIN}")
    if found := _GLUED_KEY.match(line):
        mend = f"a `:` without its space: write `{found.group(1)}: ...`"
        yield Change(f"{found.group()} {line[found.end() :]}", mend)


def _quotes(line: str) -> Iterator[Change]:
    found = _VALUE.fullmatch(line)
    if found:
        before, value = found.groups()
        quoted = {"'": _single, '"': _double, "[": _closed, "{": _closed}.get(value[0], _bare)
        yield from (Change(before + each.text, each.mend) for each in quoted(value))


def _single(value: str) -> Iterator[Change]:
    inner = value[1:].removesuffix("'")
    doubled = inner.replace("'", "''")
    yield Change(f"'{doubled}'", _APOSTROPHE if "'" in inner else _OPEN)


def _double(value: str) -> Iterator[Change]:
    inner = value[1:].removesuffix('"')
    if '"' not in inner:
        yield Change(f'"{inner}"', _OPEN)
    elif value.endswith('"'):
        escaped = inner.replace('"', '\\"')
        yield Change(f'"{escaped}"', 'a `"` within double quotes: write `\\"`, or use single quotes')
    else:
        whole = value.replace("'", "''")
        yield Change(f"'{whole}'", "quotes that end before the value does: put all of it in single quotes")


def _closed(value: str) -> Iterator[Change]:
    yield Change(re.sub(r"(?<=\w)'(?=\w)", "''", value), _APOSTROPHE)
    inner = value.rstrip("]}")
    for quote in "'", '"':
        yield Change(f"{inner}{quote}{value[len(inner) :]}", _OPEN)
    if value[-1] not in "]}":
        mend = f"words behind what begins with `{value[0]}`: put the phrasing in double quotes"
        yield Change(json.dumps(value, ensure_ascii=False), mend)


def _bare(value: str) -> Iterator[Change]:
    mend = "a second `:` in one value: put the value in quotes"
    if not value[0].isalnum():
        mend = "a value that begins with a sign YAML keeps for itself: put it in quotes"
    yield Change(json.dumps(value, ensure_ascii=False), mend)


def _brackets(line: str) -> Iterator[Change]:
    for opening, closing in ("[]", "{}"):
        if line.count(opening) == line.count(closing) + 1:
            yield Change(line + closing, f"`{opening}` is never closed: add `{closing}`")
