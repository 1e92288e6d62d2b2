"""Typing mistakes: a word that is not in a vocabulary -> the one word there that is nearest.

An index of deletions (every way to take one or two letters off the first seven) finds the few words worth
a look; rapidfuzz measures them. Which words are mistakes at all is for the caller to say.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

_HEAD = 7
"""Letters of a word that are indexed: mistakes further back cost nothing to find."""
_SHORTEST = 4
_STEM = 6
"""Letters from which two words that differ in a last vowel are mostly one word: "tesa" is no "tesi"."""
_ENDINGS = frozenset("aeio")
_DOUBLED = re.compile(r"(.)\1+")


class Typos:
    """Corrects onto a fixed vocabulary; of two words as near, one of `names` is meant."""

    def __init__(self, vocabulary: Iterable[str], names: Container[str] = ()) -> None:
        self._names = names
        self._index: dict[str, list[str]] = {}
        for word in sorted(w for w in vocabulary if len(w) >= _SHORTEST and not w.isdigit()):
            for key in _keys(word):
                self._index.setdefault(key, []).append(word)

    def mend(
        self, word: str, *, most: int | None = None, may: Callable[[str], bool] | None = None
    ) -> str | None:
        """The nearest word of the vocabulary, or `None` if none is near or two are as near.

        Args:
            word: a word that is not in the vocabulary.
            most: edits allowed; by the word's length where not given.
            may: whether a word of the vocabulary comes into question; any does where not given.
        """
        allowed = _allowed(word) if most is None else most
        near = {seen for key in _keys(word) for seen in self._index.get(key, ())}
        scored = sorted(each for each in self._scores(word, near, allowed) if may is None or may(each[3]))
        if not scored or (len(scored) > 1 and scored[0][:3] == scored[1][:3]):
            return None
        return scored[0][3]

    def _scores(self, word: str, near: set[str], allowed: int) -> Iterator[tuple[int, bool, int, str]]:
        for each in near:
            distance = OSA.distance(word, each, score_cutoff=allowed)
            if distance <= min(allowed, _allowed(each)):
                yield (
                    distance,
                    each not in self._names,
                    int(word[0] != each[0]) + int(word[-1] != each[-1]),
                    each,
                )


def slipped(typed: str, meant: str) -> bool:
    """Whether one plain slip of the fingers makes `typed` of `meant`.

    A letter is left out or doubled, or two are swapped; not another letter, which is as easily another word.
    """
    left_out = any(meant[:n] + meant[n + 1 :] == typed for n in range(len(meant)))
    return left_out or sorted(typed) == sorted(meant) or _undoubled(typed) == _undoubled(meant)


def inflected(typed: str, meant: str) -> bool:
    """Whether two words look like forms of one: "locations" and "location", "esteri" and "estero"."""
    short, long = sorted((typed, meant), key=len)
    if len(short) == len(long):
        return len(typed) >= _STEM and typed[:-1] == meant[:-1] and {typed[-1], meant[-1]} <= _ENDINGS
    return len(typed) > _SHORTEST and (long == f"{short}s" or (long == f"{short}o" and short[-1] == "i"))


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _allowed(word: str) -> int:
    return 0 if len(word) < _SHORTEST else 1 if len(word) < 7 else 2


def _keys(word: str) -> set[str]:
    head = word[:_HEAD]
    most = min(_allowed(word), 2)
    keys = {head}
    for taken in range(1, most + 1):
        for left in combinations(range(len(head)), len(head) - taken):
            keys.add("".join(head[i] for i in left))
    return keys
