"""A word as typed -> the word or words that were meant, for where a message does not mean what it spells.

A word that stands in no list is taken for the nearest word of the field. One that people do use is what it
says, however near it is to a word of ours: "meals" are no deals, a "plague" is not Prague.
"""

from collections.abc import Iterator
from functools import partial

from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.phrases import Phrases
from knowledge.understanding.typos import Typos, inflected, slipped

_SHORTEST, _LEAST = 4, 3
"""Letters of a word that may be a slip, and of one that may be run together with others."""
_FAR_MORE = 100.0
"""How many times more frequent the word meant must be than a word in use that is a slip away from it."""


class Mender:
    """Mends words onto those of the field, by how common they are."""

    def __init__(self, phrases: Phrases, lexicon: Lexicon) -> None:
        self._phrases = phrases
        self._lexicon = lexicon
        self._typos = Typos(phrases.subjects, phrases.names)

    def mend(self, word: str) -> tuple[str, ...] | None:
        """The word or words that `word` was meant to be; `None` where it stands as it is."""
        if len(word) < _SHORTEST or word in self._phrases.vocabulary or self._lexicon.common(word):
            return None
        known, begun = self._lexicon.share(word) > 0, self._phrases.knows(word)
        if known and begun:
            return None
        if known or begun:
            meant = self._typos.mend(word, most=1, may=partial(self._known_as if known else _begun_as, word))
            return (meant,) if meant else None
        meant = self._typos.mend(word)
        return (meant,) if meant else self._split(word)

    def _known_as(self, word: str, meant: str) -> bool:
        """Whether `word`, which stands in a dictionary, may be a slip of the pen for `meant`."""
        if word[0] != meant[0] or meant in self._phrases.places:
            return False
        times = self._lexicon.times(meant, word)
        if inflected(word, meant):
            return times > 0
        return slipped(word, meant) and (times >= _FAR_MORE or not self._lexicon.used(word))

    def _split(self, word: str) -> tuple[str, ...] | None:
        """The words that `word` runs together: two, or three of which none is as short as "the" and "con"."""
        heads = [n for n in range(_LEAST, len(word) - _LEAST + 1) if self._telling(word[:n])]
        in_three = ((word[:n], *rest) for n in heads for rest in self._in_two(word[n:], plain=False))
        return next(self._in_two(word), None) or next(in_three, None)

    def _in_two(self, word: str, *, plain: bool = True) -> Iterator[tuple[str, ...]]:
        for cut in range(_LEAST, len(word) - _LEAST + 1):
            parts = (word[:cut], word[cut:])
            if all(self._telling(p) or (plain and self._filling(p)) for p in parts):
                yield parts

    def _telling(self, part: str) -> bool:
        """Whether it is a word of ours, of four letters or more; of three, a name that is nothing else."""
        if part not in self._phrases.vocabulary:
            return False
        return len(part) >= _SHORTEST or (part in self._phrases.names and not self._lexicon.share(part))

    def _filling(self, part: str) -> bool:
        return part in self._phrases.vocabulary and self._lexicon.plain(part)


def _begun_as(word: str, meant: str) -> bool:
    """Whether `word`, of which no more is known than that it begins as a phrase's `word*`, may be `meant`.

    "applicatons" does begin as "app*", but "informations" is no slip for "information".
    """
    return slipped(word, meant) and not inflected(word, meant)
