"""Places in the wording files: a file is read for its lines only once something in it is wrong."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.problems import Problem
from knowledge.yaml_lines import Document, Loc, read


class WordingFiles:
    """The wording files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._documents: dict[Path, Document | None] = {}

    def at(self, name: str, *loc: int | str) -> "Place":
        """The place `loc` in the file `name`, such as `en/topics.yaml`."""
        return Place(self, self.folder / name, loc)

    def line(self, file: Path, loc: Loc) -> int:
        """The line of `loc` in `file`."""
        if file not in self._documents:
            self._documents[file] = read(file)[0]
        document = self._documents[file]
        return document.line(loc) if document else 1


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one of the files."""

    files: WordingFiles
    file: Path
    loc: Loc

    def problem(self, message: str) -> Problem:
        """A problem at this place."""
        return Problem(self.file, self.files.line(self.file, self.loc), message)

    def __str__(self) -> str:
        """The place as another problem names it."""
        return f"{self.file.parent.name}/{self.file.name}:{self.files.line(self.file, self.loc)}"
