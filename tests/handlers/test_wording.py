"""How statements read, where a reader would stumble."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from handlers.page import Page, length
from handlers.wording import replies, subjects, values
from handlers.wording.words import words_in
from knowledge.answers import answer
from knowledge.calls import last_day
from knowledge.models import LANGS, Lang, Topic
from knowledge.understanding.asked import Asked, Behaviour, Found
from tests.handlers.conftest import NOW
from tests.knowledge.bundle import bundle
from tests.reminders.world import ROME, rome


def page_of(asked: Asked) -> Page:
    return replies.page(words_in(asked.lang), answer(bundle(), asked, NOW))


def asking(lang: Lang, programme: str, topic: Topic, **more: object) -> Asked:
    made = Asked(lang, Behaviour.ANSWER, programmes=(programme,), topic=topic)
    return replace(made, **more)  # type: ignore[arg-type]


def text(page: Page) -> str:
    return "\n".join("".join(span.text for span in line) for line in page.lines)


def test_a_name_in_brackets_takes_the_university_into_them() -> None:
    kb = bundle()
    programme = kb.programmes["polimi-short-mobility-eu"]
    head = subjects.head(words_in("en"), programme, kb.university_of(programme))
    assert head == "Short mobility in the EU (Erasmus, POLIMI)"


def test_a_call_that_closes_at_midnight_closes_on_the_day_that_ends() -> None:
    midnight = rome("2027-02-20T00:00").astimezone(ROME)
    closing = values.closing(words_in("en"), midnight)
    assert closing == "19 February 2027 at 24:00 (end of the day, Rome time)"
    assert values.closing(words_in("it"), midnight).startswith("19 febbraio 2027 alle 24:00")
    assert last_day(midnight) == date(2027, 2, 19)
    noon = rome("2027-02-20T12:00").astimezone(ROME)
    assert values.closing(words_in("en"), noon) == values.moment(words_in("en"), noon)
    assert last_day(noon) == date(2027, 2, 20)


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (date(2027, 3, 31), "For your date that means by 1 March 2027."),
        (date(2026, 12, 1), "For your date that would have been by 1 November 2026: it is too late."),
    ],
)
def test_a_day_that_is_past_is_not_said_as_if_it_lay_ahead(own: date, said: str) -> None:
    asked = asking("en", "unimi-free-mover", Topic.DEADLINE, found=Found(day=own))
    assert said in text(page_of(asked))


def test_italian_articles_elide_before_the_eighth_and_the_eleventh() -> None:
    words = words_in("it")
    eighth, eleventh = (values.day(words, date(2027, 3, each)) for each in (8, 11))
    assert words.say("own-date-chosen", own=eighth, day=eleventh).startswith("Per l'8 marzo 2027 l'ultimo")
    assert words.say("own-date-past", day=eighth).startswith("L'8 marzo 2027 è")
    dates = words.say("window-open", year="2027/28", opens=eleventh, closes=eighth)
    assert dates == "Il bando 2027/28 è aperto dall'11 marzo 2027 e chiude l'8 marzo 2027."
    assert "il 18 marzo 2027" in words.say("window-own-day", day=values.day(words, date(2027, 3, 18)))


def test_italian_years_and_months_read_well() -> None:
    assert "Puoi partecipare se sei al 4°, 5° o 6° anno." in text(
        page_of(asking("it", "unimi-free-mover", Topic.ELIGIBILITY))
    )
    assert "a settembre-ottobre e ad aprile-maggio" in text(
        page_of(asking("it", "unimi-thesis-scholarship", Topic.DEADLINE))
    )


def test_a_way_that_hangs_on_something_unsaid_stands_by_itself() -> None:
    first, second = text(page_of(asking("en", "unimi-leru-stream", Topic.ELIGIBILITY))).splitlines()[:2]
    assert first.endswith(
        "You can take part if you are enrolled in a bachelor's degree or a master's degree."
    )
    assert second.startswith("If you are enrolled in a single-cycle degree, it is not certain. The page")


@pytest.mark.parametrize("lang", LANGS)
def test_every_region_has_a_name(lang: Lang) -> None:
    words = words_in(lang)
    other = words.say("within", region="nowhere")
    assert not [each for each in bundle().regions if words.say("within", region=each) == other]


def test_a_region_is_no_or_anywhere_in_words() -> None:
    asia = Found(regions=("asia",))
    no = page_of(asking("it", "unimi-4euplus", Topic.DESTINATIONS, found=asia))
    assert "No, non c'è nessuna meta in Asia." in text(no)
    anywhere = page_of(asking("en", "unimi-thesis-scholarship", Topic.DESTINATIONS, found=asia))
    assert "Yes, in Asia too" in text(anywhere)


def seen(page: Page) -> int:
    return length((*page.lines, *page.foot))


@pytest.mark.parametrize("lang", LANGS)
def test_two_answers_fit_together_and_the_first_comes_whole(lang: Lang) -> None:
    for programme, first, second in product(bundle().programmes, Topic, (Topic.FUNDING, Topic.CONTACT)):
        also = asking(lang, "unifi-extra-eu", second)
        page = page_of(asking(lang, programme, first, also=also))
        alone = page_of(asking(lang, programme, first)).lines[0]

        assert page.lines[0] == alone
        assert seen(page) <= replies.MOST_OF_BOTH


@pytest.mark.parametrize("lang", LANGS)
def test_a_third_answer_comes_where_there_is_room(lang: Lang) -> None:
    for programme, first in product(bundle().programmes, Topic):
        third = asking(lang, programme, Topic.ELIGIBILITY)
        also = replace(asking(lang, programme, Topic.RECOGNITION), also=third)
        three = page_of(asking(lang, programme, first, also=also))

        assert three.lines[0] == page_of(asking(lang, programme, first)).lines[0]
        assert seen(three) <= replies.MOST_OF_BOTH


def test_the_second_answer_names_its_programme_only_where_it_is_another() -> None:
    also = asking("en", "unimi-ka107", Topic.DESTINATIONS)
    same = text(page_of(asking("en", "unimi-ka107", Topic.DURATION, also=also)))
    other = text(page_of(asking("en", "unimi-leru-stream", Topic.DURATION, also=also)))
    assert same.count("Erasmus KA107 outgoing (UNIMI)") == 1
    assert "\n\nPartner institutions:" in same
    assert "\n\nErasmus KA107 outgoing (UNIMI) · Partner institutions:" in other


def test_what_the_first_answer_says_the_second_does_not_say_again() -> None:
    also = asking("en", "unimi-erasmus-study", Topic.OVERVIEW)
    both = text(page_of(asking("en", "unimi-erasmus-study", Topic.DEADLINE, also=also)))
    assert both.count("The call is usually open") == 1
    assert "With Erasmus+ study, IMS students spend" in both
