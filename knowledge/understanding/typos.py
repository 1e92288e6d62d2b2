"""Typing mistakes: a rare unknown word -> the one word of the vocabulary that it was meant to be.

An index of deletions (every way to take one or two letters off the first seven) finds the few words worth
a look; rapidfuzz measures them. Ordinary words are never touched, or "cane" would become "can".
"""

from collections.abc import Container, Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

_HEAD = 7
"""Letters of a word that are indexed: mistakes further back cost nothing to find."""
_SHORTEST = 4


class Typos:
    """Corrects onto a fixed vocabulary; of two words as near, one of `names` is meant."""

    def __init__(self, vocabulary: Iterable[str], names: Container[str] = ()) -> None:
        self._names = names
        self._index: dict[str, list[str]] = {}
        for word in sorted(w for w in vocabulary if len(w) >= _SHORTEST and not w.isdigit()):
            for key in _keys(word):
                self._index.setdefault(key, []).append(word)

    def mend(self, word: str, *, most: int | None = None) -> str | None:
        """The nearest word of the vocabulary, or `None` if none is near or two are as near.

        Args:
            word: a word that is not in the vocabulary.
            most: edits allowed; by the word's length where not given.
        """
        allowed = _allowed(word) if most is None else most
        near = {seen for key in _keys(word) for seen in self._index.get(key, ())}
        scored = sorted(self._scores(word, near, allowed))
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
