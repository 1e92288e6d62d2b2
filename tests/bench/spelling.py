"""Sequences of a phrasing's template, spelt out as somebody would type them."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from knowledge.models import Lang
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.templates import GAP


class Speller:
    """Puts the most frequent word of the language for each stem (`appl*`), and nothing for a gap."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._shares = lexicon.shares
        self._words = {lang: sorted(shares) for lang, shares in lexicon.shares.items()}
        self._whole = cache(self._most_frequent)

    def spelt(self, lang: Lang, sequence: Sequence[str]) -> str:
        """The words of `sequence`, a blank between them."""
        written = (word for word in sequence if word != GAP)
        return " ".join(self._whole(lang, w[:-1]) if w.endswith("*") else w for w in written)

    def _most_frequent(self, lang: Lang, stem: str) -> str:
        known, shares = self._words[lang], self._shares[lang]
        fitting = known[bisect_left(known, stem) : bisect_left(known, stem + "{")]
        return max(fitting, key=shares.__getitem__, default=stem)
