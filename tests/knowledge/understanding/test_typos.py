"""Typing mistakes are put right, ordinary words are left alone."""

from datetime import UTC, datetime

import pytest

from knowledge.loader import bundled
from knowledge.understanding import lexicon
from knowledge.understanding.reading import Reader
from knowledge.understanding.typos import Typos
from knowledge.understanding.vocabulary import compile_vocabulary
from knowledge.understanding.wording import read_wordings
from tests.knowledge.bundle import bundle

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
MENDED = {
    "a letter too few": ("erasms", "erasmus"),
    "a letter too many": ("erasmuss", "erasmus"),
    "two letters swapped": ("ersamus", "erasmus"),
    "another letter": ("ersamos", "erasmus"),
    "two mistakes in a long word": ("tranieeshp", "traineeship"),
    "a mistake far back": ("traineeshop", "traineeship"),
}
LEFT = ["cane", "corsia", "casa", "table", "weather", "money", "orange", "porta", "gatto", "unime", "xqzkw"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(compile_vocabulary(bundle(), read_wordings(bundled() / "wording")), lexicon.load())


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


@pytest.mark.parametrize("word", LEFT)
def test_an_ordinary_word_is_never_taken_for_another(word: str, reader: Reader) -> None:
    assert [(t.text, t.typed) for t in reader.read(word).tokens] == [(word, None)]


def test_a_mistake_in_a_message_keeps_what_was_typed(reader: Reader) -> None:
    read = [(t.text, t.typed) for t in reader.read("erasmsu deadlne").tokens]
    assert read == [("erasmus", "erasmsu"), ("deadline", "deadlne")]
