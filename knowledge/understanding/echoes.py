"""Words of a question that a programme's own facts use: they lean towards the topic of these facts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
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
        self._topics: dict[str, dict[Stem, list[Topic]]] = {}
        seen: Counter[Stem] = Counter()
        stem = cache(partial(_stem, lexicon))
        for programme in kb.programmes.values():
            self._topics[programme.id] = _stems(kb, programme, stem)
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


def _stem(lexicon: Lexicon, word: str) -> str | None:
    """What stands for a word that tells something; `None` for one too short or too plain."""
    return word[:_STEM] if len(word) >= _SHORTEST and not lexicon.plain(word) else None


def _stems(
    kb: KnowledgeBase, programme: Programme, stem: Callable[[str], str | None]
) -> dict[Stem, list[Topic]]:
    stems: defaultdict[Stem, dict[Topic, None]] = defaultdict(dict)
    for fact in kb.all_facts(programme):
        for lang in LANGS:
            for told in filter(None, map(stem, words(fact.text.of(lang)))):
                stems[lang, told][fact.topic] = None
    return {stem: list(topics) for stem, topics in stems.items()}
