"""Whether a message is not ours to answer, and of what kind it is then."""

from knowledge.understanding import gate
from knowledge.understanding.phrases import Match
from knowledge.understanding.sight import Sight
from knowledge.understanding.subjects import identified
from knowledge.understanding.topics import SHORT, asking_words

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
        "incoming",
        "jobs",
        "other-mobility",
    }
)
"""Subjects of university life that are not ours, near as they sound."""
_VAGUE = 0.8
"""What more must speak for a message in which nothing shows that it is about going abroad."""
_SHOWING = ("domain", "country", "region", "degree", "year")
_ASKED = 2.0
"""How strongly a topic of ours must be asked for beside a near subject that is none."""
_COURTEOUS = 0.4
"""Share of a message's words from which a courtesy in it is what it is about."""


def refusal(sight: Sight) -> str | None:
    """Why the message is not answered (`housing`, `other-university`, `far`, ...), or `None`."""
    reading = sight.reading
    if not reading.tokens:
        return "nonsense"
    if reading.of("other-university") and not sight.own.named:
        return "other-university"
    off = tuple(m.meaning.value for m in reading.of("offtopic") if not _aside(m, sight))
    if off and ("injection" in off or not _ours(sight, off[0])):
        return off[0]
    if _weight(sight) < gate.PASSES + (0.0 if _of_the_field(sight) else _VAGUE):
        return "nonsense" if not reading.matches else "far"
    return None


def _of_the_field(sight: Sight) -> bool:
    """Whether anything in a message, or before it, shows by itself that it is about going abroad."""
    told = sight.scores.anchored or any(sight.reading.of(role) for role in _SHOWING)
    return bool(told) or sight.follows or identified(sight.own)


def _aside(match: Match, sight: Sight) -> bool:
    """Whether a phrase stands in the story that a message on a programme tells, not in what it asks."""
    asking = asking_words(sight.reading)
    own = sight.own
    told = own.kinds or own.areas or own.countries or own.institutions
    ours = bool(own.universities) and bool(told)
    return ours and match.meaning.value != "injection" and asking is not None and not match.mask & asking


def _ours(sight: Sight, subject: str) -> bool:
    """Whether a message names a programme surely enough to be about it, whatever else it speaks of."""
    own = sight.own
    told = bool(own.universities) and bool(own.kinds or own.areas)
    if own.named or own.brands:
        return subject not in _NEAR or max(sight.scores.topics.values(), default=0.0) >= _ASKED
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
