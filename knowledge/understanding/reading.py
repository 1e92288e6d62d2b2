"""A message, read: its words put right, its phrases found, its language told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.models import Area, Lang
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.normalise import Token, tokens
from knowledge.understanding.phrases import Match
from knowledge.understanding.typos import Typos
from knowledge.understanding.vocabulary import Vocabulary

_NAMES = ("idioms", "other-university", "programme", "institution", "university", "school")
_INSIDE_NAMES = frozenset(
    {*_NAMES, "kind", "area", "brand", "country", "region", "degree", "money", "language"}
)
_MOST_TOKENS, _CLEARLY = 120, 3.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a message, before anything is made of it."""

    tokens: tuple[Token, ...]
    matches: tuple[Match, ...]
    lang: Lang
    lang_clear: bool
    by_role: Mapping[str, Sequence[Match]]

    def of(self, role: str) -> Sequence[Match]:
        """The phrases of one role."""
        return self.by_role.get(role, ())

    def values(self, role: str) -> tuple[str, ...]:
        """What the phrases of one role name, in order, without doubles."""
        return tuple(dict.fromkeys(m.meaning.value for m in self.of(role)))

    def words(self, match: Match) -> str:
        """The words that a phrase names, as they were read."""
        return " ".join(t.text for i, t in enumerate(self.tokens) if match.mask >> i & 1)


def reading(found: Sequence[Token], matches: Iterable[Match], lang: Lang, clear: bool) -> Reading:
    """A reading of `found`, with its phrases sorted by their role."""
    kept = tuple(matches)
    by_role: defaultdict[str, list[Match]] = defaultdict(list)
    for match in kept:
        by_role[match.meaning.role].append(match)
    return Reading(tuple(found), kept, lang, clear, dict(by_role))


class Reader:
    """Reads messages with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._known = vocabulary.phrases.vocabulary
        self._typos = Typos(vocabulary.phrases.subjects, vocabulary.phrases.names)
        self._mended = lru_cache(maxsize=4096)(self._mend)

    def read(self, text: str, lang: Lang | None = None) -> Reading:
        """Read `text`; `lang` serves where the words do not tell their language."""
        found = tuple(self._put_right(tokens(text)))[-_MOST_TOKENS:]
        matches = self._vocabulary.phrases.find([t.text for t in found])
        italian = sum(self._lexicon.italian(t.text) for t in found if not t.typed)
        clear = abs(italian) >= _CLEARLY
        told: Lang = "it" if italian > 0 else "en"
        return reading(found, _resolved(matches), told if clear else lang or told, clear)

    def _put_right(self, found: Sequence[Token]) -> Iterator[Token]:
        for token in found:
            meant = self._vocabulary.slang.get(token.text) or self._mended(token.text)
            if meant:
                yield from (replace(token, text=word, typed=token.text) for word in meant)
            else:
                yield token

    def _mend(self, word: str) -> tuple[str, ...] | None:
        """The word or words that `word` was meant to be; `None` where it stands as it is."""
        if len(word) < 4 or self._vocabulary.phrases.knows(word) or self._lexicon.common(word):
            return None
        known = self._lexicon.share(word) > 0
        mended = self._typos.mend(word, most=1 if known else None)
        if mended:
            return (mended,)
        return None if known else self._split(word)

    def _split(self, word: str) -> tuple[str, ...] | None:
        for cut in range(3, len(word) - 2):
            parts = (word[:cut], word[cut:])
            if all(p in self._known and (len(p) > 3 or self._lexicon.plain(p)) for p in parts):
                return parts
        return None


def _resolved(matches: Sequence[Match]) -> Iterator[Match]:
    """Names swallow what stands inside them: "politecnico di torino" is not our Politecnico."""
    names = [m for m in matches if m.meaning.role in _NAMES]
    for match in matches:
        role = match.meaning.role
        if role in _INSIDE_NAMES and (any(_swallows(n, match) for n in names) or _part(match, matches)):
            continue
        if role == "country" and any(_covers(m, match) for m in matches if m.meaning.role == "region"):
            continue
        yield match


def _covers(whole: Match, part: Match) -> bool:
    return part.mask & ~whole.mask == 0 and part.mask != whole.mask


def _part(match: Match, matches: Sequence[Match]) -> bool:
    """Whether it stands inside a longer name of the same role: "europe" in "outside europe"."""
    return any(
        m.meaning.role == match.meaning.role
        and (_covers(m, match) or _outside(m, match) or _before(m, match))
        for m in matches
    )


def _before(other: Match, match: Match) -> bool:
    """Whether of two programmes' names that share words ("uic double degree polimi") it is the later."""
    shared = match.meaning.role == "programme" and bool(other.mask & match.mask)
    return shared and (other.length, -other.start) > (match.length, -match.start)


def _outside(other: Match, match: Match) -> bool:
    """Whether "eu" was read out of the middle of "non eu"."""
    areas = (other.meaning.value, match.meaning.value)
    return areas == (Area.EXTRA_EU, Area.EU) and bool(other.mask & match.mask)


def _swallows(name: Match, match: Match) -> bool:
    inside = _covers(name, match)
    if name.meaning.role == "programme":
        # A programme's own name still tells the facets that it is made of.
        places = match.meaning.role in {"country", "institution"} and match.mask & ~name.mask == 0
        return places or (inside and match.meaning.role == "programme")
    return inside
