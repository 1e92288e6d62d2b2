"""Whether a message is not ours to answer, and of what kind it is then."""

from collections.abc import Iterable
from math import inf

from knowledge.understanding import gate
from knowledge.understanding.parts import Part, parts_of
from knowledge.understanding.phrases import Match
from knowledge.understanding.reading import Reading
from knowledge.understanding.sight import Sight
from knowledge.understanding.subjects import identified, names_and_fillers, only_placed
from knowledge.understanding.topics import SHORT

_CONTEXT = 2.3
"""What a conversation under way speaks for a message; half of it for a long one."""
_ANSWER = 1.5
"""What a fact speaks that the verdict under way turns on."""
_FAR, _ANOTHER = "far", "other-university"
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
        _ANOTHER,
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
_BELIEVED = (0.8, 0.55, 0.45, 0.35, 0.3)
"""The model's belief that a message is not ours from which it is refused: where it names a programme, facets
that only a programme of ours has, a kind and where from or where to, one of these alone, or none of them."""
_VAGUELY = 2
"""The place in `_BELIEVED` from which less belief counts too."""
_UNDER_WAY = 0.1
"""What more belief that takes in a conversation under way."""
_DOUBT, _DOUBTED = 8.0, 0.1
"""What less belief speaks against a message, for each share of it beyond the second."""
_SURELY, _HARDLY, _CLEARLY = 0.5, 0.1, 1.0
"""The shares of belief from which it is sure and up to which it is none, and what a follow-up that is surely
ours, by its topic too, speaks for itself: "anything near the sea?"."""
_SOME, _TOLD = 0.15, 0.2
"""The shares of that belief up to which a phrase of something else is overruled, and from which its kind is
told."""
_COURTEOUS = 0.4
"""Share of a message's words from which a courtesy in it is what it is about."""


def refusal(sight: Sight) -> str | None:
    """Why the message is not answered (`housing`, `other-university`, `far`, ...), or `None`."""
    reading = sight.reading
    if not reading.tokens:
        return "nonsense"
    off = _not_ours(reading)
    if off and ("injection" in off or not (_asks_ours(sight) or _ours(sight, off[0]) or _surely_ours(sight))):
        return off[0]
    belief, needed = sight.scores.belief, gate.PASSES + (0.0 if _of_the_field(sight) else _VAGUE)
    if only_placed(reading) or _weight(sight) - _doubt(sight) >= needed:
        return None
    if belief.elsewhere >= _TOLD:
        return belief.kind
    return "nonsense" if not reading.matches else _FAR


def _doubt(sight: Sight) -> float:
    """What the model's belief that a message is not ours weighs; without bound where it is sure."""
    belief, follows = sight.scores.belief, sight.follows
    if sight.answers:
        return 0.0
    asked = sight.scores.clearest >= _ASKED
    if belief.kind == _FAR and asked and belief.elsewhere < _SURELY:
        return 0.0  # What asks for a topic of ours in clear words is near at least.
    if not asked and _names_alone(sight):
        return 0.0
    if belief.kind == _ANOTHER and sight.own.universities and not sight.reading.of(_ANOTHER):
        return 0.0  # Which university is meant is told by names, and one of ours is named.
    told = _told_of_ours(sight)
    if belief.elsewhere >= _BELIEVED[told] + (_UNDER_WAY if follows else 0.0):
        return inf
    if told < _VAGUELY:
        return 0.0
    if follows and belief.elsewhere < _HARDLY and max(belief.topics.values(), default=0.0) >= _SURELY:
        return -_CLEARLY
    return _DOUBT * max(0.0, belief.elsewhere - _DOUBTED)


def _names_alone(sight: Sight) -> bool:
    """Whether a message says hardly more than names and "what about": "and the thesis in Milan?"."""
    reading, own = sight.reading, sight.own
    leaning = reading.of("carry") or reading.of("money-alone")
    if names_and_fillers(reading) and (leaning or identified(own)):
        return True
    if identified(own) and leaning and len(reading.tokens) <= SHORT:
        return True
    return bool(own.universities) and not sight.weight.words


def _told_of_ours(sight: Sight) -> int:
    """How much a message names that is ours, as a place in `_BELIEVED`."""
    own = sight.own
    if own.named:
        return 0
    if own.brands or (own.kinds and own.areas):
        return 1
    sort, place = own.kinds or own.areas, own.countries or own.regions or own.institutions
    if sort and (place or own.universities or sight.reading.of("domain")):
        return 2
    return 3 if sort or place or own.universities else 4


def _not_ours(reading: Reading) -> list[str]:
    """What a message speaks of that is not ours, another university first."""
    other = [_ANOTHER] if reading.of(_ANOTHER) else []
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
    elsewhere = reading.mask("offtopic", _ANOTHER)
    parts = parts_of(reading.tokens)
    clean = [part for part in parts if not part.mask & elsewhere]
    asking = [part.mask for part in clean if part.asks]
    if not any(part.asks and part.mask & elsewhere for part in parts) and _told(sight, parts):
        return bool(sight.own.universities or sight.own.named) or _spoken(reading, asking)
    known = any(part.mask & reading.mask("programme") for part in clean)
    known = known or (bool(sight.own.named) and sight.scores.belief.elsewhere < _TOLD)
    programme = reading.mask(*_PROGRAMME)
    return _spoken(reading, [mask for mask in asking if known or mask & programme])


def _surely_ours(sight: Sight) -> bool:
    """Whether the words are hardly those of something else, and name a sort of programme and whose it is."""
    hardly = sight.scores.belief.elsewhere < _SOME and not _elsewhere(sight)
    return hardly and _told_of_ours(sight) <= _VAGUELY


def _elsewhere(sight: Sight) -> bool:
    """Whether a message names another university, and none of ours."""
    return bool(sight.reading.of(_ANOTHER)) and not sight.own.universities


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
        asked = sight.scores.clearest >= _ASKED
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
    context = _CONTEXT / 2 if long else _CONTEXT
    return sight.weight.sum + context + (_ANSWER if sight.answers else 0.0)
