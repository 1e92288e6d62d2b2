from datetime import timedelta

import pytest

from handlers.ask import reply
from handlers.ports import Services
from handlers.render import plain
from handlers.wording.replies import EXAMPLES, MOST_OF_BOTH
from handlers.wording.words import words_in
from knowledge.models import LANGS, Lang
from knowledge.understanding.asked import Behaviour
from tests.handlers.conftest import NOW, FixedClock
from tests.telegram import Telegram


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when is the call for the erasmus traineeship at ims", ["October", "February", "not confirmed"]),
        ("quanto dura ka107?", ["3 a 12 mesi"]),
        ("how many points is a C1 in florence", ["C1 gives 9 points"]),
        ("do you go to Mexico with the unimi exchange outside the eu?", ["Yes: Mexico"]),
        ("leru stream: which one is in sweden?", ["Lund University"]),
    ],
)
async def test_a_question_is_answered_in_its_first_line(
    services: Services, question: str, told: list[str]
) -> None:
    screen, asked = await reply(services, 1, 1, question)
    text = plain(screen).text
    assert asked.behaviour is Behaviour.ANSWER
    assert all(each in text.splitlines()[0] for each in told)
    assert text.splitlines()[-1].startswith(("Source", "Font"))


async def test_every_level_that_is_named_gets_its_points(telegram: Telegram) -> None:
    (answer,) = await telegram.student().says("B2 or C1, how many points each in florence?")
    assert "B2 gives 7 points" in answer.text
    assert "C1 gives 9 points" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("parto il 15 marzo come free mover, quando faccio domanda?", "entro il 13 febbraio 2027"),
        ("i leave on 1 june, elective, when do i apply?", "by 1 May 2027"),
    ],
)
async def test_the_deadline_is_counted_back_from_the_departure(
    services: Services, question: str, told: str
) -> None:
    screen, _ = await reply(services, 1, 1, question)
    assert told in plain(screen).text


@pytest.mark.parametrize(
    "question",
    [
        "elective for 5-6 weeks, how early do i apply?",
        "sono al 4/5 anno di ims, free mover: quando faccio domanda?",
        "elective internship 24/7, when to apply?",
    ],
)
async def test_no_deadline_is_made_of_other_numbers(services: Services, question: str) -> None:
    screen, _ = await reply(services, 1, 1, question)
    assert "2027" not in plain(screen).text


async def test_two_programmes_that_are_compared_are_both_told(telegram: Telegram) -> None:
    (answer,) = await telegram.student().says("is erasmus at poli longer than athens?")
    assert "1 week" in answer.text
    assert "1 semester" in answer.text
    assert sum(line.startswith("Source") for line in answer.text.splitlines()) == 1
    assert answer.labels == ["ATHENS programme", "Short mobility in the EU (Erasmus)"]


async def test_a_list_for_a_year_marks_whom_the_rules_take(telegram: Telegram) -> None:
    (answer,) = await telegram.student().says("sono al quarto anno di ims, cosa posso fare?")
    sure, unsure = answer.text.index("✅ Erasmus+ per studio (IMS) · "), answer.text.index("❔ Erasmus KA107")
    assert "puoi partecipare a 2 programmi. ❔ Di 7 non so dirlo." in answer.text.splitlines()[0]
    assert sure < unsure
    assert "❌" not in answer.text


async def test_programmes_with_the_same_reason_share_a_line(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("what can I do in 4th year at IMS")
    (answer,) = await ada.says("and at polimi?")
    assert "❔ Alliance4Tech, ATHENS programme · My sources say nothing" in answer.text


async def test_a_list_of_dates_claims_no_fit(telegram: Telegram) -> None:
    ada = telegram.student()
    (answer,) = await ada.says("tell me the dates of all the calls of unimi")
    assert answer.text.startswith("What the pages say of 10 programmes:")
    (answer,) = await ada.says("and in florence?")
    assert "Erasmus Study, Erasmus Traineeship · My sources say nothing about when to apply." in answer.text


async def test_a_no_to_a_place_offers_who_goes_there(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("how long is ka107?")
    (answer,) = await ada.says("and can i go to japan?")
    assert "No, Japan is not among the destinations" in answer.text
    (there,) = await ada.taps("Exchange outside the EU")
    assert "Japan" in there.text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", EXAMPLES)
async def test_every_example_question_has_an_answer(services: Services, lang: Lang, number: int) -> None:
    _, asked = await reply(services, 1, 1, words_in(lang).say(f"example-{number}"))
    assert (asked.behaviour, asked.lang) == (Behaviour.ANSWER, lang)


async def test_what_no_source_says_is_not_known_and_somebody_is_named(services: Services) -> None:
    screen, asked = await reply(services, 1, 1, "how much money per month is the erasmus grant at ims?")
    text = plain(screen).text
    assert asked.behaviour is Behaviour.UNKNOWN
    assert "I do not know" in text.splitlines()[0]
    assert "erasmus.ims@unimi.it" in text


async def test_an_open_question_is_asked_back_and_the_tap_answers_it(telegram: Telegram) -> None:
    ada = telegram.student()
    (which,) = await ada.says("when do i apply for a thesis abroad?")
    assert which.text.splitlines()[0].endswith("?")
    (answer,) = await ada.taps("with scholarship")
    assert answer is which
    assert "September" in answer.text


async def test_many_programmes_are_narrowed_by_university(telegram: Telegram) -> None:
    ada = telegram.student()
    (which,) = await ada.says("when is the deadline?")
    await ada.taps("Florence")
    assert "Milan" not in which.text
    await ada.taps("outside the EU")
    assert "28 April 2023" in which.text


async def test_a_topic_below_an_answer_comes_below_it(telegram: Telegram) -> None:
    ada = telegram.student()
    (first,) = await ada.says("how long does ka107 last?")
    (second,) = await ada.taps("Where")
    assert second is not first
    assert "Tajikistan" in second.text


async def test_a_conversation_is_forgotten_after_half_an_hour(services: Services) -> None:
    await reply(services, 1, 1, "how long does ka107 last?")
    _, follows = await reply(services, 1, 1, "and where does it lead?")
    assert follows.programmes[:1] == ("unimi-ka107",)
    clock = services.clock
    assert isinstance(clock, FixedClock)
    clock.time = NOW + timedelta(minutes=31)
    _, later = await reply(services, 1, 1, "and how long?")
    assert later.programmes[:1] != ("unimi-ka107",)


async def test_small_talk_does_not_end_a_conversation(services: Services) -> None:
    await reply(services, 1, 1, "how long does ka107 last?")
    await reply(services, 1, 1, "thanks!")
    _, asked = await reply(services, 1, 1, "and where does it lead?")
    assert asked.programmes[:1] == ("unimi-ka107",)


async def test_no_i_meant_asks_both_questions_again_of_another_programme(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("how long is the athens week and how do i apply?")
    await ada.says("no, i meant free mover")
    assert ada.last.text.startswith("Free mover clinical practice (UNIMI, IMS) · You enrol as a free mover")
    assert "You go during free periods." in ada.last.text


async def test_no_i_meant_of_the_same_programme_asks_something_else(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("where does ka107 go and how long is it")
    await ada.says("no, i meant the activities")
    assert "You can attend courses" in ada.last.text
    assert "Georgia" not in ada.last.text


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        (
            "ho 3 domande: quando apre erasmus ims, quanto dura, e chi contatto",
            (
                "Di solito il bando è aperto a gennaio-febbraio",
                "Parti nel primo semestre",
                "Erasmus Desk IMS",
            ),
        ),
        (
            "when does erasmus ims open, how long is it and who do i contact?",
            ("The call is usually open in January", "You go in the 1st semester", "IMS Erasmus Desk"),
        ),
        ("is athens paid and when is it", ("nothing about when the money is paid", "March and November")),
    ],
)
async def test_each_question_of_one_message_is_answered(
    telegram: Telegram, said: str, parts: tuple[str, ...]
) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert not [each for each in parts if each not in ada.last.text]
    assert len(ada.last.text) <= MOST_OF_BOTH


COUNTED = {
    "a choice": (["tesi all'estero", "la seconda"], "Tesi all'estero senza borsa (UNIMI, IMS) · "),
    "a choice narrowed": (
        ["i want to do an internship", "at unimi", "the second one"],
        "Erasmus+ traineeship",
    ),
    "a list": (["what can I do in 4th year at IMS", "tell me more about the second"], "Free mover clinical"),
    "a list, with a topic": (["what can I do in asia", "how long is the second?"], "Erasmus KA107 outgoing"),
    "after an answer": (
        ["what can I do in asia", "the second", "when?", "the first one?"],
        "Exchange outside the EU (UNIMI) · No dates are known",
    ),
    "the last": (["cosa posso fare in asia", "e l'ultima quanto dura"], "Erasmus KA107 outgoing"),
    "the other of two": (
        ["what's the difference between leru and erasmus traineeship", "when?", "and the other one?"],
        "Erasmus+ traineeship (UNIMI, IMS) · The call",
    ),
}


@pytest.mark.parametrize("name", COUNTED)
async def test_what_was_offered_is_taken_by_its_place(name: str, telegram: Telegram) -> None:
    said, told = COUNTED[name]
    ada = telegram.student()
    for each in said:
        (answer,) = await ada.says(each)
    assert answer.text.startswith(told)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["cosa posso fare in asia", "quale dura di più?"], ["Erasmus KA107 outgoing · Da 3 a 12 mesi."]),
        (
            ["what's the difference between leru and erasmus traineeship", "which one is longer"],
            ["LERU STREAM traineeships · From 1 to 6 months.", "(IMS) · At least 2 months."],
        ),
        (
            ["tesi all'estero", "qual è la più lunga?"],
            ["• Tesi all'estero · Le mie fonti non dicono nulla sulla durata.", "Da 2 a 6 mesi."],
        ),
    ],
)
async def test_a_few_programmes_are_compared_a_line_each(
    said: list[str], told: list[str], telegram: Telegram
) -> None:
    ada = telegram.student()
    for each in said:
        (answer,) = await ada.says(each)
    assert all(each in answer.text for each in told)


async def test_of_many_listed_only_those_are_asked_back(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("what can I do in 4th year at IMS")
    (answer,) = await ada.says("which of those is the longest?")
    assert "which programme do you mean?" in answer.text
    assert "Erasmus+ traineeship (IMS)" not in answer.labels
    assert "4EU+ virtual mobility" in answer.labels


async def test_a_semester_is_no_place_in_a_list(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("tesi all'estero")
    (answer,) = await ada.says("e il primo semestre?")
    assert not answer.text.startswith("Tesi all'estero (POLIMI")


async def test_a_list_by_month_shows_the_call_that_makes_each_fit(telegram: Telegram) -> None:
    (answer,) = await telegram.student().says("che bandi escono a febbraio")
    assert answer.text.startswith("Secondo quello che dice la sua pagina va bene un programma:")
    assert "a ottobre e a febbraio" in answer.text


async def test_where_no_page_states_it_none_is_listed(telegram: Telegram) -> None:
    (answer,) = await telegram.student().says("what calls open in august")
    assert answer.text == "I know of none that fits for certain."
    assert answer.labels == ["All programmes"]
