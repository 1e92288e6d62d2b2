"""A light model of topics, learnt from the example phrasings when the engine is built.

Multinomial naive Bayes over words and pairs of words. It is insurance: where no phrasing of the wording
files fits, the words themselves still lean towards a topic.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from knowledge.models import Topic
from knowledge.understanding.normalise import words

_SMOOTHING = 0.3
_TEMPERATURE = 2.0
"""Divides the log odds: naive Bayes counts words that go together as if each were a proof of its own."""
_RAREST = 2
"""Times that a word must occur among the examples to say anything."""
PLACEHOLDERS = {"programme": "pprogramme", "university": "puniversity", "place": "pplace", "level": "plevel"}
"""What stands for a name, so that the model learns the question and not the name."""


@dataclass(frozen=True, slots=True)
class TopicModel:
    """How much each feature speaks for each topic, as log odds against the average topic."""

    weights: Mapping[str, Sequence[float]]
    topics: tuple[Topic, ...]

    def likelihood(self, read: Sequence[str]) -> dict[Topic, float]:
        """The share of belief that the words of a message put on each topic; none without known words."""
        rows = [self.weights[f] for f in _features(read) if f in self.weights]
        if not rows:
            return {}
        sums = [sum(column) / _TEMPERATURE for column in zip(*rows, strict=True)]
        top = max(sums)
        raised = [exp(each - top) for each in sums]
        total = sum(raised)
        return {t: r / total for t, r in zip(self.topics, raised, strict=True)}


def learn(examples: Iterable[tuple[Topic, str]]) -> TopicModel:
    """A model of `examples`, each a topic and a question about it."""
    counts: dict[Topic, Counter[str]] = {topic: Counter() for topic in Topic}
    for topic, example in examples:
        counts[topic].update(_features(_read(example)))
    common = Counter[str]()
    for each in counts.values():
        common.update(each)
    known = [feature for feature, times in common.items() if times >= _RAREST]
    totals = {t: sum(c[f] for f in known) + _SMOOTHING * len(known) for t, c in counts.items()}
    weights = {f: _odds([log((c[f] + _SMOOTHING) / totals[t]) for t, c in counts.items()]) for f in known}
    return TopicModel(weights, tuple(counts))


def _odds(logs: list[float]) -> tuple[float, ...]:
    mean = sum(logs) / len(logs)
    return tuple(each - mean for each in logs)


def _read(example: str) -> list[str]:
    for placeholder, word in PLACEHOLDERS.items():
        example = example.replace("{" + placeholder + "}", f" {word} ")
    return words(example)


def _features(read: Sequence[str]) -> Iterator[str]:
    yield from read
    yield from (f"{a} {b}" for a, b in pairwise(read))
