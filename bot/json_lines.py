"""One JSON object a line in, one a line out, in the same order, each as soon as it is made."""

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any, TextIO

_log = logging.getLogger(__name__)


class LineError(Exception):
    """A line cannot be used; the message says why, and what it should be."""


def exchange(source: TextIO, sink: TextIO, answer: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
    """Write `answer` of each object in `source`; a line that cannot be used gives `{"error": ...}`."""
    for number, line in enumerate(source, start=1):
        if line.strip():
            made = _answered(line, number, answer)
            sink.write(json.dumps(made, ensure_ascii=False) + "\n")
            sink.flush()


def _answered(
    line: str, number: int, answer: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> Mapping[str, Any]:
    try:
        return answer(_object(line))
    except LineError as error:
        return {"error": f"line {number}: {error}"}
    except Exception:
        _log.exception("line %d", number)
        return {"error": f"line {number}: no answer, by a mistake of the program's own: see the log"}


def _object(line: str) -> Mapping[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise LineError("no JSON: write one object a line") from None
    if not isinstance(given, dict):
        raise LineError("no JSON object: write one in braces")
    return given
