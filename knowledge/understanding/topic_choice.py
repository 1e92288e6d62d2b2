"""Which topic a message asks about, and which finer question of it."""

from collections.abc import Mapping

from knowledge.aspects import Aspects
from knowledge.models import Degree, Profile, Topic
from knowledge.understanding.catalogue import Entry
from knowledge.understanding.sight import Sight
from knowledge.understanding.topics import SHORT

_CLEAR = 1.6
"""A topic below this is not asked for: the one of before, or the overview, is meant."""
_CLOSE = 0.6
"""Topics within this of the best: the one on which something is stated is meant."""
_SECOND, _NEARLY = 2.2, 0.6
"""A second topic as clear as that, and nearly as strong as the first, is a second question."""
BELIEF, _SOME = 3.0, 0.1
"""What the light model's whole belief is worth, and the share below which it says nothing."""
_ASKS_OF_LANGUAGE = frozenset({"language.points", "language.level", "language.course"})
_PARTNER = 2.8
_EVEN = 0.85
"""A topic so nearly as likely as the first is answered too: the student sees which was meant."""
_EXCLUDABLE = (Degree.PHD, Degree.SINGLE_COURSES, Degree.PROFESSIONAL_MASTER)
_ALREADY, _WHEN, _SURELY = 0.4, 2.0, 1.5


class TopicChooser:
    """Chooses topics; knows which finer questions are strict."""

    def __init__(self, aspects: Aspects) -> None:
        self._aspects = aspects

    def choose(self, sight: Sight) -> Topic | None:
        """The topic asked about; `None` where nothing tells."""
        scores = adjusted(sight)
        before = sight.before.topic if sight.follows and sight.before else None
        best = max(scores, key=lambda t: scores[t], default=None)
        if before and not clear(sight) and len(sight.reading.tokens) <= SHORT:
            return before
        if best is not None and scores[best] >= _CLEAR:
            return best
        return before or best

    def preferred(self, sight: Sight, topic: Topic | None, entry: Entry) -> Topic:
        """Of topics nearly as likely, the one on which the programme's pages say something."""
        if topic is None:
            return Topic.OVERVIEW
        scores = adjusted(sight)
        if topic in entry.topics or topic not in scores:
            return topic
        near = [t for t in scores if t in entry.topics and scores[t] > scores[topic] - _CLOSE]
        return max(near, key=lambda t: scores[t], default=topic)

    def second(self, sight: Sight, first: Topic, entry: Entry) -> Topic | None:
        """What else the message asks, or may as well ask, if the programme's pages say something on it."""
        likely = {t: w for t, w in adjusted(sight).items() if t != first and t in entry.topics}
        asked = self._asked_too(sight, first)
        even = {t for t, w in likely.items() if w >= _EVEN * adjusted(sight).get(first, 0.0) and w >= _CLEAR}
        return max(even | (asked & set(likely)), key=lambda t: likely[t], default=None)

    @staticmethod
    def _asked_too(sight: Sight, first: Topic) -> set[Topic]:
        """The topics that words of their own ask for, beside those that ask for the first."""
        scores = sight.scores
        if first not in scores.decisive:
            return set()
        least = max(_SECOND, _NEARLY * scores.topics[first])
        taken = scores.decisive[first].mask
        clear = {t for t, w in scores.topics.items() if t != first and w >= least}
        return {t for t in clear if not scores.decisive[t].mask & taken}

    def aspect(self, sight: Sight, entry: Entry, topic: Topic) -> tuple[str | None, bool]:
        """The finer question asked, and whether the programme's pages can answer it at all."""
        asked = {a.partition(".")[2]: w for a, w in sight.scores.aspects.items() if a.startswith(f"{topic}.")}
        if not asked:
            return _aspect_before(sight, topic), True
        stated = {a for a in asked if f"{topic}.{a}" in entry.aspects}
        best = max(asked, key=lambda a: (asked[a] + 0.5 * (a in stated), a))
        if best not in stated and self._strict(topic, best):
            return best, False
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


def clear(sight: Sight) -> bool:
    """Whether any phrase speaks clearly for a topic."""
    return max(sight.scores.topics.values(), default=0.0) >= _CLEAR


def adjusted(sight: Sight) -> Mapping[Topic, float]:
    """The topics' weights with what else speaks for them: facts of the student, places, the topic before."""
    scores = dict(sight.scores.topics)
    for topic, belief in sight.scores.belief.items():
        if belief > _SOME:
            scores[topic] = scores.get(topic, 0.0) + BELIEF * belief
    for topic, leaning in sight.echoes.items():
        scores[topic] = scores.get(topic, 0.0) + leaning
    profile = sight.found.profile
    told = _told(profile, Topic.ELIGIBILITY in scores)
    if told:
        scores[Topic.ELIGIBILITY] = scores.get(Topic.ELIGIBILITY, 0.0) + told
    if (profile.year or profile.degree) and _ASKS_OF_LANGUAGE.isdisjoint(sight.scores.aspects):
        # "4th year, with a B2: can I?" tells the level; it does not ask for it.
        scores[Topic.ELIGIBILITY] += scores.pop(Topic.LANGUAGE, 0.0)
    if _WHEN <= scores.get(Topic.DEADLINE, 0.0) < scores.get(Topic.APPLY, 0.0):
        # "How early do I apply" asks when, however much it speaks of applying.
        scores[Topic.DEADLINE] = scores[Topic.APPLY] + 0.1
    if Topic.VISA in sight.scores.anchored:
        scores[Topic.VISA] += _SURELY
    if sight.own.countries or sight.own.regions or sight.own.institutions:
        # A place is often only where the question is set: it asks for destinations when nothing else does.
        asks = max(scores.values(), default=0.0) < (_PARTNER if sight.own.institutions else _SECOND)
        scores[Topic.DESTINATIONS] = scores.get(Topic.DESTINATIONS, 0.0) + (1.8 if asks else 0.3)
    if sight.follows and sight.before and sight.before.topic in scores:
        scores[sight.before.topic] += _ALREADY
    return scores


def _told(profile: Profile, asked: bool) -> float:
    """How much what a student says of herself speaks for the question whether she may go."""
    if profile.months_since_graduation is not None:
        return 3.5
    if profile.degree in _EXCLUDABLE:
        return 1.5
    return (1.5 if asked else 0.8) if profile.year or profile.degree else 0.0


def _aspect_before(sight: Sight, topic: Topic) -> str | None:
    before = sight.before
    return before.aspect if sight.follows and before and before.topic == topic else None
