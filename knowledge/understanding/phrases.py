"""A trie of phrases: which of the known phrases stand in a message, and what each means."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.models import Lang, Topic
from knowledge.understanding.templates import GAP

REACH = 4
"""Words that a gap `..` may hold at most."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says: `role` is its part in a question (`programme`, `topic`, `country`, ...).

    `tier` says how strongly the phrase speaks for its `topic`, if it is of one; `lang` is the language it
    belongs to, if to one.
    """

    role: str
    value: str
    lang: Lang | None = None
    tier: str = ""
    topic: Topic | None = None


class Match(NamedTuple):
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
_PLACES = frozenset({"country", "region"})
_NOT_OURS = frozenset({"offtopic", "other-university", "smalltalk"})


class _Node(dict[str, "_Node"]):
    """What follows by word; `beginnings`: by how the word begins, `gap`: after any few words.

    Itself a dictionary: there are hundreds of thousands, and one object instead of five is built and
    followed in half the time.
    """

    __slots__ = ("beginnings", "gap", "meanings")

    def __init__(self) -> None:
        self.beginnings: _Node | None = None
        self.gap: _Node | None = None
        self.meanings: tuple[Meaning, ...] = ()


class Phrases:
    """The trie. `add` while building; `find` and `knows` afterwards.

    `vocabulary` holds every word of the phrases; `subjects` those of the field, onto which typing mistakes
    are corrected; `names` those of the names of what is ours, and `places` those of countries and regions.
    """

    def __init__(self) -> None:
        self._root = _Node()
        self.vocabulary: set[str] = set()
        self.subjects: set[str] = set()
        self.names: set[str] = set()
        self.places: set[str] = set()
        self.beginnings: set[str] = set()
        self._read = lru_cache(maxsize=4096)(self._with_beginnings)

    def add(self, phrase: Sequence[str], meaning: Meaning) -> None:
        """Let `phrase` (words, `word*`, `..`) carry `meaning` too."""
        node = self._root
        whole = [word for word in phrase if "*" not in word and word != GAP]
        self.vocabulary.update(whole)
        if meaning.role not in _NOT_OURS:
            self.subjects.update(whole)
        if meaning.role in _NAMES:
            self.names.update(whole)
        if meaning.role in _PLACES:
            self.places.update(whole)
        if len(whole) < len(phrase):
            self.beginnings.update([word[:-1] for word in phrase if "*" in word])
        for word in phrase:
            node = _step(node, word)
        if meaning not in node.meanings:
            node.meanings += (meaning,)

    def knows(self, word: str) -> bool:
        """Whether `word` stands in a phrase, or begins as one of the phrases' `word*` does."""
        return word in self.vocabulary or any(word[:n] in self.beginnings for n in range(3, len(word) + 1))

    def find(self, words: Sequence[str]) -> list[Match]:
        """Every phrase in `words`, the one that begins first and is longest first."""
        read = [*map(self._read, words), _END]
        found: dict[tuple[int, int, int], Match] = {}
        for start in range(len(words)):
            reached: list[_Found] = []
            _branches(self._root, read, start, 0, reached)
            for end, mask, meaning in reached:
                key = (mask, end, id(meaning))
                if key not in found:
                    found[key] = Match(start, end, mask, meaning)
        return sorted(found.values(), key=lambda m: (m.start, -m.end))

    def _with_beginnings(self, word: str) -> "_Word":
        # Sought once a word and not once a node: few words begin as any phrase allows.
        return word, tuple(word[:n] for n in range(2, len(word) + 1) if word[:n] in self.beginnings)


_Found = tuple[int, int, Meaning]
_Word = tuple[str, tuple[str, ...]]
"""A word of a message, with those of its beginnings that some phrase's `word*` asks for."""
_END: _Word = ("", ())
"""What stands behind the last word, and begins no phrase."""


def _step(node: _Node, word: str) -> _Node:
    if word == GAP:
        if node.gap is None:
            node.gap = _Node()
        return node.gap
    if "*" in word:
        if node.beginnings is None:
            node.beginnings = _Node()
        node, word = node.beginnings, word[:-1]
    following = node.get(word)
    if following is None:
        following = node[word] = _Node()
    return following


# All add to one list rather than yield: a chain of generators makes reading an eighth slower. Whether a word
# leads on is asked before the call, as nearly always it does not.
def _walk(node: _Node, words: Sequence[_Word], at: int, mask: int, found: list[_Found]) -> None:
    if node.meanings:
        found.extend([(at, mask, meaning) for meaning in node.meanings])
    gap = node.gap
    if gap is not None:
        for there in range(at, min(at + REACH + 1, len(words))):
            if words[there][0] in gap or gap.beginnings is not None:
                _branches(gap, words, there, mask, found)
    if words[at][0] in node or node.beginnings is not None:
        _branches(node, words, at, mask, found)


def _branches(node: _Node, words: Sequence[_Word], at: int, mask: int, found: list[_Found]) -> None:
    word, beginnings = words[at]
    exact = node.get(word)
    if exact is not None:
        _walk(exact, words, at + 1, mask | 1 << at, found)
    if beginnings and node.beginnings is not None:
        for beginning in beginnings:
            branch = node.beginnings.get(beginning)
            if branch is not None:
                _walk(branch, words, at + 1, mask | 1 << at, found)
