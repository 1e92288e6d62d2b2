"""Words of a question that a programme's own facts use: they lean towards the topic of these facts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, partial
from math import log

from knowledge.models import LANGS, Fact, KnowledgeBase, Lang, Text, Topic
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.normalise import words

_SHORTEST, _STEM = 4, 5
"""Letters of a word that tells something, and those by which two forms of it are taken for one."""
_WORTH, _MOST = 0.2, 6.0
Stem = tuple[Lang, str]


class Echoes:
    """The rare words of every programme's facts, by topic."""

    def __init__(self, kb: KnowledgeBase, lexicon: Lexicon) -> None:
        self._facts: dict[str, list[_Fact]] = {}
        self._topics: dict[str, dict[Stem, list[Topic]]] = {}
        seen: Counter[Stem] = Counter()
        stem = cache(partial(_stem, lexicon))
        for programme in kb.programmes.values():
            self._facts[programme.id] = facts = [_fact(each, stem) for each in kb.all_facts(programme)]
            self._topics[programme.id] = _topics(facts)
            seen.update(self._topics[programme.id].keys())
        most = len(kb.programmes) * len(Topic)
        self._rarity = {stem: log(most / times) for stem, times in seen.items()}

    def of(self, programme: str, read: Sequence[str], lang: Lang) -> Mapping[Topic, float]:
        """How much the words of a question lean towards each topic of `programme`."""
        mine = self._topics[programme]
        leaning: defaultdict[Topic, float] = defaultdict(float)
        for stem in dict.fromkeys([(lang, word[:_STEM]) for word in read]):
            topics = mine.get(stem, ())
            for topic in topics:
                leaning[topic] += self._rarity[stem] / len(topics)
        return {topic: _WORTH * min(weight, _MOST) for topic, weight in leaning.items()}

    def texts(self, programme: str, topic: Topic, read: Sequence[str], lang: Lang) -> tuple[Text, ...]:
        """What `programme` states on `topic` in words of the question, the rarest and the most first."""
        asked = {(lang, word[:_STEM]) for word in read}
        shared = [
            (sum([self._rarity[stem] for stem in asked & fact.stems]), fact.text)
            for fact in self._facts[programme]
            if fact.topic is topic
        ]
        ranked = sorted((each for each in shared if each[0]), key=lambda each: -each[0])
        return tuple([text for _, text in ranked])


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact, with the stems of its telling words in the order of the text."""

    topic: Topic
    text: Text
    stems: AbstractSet[Stem]


def _fact(fact: Fact, stem: Callable[[str], str | None]) -> _Fact:
    told = [(lang, stem(word)) for lang in LANGS for word in words(fact.text.of(lang))]
    return _Fact(fact.topic, fact.text, dict.fromkeys((lang, each) for lang, each in told if each).keys())


def _stem(lexicon: Lexicon, word: str) -> str | None:
    """What stands for a word that tells something; `None` for one too short or too plain."""
    return word[:_STEM] if len(word) >= _SHORTEST and not lexicon.plain(word) else None


def _topics(facts: Sequence[_Fact]) -> dict[Stem, list[Topic]]:
    topics: defaultdict[Stem, dict[Topic, None]] = defaultdict(dict)
    for fact in facts:
        for stem in fact.stems:
            topics[stem][fact.topic] = None
    return {stem: list(each) for stem, each in topics.items()}
