"""The trie of phrases: which stand in a message, with gaps and endings."""

import pytest

from knowledge.understanding.phrases import REACH, Meaning, Phrases
from knowledge.understanding.templates import expand

TOPIC = Meaning("topic", "deadline", "en", "anchor")


def found(template: str, message: str) -> list[tuple[int, int, int]]:
    phrases = Phrases()
    for sequence in expand(template):
        phrases.add(sequence, TOPIC)
    return [(m.start, m.end, m.length) for m in phrases.find(message.split())]


FOUND = {
    "the words alone": ("call open", "call open", [(0, 2, 2)]),
    "inside a message": ("call open", "is the call open now", [(2, 4, 2)]),
    "every time": ("call", "call me for the call", [(0, 1, 1), (4, 5, 1)]),
    "not in another order": ("call open", "open call", []),
    "an empty gap": ("when .. call", "when call", [(0, 2, 2)]),
    "a gap at its widest": ("when .. call", f"when {'x ' * REACH}call", [(0, REACH + 2, 2)]),
    "no wider gap": ("when .. call", f"when {'x ' * (REACH + 1)}call", []),
    "an ending": ("open*", "open opens opening ope", [(0, 1, 1), (1, 2, 1), (2, 3, 1)]),
    "the longest first": ("call|call open", "call open", [(0, 2, 2), (0, 1, 1)]),
    "nothing in nothing": ("call", "", []),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_phrase_is_found_where_it_stands(name: str) -> None:
    template, message, places = FOUND[name]
    assert found(template, message) == places


def test_words_in_a_gap_are_not_named() -> None:
    phrases = Phrases()
    phrases.add(expand("when .. call")[0], TOPIC)
    (match,) = phrases.find(["when", "is", "the", "call"])
    assert match.mask == 0b1001
    assert match.meaning is TOPIC


def test_a_phrase_carries_each_of_its_meanings_once() -> None:
    phrases, other = Phrases(), Meaning("kind", "study")
    for meaning in (TOPIC, other, TOPIC):
        phrases.add(("exchange",), meaning)
    assert [m.meaning for m in phrases.find(["exchange"])] == [TOPIC, other]


def test_only_the_words_of_the_field_are_subjects() -> None:
    phrases = Phrases()
    phrases.add(("erasmus", "..", "stud*"), TOPIC)
    phrases.add(("pizza",), Meaning("offtopic", "food"))
    assert phrases.vocabulary == {"erasmus", "pizza"}
    assert phrases.subjects == {"erasmus"}
