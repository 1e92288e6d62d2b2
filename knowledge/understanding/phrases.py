"""A trie of phrases: which of the known phrases stand in a message, and what each means."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.models import Lang
from knowledge.understanding.templates import GAP

REACH = 4
"""Words that a gap `..` may hold at most."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says: `role` is its part in a question (`programme`, `topic`, `country`, ...).

    `tier` says how strongly a topic's phrase speaks; `lang` is the language it belongs to, if to one.
    """

    role: str
    value: str
    lang: Lang | None = None
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a message: its first word, the one after its last, and its meaning.

    `mask` has a bit for each word that the phrase names, so not for those in its gaps.
    """

    start: int
    end: int
    mask: int
    meaning: Meaning

    @property
    def length(self) -> int:
        """Words that the phrase names."""
        return self.mask.bit_count()


_NAMES = frozenset({"programme", "university", "school", "institution", "brand"})
_NOT_OURS = frozenset({"offtopic", "other-university", "smalltalk"})


@dataclass(slots=True)
class _Node:
    next: dict[str, "_Node"] = field(default_factory=dict)
    prefixes: dict[str, "_Node"] = field(default_factory=dict)
    gap: "_Node | None" = None
    meanings: list[Meaning] = field(default_factory=list)


class Phrases:
    """The trie. `add` while building; `find` and `knows` afterwards.

    `vocabulary` holds every word of the phrases; `subjects` those of the field, onto which others are
    corrected: a typing mistake is never read as another subject.
    """

    def __init__(self) -> None:
        self._root = _Node()
        self.vocabulary: set[str] = set()
        self.subjects: set[str] = set()
        self.names: set[str] = set()
        self.beginnings: set[str] = set()

    def add(self, phrase: Sequence[str], meaning: Meaning) -> None:
        """Let `phrase` (words, `word*`, `..`) carry `meaning` too."""
        node = self._root
        for word in phrase:
            node = _step(node, word)
            if word.endswith("*"):
                self.beginnings.add(word[:-1])
            elif word != GAP:
                self.vocabulary.add(word)
                if meaning.role not in _NOT_OURS:
                    self.subjects.add(word)
                if meaning.role in _NAMES:
                    self.names.add(word)
        if meaning not in node.meanings:
            node.meanings.append(meaning)

    def knows(self, word: str) -> bool:
        """Whether `word` stands in a phrase, or begins as one of the phrases' `word*` does."""
        return word in self.vocabulary or any(word[:n] in self.beginnings for n in range(3, len(word) + 1))

    def find(self, words: Sequence[str]) -> list[Match]:
        """Every phrase in `words`, the one that begins first and is longest first."""
        read = [(word, self._beginnings(word)) for word in words]
        found: dict[tuple[int, int, int], Match] = {}
        for start in range(len(read)):
            reached: list[_Found] = []
            _branches(self._root, read, start, 0, reached)
            for end, mask, meaning in reached:
                found.setdefault((mask, end, id(meaning)), Match(start, end, mask, meaning))
        return sorted(found.values(), key=lambda m: (m.start, -m.end))

    def _beginnings(self, word: str) -> tuple[str, ...]:
        # Sought once a word and not once a node: few words begin as any phrase allows.
        return tuple(word[:n] for n in range(2, len(word) + 1) if word[:n] in self.beginnings)


_Found = tuple[int, int, Meaning]
_Read = Sequence[tuple[str, tuple[str, ...]]]
"""The words of a message, each with those of its beginnings that some phrase's `word*` asks for."""


def _step(node: _Node, word: str) -> _Node:
    if word == GAP:
        node.gap = node.gap or _Node()
        return node.gap
    if word.endswith("*"):
        return node.prefixes.setdefault(word[:-1], _Node())
    return node.next.setdefault(word, _Node())


# Both add to one list rather than yield: a chain of generators makes reading an eighth slower.
def _walk(node: _Node, words: _Read, at: int, mask: int, found: list[_Found]) -> None:
    if node.meanings:
        found += [(at, mask, meaning) for meaning in node.meanings]
    if node.gap:
        for skipped in range(REACH + 1):
            _branches(node.gap, words, at + skipped, mask, found)
    if node.next or node.prefixes:
        _branches(node, words, at, mask, found)


def _branches(node: _Node, words: _Read, at: int, mask: int, found: list[_Found]) -> None:
    if at >= len(words):
        return
    word, beginnings = words[at]
    exact = node.next.get(word)
    if exact:
        _walk(exact, words, at + 1, mask | 1 << at, found)
    if beginnings and node.prefixes:
        for beginning in beginnings:
            branch = node.prefixes.get(beginning)
            if branch:
                _walk(branch, words, at + 1, mask | 1 << at, found)
