"""Places whose names are everyday words too: "togo", "states", and in Italian "porto"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.understanding.normalise import Token, words
from knowledge.understanding.phrases import Match
from knowledge.understanding.wording import PlainPlaces

_PLACES = frozenset({"country", "city", "institution"})
_BESIDE = frozenset({*_PLACES, "region", "carry", "filler"})
"""What may stand beside the name of a place in a message that is nothing else: "and togo?"."""


@dataclass(frozen=True, slots=True)
class PlainNames:
    """Names that are everyday words, and the words after which they are meant."""

    names: frozenset[tuple[str, ...]]
    after: frozenset[str]

    @property
    def single(self) -> frozenset[str]:
        """The names of one word: nothing is taken for a typing mistake of them."""
        return frozenset(name[0] for name in self.names if len(name) == 1)

    def meant(self, tokens: Sequence[Token], matches: Sequence[Match]) -> Sequence[Match]:
        """`matches` without the places of which a message only uses the word: "which partner states"."""
        doubtful = [m for m in matches if m.meaning.role in _PLACES and _words(tokens, m) in self.names]
        if not doubtful or self._alone(tokens, matches):
            return matches
        meant = [m for m in doubtful if m.start and tokens[m.start - 1].text in self.after]
        return [m for m in matches if m not in doubtful or m in meant]

    def _alone(self, tokens: Sequence[Token], matches: Iterable[Match]) -> bool:
        """Whether a message names places, and says nothing of them."""
        beside = 0
        for match in matches:
            beside |= match.mask if match.meaning.role in _BESIDE else 0
        return all(beside >> n & 1 or token.text in self.after for n, token in enumerate(tokens))


def plain_names(wordings: Iterable[PlainPlaces]) -> PlainNames:
    """The everyday names of all languages together: students mix them."""
    listed = tuple(wordings)
    return PlainNames(
        frozenset(tuple(words(name)) for each in listed for name in each.names),
        frozenset(word for each in listed for word in each.after),
    )


def _words(tokens: Sequence[Token], match: Match) -> tuple[str, ...]:
    return tuple(token.text for token in tokens[match.start : match.end])
