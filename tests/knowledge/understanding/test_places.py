"""Places as students name them: cities, countries with everyday names, a place and no more."""

from dataclasses import replace

import pytest

from knowledge.loader import bundled
from knowledge.models import Destinations, KnowledgeBase, Place, Text, Topic
from knowledge.understanding import lexicon
from knowledge.understanding.asked import Behaviour
from knowledge.understanding.engine import Engine
from knowledge.understanding.wording import read_wordings
from tests.knowledge.bundle import bundle
from tests.knowledge.understanding.talking import talk

CITIES = {
    "can i go to munich with leru?": "DE/Munich",
    "posso andare a monaco di baviera con leru?": "DE/Munich",
    "leru a monaco?": "DE/Munich",
    "is uic double degree in boston?": "US/Boston",
    "scambio a pechino con unimi": "CN/Beijing",
    "exchange in kobenhavn or san francisco": "US/San Francisco",
}


@pytest.mark.parametrize("text", CITIES)
def test_a_city_is_found_with_its_country(text: str, engine: Engine) -> None:
    found = talk(engine, text).found
    assert found.cities == (CITIES[text],)
    assert found.countries == (CITIES[text][:2],)


def test_the_country_of_a_name_that_a_city_has_too_is_named_in_full(engine: Engine) -> None:
    found = talk(engine, "principato di monaco?").found
    assert (found.countries, found.cities) == (("MC",), ())


def test_a_city_leads_to_what_goes_to_its_country(engine: Engine) -> None:
    asked = talk(engine, "can i go to new york with unimi exchange")
    assert (asked.programmes[0], asked.topic) == ("unimi-exchange-extra-eu", Topic.DESTINATIONS)


def test_where_no_page_names_a_city_those_that_lead_anywhere_are_offered_too(engine: Engine) -> None:
    offered = {*talk(engine, "posso andare a berlino?").programmes}
    assert offered == {
        "unimi-4euplus",
        "unimi-leru-stream",
        "unimi-thesis-scholarship",
        "unimi-thesis-no-scholarship",
    }


def test_a_list_names_no_programme_that_only_goes_to_the_country(engine: Engine) -> None:
    assert talk(engine, "which programmes go to berlin").behaviour is Behaviour.CLARIFY
    asked = talk(engine, "which programmes go to berlin or heidelberg")
    assert (asked.behaviour, asked.programmes[0]) == (Behaviour.ANSWER, "unimi-4euplus")


STATES = [
    "which partner states does ka107 have",
    "what are the states of ka107?",
    "ka107 in quali stati partner porta?",
    "ka107 porta negli stati membri?",
]


@pytest.mark.parametrize("text", STATES)
def test_states_are_not_always_the_united_ones(text: str, engine: Engine) -> None:
    asked = talk(engine, text)
    assert asked.found.countries == ()
    assert asked.programmes[0] == "unimi-ka107"


PLAIN = {
    "posso andare a Cuba?": "CU",
    "posso andare in oman con la statale": "OM",
    "can i go to togo with the unimi exchange": "TG",
    "exchange in mali at unimi?": "ML",
    "andare nel ciad con unimi": "TD",
    "is there an exchange in the states": "US",
    "togo?": "TG",
    "and mali?": "ML",
}


@pytest.mark.parametrize("text", PLAIN)
def test_a_country_with_an_everyday_name_is_meant_after_in_or_to_or_alone(text: str, engine: Engine) -> None:
    asked = talk(engine, text)
    assert asked.found.countries == (PLAIN[text],)
    assert asked.behaviour is not Behaviour.ABSTAIN


def test_a_country_with_an_everyday_name_follows_on(engine: Engine) -> None:
    asked = talk(engine, "dove posso andare con ka107", "e togo?")
    assert (asked.programmes[0], asked.found.countries) == ("unimi-ka107", ("TG",))


EVERYDAY = [
    "quando porto il transcript per erasmus ims",
    "le domande erasmus ims vanno in porto di solito?",
    "quali sono i mali di erasmus ims",
    "quando c'è la riunione per erasmus ims",
    "is the cambridge b2 fine for erasmus ims",
]


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_word_is_no_place(text: str, engine: Engine) -> None:
    found = talk(engine, text).found
    assert (found.countries, found.cities) == ((), ())


ALONE = {
    "svezia?": "unimi-leru-stream",
    "Japan": "unimi-exchange-extra-eu",
    "cina": "unimi-exchange-extra-eu",
    "argentina?": "unimi-exchange-extra-eu",
    "stoccolma?": "unimi-leru-stream",
    "zurich": "unimi-leru-stream",
}


@pytest.mark.parametrize("text", ALONE)
def test_a_place_and_no_more_asks_who_leads_there(text: str, engine: Engine) -> None:
    asked = talk(engine, text)
    assert (asked.behaviour, asked.topic) == (Behaviour.ANSWER, Topic.DESTINATIONS)
    assert asked.programmes[0] == ALONE[text]


@pytest.mark.parametrize("text", ["monaco di baviera", "parigi", "togo?", "madrid"])
def test_a_place_to_which_several_may_lead_is_asked_back(text: str, engine: Engine) -> None:
    asked = talk(engine, text)
    assert (asked.behaviour, asked.topic) == (Behaviour.CLARIFY, Topic.DESTINATIONS)
    assert len(asked.programmes) > 1


def test_the_language_is_that_of_the_name_of_a_city(engine: Engine) -> None:
    assert talk(engine, "stoccolma?").lang == "it"
    assert talk(engine, "stockholm?").lang == "en"


def test_home_alone_is_no_place_to_go(engine: Engine) -> None:
    assert talk(engine, "italia?").behaviour is Behaviour.ABSTAIN


def test_a_programme_whose_places_are_unknown_is_not_exchanged_for_one_that_leads_elsewhere(
    engine: Engine,
) -> None:
    asked = talk(engine, "erasmus in svizzera con ims")
    assert (asked.behaviour, asked.topic) == (Behaviour.UNKNOWN, Topic.DESTINATIONS)
    assert asked.programmes == ("unimi-erasmus-study", "unimi-leru-stream")


@pytest.fixture(scope="module")
def with_mexico() -> Engine:
    """The engine, with one partner more."""
    kb = bundle()
    city = Text(en="Toluca", it="Toluca")
    partner = Place(country="MX", city=city, institution="Universidad Nacional Autónoma de México")
    exchange = kb.programmes["unimi-exchange-extra-eu"]
    there = Destinations(source="exchange", places=(partner,))
    programmes = {**kb.programmes, exchange.id: exchange.model_copy(update={"destinations": there})}
    more = KnowledgeBase(kb.universities, programmes, kb.regions, kb.cities)
    return Engine(more, read_wordings(bundled() / "wording"), lexicon.load())


@pytest.mark.parametrize(
    "text", ["posso andare in mexico con unimi", "is there a nacional exchange at unimi"]
)
def test_a_word_of_a_partners_name_does_not_stand_for_it(text: str, with_mexico: Engine) -> None:
    assert talk(with_mexico, text).found.institutions == ()


@pytest.mark.parametrize("text", ["exchange in toluca?", "exchange universidad nacional autonoma de mexico"])
def test_a_partner_is_known_by_its_name_and_its_city(text: str, with_mexico: Engine) -> None:
    assert talk(with_mexico, text).found.institutions == ("Universidad Nacional Autónoma de México",)


def test_the_partners_that_students_call_by_their_city_are_known_by_it(engine: Engine) -> None:
    for programme in bundle().programmes.values():
        for place in programme.destinations.places if programme.destinations else ():
            if place.city and place.institution:
                asked = talk(engine, f"{programme.name.en} in {place.city.en}?")
                # The name of the double degree says the city already.
                assert (
                    asked.found.institutions == (place.institution,) or programme.kinds[0] == "double-degree"
                )


def test_a_corrected_city_replaces_the_first(engine: Engine) -> None:
    asked = talk(engine, "can i go to lund with leru?", "no, i meant munich")
    assert asked.found == replace(asked.found, countries=("DE",), cities=("DE/Munich",))
    assert asked.programmes[0] == "unimi-leru-stream"
