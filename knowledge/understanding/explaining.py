"""Why a message was understood as it was, for people to read."""

from collections.abc import Iterator

from knowledge.understanding.asked import Reason
from knowledge.understanding.sight import Sight

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


def reasons(sight: Sight) -> tuple[Reason, ...]:
    """The words that decided, and what they were read as; last those that nothing explains."""
    return tuple(dict.fromkeys((*_mended(sight), *_named(sight), *_topics(sight), *_strange(sight))))


def _mended(sight: Sight) -> Iterator[Reason]:
    yield from (Reason(t.typed, f"typed for {t.text}") for t in sight.reading.tokens if t.typed)


def _named(sight: Sight) -> Iterator[Reason]:
    for match in sight.reading.matches:
        if match.meaning.role in _TOLD:
            yield Reason(sight.reading.words(match), f"{match.meaning.role}: {match.meaning.value}")


def _topics(sight: Sight) -> Iterator[Reason]:
    weighed = sorted(sight.scores.topics.items(), key=lambda each: -each[1])
    for topic, weight in weighed[:_TOPICS]:
        words = sight.reading.words(sight.scores.decisive[topic])
        yield Reason(words, f"topic: {topic} ({weight:.1f})")


def _strange(sight: Sight) -> Iterator[Reason]:
    yield from (Reason(word, "not explained") for word in sight.weight.words)
