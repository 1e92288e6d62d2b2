"""How common each word is in English and Italian, from the frequency lists that pyspellchecker carries."""

import gzip
import json
from dataclasses import dataclass
from importlib.resources import files
from math import log

from knowledge.models import Lang
from knowledge.understanding.normalise import words

_COMMON = 1e-5
"""Share of all words from which a word counts as common: about the 9,000 most frequent."""
_USED = 1.2e-7
"""Share from which a word was met in running text: the lists give 1.1e-7 to what only a dictionary knows."""
_PLAIN = 4e-4
"""Share from which a word says nothing by itself: about the 550 most frequent."""
_LEAST = 2e-8


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each word's share of running text, by language."""

    shares: dict[Lang, dict[str, float]]

    def share(self, word: str) -> float:
        """The word's share in the language where it is more frequent; 0 for one in neither."""
        return max(self.shares["en"].get(word, 0.0), self.shares["it"].get(word, 0.0))

    def common(self, word: str) -> bool:
        """Whether `word` is ordinary: never taken for a typing mistake."""
        return self.share(word) >= _COMMON

    def used(self, word: str) -> bool:
        """Whether people do use `word`, if only seldom."""
        return self.share(word) >= _USED

    def times(self, meant: str, word: str) -> float:
        """How many times as frequent as `word` is `meant`, in the language that `word` is rather of."""
        shares = max(self.shares.values(), key=lambda each: each.get(word, 0.0))
        return shares.get(meant, 0.0) / shares[word]

    def plain(self, word: str) -> bool:
        """Whether `word` is so frequent that it carries no subject (the, have, che, come)."""
        return len(word) < 2 or self.share(word) >= _PLAIN

    def italian(self, word: str) -> float:
        """How much more Italian than English `word` is, as a log ratio between -8 and 8; 0 if unknown."""
        en, it = self.shares["en"].get(word, 0.0), self.shares["it"].get(word, 0.0)
        if not en and not it:
            return 0.0
        return max(-8.0, min(8.0, log((it + _LEAST) / (en + _LEAST))))


def load() -> Lexicon:
    """Read the two frequency lists; accents are dropped, as they are from messages."""
    return Lexicon({"en": _shares("en"), "it": _shares("it")})


def _shares(lang: Lang) -> dict[str, float]:
    packed = files("spellchecker").joinpath(f"resources/{lang}.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    total = sum(counts.values())
    shares: dict[str, float] = {}
    for word, count in counts.items():
        bare = word if word.isascii() else "".join(words(word))
        if "'" not in bare:
            shares[bare] = shares.get(bare, 0.0) + count / total
    return shares
