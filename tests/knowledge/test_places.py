"""What is said to a place: a yes only to one that a page names."""

from datetime import UTC, datetime
from itertools import product

import pytest

from knowledge.answers import Choice, places
from knowledge.answers.answering import answer
from knowledge.answers.statements import Goes, GoesAnywhere, NotNamed, OfPlace, SameCountry
from knowledge.models import Topic, country_of
from knowledge.understanding.asked import Asked, Behaviour, Found
from tests.knowledge.bundle import bundle

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def to(city: str, *more: str, institutions: tuple[str, ...] = ()) -> Found:
    """A question for cities, whose countries are found with them."""
    cities = (city, *more)
    return Found(countries=tuple(map(country_of, cities)), cities=cities, institutions=institutions)


def said(programme: str, found: Found) -> list[OfPlace]:
    kb = bundle()
    return list(places.asked_about(kb, kb.programmes[programme], found))


def test_a_partner_in_the_city_is_a_yes() -> None:
    (yes,) = said("unimi-leru-stream", to("CH/Geneva"))
    assert isinstance(yes, Goes)
    assert [place.institution for place in yes.places] == ["Université de Genève"]


def test_a_partner_elsewhere_in_the_country_is_no_yes() -> None:
    (told,) = said("unimi-leru-stream", to("DE/Munich"))
    assert isinstance(told, SameCountry)
    assert [city.en for city in told.cities] == ["Munich"]
    assert [place.city_id for place in told.places] == ["DE/Freiburg"]


def test_a_partner_of_another_programme_in_that_city_makes_no_yes_either() -> None:
    (told,) = said("unimi-leru-stream", to("DE/Heidelberg", institutions=("University of Heidelberg",)))
    assert isinstance(told, SameCountry)


def test_of_two_cities_one_may_be_there() -> None:
    there, elsewhere = said("unimi-leru-stream", to("CH/Zurich", "CH/Basel"))
    assert isinstance(there, Goes)
    assert isinstance(elsewhere, SameCountry)
    assert [city.en for city in elsewhere.cities] == ["Basel"]


def test_a_city_in_no_country_of_the_page_is_not_named() -> None:
    (no,) = said("unimi-leru-stream", to("ES/Madrid"))
    assert isinstance(no, NotNamed)
    assert (no.countries, [city.en for city in no.cities], no.complete) == ((), ["Madrid"], True)


def test_a_partner_and_another_country_are_both_told() -> None:
    found = Found(countries=("DK", "NL"), institutions=("Sorbonne",))
    there, no = said("unimi-4euplus", found)
    assert isinstance(there, Goes)
    assert [place.country for place in there.places] == ["FR", "DK"]
    assert no == NotNamed(("NL",), complete=True)


def test_where_the_student_chooses_any_city_is_a_yes() -> None:
    (told,) = said("unimi-thesis-scholarship", to("SE/Stockholm"))
    assert isinstance(told, GoesAnywhere)
    assert (told.countries, [city.en for city in told.cities]) == ((), ["Stockholm"])


def test_no_city_ever_stands_for_its_country() -> None:
    kb = bundle()
    for city, programme in product(kb.cities, kb.programmes):
        for what in said(programme, to(city)):
            if isinstance(what, Goes):
                assert {place.city_id for place in what.places} == {city}


def test_where_nobody_travels_a_place_is_told_to_be_online() -> None:
    (told,) = said("unimi-4euplus", to("CZ/Prague"))
    assert isinstance(told, Goes)
    assert told.online
    (abroad,) = said("unimi-leru-stream", to("CH/Geneva"))
    assert isinstance(abroad, Goes)
    assert not abroad.online


def test_of_home_nothing_is_told_in_a_choice() -> None:
    kb = bundle()
    assert places.named_by_none(kb, tuple(kb.programmes.values()), Found(countries=("IT",))) is None


@pytest.mark.parametrize(
    ("city", "near"),
    [("DE/Berlin", ["DE/Heidelberg", "DE/Freiburg"]), ("ES/Madrid", []), ("DE/Freiburg", None)],
)
def test_a_choice_tells_whether_any_page_names_the_place(city: str, near: list[str] | None) -> None:
    offered = ("unimi-4euplus", "unimi-leru-stream")
    asked = Asked("en", Behaviour.CLARIFY, programmes=offered, topic=Topic.DESTINATIONS, found=to(city))
    reply = answer(bundle(), asked, NOW).reply
    assert isinstance(reply, Choice)
    assert (reply.missing is None) == (near is None)
    assert [place.city_id for place in reply.near] == (near or [])
