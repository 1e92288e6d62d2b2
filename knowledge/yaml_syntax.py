"""A YAML parser's complaints, each with its mend."""

from pathlib import Path

import yaml

from knowledge.problems import Problem

_MENDS = (
    ("mapping values are not allowed", "a second `:` in one value: put the value in quotes"),
    ("could not find expected ':'", "a key without its `:`: write `key: value`"),
    ("cannot start any token", "a value that begins with a sign YAML keeps for itself: put it in quotes"),
    ("did not find expected key", "out of line with what is above: align the keys, close every quote"),
    ("did not find expected '-' indicator", "out of line with the list above: align its `-` signs"),
    ("did not find expected ',' or", "a list or mapping not closed: add the missing `,`, `]` or `}`"),
    ("unexpected end of stream", "a quote that is never closed: close it"),
)


def syntax_problem(file: Path, text: str, error: yaml.YAMLError) -> Problem:
    """The problem that stopped the parser in `text`, at its line."""
    line = _line(text, error)
    return Problem(file, line, f"broken YAML: {_mend(text, line, error)}")


def _line(text: str, error: yaml.YAMLError) -> int:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        # The parser stands on the last, empty line when the file ends too early.
        return min(error.problem_mark.line, max(text.count("\n") - text.endswith("\n"), 0)) + 1
    return next((n for n, line in enumerate(text.split("\n"), 1) if not _printable(line)), 1)


def _printable(line: str) -> bool:
    return all(c in "\t\r\x85" or (c >= " " and not 0x7F <= ord(c) <= 0x9F) for c in line)


def _mend(text: str, line: int, error: yaml.YAMLError) -> str:
    if not isinstance(error, yaml.MarkedYAMLError):
        return "a character that no text may hold: remove it"
    written = text.split("\n")[line - 1]
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return "a tab: indent with spaces"
    said = error.problem or error.context or "it cannot be read"
    both = f"{error.context} {error.problem}"
    return next((mend for words, mend in _MENDS if words in both), f"{said}: mend the line")
