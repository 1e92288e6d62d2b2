"""Which topic a message asks about, and which finer question of it."""

from collections import defaultdict
from dataclasses import replace

from knowledge.aspects import Aspects
from knowledge.models import Degree, Profile, Topic
from knowledge.understanding.asked import Behaviour
from knowledge.understanding.catalogue import Entry
from knowledge.understanding.reading import Reading
from knowledge.understanding.sight import Sight
from knowledge.understanding.subjects import only_named
from knowledge.understanding.topics import SHORT, asking_words

_CLEAR = 1.6
"""A topic below this is not asked for: the one of before, or the overview, is meant."""
_CLOSE = 0.6
"""Topics within this of the best: the one on which something is stated is meant."""
_SECOND, _NEARLY = 2.2, 0.6
"""A second topic as clear as that, and nearly as strong as the first, is a second question."""
BELIEF, BELIEF_BESIDE, SURE, _SOME = 4.2, 3.0, 3.5, 0.1
"""What the light model's whole belief is worth, and the share below which it says nothing."""
_ASKS_OF_LANGUAGE = frozenset({"language.points", "language.level", "language.course"})
_PARTNER = 2.8
_EVEN = 0.7
"""A topic so nearly as likely as the first is answered too: the student sees which was meant."""
_EXCLUDABLE = (Degree.PHD, Degree.SINGLE_COURSES, Degree.PROFESSIONAL_MASTER)
_BRIEF = 5
"""Words beside names and the like up to which a longer message is brief."""
_TELLS_NO_TOPIC = (
    "carry", "filler", "other", "ordinal", "among", "programme", "university", "school", "kind", "area",
    "brand", "money",
)  # fmt: skip
_ALREADY, _WHEN, _SURELY = 0.8, 2.0, 1.5


class TopicChooser:
    """Chooses topics; knows which finer questions are strict."""

    def __init__(self, aspects: Aspects) -> None:
        self._aspects = aspects

    def choose(self, sight: Sight) -> Topic | None:
        """The topic asked about; `None` where nothing tells."""
        scores = sight.likely
        before = sight.before.topic if sight.follows and sight.before else None
        if _defines(sight) or (before is None and only_named(sight.reading, sight.own)):
            return Topic.OVERVIEW
        best = max(scores, key=lambda t: scores[t], default=None)
        if before and _leans(sight):
            return _left_to(sight, before)
        if best is not None and scores[best] >= _CLEAR:
            return best
        return before or best

    def preferred(self, sight: Sight, topic: Topic | None, entry: Entry) -> Topic:
        """Of topics nearly as likely, the one on which the programme's pages say something."""
        if topic is None:
            return Topic.OVERVIEW
        scores = sight.likely
        if topic in entry.topics or topic not in scores:
            return topic
        near = [t for t in scores if t in entry.topics and scores[t] > scores[topic] - _CLOSE]
        return max(near, key=lambda t: scores[t], default=topic)

    def others(self, sight: Sight, first: Topic, entry: Entry) -> tuple[Topic, ...]:
        """What else the message asks and is told: a second topic, and a third where each has its own part."""
        second = self._second(sight, first, entry)
        rest = _of_own_part(sight, entry) - {first, second} if second else set()
        third = max((t for t in Topic if t in rest), key=lambda t: sight.likely.get(t, 0.0), default=None)
        return tuple(each for each in (second, third) if each)

    def _second(self, sight: Sight, first: Topic, entry: Entry) -> Topic | None:
        """What else the message asks for in words of their own, or may as well ask and be told."""
        again = _asked_beside(sight, entry)
        if again and again in entry.topics - {first}:
            return again
        told = entry.topics | _of_own_part(sight, entry)
        likely = {t: w for t, w in sight.likely.items() if t != first and t in told}
        asked = self._asked_too(sight, first) | (sight.scores.parts & likely.keys())
        least = max(_CLEAR, _EVEN * sight.likely.get(first, 0.0))
        wanted = asked.union(t for t, w in likely.items() if w >= least)
        # In the order of all topics: of two as likely, the same is chosen every time.
        return max((t for t in Topic if t in wanted), key=lambda t: sight.likely[t], default=None)

    @staticmethod
    def _asked_too(sight: Sight, first: Topic) -> set[Topic]:
        """The topics that words of their own ask for, beside those that ask for the first."""
        scores = sight.scores
        if first not in scores.decisive:
            return set()
        least = max(_SECOND, _NEARLY * scores.topics[first])
        taken = scores.decisive[first].mask
        clear = {t for t, w in scores.topics.items() if t != first and w >= least}
        return {t for t in clear if scores.decisive[t].mask & ~taken}

    def aspect(self, sight: Sight, entry: Entry, topic: Topic) -> tuple[str | None, bool]:
        """The finer question asked, and whether the programme's pages can answer it at all."""
        asked = {a.partition(".")[2]: w for a, w in sight.scores.aspects.items() if a.startswith(f"{topic}.")}
        if not asked:
            return _aspect_before(sight, topic), True
        stated = {a for a in asked if f"{topic}.{a}" in entry.aspects}
        unmet = [a for a in asked if a not in stated and self._strict(topic, a)]
        if unmet and max(asked[a] for a in unmet) >= max(asked.values()):
            return max(unmet, key=lambda a: (asked[a], a)), False
        best = max(asked, key=lambda a: (asked[a] + 0.5 * (a in stated), a))
        return best if best in stated else max(stated, key=lambda a: asked[a], default=best), True

    @staticmethod
    def aspects(sight: Sight, topic: Topic) -> tuple[str, ...]:
        """Every finer question of the topic that the words speak for, the likeliest first."""
        asked = sight.scores.aspects
        mine = sorted((a for a in asked if a.startswith(f"{topic}.")), key=lambda a: -asked[a])
        return tuple(a.partition(".")[2] for a in mine)

    def _strict(self, topic: Topic, aspect: str) -> bool:
        known = self._aspects.get(topic, {})
        return aspect in known and known[aspect].strict


def _of_own_part(sight: Sight, entry: Entry) -> set[Topic]:
    """The topics that parts of the message ask for by themselves, and of which something is said."""
    told = set(entry.topics)
    if entry.sessions and not any(each.startswith(f"{Topic.DEADLINE}.") for each in sight.scores.aspects):
        told.add(Topic.DEADLINE)
    return told & sight.scores.parts


def _asked_beside(sight: Sight, entry: Entry) -> Topic | None:
    """The second question of before, where "no, I meant athens" asks both of another programme."""
    before = sight.before
    if before is None or before.also is None or not sight.reading.of("correction"):
        return None
    return before.also.topic if before.programmes[:1] != (entry.programme.id,) else None


def _leans(sight: Sight) -> bool:
    """Whether a follow-up leaves the topic to what was said: a choice, a correction, half a sentence."""
    if _chosen(sight):
        return sight.scores.clearest < _SECOND
    if sight.reading.of("correction"):
        return not clear(sight)
    return not clear(sight) and _brief(sight)


def _defines(sight: Sight) -> bool:
    """Whether a message only asks what a programme is, whatever was said before: "whats athens"."""
    named = sight.own.named or sight.own.brands
    asks = set(sight.scores.topics) == {Topic.OVERVIEW}
    return bool(named) and asks and _brief(sight) and not sight.reading.of("carry")


def _brief(sight: Sight) -> bool:
    """Whether a message is short, or would be without its names and its "and what about"."""
    count = len(sight.reading.tokens)
    return count <= SHORT or count - sight.reading.mask(*_TELLS_NO_TOPIC).bit_count() <= _BRIEF


def _chosen(sight: Sight) -> bool:
    return sight.before is not None and sight.before.behaviour is Behaviour.CLARIFY


def _left_to(sight: Sight, before: Topic) -> Topic:
    """What a follow-up without a topic of its own asks: "Leiden?" where, "graduates?" who, else the same."""
    profile = sight.found.profile
    if _chosen(sight) or sight.reading.of("correction"):
        return before
    if _only_places(sight):
        return Topic.DESTINATIONS
    return Topic.ELIGIBILITY if profile.year or profile.degree else before


def _only_places(sight: Sight) -> bool:
    return _places(sight) and not (sight.own.kinds or sight.own.universities)


def clear(sight: Sight) -> bool:
    """Whether any phrase speaks clearly for a topic."""
    return sight.scores.clearest >= _CLEAR


def weighed(sight: Sight) -> Sight:
    """`sight` with the weight of every topic: phrases, the model, the facts, the student, the places."""
    scores = defaultdict(float, sight.scores.topics)
    worth = BELIEF if max(scores.values(), default=0.0) < SURE else BELIEF_BESIDE
    for topic, belief in sight.scores.belief.topics.items():
        if belief > _SOME:
            scores[topic] += worth * belief
    for topic, leaning in sight.echoes.items():
        scores[topic] += leaning
    _of_the_student(sight, scores)
    _of_the_subject(sight, scores)
    if _WHEN <= scores.get(Topic.DEADLINE, 0.0) < scores.get(Topic.APPLY, 0.0):
        # "How early do I apply" asks when, however much it speaks of applying.
        scores[Topic.DEADLINE] = scores[Topic.APPLY] + 0.1
    return replace(sight, likely=scores)


def _of_the_student(sight: Sight, scores: dict[Topic, float]) -> None:
    """What the student says of herself speaks for the question whether she may go."""
    if moves_on(sight):
        scores[Topic.ELIGIBILITY] += scores.pop(Topic.DEADLINE, 0.0) + _CLEAR
    profile = sight.found.profile
    told = _told(profile, Topic.ELIGIBILITY in sight.scores.topics and not _places(sight))
    if told:
        scores[Topic.ELIGIBILITY] += told
    if not (profile.year or profile.degree):
        return
    level = bool(sight.found.levels) or any(t.text.isdigit() for t in sight.reading.tokens)
    if level and _ASKS_OF_LANGUAGE.isdisjoint(sight.scores.aspects):
        # "4th year, with a B2: can I?" tells the level; it does not ask for it.
        scores[Topic.ELIGIBILITY] += scores.pop(Topic.LANGUAGE, 0.0)


def moves_on(sight: Sight) -> bool:
    """Whether a message only asks the same of the year after: "may I go?", "and next year?"."""
    reading = sight.reading
    only = reading.holds_only("next_year", *_TELLS_NO_TOPIC)
    return sight.on_verdicts and only and bool(reading.of("next_year"))


def _of_the_subject(sight: Sight, scores: dict[Topic, float]) -> None:
    """Money, a visa, a length, a place, and the topic of before speak for topics of their own."""
    if sight.own.money and not sight.follows and max(scores.values(), default=0.0) < _SECOND:
        # "Thesis abroad, fellowship?" asks for the money that else only names the programme.
        scores[Topic.FUNDING] += _CLEAR
    if Topic.VISA in sight.scores.anchored:
        scores[Topic.VISA] += _SURELY
    if "extreme" in sight.reading.values("wish") and Topic.DURATION in scores:
        # "What is the shortest programme" asks for no description.
        scores[Topic.DURATION] += _SURELY
    if _places(sight):
        # A place is often only where the question is set: it asks for destinations when nothing else does.
        asks = max(scores.values(), default=0.0) < (_PARTNER if sight.own.institutions else _SECOND)
        asks = asks and not _set_before(sight.reading)
        scores[Topic.DESTINATIONS] += 1.8 if asks else 0.3
    if sight.follows and sight.before and sight.before.topic in scores:
        scores[sight.before.topic] += _ALREADY


def _set_before(reading: Reading) -> bool:
    """Whether the places are named before the clause that asks: "I leave for Mexico. Is any money paid?"."""
    asking = asking_words(reading, longer_than=_BRIEF)
    places = reading.mask("country", "region", "institution")
    return asking is not None and asking.bit_count() > 3 and not places & asking


def _places(sight: Sight) -> bool:
    return bool(sight.own.countries or sight.own.regions or sight.own.institutions)


def _told(profile: Profile, asked: bool) -> float:
    """How much what a student says of herself speaks for the question whether she may go."""
    if profile.months_since_graduation is not None:
        return 3.5
    if profile.degree in _EXCLUDABLE:
        return 2.8 if asked else 1.5
    if profile.year or profile.degree:
        return 1.5 if asked else 0.8 if profile.year else 0.3
    return 0.0


def _aspect_before(sight: Sight, topic: Topic) -> str | None:
    before = sight.before
    return before.aspect if sight.follows and before and before.topic == topic else None
