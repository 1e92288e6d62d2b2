"""Places in the words of the bot: no city is told for its country."""

import pytest

from tests.telegram import Telegram

FREIBURG = "Albert-Ludwigs-Universität Freiburg"
FIRST_LINES = {
    "is uic double degree in boston?": (
        "Boston is not among the places that the page names; "
        "in the same country: University of Illinois Chicago (United States)."
    ),
    "can i go to munich with leru?": (
        f"Munich is not among the places that the page names; in the same country: {FREIBURG} (Germany)."
    ),
    "posso andare a monaco di baviera con leru?": (
        "Monaco di Baviera non è tra i luoghi che la pagina nomina; "
        f"nello stesso paese: {FREIBURG} (Friburgo, Germania)."
    ),
    "can i go to new york with unimi exchange": "New York: the page names only the country (United States).",
    "posso andare a pechino o tokyo con exchange unimi?": (
        "Pechino e Tokyo: la pagina nomina solo i paesi (Cina e Giappone)."
    ),
    "can i go to madrid with leru?": "No, Madrid is not among the destinations.",
    "can i physically go to prague with 4eu": "Online, no travel: Charles University Prague (Czechia).",
    "posso andare a praga con 4eu?": "Online, senza partire: Charles University Prague (Praga, Cechia).",
    "posso andare a stoccolma con la tesi con borsa della statale?": (
        "Sì, anche Stoccolma: la meta la scegli tu, in qualsiasi parte del mondo."
    ),
    "can i go to geneva with leru?": "Yes: Université de Genève (Geneva, Switzerland).",
    "which partner states does ka107 have": "Partner institutions: Georgian Technical University (Georgia)",
}


@pytest.mark.parametrize("question", FIRST_LINES)
async def test_the_first_line_tells_of_the_place(telegram: Telegram, question: str) -> None:
    (answer,) = await telegram.student().says(question)
    assert f" · {FIRST_LINES[question]}" in answer.text.splitlines()[0]


async def test_where_several_may_be_meant_it_is_told_that_none_names_the_place(telegram: Telegram) -> None:
    ada = telegram.student()
    (which,) = await ada.says("posso andare a berlino?")
    assert which.text.startswith(
        "Berlino: nessuna menzione nelle pagine di questi programmi. Nello stesso paese nominano "
        f"University of Heidelberg (Germania) e {FREIBURG} (Friburgo, Germania).\n\nDove:"
    )
    await ada.taps("LERU")
    assert "Berlino non è tra i luoghi che la pagina nomina" in which.text


async def test_a_country_that_no_page_names_is_told_and_the_office_after_the_choice(
    telegram: Telegram,
) -> None:
    ada = telegram.student()
    (which,) = await ada.says("can i go to cuba?")
    assert which.text.startswith("The pages of these programmes do not name Cuba.\n\nWhere:")
    await ada.taps("UNIMI · Exchange")
    assert "Cuba is not among the destinations that the page names" in which.text


async def test_who_names_a_place_that_is_named_is_asked_no_more_than_which(telegram: Telegram) -> None:
    (which,) = await telegram.student().says("parigi")
    assert which.text.startswith("Dove: quale programma intendi?")


async def test_of_a_city_of_which_only_the_country_is_named_the_other_places_are_a_tap_away(
    telegram: Telegram,
) -> None:
    ada = telegram.student()
    await ada.says("can i go to munich with leru?")
    (more,) = await ada.taps("Where: read more")
    assert "Lund University" in more.text
