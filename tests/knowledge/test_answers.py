from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from knowledge.answers import Answer, Choice, Listing, NotKnown, Told, answer
from knowledge.answers.nearest import nearest
from knowledge.answers.statements import (
    CallWindow,
    Desk,
    Goes,
    GoesAnywhere,
    Leads,
    LevelGives,
    Nature,
    NotNamed,
    Prose,
    Silent,
    Statement,
)
from knowledge.calls import ExactWindow, RollingWindow
from knowledge.eligibility import Answer as Verdict
from knowledge.loader import bundled, load
from knowledge.models import Dated, KnowledgeBase, Level, Profile, Topic
from knowledge.understanding.asked import Asked, Behaviour, Found

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CLOSES = datetime(2027, 4, 28, 11, tzinfo=UTC)


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load(bundled())


def question(programme: str, topic: Topic, aspect: str | None = None, **found: object) -> Asked:
    given = Found(**found)  # type: ignore[arg-type]
    return Asked("en", Behaviour.ANSWER, programmes=(programme,), topic=topic, aspect=aspect, found=given)


def statements(kb: KnowledgeBase, asked: Asked) -> tuple[Statement, ...]:
    reply = answer(kb, asked, NOW).reply
    assert isinstance(reply, Told)
    return reply.statements


def first(kb: KnowledgeBase, asked: Asked) -> object:
    return statements(kb, asked)[0].what


def test_the_fact_that_answers_the_finer_question_comes_first(kb: KnowledgeBase) -> None:
    asked = question("unifi-extra-eu", Topic.LEARNING_AGREEMENT, "changes")
    reply = answer(kb, asked, NOW).reply
    assert isinstance(reply, Told)
    carry = ["changes" in each.aspects for each in reply.statements]
    assert 0 < reply.focused < len(carry)
    assert carry == sorted(carry, reverse=True)
    assert sum(carry) == reply.focused


def test_a_partner_in_the_country_asked_about_is_named_first(kb: KnowledgeBase) -> None:
    told = first(kb, question("unimi-leru-stream", Topic.DESTINATIONS, countries=("SE",)))
    assert isinstance(told, Goes)
    assert [place.institution for place in told.places] == ["Lund University"]


def test_of_a_region_just_its_places_are_told(kb: KnowledgeBase) -> None:
    (told, *rest) = statements(kb, question("unimi-exchange-extra-eu", Topic.DESTINATIONS, regions=("asia",)))
    assert isinstance(told.what, Goes)
    assert [place.country for place in told.what.places] == ["CN", "JP"]
    assert not [each for each in rest if isinstance(each.what, Goes | NotNamed | Leads)]


def test_beside_a_partner_that_is_named_the_few_others_are_told(kb: KnowledgeBase) -> None:
    asked = question("unimi-4euplus", Topic.DESTINATIONS, institutions=("Sorbonne",))
    told, places, *_ = statements(kb, asked)
    assert isinstance(told.what, Goes)
    assert isinstance(places.what, Leads)


def test_what_is_said_in_words_of_the_question_comes_first(kb: KnowledgeBase) -> None:
    *_, last = kb.facts(kb.programmes["unifi-extra-eu"], Topic.FUNDING)
    asked = replace(question("unifi-extra-eu", Topic.FUNDING), echoed=(last.text,))
    assert first(kb, asked) == Prose(last.text)


def test_a_region_without_places_is_a_no_with_the_places_there_are(kb: KnowledgeBase) -> None:
    told, places, *_ = statements(kb, question("unimi-4euplus", Topic.DESTINATIONS, regions=("africa",)))
    assert told.what == NotNamed((), complete=True, regions=("africa",))
    assert isinstance(places.what, Leads)


def test_where_the_student_chooses_any_region_is_a_yes(kb: KnowledgeBase) -> None:
    told = first(kb, question("unimi-thesis-scholarship", Topic.DESTINATIONS, regions=("asia",)))
    assert told == GoesAnywhere((), ("asia",))


def test_of_two_countries_one_may_be_there(kb: KnowledgeBase) -> None:
    there, missing, *_ = statements(
        kb, question("unimi-exchange-extra-eu", Topic.DESTINATIONS, countries=("ES", "MX"))
    )
    assert isinstance(there.what, Goes)
    assert [place.country for place in there.what.places] == ["MX"]
    assert missing.what == NotNamed(("ES",), complete=False)


def test_a_country_off_a_complete_list_is_a_no(kb: KnowledgeBase) -> None:
    told = first(kb, question("unimi-ka107", Topic.DESTINATIONS, countries=("US",)))
    assert isinstance(told, NotNamed)
    destinations = kb.programmes["unimi-ka107"].destinations
    assert destinations
    assert told.complete == destinations.complete


def test_where_the_student_chooses_any_country_is_a_yes(kb: KnowledgeBase) -> None:
    told = first(kb, question("unimi-thesis-scholarship", Topic.DESTINATIONS, countries=("KE",)))
    assert told == GoesAnywhere(("KE",))


def test_without_a_country_the_list_stands_alone(kb: KnowledgeBase) -> None:
    told = statements(kb, question("unimi-leru-stream", Topic.DESTINATIONS))
    assert isinstance(told[0].what, Leads)
    assert not [each for each in told if isinstance(each.what, Goes | NotNamed)]


def test_the_level_in_the_question_gets_its_points_first(kb: KnowledgeBase) -> None:
    asked = question("unifi-extra-eu", Topic.LANGUAGE, profile=Profile(languages={"en": Level.C1}))
    assert first(kb, asked) == LevelGives(Level.C1, 9)


def test_a_call_of_the_past_is_closed_and_confirmed_dates_replace_it(kb: KnowledgeBase) -> None:
    asked = question("unifi-extra-eu", Topic.DEADLINE)
    past = first(kb, asked)
    assert isinstance(past, CallWindow)
    assert isinstance(past.window, ExactWindow)
    assert past.window.state == "closed"
    confirmed = Dated(id="call", source="extra-eu", pattern="dated", year="2027/28", closes=CLOSES)
    reply = answer(kb, asked, NOW, {"unifi-extra-eu": [confirmed]}).reply
    assert isinstance(reply, Told)
    coming = reply.statements[0].what
    assert isinstance(coming, CallWindow)
    assert isinstance(coming.window, ExactWindow)
    assert (coming.window.state, coming.window.closes) == ("coming", CLOSES)


def test_the_students_own_date_gives_the_last_day(kb: KnowledgeBase) -> None:
    told = first(kb, question("unimi-free-mover", Topic.DEADLINE, day=date(2027, 3, 31)))
    assert isinstance(told, CallWindow)
    assert isinstance(told.window, RollingWindow)
    assert told.own_day == date(2027, 3, 1)


@pytest.mark.parametrize(("year", "known"), [("2023/24", True), ("2025/26", False)])
def test_a_cycle_that_the_data_do_not_have_is_not_known(kb: KnowledgeBase, year: str, known: bool) -> None:
    given = answer(kb, question("unifi-extra-eu", Topic.DEADLINE, academic_year=year), NOW)
    assert isinstance(given.reply, Told) == known
    assert given.behaviour is (Behaviour.ANSWER if known else Behaviour.UNKNOWN)
    if isinstance(given.reply, NotKnown):
        assert given.reply.year == year
        assert isinstance(given.reply.related[0].what, CallWindow)


def test_usual_months_answer_for_any_cycle(kb: KnowledgeBase) -> None:
    asked = question("unimi-erasmus-study", Topic.DEADLINE, academic_year="2027/28")
    assert answer(kb, asked, NOW).behaviour is Behaviour.ANSWER


def test_when_a_session_takes_place_is_told_where_its_call_is_not(kb: KnowledgeBase) -> None:
    told = statements(kb, question("polimi-athens", Topic.DEADLINE))
    assert told[-1].what == Silent(Topic.DEADLINE)


def test_what_no_source_says_names_whom_to_ask(kb: KnowledgeBase) -> None:
    given = answer(kb, question("polimi-idea-league", Topic.FUNDING, "amount"), NOW)
    assert given.behaviour is Behaviour.UNKNOWN
    assert isinstance(given.reply, NotKnown)
    assert given.reply.offices
    assert given.reply.aspect == "amount"


def test_related_facts_are_told_beside_what_is_not_known(kb: KnowledgeBase) -> None:
    asked = replace(question("unifi-extra-eu", Topic.FUNDING, "amount"), behaviour=Behaviour.UNKNOWN)
    reply = answer(kb, asked, NOW).reply
    assert isinstance(reply, NotKnown)
    assert any(isinstance(each.what, Prose) for each in reply.related)


def test_a_choice_is_grouped_by_university_in_the_order_of_the_data(kb: KnowledgeBase) -> None:
    wanted = ("unimi-thesis-scholarship", "polimi-thesis-abroad", "unimi-thesis-no-scholarship")
    given = answer(kb, Asked("en", Behaviour.CLARIFY, programmes=wanted, topic=Topic.DEADLINE), NOW)
    assert isinstance(given.reply, Choice)
    assert given.reply.count == 3
    assert [group.university.id for group in given.reply.groups] == [
        u for u in kb.universities if u != "unifi"
    ]


def listing(kb: KnowledgeBase, asked: Asked) -> dict[str, object]:
    reply = answer(kb, asked, NOW).reply
    assert isinstance(reply, Listing)
    return {fit.programme.id: fit.reason.what for group in reply.groups for fit in group.fits}


def test_a_list_gives_the_place_asked_about_as_reason(kb: KnowledgeBase) -> None:
    wanted = ("unimi-leru-stream", "unimi-thesis-scholarship")
    asked = Asked("en", Behaviour.LIST, programmes=wanted, found=Found(countries=("CH",)))
    reasons = listing(kb, asked)
    assert isinstance(reasons["unimi-leru-stream"], Goes)
    assert set(reasons) == set(wanted)


def test_a_list_always_has_a_reason(kb: KnowledgeBase) -> None:
    asked = Asked("en", Behaviour.LIST, programmes=tuple(kb.programmes), topic=Topic.VISA)
    reasons = listing(kb, asked)
    assert set(reasons) == set(kb.programmes)
    assert not [programme for programme, why in reasons.items() if isinstance(why, Nature)]


def test_a_list_for_a_student_says_whom_the_rules_take(kb: KnowledgeBase) -> None:
    told = Found(profile=Profile(university="unimi", school="ims", year=4))
    wanted = ("unimi-4euplus", "unimi-erasmus-study", "unimi-free-mover", "unimi-leru-stream")
    asked = Asked("en", Behaviour.LIST, programmes=wanted, topic=Topic.ELIGIBILITY, found=told)
    reply = answer(kb, asked, NOW).reply
    assert isinstance(reply, Listing)
    fits = [(fit.programme.id, fit.open_to) for group in reply.groups for fit in group.fits]
    assert fits == [
        ("unimi-erasmus-study", Verdict.ELIGIBLE),
        ("unimi-free-mover", Verdict.ELIGIBLE),
        ("unimi-4euplus", Verdict.UNKNOWN),
        ("unimi-leru-stream", Verdict.UNKNOWN),
    ]


def test_a_list_tells_where_no_page_says_who_may_go(kb: KnowledgeBase) -> None:
    told = Found(profile=Profile(university="polimi", year=2))
    asked = Asked("en", Behaviour.LIST, programmes=("polimi-athens",), topic=Topic.ELIGIBILITY, found=told)
    assert listing(kb, asked) == {"polimi-athens": Silent(Topic.ELIGIBILITY)}


def test_the_second_question_has_its_own_answer(kb: KnowledgeBase) -> None:
    second = question("unimi-ka107", Topic.DURATION)
    given = answer(kb, replace(question("unimi-ka107", Topic.DESTINATIONS), also=second), NOW)
    assert isinstance(given.also, Answer)
    assert isinstance(given.also.reply, Told)
    assert given.also.reply.topic is Topic.DURATION


def test_contacts_are_those_of_the_programme(kb: KnowledgeBase) -> None:
    told = statements(kb, question("unimi-elective-internship", Topic.CONTACT))
    offices = [each.what.office for each in told if isinstance(each.what, Desk)]
    assert offices == list(kb.offices_of(kb.programmes["unimi-elective-internship"]))


@pytest.mark.parametrize("topic", Topic)
def test_the_nearest_topics_are_known_ones_and_never_the_same(topic: Topic) -> None:
    known = {Topic.OVERVIEW, Topic.VISA, Topic.CONTACT}
    found = nearest(topic, known)
    assert set(found) == known - {topic}
    assert len(nearest(topic, set(Topic))) == 3


def test_a_list_for_money_holds_no_programme_that_promises_none(kb: KnowledgeBase) -> None:
    asked = Asked("en", Behaviour.LIST, programmes=tuple(kb.programmes), topic=Topic.FUNDING)
    reply = answer(kb, asked, NOW).reply
    assert isinstance(reply, Listing)
    listed = {fit.programme.id for group in reply.groups for fit in group.fits}
    assert {"unimi-thesis-scholarship", "unifi-extra-eu", "polimi-thesis-abroad"} <= listed
    assert not {"unimi-thesis-no-scholarship", "polimi-athens", "unimi-ka107"} & listed
