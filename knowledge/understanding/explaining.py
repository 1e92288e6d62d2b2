"""Why a message was understood as it was, for people to read."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.understanding.reading import Reading
from knowledge.understanding.topics import Scores

_TOLD = frozenset(
    {
        "programme",
        "university",
        "school",
        "kind",
        "area",
        "brand",
        "money",
        "country",
        "city",
        "region",
        "institution",
        "other-university",
        "offtopic",
        "year",
        "degree",
        "list",
    }
)
_TOPICS = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of understanding: which words, read as what."""

    words: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a message was understood from; put into words only where somebody wants to read them."""

    reading: Reading
    scores: Scores
    strange: tuple[str, ...]

    def reasons(self) -> tuple[Reason, ...]:
        """The words that decided, and what they were read as; last those that nothing explains."""
        told = (*self._mended(), *self._named(), *self._topics(), *self._strange())
        return tuple(dict.fromkeys(told))

    def _mended(self) -> Iterator[Reason]:
        yield from (Reason(t.typed, f"typed for {t.text}") for t in self.reading.tokens if t.typed)

    def _named(self) -> Iterator[Reason]:
        for match in self.reading.matches:
            if match.meaning.role in _TOLD:
                yield Reason(self.reading.words(match), f"{match.meaning.role}: {match.meaning.value}")

    def _topics(self) -> Iterator[Reason]:
        weighed = sorted(self.scores.topics.items(), key=lambda each: -each[1])
        for topic, weight in weighed[:_TOPICS]:
            words = self.reading.words(self.scores.decisive[topic])
            yield Reason(words, f"topic: {topic} ({weight:.1f})")

    def _strange(self) -> Iterator[Reason]:
        yield from (Reason(word, "not explained") for word in self.strange)
