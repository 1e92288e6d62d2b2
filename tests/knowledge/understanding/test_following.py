"""What was said before counts for half an hour, and gives way to a new subject."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from knowledge.models import Topic
from knowledge.understanding.asked import Asked, Behaviour, Said
from knowledge.understanding.engine import Engine
from tests.knowledge.understanding.talking import NOW, talk


def after(engine: Engine, ago: timedelta) -> Asked:
    said = Said(engine.understand("when does the athens week call close", now=NOW - ago), NOW - ago)
    return engine.understand("and how long is it?", now=NOW, said=said)


@pytest.mark.parametrize("ago", [timedelta(0), timedelta(minutes=29, seconds=59), timedelta(minutes=30)])
def test_within_half_an_hour_a_question_leans_on_the_one_before(engine: Engine, ago: timedelta) -> None:
    asked = after(engine, ago)
    assert (asked.programmes[:1], asked.topic) == (("polimi-athens",), Topic.DURATION)


def test_after_half_an_hour_nothing_is_remembered(engine: Engine) -> None:
    late = after(engine, timedelta(minutes=30, seconds=1))
    assert late.programmes[:1] != ("polimi-athens",)
    assert late == engine.understand("and how long is it?", now=NOW)


LEADS = {
    "another topic": (["free mover, minimum stay?", "and who do i write to?"], "unimi-free-mover", "contact"),
    "a bare question": (["who can do the athens week", "when?"], "polimi-athens", "deadline"),
    "a correction": (["how long is free mover", "no, i meant 4eu+"], "unimi-4euplus", "duration"),
    "a correction that asks": (
        ["who runs the poli networks", "no wait, i meant athens: when?"],
        "polimi-athens",
        "deadline",
    ),
    "a correction to another place": (
        ["does ka107 go to georgia", "no sorry, i meant japan, is there one"],
        "unimi-exchange-extra-eu",
        "destinations",
    ),
    "a choice of none that was offered": (
        ["when is the call for a thesis abroad", "ah sorry, erasmus traineeship ims"],
        "unimi-erasmus-traineeship",
        "deadline",
    ),
    "a name with all that tells it": (
        ["where can ka107 bring me", "ok and polimi athens instead?"],
        "polimi-athens",
        "destinations",
    ),
    "a place from home": (
        ["dove posso andare con 4eu+", "posso andare in giappone da unimi?"],
        "unimi-exchange-extra-eu",
        "destinations",
    ),
    "another university": (
        ["quando apre erasmus ims", "e un C1 a firenze, quanti punti?"],
        "unifi-extra-eu",
        "language",
    ),
    "a no that corrects": (
        ["erasmus ims quando", "no la tesi con borsa"],
        "unimi-thesis-scholarship",
        "deadline",
    ),
    "with a scholarship, and no more": (
        ["thesis without scholarship", "docs?", "and with it?"],
        "unimi-thesis-scholarship",
        "documents",
    ),
    "with a scholarship, of two offered": (
        ["thesis abroad", "unimi", "with"],
        "unimi-thesis-scholarship",
        "overview",
    ),
    "a scholarship after all": (
        ["tesi senza borsa ims documenti", "no anzi, provo a prendere la borsa"],
        "unimi-thesis-scholarship",
        "documents",
    ),
    "a thesis of its own": (
        ["erasmus ims deadline", "e la tesi?", "con borsa"],
        "unimi-thesis-scholarship",
        "deadline",
    ),
    "nothing to do with money": (["when is ka107", "and with it?"], "unimi-ka107", "deadline"),
    "the other by money": (
        ["erasmus ims quando", "e quella senza borsa?"],
        "unimi-thesis-no-scholarship",
        "deadline",
    ),
    "a list of one": (
        ["anything at unimi for research in lund?", "how long"],
        "unimi-leru-stream",
        "duration",
    ),
    "another programme": (["quanto dura athens", "e il free mover?"], "unimi-free-mover", "duration"),
    "another language": (
        ["how long is free mover", "e chi posso contattare?"],
        "unimi-free-mover",
        "contact",
    ),
    "a choice by university": (
        ["when does the thesis abroad call open", "polimi"],
        "polimi-thesis-abroad",
        "deadline",
    ),
    "a choice by money": (
        ["when is the thesis abroad deadline", "the one with scholarship at ims"],
        "unimi-thesis-scholarship",
        "deadline",
    ),
    "a new subject": (
        ["how long is the athens week", "unimi free mover documents"],
        "unimi-free-mover",
        "documents",
    ),
}


@pytest.mark.parametrize("name", LEADS)
def test_a_follow_up_leads_on(name: str, engine: Engine) -> None:
    texts, programme, topic = LEADS[name]
    asked = talk(engine, *texts)
    assert (asked.programmes[0], asked.topic) == (programme, topic)


def test_the_language_is_that_of_the_last_message(engine: Engine) -> None:
    assert talk(engine, "how long is free mover", "e chi posso contattare?").lang == "it"
    assert talk(engine, "quanto dura il free mover", "4eu+?").lang == "it"


def test_several_that_fit_are_asked_back_until_one_is_chosen(engine: Engine) -> None:
    asked = talk(engine, "when does the thesis abroad call open")
    assert asked.behaviour is Behaviour.CLARIFY
    assert {"polimi-thesis-abroad", "unimi-thesis-scholarship"} <= set(asked.programmes)


REFUSED: Sequence[str] = ("what will the weather be tomorrow", "quanto costa una stanza in affitto a milano")


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_ours_is_not_answered_in_a_conversation_either(text: str, engine: Engine) -> None:
    asked = talk(engine, "how long is the athens week", text)
    assert (asked.behaviour, asked.programmes) == (Behaviour.ABSTAIN, ())


def test_a_courtesy_is_no_follow_up(engine: Engine) -> None:
    asked = talk(engine, "how long is the athens week", "thanks!")
    assert (asked.behaviour, asked.detail) == (Behaviour.SMALLTALK, "thanks")


def test_which_ones_after_the_places_asks_for_more_of_them(engine: Engine) -> None:
    asked = talk(engine, "where can i go with 4eu+?", "which ones in germany")
    assert (asked.behaviour, asked.programmes[0]) == (Behaviour.ANSWER, "unimi-4euplus")


@pytest.mark.parametrize(
    "text", ["list all the programmes", "which options are there for a bachelor student?"]
)
def test_a_list_of_programmes_is_one_whatever_was_said_before(text: str, engine: Engine) -> None:
    asked = talk(engine, "where can i go with 4eu+?", text)
    assert asked.behaviour is Behaviour.LIST
    assert len(asked.programmes) > 1


def test_a_half_sentence_full_of_names_keeps_the_topic(engine: Engine) -> None:
    asked = talk(
        engine, "quanto dura la mobilita breve ue al poli", "e invece quella extra ue sempre al poli com e"
    )
    assert (asked.programmes[0], asked.topic) == ("polimi-short-mobility-extra-eu", Topic.DURATION)


def test_a_list_goes_on_at_another_university_for_the_same_place(engine: Engine) -> None:
    assert talk(engine, "what can i do in 4th year at ims", "and at polimi?").behaviour is Behaviour.LIST
    asia = talk(engine, "what can i do in asia", "and at polimi?")
    assert asia.behaviour is not Behaviour.LIST
    assert asia.topic is Topic.DESTINATIONS
