"""Benches: what the project costs, and how it compares. `python -m tests.bench [NAME ...]`."""

from collections.abc import Callable, Sequence
from pathlib import Path


def _understanding(questions: Sequence[Path]) -> None:
    from tests.bench.understanding import run

    run(questions)


def _reminders(_: Sequence[Path]) -> None:
    from tests.bench.reminders import run

    run()


BENCHES: dict[str, Callable[[Sequence[Path]], None]] = {
    "understanding": _understanding,
    "reminders": _reminders,
}
"""Every bench by name; each gets the files of labelled questions that were given, and prints."""
