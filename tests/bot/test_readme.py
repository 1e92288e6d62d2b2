import re
import shlex
from pathlib import Path

import typer.main

from bot.__main__ import app
from tests.process import ROOT, outcome

README = (ROOT / "README.md").read_text(encoding="utf-8")


async def test_the_sample_conversation_is_what_the_bot_says(tmp_path: Path) -> None:
    sample = re.findall(r"```text\n(.+?)```", README, re.DOTALL)[0]
    talks = [talk.partition("\n") for talk in re.split(r"^> ", sample, flags=re.MULTILINE) if talk]
    typed = "".join(f"{question}\n" for question, _, _ in talks)
    status, said, errors = await outcome(tmp_path, "chat", given=typed, DATABASE_URL="sqlite://")
    assert (status, errors) == (0, "")
    for _, _, answer in talks:
        assert answer.strip() in said
    assert len(talks) == 2


def test_every_command_is_in_the_table_and_says_the_same() -> None:
    told = dict(re.findall(r"^\| `([a-z]+)` \| (.+) \|$", README, re.MULTILINE))
    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    assert told == {name: command.help.splitlines()[0] for name, command in commands.items()}


async def test_the_dates_of_the_example_can_be_confirmed(tmp_path: Path) -> None:
    example = re.findall(r"^    (python -m bot window set (?:.+\\\n)*.+)$", README, re.MULTILINE)[0]
    # Dates that lie ahead of whoever runs the test.
    words = shlex.split(example.replace("2027/28", "2057/58").replace("2027-", "2057-").replace("\\\n", " "))
    status, said, errors = await outcome(tmp_path, *words[3:])
    assert (status, errors) == (0, "")
    assert "opens 2057-01-11 09:00 (Europe/Rome), closes 2057-02-20 13:00 (Europe/Rome)" in said


def test_every_command_on_dates_exists() -> None:
    group = typer.main.get_command(app)
    windows = group.commands["window"].commands  # type: ignore[attr-defined]
    assert {"list", "history", "export"} <= set(re.findall(r"window (\w+)", README)) <= set(windows) | {"set"}


def test_its_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|^    )make ([a-z]+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
