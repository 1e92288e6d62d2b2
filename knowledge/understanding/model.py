"""A light model of topics, learnt from the example phrasings when the engine is built.

Multinomial logistic regression over words and pairs of words, weighed by how rare they are, fitted by
stochastic gradient descent: a few thousand examples take about half a second. It is insurance: where no
phrasing of the wording files fits, the words themselves still lean towards a topic.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

from knowledge.models import Topic
from knowledge.understanding.normalise import words

PLACEHOLDERS = {"programme": "pprogramme", "university": "puniversity", "place": "pplace", "level": "plevel"}
"""What stands for a name, so that the model learns the question and not the name."""
_EPOCHS, _RATE, _SLOWING, _DECAY, _SEED = 8, 3.0, 3.0, 1e-3, 7
"""How often the examples are gone through, how fast at first, after how many rounds half as fast, how much
every weight shrinks, and the seed of their order."""
_BIAS = 0.1
_TOPICS = tuple(Topic)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Features with their numbers and how much each tells (inverse document frequency)."""

    numbers: dict[str, int]
    rarity: Floats

    def of(self, read: Sequence[str]) -> tuple[NDArray[np.intp], Floats]:
        """The known features of a question, and their weights, of length one together."""
        found = [self.numbers[f] for f in _features(read) if f in self.numbers]
        numbers = np.array(found, dtype=np.intp)
        values = self.rarity[numbers]
        length = sqrt(values @ values)
        return numbers, values / length if length else values


class TopicModel:
    """How much each feature speaks for each topic."""

    def __init__(self, vectors: Vectors, weights: Floats, bias: Floats) -> None:
        self._numbers = vectors.numbers
        self._squares = (vectors.rarity**2).tolist()
        # Each feature's rarity is worked in here, so that a question costs few steps.
        self._weights = vectors.rarity[:, None] * weights
        self._bias = bias.tolist()

    def likelihood(self, read: Sequence[str]) -> dict[Topic, float]:
        """The share of belief that the words of a message put on each topic; none without known words."""
        known = self._numbers
        numbers = [known[f] for f in _features(read) if f in known]
        if not numbers:
            return {}
        length = sqrt(sum([self._squares[n] for n in numbers]))
        spoken = self._weights[numbers].sum(axis=0).tolist()
        raised = [exp(each / length + bias) for each, bias in zip(spoken, self._bias, strict=True)]
        total = sum(raised)
        return {topic: each / total for topic, each in zip(_TOPICS, raised, strict=True)}


def learn(examples: Iterable[tuple[Topic, str]]) -> TopicModel:
    """A model of `examples`, each a topic and a question about it; the same examples give the same model."""
    read = [(_TOPICS.index(topic), _read(example)) for topic, example in examples]
    vectors = _vectors([words for _, words in read])
    rows = [(topic, *vectors.of(words)) for topic, words in read]
    weights, bias = _fit([row for row in rows if len(row[1])], len(vectors.numbers))
    return TopicModel(vectors, weights, bias)


def _vectors(read: Sequence[Sequence[str]]) -> Vectors:
    seen = Counter(feature for each in read for feature in _features(each))
    known = {feature: n for n, feature in enumerate(seen)}
    rarity = [1.0 + log(len(read) / seen[feature]) for feature in known]
    return Vectors(known, np.array(rarity))


def _fit(rows: Sequence[tuple[int, NDArray[np.intp], Floats]], features: int) -> tuple[Floats, Floats]:
    """The weights after going through the examples one by one, in an order shuffled from a fixed seed."""
    weights, bias = np.zeros((features, len(Topic))), np.zeros(len(Topic))
    shuffled = np.random.default_rng(_SEED)
    order = np.concatenate([shuffled.permutation(len(rows)) for _ in range(_EPOCHS)])
    for step, at in enumerate(order):
        topic, numbers, values = rows[at]
        rate = _RATE / (1.0 + step / (_SLOWING * len(rows)))
        before = weights[numbers]
        error = _softmax(values @ before + bias)
        error[topic] -= 1.0
        weights[numbers] = (1.0 - rate * _DECAY) * before - (rate * values)[:, None] * error
        bias -= _BIAS * rate * error
    return weights, bias


def _softmax(scores: Floats) -> Floats:
    raised: Floats = np.exp(scores - scores.max())
    shares: Floats = raised / raised.sum()
    return shares


def _read(example: str) -> list[str]:
    for placeholder, word in PLACEHOLDERS.items():
        example = example.replace("{" + placeholder + "}", f" {word} ")
    return words(example)


def _features(read: Sequence[str]) -> Iterable[str]:
    # In the order of the words, so that the same examples give the same model to the last digit.
    return dict.fromkeys([*read, *[f"{a} {b}" for a, b in pairwise(read)]])
