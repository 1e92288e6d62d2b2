"""A message, read: its words put right, its phrases found, its language told."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.models import Area, Lang
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.mending import Mender
from knowledge.understanding.normalise import Token, plain, split
from knowledge.understanding.phrases import Match
from knowledge.understanding.vocabulary import Vocabulary

_NAMES = ("idioms", "other-university", "programme", "institution", "university", "school")
_INSIDE_NAMES = frozenset(
    {*_NAMES, "kind", "area", "brand", "country", "city", "region", "degree", "money", "language", "ordinal"}
)
_MOST_TOKENS, _CLEARLY = 180, 3.0
_MANY, _MOST_WORDS = 8, 16
"""Phrases from which only those nearby are compared, and the most words that one may span."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a message, before anything is made of it; `plain` is its text as normalised."""

    plain: str
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
        matches = self.by_role.get(role)
        return tuple(dict.fromkeys([m.meaning.value for m in matches])) if matches else ()

    def mask(self, *roles: str) -> int:
        """A bit for each word that phrases of these roles name."""
        mask = 0
        for role in roles:
            for match in self.of(role):
                mask |= match.mask
        return mask

    def holds_only(self, *roles: str) -> bool:
        """Whether phrases of these roles name every word."""
        return self.mask(*roles).bit_count() == len(self.tokens)

    def words(self, match: Match) -> str:
        """The words that a phrase names, as they were read."""
        return " ".join(t.text for i, t in enumerate(self.tokens) if match.mask >> i & 1)


def only(reading: Reading, kept: Iterable[Match]) -> Reading:
    """`reading` with those of its phrases only that are `kept`."""
    matches = tuple(kept)
    return replace(reading, matches=matches, by_role=_by_role(matches))


def _by_role(matches: Iterable[Match]) -> dict[str, list[Match]]:
    by_role: defaultdict[str, list[Match]] = defaultdict(list)
    for match in matches:
        by_role[match.meaning.role].append(match)
    return dict(by_role)


class Reader:
    """Reads messages with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._vocabulary = vocabulary
        self._mended = lru_cache(maxsize=4096)(Mender(vocabulary.phrases, lexicon).mend)
        self._italian = lru_cache(maxsize=4096)(lexicon.italian)

    def read(self, text: str, lang: Lang | None = None) -> Reading:
        """Read `text`; `lang` serves where the words do not tell their language."""
        read = plain(text)
        found = tuple(self._put_right(split(read)))[-_MOST_TOKENS:]
        matched = self._vocabulary.phrases.find([t.text for t in found])
        matches = tuple(_resolved(self._vocabulary.plain.meant(found, matched)))
        italian = sum([self._italian(t.text) for t in found if not t.typed])
        clear = abs(italian) >= _CLEARLY
        told: Lang = "it" if italian > 0 or (not italian and _named_in_italian(matches)) else "en"
        lang = told if clear else lang or told
        return _verified(Reading(read, found, matches, lang, clear, _by_role(matches)))

    def _put_right(self, found: Sequence[Token]) -> Iterator[Token]:
        for token in found:
            meant = self._vocabulary.slang.get(token.text) or self._mended(token.text)
            if meant:
                yield from (token._replace(text=word, typed=token.text) for word in meant)
            else:
                yield token


def _named_in_italian(matches: Sequence[Match]) -> bool:
    return any(m.meaning.role == "city" and m.meaning.lang == "it" for m in matches)


def _verified(reading: Reading) -> Reading:
    """`reading` with the clause before a mere "is that right?" asking too: that is what is asked."""
    found = reading.tokens
    tags = {found[m.start].clause for m in reading.of("verifying")}
    if not tags:
        return reading
    said = reading.mask("verifying", "filler", "carry")
    tags -= {t.clause for n, t in enumerate(found) if not said >> n & 1}
    asked = {_before_tag(found, tag) for tag in tags} | {t.clause for t in found if t.asks}
    return replace(reading, tokens=tuple(t._replace(asks=t.clause in asked) for t in found))


def _before_tag(found: Sequence[Token], tag: int) -> int:
    return max((t.clause for t in found if t.clause < tag), default=tag)


def _resolved(matches: Sequence[Match]) -> Iterator[Match]:
    """Names swallow what stands inside them: "politecnico di torino" is not our Politecnico."""
    by_role = _by_role(m for m in matches if m.meaning.role in _INSIDE_NAMES)
    names = sorted((m for role in _NAMES for m in by_role.get(role, ())), key=_place)
    wider = [*by_role.get("region", ()), *by_role.get("country", ())]
    for match in matches:
        role = match.meaning.role
        if role in _INSIDE_NAMES:
            if any(_swallows(name, match) for name in _near(match, names)) or _part(match, by_role[role]):
                continue
            if role in {"country", "city"} and any(_covers(place, match) for place in wider):
                continue
        yield match


def _covers(whole: Match, part: Match) -> bool:
    return part.mask & ~whole.mask == 0 and part.mask != whole.mask


def _part(match: Match, alike: Sequence[Match]) -> bool:
    """Whether it stands inside a longer name of the same role: "europe" in "outside europe"."""
    if len(alike) == 1:
        return False
    return any(_covers(m, match) or _outside(m, match) or _before(m, match) for m in _near(match, alike))


def _near(match: Match, found: Sequence[Match]) -> Sequence[Match]:
    """Of phrases in the order of their places, those that may share a word with `match`."""
    if len(found) < _MANY:
        return found
    first = bisect_left(found, match.start - _MOST_WORDS, key=_place)
    return found[first : bisect_left(found, match.end, key=_place)]


def _place(match: Match) -> int:
    return match.start


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
        places = match.meaning.role in {"country", "city", "institution"} and match.mask & ~name.mask == 0
        return places or (inside and match.meaning.role == "programme")
    return inside
