"""A YAML parser's complaints, each with its mend."""

from pathlib import Path

import yaml

from knowledge.problems import Problem
from knowledge.yaml_repair import repair

_MENDS = (
    ("mapping values are not allowed", "a second `:` in one value: put the value in quotes"),
    ("could not find expected ':'", "a key without its `:`: write `key: value`"),
    ("cannot start any token", "a value that begins with a sign YAML keeps for itself: put it in quotes"),
    ("did not find expected key", "out of line with what is above: align the keys, close every quote"),
    ("did not find expected '-' indicator", "out of line with the list above: align its `-` signs"),
    ("did not find expected ',' or", "a list or mapping not closed: add the missing `,`, `]` or `}`"),
    ("unexpected end of stream", "a quote that is never closed: close it"),
)
"""What is said where no change to one line would help."""


def syntax_problem(file: Path, text: str, error: yaml.YAMLError) -> Problem:
    """The problem that stopped the parser in `text`, at the line that an editor must change."""
    line, mend = _line_and_mend(text, error)
    return Problem(file, line, f"broken YAML: {mend}")


def _line_and_mend(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark:
        line = next((n for n, line in enumerate(text.split("\n"), 1) if not _printable(line)), 1)
        return line, "a character that no text may hold: remove it"
    # The parser stands on the last, empty line when the file ends too early.
    stop = min(error.problem_mark.line, max(text.count("\n") - text.endswith("\n"), 0))
    written = text.split("\n")[stop]
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return stop + 1, "a tab: indent with spaces"
    context = error.context_mark.line if error.context_mark else stop
    return repair(text, stop, min(context, stop)) or (stop + 1, _said(error))


def _said(error: yaml.MarkedYAMLError) -> str:
    both = f"{error.context} {error.problem}"
    said = error.problem or error.context or "it cannot be read"
    return next((mend for words, mend in _MENDS if words in both), f"{said}: mend the line")


def _printable(line: str) -> bool:
    return all(c in "\t\r\x85" or (c >= " " and not 0x7F <= ord(c) <= 0x9F) for c in line)
