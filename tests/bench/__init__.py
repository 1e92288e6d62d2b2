"""Benches: what the project costs, and how it compares. `python -m tests.bench [NAME ...]`."""

from collections.abc import Callable
from pathlib import Path


def _understanding(questions: Path | None) -> None:
    from tests.bench.understanding import run

    run(questions)


def _reminders(_: Path | None) -> None:
    from tests.bench.reminders import run

    run()


BENCHES: dict[str, Callable[[Path | None], None]] = {
    "understanding": _understanding,
    "reminders": _reminders,
}
"""Every bench by name; each gets the file of labelled questions, if one was given, and prints."""
