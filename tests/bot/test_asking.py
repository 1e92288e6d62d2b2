import asyncio
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from knowledge.calls import academic_year
from tests.process import ROOT, environment, outcome


def files(where: Path) -> list[Path]:
    return list(where.iterdir())


async def exchanged(where: Path, command: str, *lines: object) -> list[dict[str, object]]:
    given = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    status, said, errors = await outcome(where, command, "--json", given=given)
    assert (status, errors) == (0, "")
    return [json.loads(line) for line in said.splitlines()]


async def test_a_question_in_words_is_answered_with_source_and_buttons(tmp_path: Path) -> None:
    status, said, errors = await outcome(tmp_path, "ask", "quanto", "dura", "ka107?")
    assert (status, errors) == (0, "")
    assert "Da 3 a 12 mesi" in said
    assert "Fonte: " in said
    assert "https://www.unimi.it/" in said
    assert "[Dove]" in said
    assert not files(tmp_path), "a question leaves nothing behind"


async def test_who_asks_what_is_kept_learns_that_here_it_is_nothing(tmp_path: Path) -> None:
    for question, told in (
        (("delete", "my", "data"), "nothing about you is kept"),
        (("che", "dati", "salvi", "su", "di", "me?"), "non conservo nulla di te"),
    ):
        _, said, _ = await outcome(tmp_path, "ask", *question)
        assert told in said
        assert "/privacy" in said
        assert "[" not in said, "a button could not be tapped"


async def test_explain_tells_the_words_that_decided(tmp_path: Path) -> None:
    _, said, _ = await outcome(tmp_path, "ask", "--explain", "how long is ka107")
    assert "unimi-ka107" in said
    assert "duration" in said


async def test_a_line_in_a_line_out_and_a_bad_line_stops_nothing(tmp_path: Path) -> None:
    answers = await exchanged(
        tmp_path,
        "ask",
        {"text": "how long is ka107", "conversation": "a"},
        "{broken",
        "[1]",
        {"text": 3},
        {"text": "how long is ka107?"},
        {"text": "and who can go?", "conversation": "a"},
        {"text": "\ud800 \u0000 < & >"},
    )
    assert [("error" in each) for each in answers] == [False, True, True, True, False, False, False]
    assert answers[1]["error"] == "line 2: no JSON: write one object a line"
    first, last = answers[0], answers[5]
    assert (first["behaviour"], first["programmes"], first["topic"]) == (
        "answer",
        ["unimi-ka107"],
        "duration",
    )
    assert first["lang"] == "en"
    assert first["links"]
    assert first["buttons"]
    assert "Source: " in str(first["text"])
    assert "unimi-ka107" in str(last["programmes"])
    assert last["topic"] == "eligibility"


async def test_eligibility_is_judged_line_by_line(tmp_path: Path) -> None:
    profile = {
        "university": "unimi",
        "school": "IMS",
        "degree": "single-cycle",
        "year": 1,
        "language": {"en": "C1"},
    }
    answers = await exchanged(
        tmp_path,
        "eligible",
        {"profile": {**profile, "months_since_graduation": None}, "programme": "unimi-erasmus-study"},
        {"profile": {**profile, "year": 4}, "programme": "unimi-erasmus-study", "lang": "it"},
        {"programme": "unimi-erasmus-study"},
        {"programme": "nowhere"},
        {"profile": {"language": {"en": "B3"}}, "programme": "unimi-erasmus-study"},
        {"profile": "me", "programme": "unimi-erasmus-study"},
        {"profile": {"foo": 3}, "programme": "unimi-erasmus-study"},
    )
    assert [each.get("verdict") for each in answers] == [
        "not_eligible",
        "eligible",
        "unknown",
        None,
        None,
        None,
        None,
    ]
    assert str(answers[0]["text"]).startswith("❌ No:")
    assert str(answers[1]["text"]).startswith("✅ Sì")
    assert "unimi-erasmus-study" in str(answers[3]["error"])
    assert "profile.languages.en: `B3` is no level: write one of A1, A2" in str(answers[4]["error"])
    assert "unknown key `foo`: remove it, or write university, school, degree" in str(answers[6]["error"])


async def test_eligibility_needs_no_flag(tmp_path: Path) -> None:
    status, said, errors = await outcome(tmp_path, "eligible", given='{"programme": "unimi-ka107"}\n')
    assert (status, errors) == (0, "")
    assert json.loads(said)["verdict"] == "unknown"


async def test_a_conversation_in_the_terminal_with_numbers_for_buttons(tmp_path: Path) -> None:
    typed = "/programmes\n3\n1\n\nhow long is ka107?\n99999999999999999999\n"
    status, said, errors = await outcome(tmp_path, "chat", given=typed)
    assert (status, errors) == (0, "")
    assert "[1] " in said
    assert "(In place of the message above:)" in said, "a card is shown in place"
    assert "From 3 to 12 months" in said
    assert not files(tmp_path), "a talk in the terminal leaves nothing behind"


async def test_in_the_terminal_a_file_and_a_number_that_is_no_button_are_explained(tmp_path: Path) -> None:
    _, said, errors = await outcome(tmp_path, "chat", given="/deadlines\n5\n6\n/deadlines\n6\n6\n")
    assert not errors
    assert "red line is today.\n(The file itself comes on Telegram only.)" in said
    assert said.count("There is no button 6: choose a number in brackets, or write a question.") == 2


async def test_the_terminal_speaks_the_language_that_its_reader_wishes(tmp_path: Path) -> None:
    for wish in ({"LANG": "it_IT.UTF-8"}, {"LANG": "en_GB.UTF-8", "LC_ALL": "it_CH"}):
        _, said, _ = await outcome(tmp_path, "chat", **wish)
        assert "Ciao!" in said
    _, said, _ = await outcome(tmp_path, "chat", LANG="C.UTF-8")
    assert "Hi!" in said


async def test_windows_that_staff_confirmed_are_told(tmp_path: Path) -> None:
    day = await confirm_open_window(tmp_path)
    _, said, _ = await outcome(tmp_path, "ask", "deadline", "for", "erasmus", "study", "at", "unimi?")
    assert day in said


async def test_a_subscription_in_the_terminal_tells_what_an_answer_tells_and_can_be_forgotten(
    tmp_path: Path,
) -> None:
    day = await confirm_open_window(tmp_path)
    typed = "/remind erasmus study ims\n/forget\n1\n/reminders\n"
    status, said, errors = await outcome(tmp_path, "chat", given=typed)
    assert (status, errors) == (0, "")
    assert "reminders come on Telegram only" in said.partition("Hi!")[0]
    subscribed, _, forgotten = said.partition("Delete")
    assert f"closes on {day}" in subscribed
    assert "usually" not in subscribed.partition("I will remind you of")[2]
    assert "You have no reminders yet" in forgotten


async def confirm_open_window(where: Path) -> str:
    """Confirm a window that is open today; gives the day on which it closes, as it is told."""
    today = datetime.now(UTC).date()
    closes = today + timedelta(days=40)
    confirm = (
        *("window", "set", "unimi-erasmus-study", "--year", academic_year(closes)),
        *("--opens", str(today - timedelta(days=2)), "--closes", str(closes)),
        *("--source", "The call", "--by", "Office"),
    )
    assert (await outcome(where, *confirm))[0] == 0
    return f"{closes.day} {closes:%B %Y}"


async def test_a_mistake_in_the_bundled_data_is_laid_on_no_setting(tmp_path: Path) -> None:
    copytree(ROOT / "knowledge", tmp_path / "knowledge")
    file = tmp_path / "knowledge" / "data" / "unimi" / "leru-stream.yaml"
    file.write_text(file.read_text("utf-8").replace("kinds: [traineeship]", "kinds: [stage]"), "utf-8")
    said = "`stage` is no kind: write one of "
    for command in (["ask", "hello"], ["window", "list"]):
        status, _, errors = await outcome(tmp_path, *command)
        assert (status, errors.count("\n")) == (2, 1)
        assert errors.startswith(f"{file}:7: {said}")
        assert errors.endswith(" (1 in all: see `python -m knowledge check`)\n")
        *_, errors = await outcome(tmp_path, *command, KNOWLEDGE_DIR="knowledge/data")
        assert errors.startswith(f"KNOWLEDGE_DIR: knowledge/data/unimi/leru-stream.yaml:7: {said}")
        assert errors.endswith(" (1 in all: see `python -m knowledge check knowledge/data`)\n")


async def test_wrong_settings_and_wrong_words_end_in_one_line_and_status_2(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for settings, named in (
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL: "),
        ({"KNOWLEDGE_DIR": "empty"}, "KNOWLEDGE_DIR: "),
    ):
        status, said, errors = await outcome(tmp_path, "chat", **settings)
        assert (status, said) == (2, "")
        assert errors.startswith(named)
        assert errors.count("\n") == 1
    lost = {"DATABASE_URL": "sqlite:////nowhere/at/all.db"}
    status, _, errors = await outcome(tmp_path, "window", "list", **lost)
    assert (status, errors.count("\n")) == (2, 1)
    assert errors.startswith("DATABASE_URL: ")
    assert (await outcome(tmp_path, "ask"))[0] == 2


@pytest.mark.parametrize("lines", [0, 3])
async def test_a_talk_that_nobody_reads_any_more_ends_quietly(tmp_path: Path, lines: int) -> None:
    url = f"sqlite:///{tmp_path / 'mobility.db'}"
    assert await outcome(tmp_path, "window", "list", DATABASE_URL=url)
    cut = await asyncio.create_subprocess_shell(
        f"{sys.executable} -m bot chat | head -{lines}",
        cwd=tmp_path,
        env=environment({}),
        stdin=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
    )
    _, errors = await cut.communicate(b"hi\nhow long is ka107?\n" * 20)
    assert errors == b""
