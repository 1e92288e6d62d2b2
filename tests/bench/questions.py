"""Labelled questions: from a file, or the golden ones."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
class Turn:
    """One message, with the programmes and topics of which any is right; none, where it asks no one thing."""

    text: str
    programmes: frozenset[str] = frozenset()
    topics: frozenset[Topic] = frozenset()


Talk = Sequence[Turn]
"""Messages of one student, one after the other; mostly one."""


@dataclass(frozen=True, slots=True)
class Question:
    """A turn that asks one thing, and what was said `before` it."""

    turn: Turn
    before: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The question as typed."""
        return self.turn.text

    def holds(self, label: Label | None) -> bool:
        """Whether `label` is a right answer."""
        right = self.turn
        return label is not None and label.programme in right.programmes and label.topic in right.topics


def asked(talks: Iterable[Talk]) -> list[Question]:
    """The turns that ask one thing of one programme, each after what was said before it."""
    return [question for talk in talks for question in _of_talk(talk)]


def _of_talk(talk: Talk) -> Iterator[Question]:
    said = tuple(turn.text for turn in talk)
    yield from (Question(turn, said[:n]) for n, turn in enumerate(talk) if turn.programmes)


def from_file(file: Path) -> list[Talk]:
    """The labelled talks of a JSON-lines file."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [[_turn(turn) for turn in row.get("turns", [row])] for row in rows]


def _turn(row: Mapping[str, object]) -> Turn:
    text, programmes, topic = str(row["text"]), _list(row.get("programmes")), row.get("topic")
    if row["behaviour"] not in COUNTED or not programmes or topic is None:
        return Turn(text)
    topics = [topic, *_list(row.get("topic_alt"))]
    return Turn(text, frozenset(map(str, programmes)), frozenset(Topic(str(each)) for each in topics))


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def golden() -> list[Talk]:
    """The project's own golden questions that ask one thing of one programme."""
    return [
        [Turn(g.ask, frozenset(g.programmes), frozenset(g.topic))]
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
