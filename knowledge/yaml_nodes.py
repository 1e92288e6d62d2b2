"""YAML as nodes that know their lines, made from a parser's events.

PyYAML's own composer falls over a file that is nested very deeply; this one refuses it, as it refuses
duplicate keys and anchors that unfold into too much.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

NULLS = ("", "~", "null", "Null", "NULL")
DEEPEST = 60
MOST_VALUES = 100_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A value and its line; `children` are those of a list or mapping, each with the line of its key."""

    line: int
    data: object
    children: dict[int | str, tuple[int, "Node"]] = field(default_factory=dict)
    size: int = 1


@dataclass(frozen=True, slots=True)
class Flaw:
    """What YAML allows but the data may not hold."""

    line: int
    message: str


class UnusableError(Exception):
    """A document of which nothing can be used, with its flaw."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.flaw = Flaw(line, message)


def compose(text: str) -> tuple[Node | None, tuple[Flaw, ...]]:
    """The only document of `text`, `None` where it is empty, and its flaws.

    Raises:
        yaml.YAMLError: the text is no YAML.
        UnusableError: it is, but must not be unfolded.
    """
    composer = _Composer(yaml.parse(text, Loader=LOADER))
    return composer.document(), tuple(composer.flaws)


class _Composer:
    def __init__(self, events: Iterator[Event]) -> None:
        self.flaws: list[Flaw] = []
        self._events = events
        self._anchors: dict[str, Node] = {}
        self._depth = 0

    def document(self) -> Node | None:
        next(self._events)
        if isinstance(next(self._events), StreamEndEvent):
            return None
        root = self._node(next(self._events))
        next(self._events)
        after = next(self._events)
        if isinstance(after, DocumentStartEvent):
            raise UnusableError(_line(after), "a second document: split the file, or remove the second `---`")
        return root

    def _node(self, event: Event) -> Node:
        if isinstance(event, AliasEvent):
            return self._alias(event)
        node = self._fresh(event)
        if node.size > MOST_VALUES:
            raise UnusableError(node.line, f"more than {MOST_VALUES} values: use fewer anchors or more files")
        if isinstance(event, NodeEvent) and event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _alias(self, event: AliasEvent) -> Node:
        if event.anchor not in self._anchors:
            raise UnusableError(
                _line(event), f"no anchor `&{event.anchor}` is complete above: write it there first"
            )
        return self._anchors[event.anchor]

    def _fresh(self, event: Event) -> Node:
        if isinstance(event, ScalarEvent):
            null = event.implicit[0] and event.value in NULLS
            return Node(_line(event), None if null else event.value)
        if self._depth == DEEPEST:
            raise UnusableError(_line(event), f"more than {DEEPEST} levels deep: write it flatter")
        self._depth += 1
        node = self._mapping(event) if isinstance(event, MappingStartEvent) else self._sequence(event)
        self._depth -= 1
        return node

    def _sequence(self, event: Event) -> Node:
        nodes: list[Node] = []
        while not isinstance(item := next(self._events), SequenceEndEvent):
            nodes.append(self._node(item))
            if isinstance(event, SequenceStartEvent) and not event.flow_style:
                self._one_line(item)
        children: dict[int | str, tuple[int, Node]] = {i: (n.line, n) for i, n in enumerate(nodes)}
        return _collection(event, [node.data for node in nodes], children)

    def _one_line(self, item: Event) -> None:
        """Refuses an entry without quotes that goes on in the next line: that was meant for one more."""
        if isinstance(item, ScalarEvent) and not item.style and _line(item) < _last_line(item):
            mend = (
                "align their `- `"
                if " - " in item.value
                else "begin with `- ` and a space, or put both in quotes"
            )
            self.flaws.append(Flaw(_line(item) + 1, f"read as one entry with the line above: {mend}"))

    def _mapping(self, event: Event) -> Node:
        children: dict[int | str, tuple[int, Node]] = {}
        while not isinstance(item := next(self._events), MappingEndEvent):
            line, key = _line(item), self._node(item).data
            value = self._node(next(self._events))
            if self._key_is_new(key, line, children):
                children[str(key)] = (line, value)
        return _collection(event, {key: node.data for key, (_, node) in children.items()}, children)

    def _key_is_new(self, key: object, line: int, before: dict[int | str, tuple[int, Node]]) -> bool:
        if not isinstance(key, str):
            self.flaws.append(Flaw(line, "a key that is no word: write a word before the `:`"))
        elif key in before:
            first = before[key][0]
            self.flaws.append(Flaw(line, f"`{key}` stands twice, first in line {first}: keep one of them"))
        else:
            return True
        return False


def _collection(event: Event, data: object, children: dict[int | str, tuple[int, Node]]) -> Node:
    size = 1 + sum(node.size for _, node in children.values())
    return Node(_line(event), data, children, size)


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _last_line(event: Event) -> int:
    return event.end_mark.line + 1 if event.end_mark else 1
