"""What sounds like ours and is not is refused from example messages, without a phrase that tells it."""

from datetime import UTC, datetime

import pytest

from knowledge.understanding.asked import Behaviour, Said
from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("need a part time job at a firm in town, does my cv need a certificate", "jobs"),
        ("tesi in dipartimento: il relatore non risponde, come lo cambio", "degree-at-home"),
        ("my cousin wants to be an au pair for six months, is there a grant", "other-mobility"),
    ],
)
def test_near_subjects_are_refused_by_their_kind(text: str, kind: str, engine: Engine) -> None:
    asked = engine.understand(text, now=NOW)
    assert (asked.behaviour, asked.detail) == (Behaviour.ABSTAIN, kind)


@pytest.mark.parametrize("text", ["the train is late again", "e il gatto come sta?"])
def test_a_far_off_word_in_a_conversation_is_refused(text: str, engine: Engine) -> None:
    said = Said(engine.understand("how long is ka107", now=NOW), NOW)
    assert engine.understand(text, now=NOW, said=said).behaviour is Behaviour.ABSTAIN


@pytest.mark.parametrize(
    "text", ["so how long would i be gone?", "e i soldi del treno me li danno?", "anything near the sea?"]
)
def test_a_far_off_word_in_a_question_of_ours_is_not(text: str, engine: Engine) -> None:
    said = Said(engine.understand("mobility outside europe at florence, who can go", now=NOW), NOW)
    assert engine.understand(text, now=NOW, said=said).behaviour is not Behaviour.ABSTAIN
