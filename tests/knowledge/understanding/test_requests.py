"""What is heard as a request to the bot itself, and what is a question."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from knowledge.loader import bundled
from knowledge.models import LANGS
from knowledge.reading import read_as
from knowledge.understanding.requests import Request, RequestWording, Wish, load_requests
from knowledge.understanding.templates import GAP, expand

WISHES: tuple[Wish, ...] = get_args(Wish)
HEARD = load_requests(bundled())


def phrasings() -> Iterator[tuple[Wish, str]]:
    for lang in LANGS:
        wording, problems = read_as(bundled() / "wording" / lang / "requests.yaml", RequestWording)
        assert wording, problems
        for wish in WISHES:
            yield from ((wish, each) for each in getattr(wording, wish))


@pytest.mark.parametrize(("wish", "phrasing"), [*phrasings()])
def test_every_phrasing_of_the_files_is_heard(wish: Wish, phrasing: str) -> None:
    for sequence in expand(phrasing):
        said = " ".join("my leru" if word == GAP else word.replace("*", "i") for word in sequence)
        for typed in (said, f"Hi, {said.upper()}!"):
            heard = HEARD.heard(typed, wish)
            assert heard, typed
            assert (heard.what.casefold() == "my leru") is (GAP in sequence), typed


def test_what_an_editor_adds_is_heard(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(bundled(), tmp_path / "data"))
    file = copy / "wording" / "it" / "requests.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("\nremind:\n", '\nremind:\n  - "fammi (uno squillo|sapere)"\n'), encoding="utf-8"
    )
    said = "Ciao, fammi sapere per il LERU (1/9/2027)?"
    assert HEARD.heard(said, "remind") is None
    assert load_requests(copy).heard(said, "remind") == Request("it", "per il LERU (1/9/2027)")


@pytest.mark.parametrize(
    "asked",
    [
        "remind me about {}",
        "Please remind me of {}!",
        "hi, can you remind me about {}?",
        "could you please remind me of {}",
        "set a reminder for {}",
        "send me a reminder for {}",
        "notify me when {}",
        "ping me when {}",
        "I want a reminder for {}",
        "I'd like to be notified of {}",
        "i would like you to remind me of {}",
        "ricordami {}",
        "ricordamelo: {}",
        "puoi ricordarmi {}?",
        "Per favore, potresti avvisarmi per {}",
        "mi puoi ricordare {}",
        "mi ricordi {}?",
        "me lo ricordi? {}",
        "mi avvisi quando {}",
        "avvertimi quando {}",
        "vorrei un promemoria per {}",
        "mandami un promemoria per {}",
        "mi potresti mandare un promemoria per {}",
        "attiva un promemoria per {}",
        "voglio essere avvisata quando {}",
        "vorrei essere avvisat* quando {}",
    ],
)
def test_requests_are_heard(asked: str) -> None:
    heard = HEARD.heard(asked.format("free mover"), "remind")
    assert heard is not None
    assert heard.what.endswith("free mover")


@pytest.mark.parametrize(
    "said",
    [
        "do you remember the deadline of erasmus?",
        "does the office remind me to sign",
        "will the university notify me of the results?",
        "don't remind me about erasmus",
        "remind me what documents I need",
        "can you remind me how long it lasts?",
        "mi ricordi quali documenti servono?",
        "mi ricordi come si fa domanda",
        "ricordi la scadenza?",
        "l'ufficio mi avvisa?",
        "vorrei un tirocinio",
        "I need a visa",
    ],
)
def test_questions_are_none(said: str) -> None:
    assert HEARD.heard(said, "remind") is None


@pytest.mark.parametrize(
    "said",
    [
        "when does the call stop?",
        "posso cancellare la domanda?",
        "avvisi",
        "remind me of leru",
        "basta",
        "stop",
    ],
)
def test_other_words_stop_nothing(said: str) -> None:
    assert HEARD.heard(said, "stop") is None


@pytest.mark.parametrize(
    ("said", "which"),
    [
        ("cancel my LERU reminders for Spring", "my LERU for Spring"),
        ("Please, stop reminding me about the thesis!", "about the thesis"),
        ("non mandarmi più promemoria", ""),
    ],
)
def test_which_reminders_are_to_stop_is_told_in_the_students_words(said: str, which: str) -> None:
    heard = HEARD.heard(said, "stop")
    assert heard is not None
    assert heard.what == which


def test_a_request_ends_with_its_sentence() -> None:
    assert HEARD.heard("stop. I want my reminders", "stop") is None
