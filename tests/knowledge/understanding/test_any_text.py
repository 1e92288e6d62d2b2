"""Any text at all, after anything at all, gives a value that holds together; never an exception."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.loader import bundled
from knowledge.models import Degree, Lang, Profile, Topic
from knowledge.understanding.asked import Asked, Behaviour, Found, Said, Subject
from knowledge.understanding.engine import Engine
from knowledge.understanding.normalise import LONGEST
from knowledge.understanding.vocabulary import compile_vocabulary
from knowledge.understanding.wording import read_wordings
from tests.knowledge.bundle import bundle

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PROGRAMMES = sorted(bundle().programmes)
ABOUT_ONE = {Behaviour.ANSWER, Behaviour.UNKNOWN, Behaviour.ELIGIBILITY}
ABOUT_NONE = {Behaviour.ABSTAIN, Behaviour.SMALLTALK}
BAD = {
    "nothing": "",
    "blanks": " \t\r\n\u00a0\u3000",
    "4096 emoji": "😀" * 4096,
    "emoji of several signs": "👩🏽‍🎓🇮🇹" * 500,
    "zero-width signs": "\u200b\u200c\u200d\ufeff\u2060" * 100,
    "right-to-left text": "\u202e\u2067متى الموعد\u2069\u202c deadline erasmus",
    "combining marks": "e" + "\u0301" * 4000 + "rasmus",
    "10,000 repeated letters": "a" * 10_000,
    "10,000 letters in turns": "ab" * 5_000,
    "one word 3,000 times": "erasmus " * 3_000,
    "gaps without end": "when the call when the call " * 500,
    "markup": "<b>erasmus</b> <script>alert(1)</script> [x](tg://user?id=1) &amp; *_`~",
    "slots of our own": "{programme} {university} (a|b) [c] .. d* pprogramme",
    "NUL": "era\x00smus \x00 deadline\x00?",
    "control signs": "".join(map(chr, range(32))),
    "a lone surrogate": "erasmus \ud800 deadline",
    "only stops": "?!.;,:()" * 500,
    "numbers": "1" * 5_000 + " 99/99/9999 31/02 2025/26 2099/00 c2 999 mesi fa",
    "impossible days": "30/02/2026 00/00 29/02 31-12 29.02.2027",
}  # fmt: skip


@cache
def words_known() -> list[str]:
    vocabulary = compile_vocabulary(bundle(), read_wordings(bundled() / "wording"))
    return sorted({*vocabulary.phrases.vocabulary, *vocabulary.slang, *vocabulary.emoji})


def assert_whole(asked: Asked) -> None:
    """What holds of every value, whatever was asked."""
    assert set(asked.programmes) <= set(PROGRAMMES)
    assert len(asked.programmes) == len(set(asked.programmes))
    assert 0.0 <= asked.confidence <= 1.0
    assert asked.lang in ("en", "it")
    if asked.behaviour in ABOUT_ONE:
        assert asked.programmes
        assert asked.topic
    if asked.behaviour in ABOUT_NONE:
        assert asked.detail
        assert (asked.programmes, asked.topic, asked.also) == ((), None, None)
    if asked.behaviour is Behaviour.CLARIFY:
        assert len(asked.programmes) > 1
    if asked.behaviour is Behaviour.LIST:
        assert asked.programmes
    if asked.also:
        assert asked.also.also is None
        assert_whole(asked.also)


@pytest.mark.parametrize("name", BAD)
def test_bad_text_is_understood_somehow(name: str, engine: Engine) -> None:
    assert_whole(engine.understand(BAD[name], now=NOW))


@pytest.mark.parametrize("name", BAD)
def test_bad_text_in_a_conversation_is_understood_somehow(name: str, engine: Engine) -> None:
    said = Said(engine.understand("how long is the athens week", now=NOW), NOW)
    assert_whole(engine.understand(BAD[name], now=NOW, said=said))


def test_however_long_a_message_no_more_of_it_is_read(engine: Engine) -> None:
    end = "when is the deadline of the athens week?"
    least = engine.understand(end.rjust(LONGEST), now=NOW)
    assert engine.understand("x" * 100_000 + end.rjust(LONGEST), now=NOW) == least
    assert least.programmes[0] == "polimi-athens"


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_understood_somehow(engine: Engine, text: str) -> None:
    assert_whole(engine.understand(text, now=NOW))


SIGNS = st.sampled_from(["?", "!", ",", ".", "\n", "'", "a", "b2", "29/02", "2025/26", "3", "\u200d", "🙏"])
MESSAGES = st.lists(st.deferred(lambda: st.sampled_from(words_known())) | SIGNS, max_size=25).map(" ".join)
PROFILES = st.none() | st.builds(
    Profile,
    university=st.none() | st.sampled_from([*sorted(bundle().universities), "elsewhere"]),
    degree=st.none() | st.sampled_from(Degree),
    year=st.none() | st.integers(1, 6),
)
SUBJECTS = st.builds(
    Subject,
    named=st.lists(st.sampled_from(PROGRAMMES), max_size=2).map(tuple),
    universities=st.lists(st.sampled_from(sorted(bundle().universities)), max_size=2).map(tuple),
    kinds=st.lists(st.sampled_from(["study", "thesis", "traineeship"]), max_size=2).map(tuple),
    money=st.sampled_from([None, "with", "without"]),
    countries=st.lists(st.sampled_from(["FR", "TJ", "US"]), max_size=2).map(tuple),
)
BEFORE = st.builds(
    Asked,
    lang=st.sampled_from(["en", "it"]),
    behaviour=st.sampled_from(Behaviour),
    programmes=st.lists(st.sampled_from(PROGRAMMES), max_size=4, unique=True).map(tuple),
    topic=st.none() | st.sampled_from(Topic),
    aspect=st.none() | st.sampled_from(["opening", "amount", "who"]),
    found=st.just(Found(day=date(2026, 12, 1))),
    subject=SUBJECTS,
)
TURNS = st.none() | st.builds(
    Said, BEFORE, st.integers(0, 3600).map(lambda seconds: NOW - timedelta(seconds=seconds))
)


@given(MESSAGES, TURNS, PROFILES, st.sampled_from([None, "en", "it"]))
@settings(max_examples=300, deadline=None)
def test_words_of_the_field_in_any_order_after_anything_are_understood_somehow(
    engine: Engine, text: str, said: Said | None, profile: Profile | None, lang: Lang | None
) -> None:
    assert_whole(engine.understand(text, now=NOW, said=said, profile=profile, lang=lang))


@given(st.lists(MESSAGES, min_size=2, max_size=4))
@settings(max_examples=80, deadline=None)
def test_a_conversation_of_such_words_is_understood_somehow(engine: Engine, texts: list[str]) -> None:
    said = None
    for text in texts:
        said = Said(engine.understand(text, now=NOW, said=said), NOW)
        assert_whole(said.asked)


@given(MESSAGES)
@settings(max_examples=60, deadline=None)
def test_the_same_words_are_always_understood_alike(engine: Engine, text: str) -> None:
    assert engine.understand(text, now=NOW) == engine.understand(text, now=NOW)
