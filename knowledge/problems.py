"""What is wrong in a data file, told as an editor wants it: where, what, and the mend."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake; `line` counts from 1, `message` says what is wrong and how to mend it."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        """`file:line: message`, as editors and compilers write it."""
        return f"{self.file}:{self.line}: {self.message}"


class KnowledgeError(Exception):
    """The data cannot be used; `problems` holds every mistake of every file, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
