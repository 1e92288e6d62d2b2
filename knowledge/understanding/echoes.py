"""Words of a question that a programme's own facts use: they lean towards the topic of these facts."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log

from knowledge.models import LANGS, KnowledgeBase, Lang, Programme, Topic
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.normalise import words

_SHORTEST, _STEM = 4, 5
"""Letters of a word that tells something, and those by which two forms of it are taken for one."""
_WORTH, _MOST = 0.2, 6.0
Stem = tuple[Lang, str]


class Echoes:
    """The rare words of every programme's facts, by topic."""

    def __init__(self, kb: KnowledgeBase, lexicon: Lexicon) -> None:
        self._topics: dict[str, dict[Stem, set[Topic]]] = {}
        seen: Counter[Stem] = Counter()
        for programme in kb.programmes.values():
            self._topics[programme.id] = _stems(kb, programme, lexicon)
            seen.update(self._topics[programme.id].keys())
        most = len(kb.programmes) * len(Topic)
        self._rarity = {stem: log(most / times) for stem, times in seen.items()}

    def of(self, programme: str, read: Sequence[str], lang: Lang) -> Mapping[Topic, float]:
        """How much the words of a question lean towards each topic of `programme`."""
        mine = self._topics[programme]
        leaning: defaultdict[Topic, float] = defaultdict(float)
        for stem in {(lang, word[:_STEM]) for word in read}:
            for topic in mine.get(stem, ()):
                leaning[topic] += self._rarity[stem] / len(mine[stem])
        return {topic: _WORTH * min(weight, _MOST) for topic, weight in leaning.items()}


def _stems(kb: KnowledgeBase, programme: Programme, lexicon: Lexicon) -> dict[Stem, set[Topic]]:
    stems: defaultdict[Stem, set[Topic]] = defaultdict(set)
    for topic in Topic:
        for fact in kb.facts(programme, topic):
            for lang in LANGS:
                for word in words(fact.text.of(lang)):
                    if len(word) >= _SHORTEST and not lexicon.plain(word):
                        stems[lang, word[:_STEM]].add(topic)
    return dict(stems)
