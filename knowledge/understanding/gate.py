"""Whether a message is ours to answer: what it names of the field, against what nobody here can explain."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.normalise import Token
from knowledge.understanding.reading import Reading

EVIDENCE: Mapping[str, float] = {
    "programme": 4.0, "brand": 3.0, "institution": 2.0, "area": 2.5, "kind": 2.0, "money": 1.0, "domain": 1.6,
    "university": 1.0, "school": 1.0, "list": 0.8, "country": 0.9, "region": 0.8, "year": 0.5, "degree": 0.5,
    "language": 0.3, "anchor": 2.4, "strong": 1.0, "aspect": 1.0, "weak": 0.2,
}  # fmt: skip
_AGAIN = 0.3
"""What a second proof of the same role counts."""
_UNEXPLAINED = 0.8
_MOST, _STORY, _ASIDE = 4.0, 14, 0.3
PASSES = 1.5
"""Evidence less what is unexplained, from which a message counts as ours."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What speaks for and against a message being ours, and the words that nothing explains."""

    evidence: float
    unexplained: float
    words: tuple[str, ...]

    @property
    def sum(self) -> float:
        """Evidence less the unexplained."""
        return self.evidence - _UNEXPLAINED * self.unexplained


def weigh(reading: Reading, lexicon: Lexicon) -> Weight:
    """Weigh one message by itself."""
    left = _left(reading, lexicon)
    strange = sum(_strangeness(t.text, lexicon) * _told(t, reading) for t in left)
    return Weight(_evidence(reading), min(strange, _MOST), tuple(t.text for t in left))


def _evidence(reading: Reading) -> float:
    total = 0.0
    seen: dict[str, int] = {}
    for match in reading.matches:
        role = match.meaning.role
        role = match.meaning.tier if role in {"topic", "aspect"} else role
        worth = EVIDENCE.get(role, 0.0)
        total += worth if role not in seen else worth * _AGAIN if seen[role] < 2 else 0.0
        seen[role] = seen.get(role, 0) + 1
    return total


def _left(reading: Reading, lexicon: Lexicon) -> list[Token]:
    explained = 0
    for match in reading.matches:
        if match.meaning.role not in {"offtopic", "other-university"}:
            explained |= match.mask
    return [
        t for i, t in enumerate(reading.tokens)
        if not explained >> i & 1 and not lexicon.plain(t.text) and not t.text.isdigit()
    ]  # fmt: skip


def _told(token: Token, reading: Reading) -> float:
    """How much a strange word counts: little in the story that a long message tells before it asks."""
    asked = any(t.asks for t in reading.tokens)
    asks = token.asks if asked else token.clause == reading.tokens[-1].clause
    return 1.0 if asks or len(reading.tokens) <= _STORY else _ASIDE


def _strangeness(word: str, lexicon: Lexicon) -> float:
    return 0.5 if lexicon.share(word) > 8e-5 else 1.0
