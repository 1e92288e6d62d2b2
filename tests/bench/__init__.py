"""Benches: what the project costs, and how it compares. `python -m tests.bench [NAME ...]`."""

from collections.abc import Callable
from pathlib import Path


def _understanding(questions: Path | None) -> None:
    from tests.bench.understanding import run

    run(questions)


BENCHES: dict[str, Callable[[Path | None], None]] = {"understanding": _understanding}
"""Every bench by name; each gets the file of labelled questions, if one was given, and prints."""
