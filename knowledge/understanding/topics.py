"""Which topic, and which finer question of it, the phrases of a message speak for."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from knowledge.models import Topic
from knowledge.understanding.model import PLACEHOLDERS, TopicModel
from knowledge.understanding.phrases import Match
from knowledge.understanding.reading import Reading

_NAMES = {
    "programme": PLACEHOLDERS["programme"],
    "brand": PLACEHOLDERS["programme"],
    "university": PLACEHOLDERS["university"],
    "school": PLACEHOLDERS["university"],
    "country": PLACEHOLDERS["place"],
    "institution": PLACEHOLDERS["place"],
}
WEIGHTS: Mapping[str, float] = {"anchor": 3.0, "strong": 2.2, "aspect": 2.2, "weak": 0.8}
_EACH_WORD = 0.45
"""What every further word of a phrase adds: a longer phrase is a surer one."""
_LONG = 4
_ECHO = 0.45
"""What a second phrase for the same topic counts of its weight, a third of that again."""
_OTHER_LANGUAGE = 0.3
"""The least that a phrase counts in a message of the other language."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How strongly each topic, and each aspect (`topic.aspect`), is spoken for, and whether of itself.

    `belief` is the share that the light model puts on each topic.
    """

    topics: Mapping[Topic, float]
    aspects: Mapping[str, float]
    anchored: frozenset[Topic]
    decisive: Mapping[Topic, Match]
    belief: Mapping[Topic, float]


_UNSUPPORTED = 0.5
"""What a finer question counts for its topic where nothing else speaks for that."""
_ASIDE, _STORY = 0.75, 11
"""What a phrase counts outside the clauses that ask, and the words from which a message tells a story."""
_BARE, _CLAUSE = 1.8, 4
"""What a weak phrase counts after a question, in a clause of so few words: as much as a sentence."""
SHORT = 7
"""Words up to which a message is brief, and so leans on what was said before."""
_NAMING = 0.25
"""What a topic's phrase counts whose words all name a kind of programme ("the traineeship")."""


def score(
    reading: Reading, model: TopicModel, strict: Container[str] = (), before: Topic | None = None
) -> Scores:
    """Weigh the topic phrases of `reading`, said after a question on `before`.

    A finer question that is `strict` ("how many places") speaks for its topic by itself. Words of a
    programme's own name speak for no topic.
    """
    taken, naming = (
        _mask(reading, ("programme", "university", "school")),
        _mask(reading, ("kind", "money", "brand", "area")),
    )
    asking = asking_words(reading)
    weighed: dict[Topic, list[tuple[float, Match]]] = defaultdict(list)
    aspects: dict[str, float] = defaultdict(float)
    topical = {before, *(m.meaning.value for m in reading.of("topic") if m.meaning.tier != "weak")}
    for match in reading.matches:
        if match.meaning.role not in {"topic", "aspect"} or match.mask & ~taken == 0:
            continue
        bare = _BARE if before and _alone(match, reading) else 0.0
        weight = max(_weight(match, reading), bare) * (_NAMING if match.mask & ~naming == 0 else 1.0)
        weight *= 1.0 if asking is None or match.mask & asking else _ASIDE
        topic = match.meaning.value.split(".")[0]
        if match.meaning.role == "aspect":
            aspects[match.meaning.value] = max(aspects[match.meaning.value], weight)
            weight *= 1.0 if topic in topical or match.meaning.value in strict else _UNSUPPORTED
        weighed[Topic(topic)].append((weight, match))
    anchored = frozenset(t for t, ms in weighed.items() if any(_anchors(m, naming) for _, m in ms))
    decisive = {t: max(ms, key=lambda wm: wm[0])[1] for t, ms in weighed.items()}
    return Scores(
        {t: _total(ms) for t, ms in weighed.items()},
        aspects,
        anchored,
        decisive,
        model.likelihood(_named(reading)),
    )


def _alone(match: Match, reading: Reading) -> bool:
    """Whether a weak phrase is all that its clause asks with: "when?", "and who is it?"."""
    if match.meaning.tier != "weak" or match.meaning.value == Topic.OVERVIEW:
        return False
    clause = reading.tokens[match.start].clause
    return sum(t.clause == clause for t in reading.tokens) <= _CLAUSE


def _anchors(match: Match, naming: int) -> bool:
    """Whether a phrase decides its topic by itself, and is not merely how a programme is named."""
    return match.meaning.tier == "anchor" and match.mask & ~naming != 0


def _named(reading: Reading) -> list[str]:
    """The words of a message with every name replaced by what it is, as the examples write them."""
    read: list[str | None] = [t.text for t in reading.tokens]
    for match in reading.matches:
        placeholder = _NAMES.get(match.meaning.role)
        if placeholder:
            read[match.start : match.end] = [placeholder, *[None] * (match.end - match.start - 1)]
    return [word for word in read if word]


def asking_words(reading: Reading) -> int | None:
    """The words of the clauses that ask, in a message long enough to tell a story before; else `None`."""
    if len(reading.tokens) <= _STORY:
        return None
    asked = any(t.asks for t in reading.tokens)
    last = reading.tokens[-1].clause
    return sum(1 << i for i, t in enumerate(reading.tokens) if (t.asks if asked else t.clause == last))


def _mask(reading: Reading, roles: Sequence[str]) -> int:
    mask = 0
    for match in reading.matches:
        if match.meaning.role in roles:
            mask |= match.mask
    return mask


def _weight(match: Match, reading: Reading) -> float:
    further = 0 if match.meaning.tier == "weak" else min(match.length - 1, _LONG)
    base = WEIGHTS[match.meaning.tier] + _EACH_WORD * further
    return base * _share(match, reading)


def _share(match: Match, reading: Reading) -> float:
    """How much a phrase of one language counts in this message."""
    if match.meaning.lang is None or not reading.lang_clear or match.meaning.lang == reading.lang:
        return 1.0
    return _OTHER_LANGUAGE


def _total(weighed: Sequence[tuple[float, Match]]) -> float:
    total, factor, used = 0.0, 1.0, 0
    for weight, match in sorted(weighed, key=lambda wm: -wm[0]):
        # A phrase that only repeats words already counted adds nothing.
        if match.mask & ~used == 0:
            continue
        total += weight * factor
        factor *= _ECHO
        used |= match.mask
    return total
