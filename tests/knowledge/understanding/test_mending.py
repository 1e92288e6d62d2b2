"""Words as typed are mended where they spell nothing, and left where people mean what they spell."""

from functools import cache

import pytest

from knowledge.loader import bundled
from knowledge.models import Topic
from knowledge.understanding import lexicon
from knowledge.understanding.engine import Engine
from knowledge.understanding.mending import Mender
from knowledge.understanding.reading import Reader
from knowledge.understanding.typos import inflected
from knowledge.understanding.vocabulary import Vocabulary, compile_vocabulary
from knowledge.understanding.wording import read_wordings
from tests.knowledge.bundle import bundle
from tests.knowledge.understanding.test_any_text import NOW

LEFT = [
    "cane", "corsia", "casa", "table", "weather", "money", "orange", "porta", "gatto", "unime", "xqzkw",
    "arancia", "resi", "lesioni", "spugna", "corna", "polli", "reni", "prega", "arena", "colonie", "cadenza",
    "plague", "meals", "wealth", "accent", "dough", "tiger", "wages", "pairs", "stain", "fiance", "samosa",
    "informations", "informativa",
]  # fmt: skip
MENDED = {
    "a word that spells nothing": ("erasmsu", "erasmus"),
    "by two letters, where it is long": ("tranieeshp", "traineeship"),
    "onto a country": ("germnay", "germany"),
    "by its first letter": ("xcholarship", "scholarship"),
    "a word that only a dictionary knows": ("thess", "thesis"),
    "a word that only begins as one of ours": ("applicatons", "applications"),
    "a plural": ("locations", "location"),
    "an Italian plural": ("ambulatori", "ambulatorio"),
    "a word a hundred times rarer": ("fist", "first"),
    "two run together": ("erasmusdeadline", "erasmus deadline"),
    "two, one short": ("thedeadline", "the deadline"),
    "three run together": ("erasmusimsdeadline", "erasmus ims deadline"),
}
NOT_RUN_TOGETHER = ["conquistavamo", "andromacheo", "imsx", "xims", "aaaaaaaaaaaaaaaaaaaaaaaa"]
ABOUT_MONEY = ["how much dough do they hand out for the thesis abroad", "do i get meals with ka107"]


@cache
def vocabulary() -> Vocabulary:
    return compile_vocabulary(bundle(), read_wordings(bundled() / "wording"))


@pytest.fixture(scope="module")
def known() -> lexicon.Lexicon:
    return lexicon.load()


@pytest.fixture(scope="module")
def mender(known: lexicon.Lexicon) -> Mender:
    return Mender(vocabulary().phrases, known)


@pytest.mark.parametrize("word", LEFT)
def test_a_word_that_people_use_is_never_taken_for_another(word: str, mender: Mender) -> None:
    assert mender.mend(word) is None


@pytest.mark.parametrize("kind", MENDED)
def test_a_mistake_is_mended(kind: str, mender: Mender) -> None:
    typed, meant = MENDED[kind]
    assert mender.mend(typed) == tuple(meant.split())


@pytest.mark.parametrize("word", NOT_RUN_TOGETHER)
def test_what_only_looks_run_together_stays(word: str, mender: Mender) -> None:
    assert mender.mend(word) is None


def test_no_word_that_people_use_is_read_as_one_that_surprises(
    mender: Mender, known: lexicon.Lexicon
) -> None:
    used = [word for word in {*known.shares["en"], *known.shares["it"]} if known.used(word)]
    found = {word: meant[0] for word in used if (meant := mender.mend(word))}
    assert not [word for word, meant in found.items() if word[0] != meant[0]]
    assert not vocabulary().phrases.places.intersection(found.values())
    others = {word: meant for word, meant in found.items() if not inflected(word, meant)}
    assert not [word for word, meant in others.items() if known.share(meant) < 100 * known.share(word)]
    assert len(others) < len(used) / 200


def test_a_mistake_in_a_message_keeps_what_was_typed(known: lexicon.Lexicon) -> None:
    read = Reader(vocabulary(), known).read("erasmsu deadlne")
    assert [(t.text, t.typed) for t in read.tokens] == [("erasmus", "erasmsu"), ("deadline", "deadlne")]


@pytest.mark.parametrize("text", ABOUT_MONEY)
def test_everyday_words_do_not_turn_a_question_into_another(text: str, engine: Engine) -> None:
    assert engine.understand(text, now=NOW).topic is Topic.FUNDING
