"""Typing mistakes: the one word of a vocabulary that is nearest."""

import pytest

from knowledge.understanding.typos import Typos, inflected, slipped

MENDED = {
    "a letter too few": ("erasms", "erasmus"),
    "a letter too many": ("erasmuss", "erasmus"),
    "two letters swapped": ("ersamus", "erasmus"),
    "another letter": ("ersamos", "erasmus"),
    "two mistakes in a long word": ("tranieeshp", "traineeship"),
    "a mistake far back": ("traineeshop", "traineeship"),
}
SLIPS = {
    "a letter left out": ("erasms", "erasmus"),
    "the first left out": ("rasmus", "erasmus"),
    "a letter doubled": ("erassmus", "erasmus"),
    "one of a pair left out": ("apply", "aply"),
    "two letters swapped": ("ersamus", "erasmus"),
}
NO_SLIPS = {
    "another letter": ("meals", "deals"),
    "another letter at the end": ("tesa", "tesi"),
    "a letter too many": ("plages", "pages"),
}
FORMS = [("locations", "location"), ("parent", "parents"), ("esteri", "estero"), ("stipendi", "stipendio")]
NO_FORMS = [
    ("tesa", "tesi"),
    ("yes", "ye"),
    ("premo", "premio"),
    ("lesioni", "lezioni"),
    ("reader", "reading"),
]


@pytest.mark.parametrize("kind", MENDED)
def test_a_mistake_is_put_right(kind: str) -> None:
    typed, meant = MENDED[kind]
    assert Typos(["erasmus", "traineeship", "deadline", "call"]).mend(typed) == meant


@pytest.mark.parametrize("word", ["xyz", "era", "zzzzzzz", "", "line", "12345"])
def test_what_is_near_to_nothing_stays(word: str) -> None:
    assert Typos(["erasmus", "deadline", "call", "2024"]).mend(word) is None


def test_of_two_words_as_near_none_is_meant() -> None:
    assert Typos(["bando", "bande"]).mend("bandx") is None


def test_of_two_words_as_near_a_name_is_meant() -> None:
    assert Typos(["bando", "bande"], names={"bande"}).mend("bandx") == "bande"


def test_the_word_with_the_same_ends_is_nearer() -> None:
    assert Typos(["mando", "mendi"]).mend("mandi") == "mendi"


def test_fewer_edits_may_be_asked_for() -> None:
    typos = Typos(["traineeship"])
    assert (typos.mend("traineshp"), typos.mend("traineshp", most=1)) == ("traineeship", None)


def test_a_word_that_does_not_come_into_question_is_not_meant() -> None:
    assert Typos(["bando", "bande"]).mend("bandx", may=lambda word: word != "bande") == "bando"


@pytest.mark.parametrize("kind", SLIPS)
def test_a_plain_slip_of_the_fingers_is_told(kind: str) -> None:
    assert slipped(*SLIPS[kind])


@pytest.mark.parametrize("kind", NO_SLIPS)
def test_what_is_as_easily_another_word_is_no_plain_slip(kind: str) -> None:
    assert not slipped(*NO_SLIPS[kind])


def test_forms_of_one_word_are_told() -> None:
    assert [pair for pair in (*FORMS, *NO_FORMS) if inflected(*pair)] == FORMS
    assert [pair for pair in (*FORMS, *NO_FORMS) if inflected(*reversed(pair))] == FORMS
