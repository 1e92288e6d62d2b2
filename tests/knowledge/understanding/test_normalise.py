"""Messages as typed -> words: what is seen the same is read the same."""

import pytest

from knowledge.understanding.engine import Engine
from knowledge.understanding.normalise import LONGEST, tokens, words
from tests.knowledge.understanding.test_any_text import NOW

SAME = {
    "capitals": ("DeadLine", ["deadline"]),
    "accents": ("perché è già così", ["perche", "e", "gia", "cosi"]),
    "combining accents": ("perche\u0301", ["perche"]),
    "an apostrophe of any kind": ("l’anno l`anno l'anno", ["l", "anno"] * 3),
    "signs without width": ("era\u200dsm\u2060us\ufeff", ["erasmus"]),
    "a space without width": ("erasmus\u200bims", ["erasmus", "ims"]),
    "flags": ("exchange🇨🇳🇬🇬?", ["exchange", "flagofcn", "flagofgg"]),
    "half a flag": ("🇨 exchange", ["exchange"]),
    "with and without, abbreviated": ("w/ it w/o us w/out", ["with", "it", "without", "us", "without"]),
    "an endless word": ("ab" * 1000, ["ab" * 12]),
    "a right-to-left mark": ("\u202eerasmus\u202c", ["erasmus"]),
    "NUL": ("era\x00smus", ["erasmus"]),
    "wide letters": ("ｅｒａｓｍｕｓ", ["erasmus"]),
    "letters held down": ("pleaaaaase nooooo", ["pleaase", "noo"]),
    "the third year in Roman numerals": ("iii anno, Iiiii", ["iii", "anno", "ii"]),
    "an address": ("write now https://x.it/y?z or here", ["write", "now", "or", "here"]),
    "a mail address": ("write to ims.desk@uni.it now", ["write", "to", "ims", "desk", "uni", "it", "now"]),
    "markup": ("<b>call</b> <i class=x>open", ["call", "open"]),
    "emoji between words": ("call🔥open", ["call", "open"]),
    "letters that decompose into none": ("straße Łódź Ørsted", ["strasse", "lodz", "orsted"]),
    "other scripts": ("когда 什么时候 متى", []),
}


@pytest.mark.parametrize("name", SAME)
def test_text_is_read_as_its_words(name: str) -> None:
    text, read = SAME[name]
    assert words(text) == read
    assert [t.text for t in tokens(text)] == read


def test_a_clause_ends_at_a_stop_and_asks_when_it_ends_with_a_question_mark() -> None:
    read = [(t.text, t.clause, t.asks) for t in tokens("I study law. When is it? Thanks")]
    assert read == [
        ("i", 0, False), ("study", 0, False), ("law", 0, False),
        ("when", 1, True), ("is", 1, True), ("it", 1, True),
        ("thanks", 2, False),
    ]  # fmt: skip


def test_the_end_of_a_long_message_is_read() -> None:
    read = words("before " * LONGEST + "deadline?")
    assert read[-1] == "deadline"
    assert len(read) <= LONGEST // len("before ") + 2


def test_a_flag_names_its_country(engine: Engine) -> None:
    named, flagged = (engine.understand(f"exchange {each} unimi", now=NOW) for each in ("china", "🇨🇳"))
    assert flagged.subject == named.subject
    assert flagged.subject.countries == ("CN",)
    assert (flagged.programmes, flagged.topic) == (named.programmes, named.topic)


def test_the_flag_of_europe_names_none(engine: Engine) -> None:
    bare, flagged = (engine.understand(f"erasmus ims{each} deadline", now=NOW) for each in ("", " 🇪🇺"))
    assert flagged == bare
