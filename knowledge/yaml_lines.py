"""A YAML file as plain values that remember their lines.

Every scalar stays the text that the editor typed (`NO` is Norway, a date without a zone is seen to lack it):
the models convert. Only an unquoted `null`, `~` or nothing is `None`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from knowledge.problems import Problem
from knowledge.yaml_nodes import Node, UnusableError, compose
from knowledge.yaml_syntax import syntax_problem

Loc = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file, made of dicts, lists, texts and None."""

    file: Path
    root: Node

    @property
    def data(self) -> object:
        """The values of the whole file."""
        return self.root.data

    def line(self, loc: Loc) -> int:
        """The line of the value at `loc`, or of the nearest one above it; steps that name no key are tags."""
        return _nearest(self.root, loc).line

    def siblings(self, loc: Loc) -> tuple[str, ...]:
        """The keys of the mapping that holds `loc`, its own among them."""
        return tuple(str(key) for key in _nearest(self.root, loc).within.children)

    def problem(self, loc: Loc, message: str) -> Problem:
        """A problem at `loc`."""
        return Problem(self.file, self.line(loc), message)

    def texts(self) -> Iterator[tuple[Loc, str]]:
        """Every text of the document with its place; none where it is nothing but a text."""
        return iter(()) if isinstance(self.data, str) else _texts(self.data, ())

    def at(self, *loc: int | str) -> object:
        """The value at `loc`, `None` where there is none."""
        node = self.root
        for step in loc:
            if step not in node.children:
                return None
            node = node.children[step][1]
        return node.data

    def text(self, *loc: int | str) -> str | None:
        """The text at `loc`, `None` where there is none."""
        value = self.at(*loc)
        return value if isinstance(value, str) else None

    def keys(self, *loc: int | str) -> tuple[str, ...]:
        """The keys of the mapping at `loc`, none where there is no mapping."""
        value = self.at(*loc)
        return tuple(value) if isinstance(value, dict) else ()

    def items(self, *loc: int | str) -> range:
        """The indices of the list at `loc`, none where there is no list."""
        value = self.at(*loc)
        return range(len(value)) if isinstance(value, list) else range(0)


def read(file: Path) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document in `file` and what is wrong with its YAML; no document where there is nothing to use."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, (Problem(file, line, "not UTF-8: save the file as UTF-8"),)
    except OSError as error:
        return None, (Problem(file, 1, f"cannot be read ({error.strerror}): check the file and its rights"),)
    return _document(file, text)


def _document(file: Path, text: str) -> tuple[Document | None, tuple[Problem, ...]]:
    try:
        root, flaws = compose(text)
    except yaml.YAMLError as error:
        return None, (syntax_problem(file, text, error),)
    except UnusableError as error:
        return None, (Problem(file, error.flaw.line, error.flaw.message),)
    if root is None or root.data is None:
        return None, (Problem(file, 1, "empty: write its contents, or remove the file"),)
    return Document(file, root), tuple(Problem(file, flaw.line, flaw.message) for flaw in flaws)


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*loc, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*loc, index))


@dataclass(frozen=True, slots=True)
class _Place:
    node: Node
    line: int
    within: Node


def _nearest(root: Node, loc: Loc) -> _Place:
    # A union's tag (`dated`, `school`) stands in pydantic's path beside the keys, and may look like one:
    # of the ways through the path, the one that takes most steps is right, then the one that takes its last.
    @cache
    def reach(place: _Place, index: int) -> tuple[int, int, _Place]:
        if index == len(loc):
            return 0, -1, place
        skipped = reach(place, index + 1)
        if loc[index] not in place.node.children:
            return skipped
        taken, last, found = reach(_child(place.node, loc[index]), index + 1)
        return max(skipped, (taken + 1, max(last, index), found), key=lambda way: way[:2])

    return reach(_Place(root, root.line, root), 0)[2]


def _child(node: Node, step: int | str) -> _Place:
    key_line, child = node.children[step]
    written = isinstance(child.data, str) and child.data
    return _Place(child, child.line if written else key_line, node)
