"""A list that asks for a month, a length or the like holds those only whose pages state it."""

from datetime import UTC, datetime

import pytest

from knowledge.models import Topic
from knowledge.understanding.asked import STATED, Behaviour
from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

TWICE = {"unimi-erasmus-traineeship", "unimi-thesis-scholarship"}
WANTED = {
    "che bandi escono a febbraio": {"unimi-erasmus-traineeship"},
    "quali bandi aprono a gennaio": {"unimi-erasmus-study"},
    "which calls close in october": TWICE,
    "which calls are open in april": {"unimi-thesis-scholarship"},
    "quali aprono due volte l'anno": TWICE,
    "IMS which calls open twice a year": TWICE,
    "what calls open in august": set(),
    "is there anything without a deadline": {
        "unimi-elective-internship",
        "unimi-free-mover",
        "unimi-thesis-no-scholarship",
    },
    "quali mobilità durano meno di un mese": {"polimi-athens", "unimi-elective-internship"},
    "programmi per stare via 2 settimane": {"unimi-elective-internship"},
    "which programmes last longer than 6 months": {"unimi-erasmus-study", "unimi-ka107"},
    "which programmes last at most one month": {
        "polimi-athens",
        "unimi-elective-internship",
        "unimi-leru-stream",
    },
    "which programmes at polimi can I do for one semester": {
        "polimi-short-mobility-eu",
        "polimi-short-mobility-extra-eu",
    },
}


@pytest.mark.parametrize("text", WANTED)
def test_a_list_holds_what_pages_state(text: str, engine: Engine) -> None:
    asked = engine.understand(text, now=NOW)
    assert (asked.behaviour, asked.detail) == (Behaviour.LIST, STATED)
    assert set(asked.programmes) == WANTED[text]


def test_the_shortest_is_sought_among_those_whose_length_is_stated(engine: Engine) -> None:
    asked = engine.understand("what is the shortest programme", now=NOW)
    assert (asked.behaviour, asked.topic, asked.detail) == (Behaviour.LIST, Topic.DURATION, STATED)
    assert {"polimi-athens", "unimi-ka107"} <= set(asked.programmes)
    assert not {"polimi-idea-league", "unimi-free-mover"} & set(asked.programmes)


def test_a_call_that_is_over_opens_in_no_month(engine: Engine) -> None:
    text = "quali bandi chiudono ad aprile a firenze"
    assert engine.understand(text, now=NOW).programmes == ()
    before = engine.understand(text, now=datetime(2023, 3, 1, tzinfo=UTC))
    assert before.programmes == ("unifi-extra-eu",)
