"""The files of a data directory: a folder a university, in it `university.yaml` and its programmes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.problems import Problem
from knowledge.yaml_lines import Document, read

NO_UNIVERSITIES = ("wording", "schema")
UNIVERSITY = "university.yaml"


@dataclass(frozen=True, slots=True)
class Folder:
    """One university's files as read; `university` is `None` where its file cannot be used.

    `whole` is false where any of its files could not be read.
    """

    path: Path
    university: Document | None
    programmes: tuple[Document, ...]
    whole: bool = True

    @property
    def id(self) -> str:
        """The university's id, which is the folder's name."""
        return self.path.name


def read_folders(directory: Path) -> tuple[tuple[Folder, ...], tuple[Problem, ...]]:
    """The universities' folders by name, their programmes by name of file, and what cannot be read."""
    if not directory.is_dir():
        return (), (Problem(directory, 1, "no such directory: name one that holds a folder a university"),)
    problems: list[Problem] = []
    folders = tuple(_folder(path, problems) for path in _universities(directory))
    if not folders:
        problems.append(Problem(directory, 1, f"no university here: add <id>/{UNIVERSITY}"))
    return folders, tuple(problems)


def _universities(directory: Path) -> Iterator[Path]:
    for path in sorted(directory.iterdir()):
        if (
            path.is_dir()
            and path.name not in NO_UNIVERSITIES
            and path.name[0] not in "._"
            and any(path.iterdir())
        ):
            yield path


def _folder(path: Path, problems: list[Problem]) -> Folder:
    problems.extend(
        Problem(file, 1, f"never read, for its name does not end in .yaml: call it {file.stem}.yaml")
        for file in sorted(path.glob("*.yml"))
    )
    files = sorted(file for file in path.glob("*.yaml") if file.name != UNIVERSITY)
    university = _document(path / UNIVERSITY, problems)
    programmes = tuple(d for file in files if (d := _document(file, problems)))
    return Folder(path, university, programmes, whole=len(programmes) == len(files))


def _document(file: Path, problems: list[Problem]) -> Document | None:
    if file.name == UNIVERSITY and not file.exists():
        problems.append(Problem(file, 1, "missing: every university's folder needs one, write it"))
        return None
    document, more = read(file)
    problems.extend(more)
    return document
