"""Labelled questions: from a file, or the golden ones."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from string import ascii_lowercase

from knowledge.models import Topic
from knowledge.understanding.asked import Behaviour
from tests.bench.phrasings import Label
from tests.knowledge.golden_questions import read_golden

COUNTED = {Behaviour.ANSWER, Behaviour.ELIGIBILITY, Behaviour.UNKNOWN}
"""Behaviours that name one programme and topic: only such questions tell whether both were found."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, with the programmes and topics of which any is right, and what was said `before` it."""

    text: str
    programmes: frozenset[str]
    topics: frozenset[Topic]
    before: tuple[str, ...] = ()

    def holds(self, label: Label | None) -> bool:
        """Whether `label` is a right answer."""
        return label is not None and label.programme in self.programmes and label.topic in self.topics


def from_file(file: Path) -> list[Question]:
    """The questions of a JSON-lines file that ask one thing of one programme, alone or as turns of a talk."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [question for row in rows for question in _of_talk(row.get("turns", [row]))]


def _of_talk(turns: Sequence[Mapping[str, object]]) -> Iterator[Question]:
    said = tuple(str(row["text"]) for row in turns)
    yield from (_question(row, said[:n]) for n, row in enumerate(turns) if _counts(row))


def _counts(row: Mapping[str, object]) -> bool:
    return row["behaviour"] in COUNTED and bool(row.get("programmes")) and row.get("topic") is not None


def _question(row: Mapping[str, object], before: tuple[str, ...]) -> Question:
    topics = [row["topic"], *_list(row.get("topic_alt"))]
    return Question(
        str(row["text"]),
        frozenset(map(str, _list(row["programmes"]))),
        frozenset(Topic(str(each)) for each in topics),
        before,
    )


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def golden() -> list[Question]:
    """The project's own golden questions that ask one thing of one programme."""
    return [
        Question(g.ask, frozenset(g.programmes), frozenset(g.topic))
        for g in read_golden()
        if g.behaviour in COUNTED and g.programmes and g.topic
    ]


def mistyped(text: str, random: Random) -> str:
    """One letter of one longer word left out, doubled, swapped with the next, or another."""
    spelt = text.split()
    long = [n for n, word in enumerate(spelt) if len(word) > 4 and word.isalpha()]
    if not long:
        return text
    n = random.choice(long)
    at = random.randrange(1, len(spelt[n]) - 1)
    head, letter, tail = spelt[n][:at], spelt[n][at], spelt[n][at + 1 :]
    wrong = (tail, letter * 2 + tail, tail[0] + letter + tail[1:], random.choice(ascii_lowercase) + tail)
    spelt[n] = head + random.choice(wrong)
    return " ".join(spelt)
