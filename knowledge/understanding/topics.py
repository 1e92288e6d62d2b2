"""Which topic, and which finer question of it, the phrases of a message speak for."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.models import Topic
from knowledge.understanding.model import PLACEHOLDERS, Belief, TopicModel
from knowledge.understanding.parts import parts_of
from knowledge.understanding.phrases import Match
from knowledge.understanding.reading import Reading

_NAMES = {
    "programme": PLACEHOLDERS["programme"],
    "brand": PLACEHOLDERS["programme"],
    "university": PLACEHOLDERS["university"],
    "school": PLACEHOLDERS["university"],
    "other-university": PLACEHOLDERS["other"],
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

    `belief` is what the light model makes of the words, `parts` are those of which it is convinced
    for one part of the message: "where is the form, and how long can I stay".
    """

    topics: Mapping[Topic, float]
    aspects: Mapping[str, float]
    anchored: frozenset[Topic]
    decisive: Mapping[Topic, Match]
    belief: Belief
    parts: frozenset[Topic] = frozenset()

    @property
    def clearest(self) -> float:
        """How strongly the topic is spoken for that is most."""
        return max(self.topics.values(), default=0.0)


_UNSUPPORTED = 0.5
"""What a finer question counts for its topic where nothing else speaks for that."""
_ASIDE, _STORY = 0.75, 11
"""What a phrase counts outside the clauses that ask, and the words from which a message tells a story."""
_BARE, _CLAUSE = 1.8, 4
"""What a weak phrase counts after a question, in a clause of so few words: as much as a sentence."""
_BELIEF_OF_A_PART, _CONVINCED = 3.0, 2.2
"""What the model's whole belief in a topic is worth for one part, and what convinces that a part asks it."""
_COMING = "incoming"
"""Who comes to us says so where she tells her story."""
SHORT = 7
"""Words up to which a message is brief, and so leans on what was said before."""
_NAMING = 0.25
"""What a topic's phrase counts whose words all name a kind of programme ("the traineeship")."""


def score(
    reading: Reading,
    model: TopicModel,
    strict: Container[str] = (),
    before: Topic | None = None,
    belief: Belief | None = None,
) -> Scores:
    """Weigh the topic phrases of `reading`, said after a question on `before`.

    A finer question that is `strict` ("how many places") speaks for its topic by itself. Words of a
    programme's own name speak for no topic. `belief` is what `model` made of the message, if that is known.
    """
    naming, named = reading.mask("kind", "money", "money-alone", "brand", "area"), _named(reading)
    weighed: dict[Topic, list[_Weighed]] = defaultdict(list)
    aspects: dict[str, float] = defaultdict(float)
    topical = {before, *(m.meaning.topic for m in reading.of("topic") if m.meaning.tier != "weak")}
    spoken = list(_spoken(reading, naming, bare=before is not None))
    for topic, weight, match in spoken:
        meaning, supported = match.meaning, True
        if meaning.role == "aspect":
            aspects[meaning.value] = max(aspects[meaning.value], weight)
            supported = topic in topical or meaning.value in strict
        weighed[topic].append((weight if supported else weight * _UNSUPPORTED, match))
    return Scores(
        {t: _total(ms) for t, ms in weighed.items()},
        aspects,
        frozenset(t for t, ms in weighed.items() if any(_anchors(m, naming) for _, m in ms)),
        {t: max(ms, key=_heaviest)[1] for t, ms in weighed.items()},
        belief or _belief(reading, named, model),
        frozenset(_of_parts(reading, named, model, spoken)),
    )


def _spoken(reading: Reading, naming: int, *, bare: bool) -> Iterator[tuple[Topic, float, Match]]:
    """Each phrase of a topic or of an aspect, and what it weighs; `bare`: a weak one may stand by itself."""
    free = ~reading.mask("programme", "university", "school")
    unpaid = reading.mask("money") if reading.values("money") == ("without",) else 0
    asking = asking_words(reading)
    for match in reading.matches:
        topic = match.meaning.topic
        if topic is None or not match.mask & free:
            continue
        weight = _weight(match, reading)
        if bare and _alone(match, reading):
            weight = max(weight, _BARE)
        if not match.mask & ~naming or (topic is Topic.FUNDING and match.mask & unpaid):
            weight *= _NAMING
        if asking is not None and not match.mask & asking:
            weight *= _ASIDE
        yield topic, weight, match


def _alone(match: Match, reading: Reading) -> bool:
    """Whether a weak phrase is all that its clause asks with: "when?", "and who is it?"."""
    if match.meaning.tier != "weak" or match.meaning.topic is Topic.OVERVIEW:
        return False
    clause = reading.tokens[match.start].clause
    return sum(t.clause == clause for t in reading.tokens) <= _CLAUSE


def _anchors(match: Match, naming: int) -> bool:
    """Whether a phrase decides its topic by itself, and is not merely how a programme is named."""
    return match.meaning.tier == "anchor" and match.mask & ~naming != 0


_Named = Sequence[str | None]
"""The words of a message, a name as what it is and `None` for its further words."""


def _belief(reading: Reading, named: _Named, model: TopicModel) -> Belief:
    """What the model believes: of a story, half by the clauses that ask.

    Where these name a sort of programme, the story around them makes the message no less ours.
    """
    asking = asking_words(reading)
    whole = model.believe([word for word in named if word])
    if asking is None:
        return whole
    asked = model.believe([word for n, word in enumerate(named) if word and asking >> n & 1])
    if not asked.topics:
        return whole
    topics = {t: (whole.topics[t] + asked.topics[t]) / 2 for t in whole.topics}
    ours = asking & reading.mask("programme", "brand", "kind", "area") and whole.kind != _COMING
    return replace(whole, topics=topics, elsewhere=min(whole.elsewhere, asked.elsewhere if ours else 1.0))


def _of_parts(
    reading: Reading, named: _Named, model: TopicModel, spoken: Sequence[tuple[Topic, float, Match]]
) -> Iterator[Topic]:
    """The topic of each part that asks, where two or more do and it is sure enough."""
    parts = [part.mask for part in parts_of(reading.tokens) if part.asks]
    for mask in parts if len(parts) > 1 else ():
        likely: dict[Topic, float] = defaultdict(float)
        for topic, weight, match in spoken:
            if match.mask & mask == match.mask:
                likely[topic] = max(likely[topic], weight)
        part = [w for n, w in enumerate(named) if w and mask >> n & 1]
        for topic, belief in model.believe(part).topics.items():
            likely[topic] += _BELIEF_OF_A_PART * belief
        best = max(likely, key=lambda t: likely[t], default=None)
        if best and likely[best] >= _CONVINCED:
            yield best


def _named(reading: Reading) -> _Named:
    """The words of a message with every name replaced by what it is, as the examples write them."""
    read: list[str | None] = [t.text for t in reading.tokens]
    for match in reading.matches:
        role, value = match.meaning.role, match.meaning.value
        # "The thesis without the scholarship" is a name, and asks for no money.
        placeholder = _NAMES["programme"] if (role, value) == ("money", "without") else _NAMES.get(role)
        if placeholder:
            read[match.start : match.end] = [placeholder, *[None] * (match.end - match.start - 1)]
    return read


def asking_words(reading: Reading, longer_than: int = _STORY) -> int | None:
    """The words of the clauses that ask, in a message long enough to tell a story before; else `None`."""
    if len(reading.tokens) <= longer_than:
        return None
    asked = any(t.asks for t in reading.tokens)
    last = reading.tokens[-1].clause
    return sum(1 << i for i, t in enumerate(reading.tokens) if (t.asks if asked else t.clause == last))


def _weight(match: Match, reading: Reading) -> float:
    tier = match.meaning.tier
    further = 0 if tier == "weak" else min(match.length - 1, _LONG)
    return (WEIGHTS[tier] + _EACH_WORD * further) * _share(match, reading)


def _share(match: Match, reading: Reading) -> float:
    """How much a phrase of one language counts in this message."""
    if match.meaning.lang is None or not reading.lang_clear or match.meaning.lang == reading.lang:
        return 1.0
    return _OTHER_LANGUAGE


_Weighed = tuple[float, Match]


def _heaviest(weighed: _Weighed) -> float:
    return weighed[0]


def _total(weighed: Sequence[_Weighed]) -> float:
    if len(weighed) == 1:
        return weighed[0][0]
    total, factor, used = 0.0, 1.0, 0
    for weight, match in sorted(weighed, key=_heaviest, reverse=True):
        # A phrase that only repeats words already counted adds nothing.
        if match.mask & ~used == 0:
            continue
        total += weight * factor
        factor *= _ECHO
        used |= match.mask
    return total
