"""Whether a message is not ours to answer, and of what kind it is then."""

from collections.abc import Iterable

from knowledge.understanding import gate
from knowledge.understanding.parts import Part, parts_of
from knowledge.understanding.phrases import Match
from knowledge.understanding.reading import Reading
from knowledge.understanding.sight import Sight
from knowledge.understanding.subjects import identified
from knowledge.understanding.topics import SHORT

_CONTEXT = 2.3
"""What a conversation under way speaks for a message; half of it for a long one."""
_NEAR = frozenset(
    {
        "housing",
        "fees",
        "exams",
        "admission",
        "services",
        "permits",
        "aid",
        "degree-at-home",
        "incoming",
        "jobs",
        "other-mobility",
        "other-university",
    }
)
"""Subjects of university life that are not ours, near as they sound."""
_WHO = frozenset({"incoming"})
"""What tells who asks, wherever it stands in a message."""
_PROGRAMME = ("programme", "brand", "kind", "area", "money", "school")
"""What tells one programme of ours from another."""
_VAGUE = 0.8
"""What more must speak for a message in which nothing shows that it is about going abroad."""
_SHOWING = ("domain", "country", "region", "degree", "year")
_ASKED = 2.0
"""How strongly a topic of ours must be asked for beside a near subject that is none."""
_DOUBT, _DOUBTED = 8.0, 0.1
"""What speaks against a message for each share of belief, beyond the second, that it is not ours."""
_SURELY, _HARDLY, _CLEARLY = 0.5, 0.05, 1.0
"""The shares of belief from which it is sure and up to which it is none, and what a follow-up that is surely
ours, by its topic too, speaks for itself: "anything near the sea?"."""
_TOLD = 0.2
"""The share of that belief from which its kind is told."""
_FAR = "far"
_COURTEOUS = 0.4
"""Share of a message's words from which a courtesy in it is what it is about."""


def refusal(sight: Sight) -> str | None:
    """Why the message is not answered (`housing`, `other-university`, `far`, ...), or `None`."""
    reading = sight.reading
    if not reading.tokens:
        return "nonsense"
    off = _not_ours(reading)
    if off and ("injection" in off or not (_asks_ours(sight) or _ours(sight, off[0]))):
        return off[0]
    belief = sight.scores.belief
    if _weight(sight) - _doubt(sight) >= gate.PASSES + (0.0 if _of_the_field(sight) else _VAGUE):
        return None
    if belief.elsewhere >= _TOLD:
        return belief.kind
    return "nonsense" if not reading.matches else _FAR


def _doubt(sight: Sight) -> float:
    """What the model's belief that a message is not ours speaks against it."""
    belief = sight.scores.belief
    asked = max(sight.scores.topics.values(), default=0.0) >= _ASKED
    if belief.kind == _FAR and asked and belief.elsewhere < _SURELY:
        return 0.0  # What asks for a topic of ours in clear words is near at least.
    if sight.follows and belief.elsewhere < _HARDLY and max(belief.topics.values(), default=0.0) >= _SURELY:
        return -_CLEARLY
    return _DOUBT * max(0.0, belief.elsewhere - _DOUBTED)


def _not_ours(reading: Reading) -> list[str]:
    """What a message speaks of that is not ours, another university first."""
    other = ["other-university"] if reading.of("other-university") else []
    return other + [m.meaning.value for m in reading.of("offtopic")]


def _of_the_field(sight: Sight) -> bool:
    """Whether anything in a message, or before it, shows by itself that it is about going abroad."""
    told = sight.scores.anchored or any(sight.reading.of(role) for role in _SHOWING)
    return bool(told) or sight.follows or identified(sight.own)


def _asks_ours(sight: Sight) -> bool:
    """Whether some part of a message asks of ours, and what is not ours stands in its other parts only."""
    reading = sight.reading
    if not _WHO.isdisjoint(reading.values("offtopic")) or _elsewhere(sight):
        return False
    elsewhere = reading.mask("offtopic", "other-university")
    parts = parts_of(reading.tokens)
    clean = [part for part in parts if not part.mask & elsewhere]
    asking = [part.mask for part in clean if part.asks]
    if not any(part.asks and part.mask & elsewhere for part in parts) and _told(sight, parts):
        return bool(sight.own.universities or sight.own.named) or _spoken(reading, asking)
    known = any(part.mask & reading.mask("programme") for part in clean)
    programme = reading.mask(*_PROGRAMME)
    return _spoken(reading, [mask for mask in asking if known or mask & programme])


def _elsewhere(sight: Sight) -> bool:
    """Whether a message names another university, and none of ours."""
    return bool(sight.reading.of("other-university")) and not sight.own.universities


def _told(sight: Sight, parts: Iterable[Part]) -> bool:
    """Whether parts of a message tell that it is about a programme, or about leaving one of ours."""
    programme = sight.reading.mask(*_PROGRAMME) & ~_around(sight.reading)
    field, home = sight.reading.mask("domain", "list"), sight.reading.mask("university")
    return any(mask & programme or (mask & field and mask & home) for mask, _ in parts)


def _around(reading: Reading) -> int:
    """The words of what is not ours, with those in the gaps of its phrases: "ryanair erasmus discount"."""
    around = 0
    for match in reading.of("offtopic"):
        around |= (1 << match.end) - (1 << match.start)
    return around


def _spoken(reading: Reading, masks: Iterable[int]) -> bool:
    """Whether any of these words speak for a topic of ours by more than a hint."""
    return any(m.mask & mask == m.mask and _speaks(m) for mask in masks for m in reading.matches)


def _speaks(match: Match) -> bool:
    """Whether a phrase speaks for a topic of ours by more than a hint."""
    return match.meaning.topic is not None and match.meaning.tier != "weak"


def _ours(sight: Sight, subject: str) -> bool:
    """Whether a message names a programme surely enough to be about it, whatever else it speaks of."""
    own = sight.own
    told = bool(own.universities) and bool(own.kinds or own.areas)
    if _elsewhere(sight):
        return False
    if own.named:
        asked = max(sight.scores.topics.values(), default=0.0) >= _ASKED
        return subject not in _NEAR or (asked and _spoken(sight.reading, [~_around(sight.reading)]))
    return told and subject not in _NEAR


def courtesy_within(sight: Sight) -> str | None:
    """The courtesy that a message not ours is mostly made of ("thanks, you saved my day")."""
    said = sight.reading.of("smalltalk")
    if sight.reading.mask("smalltalk").bit_count() < _COURTEOUS * len(sight.reading.tokens):
        return None
    return said[0].meaning.value if said else None


def _weight(sight: Sight) -> float:
    if not sight.follows:
        return sight.weight.sum
    long = len(sight.reading.tokens) > 2 * SHORT
    return sight.weight.sum + (_CONTEXT / 2 if long else _CONTEXT)
