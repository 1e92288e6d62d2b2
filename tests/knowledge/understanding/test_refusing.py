"""What sounds like ours and is not is refused from example messages, without a phrase that tells it."""

import pytest

from knowledge.understanding.asked import Behaviour
from knowledge.understanding.engine import Engine
from tests.knowledge.understanding.talking import talk


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("need a part time job at a firm in town, does my cv need a certificate", "jobs"),
        ("tesi in dipartimento: il relatore non risponde, come lo cambio", "degree-at-home"),
        ("my cousin wants to be an au pair for six months, is there a grant", "other-mobility"),
    ],
)
def test_near_subjects_are_refused_by_their_kind(text: str, kind: str, engine: Engine) -> None:
    asked = talk(engine, text)
    assert (asked.behaviour, asked.detail) == (Behaviour.ABSTAIN, kind)


@pytest.mark.parametrize("text", ["the train is late again", "e il gatto come sta?"])
def test_a_far_off_word_in_a_conversation_is_refused(text: str, engine: Engine) -> None:
    assert talk(engine, "how long is ka107", text).behaviour is Behaviour.ABSTAIN


@pytest.mark.parametrize(
    "text", ["so how long would i be gone?", "e i soldi del treno me li danno?", "anything near the sea?"]
)
def test_a_far_off_word_in_a_question_of_ours_is_not(text: str, engine: Engine) -> None:
    assert (
        talk(engine, "mobility outside europe at florence, who can go", text).behaviour
        is not Behaviour.ABSTAIN
    )
