"""Every verdict in words: over all programmes, many students, both languages."""

from collections.abc import Iterator
from itertools import product

import pytest

from handlers.render import plain
from handlers.verdict import screen
from knowledge.eligibility import Answer
from knowledge.models import LANGS, Degree, Lang, Level, Profile, Programme
from tests.handlers.conftest import NOW
from tests.knowledge.bundle import bundle

LONGEST = 1500


def students() -> Iterator[Profile]:
    places = [(None, None), ("unimi", "ims"), ("unimi", None), ("polimi", "bio"), ("unifi", "sem")]
    for (university, school), degree, year in product(places, (None, *Degree), (None, 1, 3, 6)):
        months = 12 if degree is Degree.GRADUATE and year is None else None
        levels = {"en": Level.B2} if year == 3 else {}
        yield Profile(
            university=university,
            school=school,
            degree=degree,
            year=year,
            months_since_graduation=months,
            languages=levels,
        )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("programme", bundle().programmes.values(), ids=lambda each: each.id)
def test_every_verdict_is_brief_says_its_answer_and_names_its_source(
    programme: Programme, lang: Lang
) -> None:
    marks = {Answer.ELIGIBLE: "✅", Answer.NOT_ELIGIBLE: "❌", Answer.UNKNOWN: "❔"}
    offices = [each.name.of(lang) for each in bundle().offices_of(programme)]
    source = bundle().source(programme.university, programme.eligibility.source)
    for profile in students():
        told, verdict = screen(bundle(), profile, programme, NOW, lang)
        text = plain(told).text

        assert len(text) <= LONGEST
        assert [mark for mark in marks.values() if mark in text] == [marks[verdict.answer]]
        assert text.startswith(marks[verdict.answer])
        assert source.title in text
        if verdict.answer is Answer.UNKNOWN and not verdict.needs:
            assert any(office in text for office in offices)


def text_of(programme: str, lang: Lang = "en", /, **told: object) -> str:
    profile = Profile.model_validate(told)
    return plain(screen(bundle(), profile, bundle().programmes[programme], NOW, lang)[0]).text


IMS: dict[str, object] = {"university": "unimi", "school": "ims"}
SEM: dict[str, object] = {"university": "unifi", "school": "sem"}


def test_fourth_year_exactly() -> None:
    text = text_of("unimi-free-mover", **IMS, year=4)

    assert text.startswith("✅ Yes")
    assert "years 4, 5 or 6: you are in year 4" in text


def test_twelve_and_thirteen_months_after_graduation() -> None:
    twelve = text_of("unimi-erasmus-traineeship", "it", **IMS, months_since_graduation=12)
    thirteen = text_of("unimi-erasmus-traineeship", "it", **IMS, months_since_graduation=13)

    assert twelve.startswith("✅ Sì")
    assert thirteen.startswith("❌ No")
    assert "entro 12 mesi dalla laurea" in twelve
    assert "entro 12 mesi dalla laurea" in thirteen


def test_a_phd_student_in_florence() -> None:
    text = text_of("unifi-extra-eu", **SEM, degree="phd", year=1)

    assert text.startswith("❌ No")
    assert "not in a PhD, single courses or a professional master: you are in a PhD" in text


def test_the_fourth_year_of_a_phd_is_no_fourth_year_of_a_course() -> None:
    text = text_of("unimi-free-mover", "it", **IMS, degree="phd", year=4)

    assert text.startswith("❌ No")
    assert "✗ Riservato al 4°, 5° o 6° anno: tu frequenti un dottorato." in text


def test_the_year_of_travel_is_asked_for_where_it_decides() -> None:
    text = text_of("unimi-erasmus-study", **IMS, year=3)

    assert text.startswith("❔")
    assert "2026/27 or 2027/28" in text


def test_another_university_is_told_whose_programme_it_is() -> None:
    text = text_of("polimi-double-degree", university="unifi", year=1)

    assert text.startswith("❌")
    assert "Politecnico di Milano" in text
    assert "University of Florence" in text


def test_usual_practice_is_told_but_decides_nothing() -> None:
    text = text_of("unimi-thesis-no-scholarship", **IMS, year=4)

    assert text.startswith("❔")
    assert "usually" in text


def test_contradictory_facts_are_asked_again() -> None:
    text = text_of("unimi-free-mover", **IMS, degree="graduate", year=5)

    assert text.startswith("❔")
    assert "which of the two is it?" in text


def test_levels_tell_their_points_but_decide_nothing_where_no_rule_names_them() -> None:
    text = text_of("unifi-extra-eu", **SEM, degree="master", languages={"en": "C1", "es": "B1"})

    assert text.startswith("✅")
    assert "English (C1) gives 9 points and Spanish (B1) gives 5 points" in text


def test_a_level_told_without_its_language_names_none() -> None:
    text = text_of("unifi-extra-eu", "it", **SEM, degree="master", languages={"und": "C1"})

    assert "In graduatoria: il C1 vale 9 punti." in text
    assert "imprecisata" not in text


def test_whom_a_page_leaves_open_is_not_told_as_if_it_took_them() -> None:
    langs: tuple[tuple[Lang, str, str], ...] = (("en", "second cycle", "single"), ("it", "livello", "unico"))
    for lang, cycles, single in langs:
        no = text_of("unimi-leru-stream", lang, university="unimi", degree="phd")
        assert "❌" in no
        assert no.count("✗") == 1
        assert cycles in no
        assert single not in no
    open_ = text_of("unimi-leru-stream", university="unimi", degree="single-cycle")
    assert "does not say whether single-cycle students are among them" in open_
    untold = text_of("unimi-leru-stream", university="unimi")
    assert "For students enrolled in a single-cycle degree" not in untold
    assert "Tell me your degree" in untold


def test_what_another_page_adds_names_that_page_and_a_page_that_only_invites_gives_no_yes() -> None:
    bio = {"university": "polimi", "school": "bio", "degree": "master"}
    short = text_of("polimi-short-mobility-eu", **bio)
    assert short.startswith("❔")
    assert "the full rules on international mobility are in the Didactic Regulations" in short
    assert "you can apply for several of Politecnico's international exchange programmes" in short
    assert "Sources: Information for Outgoing students" in short
    assert "; International Mobility (Biomedical Engineering" in short
    thesis = text_of("polimi-thesis-abroad", "it", **bio)
    assert thesis.startswith("❔")
    assert "Le mie fonti non dicono" not in thesis
    assert "Fonte: International Mobility (Biomedical" in thesis
