"""A light model of topics, and of what is not ours, learnt from the examples when the engine is built.

Multinomial logistic regression over words and pairs of words, weighed by how rare they are, fitted by
stochastic gradient descent: ten thousand examples take about three seconds. It is insurance: where no
phrasing of the wording files fits, the words themselves still lean towards a topic.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

from knowledge.models import Topic
from knowledge.understanding.normalise import words

PLACEHOLDERS = {
    "programme": "pprogramme",
    "university": "puniversity",
    "other": "pother",
    "place": "pplace",
    "level": "plevel",
}
"""What stands for a name, so that the model learns the question and not the name."""
_EPOCHS, _RATE, _SLOWING, _DECAY, _SEED = 8, 3.0, 3.0, 1e-3, 7
"""How often the examples are gone through, how fast at first, after how many rounds half as fast, how much
every weight shrinks, and the seed of their order."""
_BIAS = 0.1
_TOPICS = tuple(Topic)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Belief:
    """What the words of a message make likely: shares between 0 and 1.

    `topics` add up to 1: what it asks if it is ours. `elsewhere` is how likely it is not, and `kind` of which
    kind it would be then. Without a known word nothing is believed.
    """

    topics: Mapping[Topic, float] = field(default_factory=dict)
    elsewhere: float = 0.0
    kind: str = ""


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
    """How much each feature speaks for each label: the topics, and after them the kinds that are not ours."""

    def __init__(self, vectors: Vectors, labels: Sequence[str], weights: Floats, bias: Floats) -> None:
        self._numbers = vectors.numbers
        self._squares = (vectors.rarity**2).tolist()
        # Each feature's rarity is worked in here, so that a question costs few steps.
        self._weights = vectors.rarity[:, None] * weights
        self._bias = bias.tolist()
        self._kinds = labels[len(_TOPICS) :]

    def believe(self, read: Sequence[str]) -> Belief:
        """What the words of a message make likely."""
        known = self._numbers
        numbers = [known[f] for f in _features(read) if f in known]
        if not numbers:
            return Belief()
        length = sqrt(sum([self._squares[n] for n in numbers]))
        spoken = self._weights[numbers].sum(axis=0).tolist()
        raised = [exp(each / length + bias) for each, bias in zip(spoken, self._bias, strict=True)]
        ours, others = raised[: len(_TOPICS)], raised[len(_TOPICS) :]
        total = sum(ours)
        topics = {topic: each / total for topic, each in zip(_TOPICS, ours, strict=True)}
        if not others:
            return Belief(topics)
        kind = self._kinds[others.index(max(others))]
        return Belief(topics, 1 - total / (total + sum(others)), kind)


def learn(examples: Iterable[tuple[str, str]]) -> TopicModel:
    """A model of `examples`, each a topic or a kind that is not ours, and a message of it.

    The same examples give the same model.
    """
    read = [(label, _read(example)) for label, example in examples]
    labels = [*_TOPICS, *dict.fromkeys(label for label, _ in read if label not in _TOPICS)]
    numbers = {label: n for n, label in enumerate(labels)}
    vectors = _vectors([words for _, words in read])
    rows = [(numbers[label], *vectors.of(words)) for label, words in read]
    weights, bias = _fit([row for row in rows if len(row[1])], len(vectors.numbers), len(labels))
    return TopicModel(vectors, labels, weights, bias)


def _vectors(read: Sequence[Sequence[str]]) -> Vectors:
    seen = Counter(feature for each in read for feature in _features(each))
    known = {feature: n for n, feature in enumerate(seen)}
    rarity = [1.0 + log(len(read) / seen[feature]) for feature in known]
    return Vectors(known, np.array(rarity))


def _fit(
    rows: Sequence[tuple[int, NDArray[np.intp], Floats]], features: int, labels: int
) -> tuple[Floats, Floats]:
    """The weights after going through the examples one by one, in an order shuffled from a fixed seed."""
    weights, bias = np.zeros((features, labels)), np.zeros(labels)
    shuffled = np.random.default_rng(_SEED)
    order = np.concatenate([shuffled.permutation(len(rows)) for _ in range(_EPOCHS)])
    for step, at in enumerate(order):
        label, numbers, values = rows[at]
        rate = _RATE / (1.0 + step / (_SLOWING * len(rows)))
        before = weights[numbers]
        error = _softmax(values @ before + bias)
        error[label] -= 1.0
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
