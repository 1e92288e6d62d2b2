import re
import shlex
from pathlib import Path

import pytest
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


async def test_the_dates_of_the_example_can_be_confirmed_and_taken_back(tmp_path: Path) -> None:
    examples = re.findall(r"^    (\S+python -m bot window (?:.+\\\n)*.+)$", README, re.MULTILINE)
    told = []
    for example in examples:
        # Dates that lie ahead of whoever runs the test.
        ahead = example.replace("2027/28", "2057/58").replace("2027-", "2057-").replace("\\\n", " ")
        status, said, errors = await outcome(tmp_path, *shlex.split(ahead)[3:])
        assert (status, errors) == (0, "")
        told.append(said)
    assert "opens 2057-01-11 09:00 (Europe/Rome), closes 2057-02-20 13:00 (Europe/Rome)" in told[0]
    assert "2057/58: withdrawn" in told[1]


def test_the_fact_of_the_example_stands_so_in_the_file_that_is_named() -> None:
    file, fact = re.findall(r"under `facts:` in `(\S+)`.+?```yaml\n(.+?)```", README, re.DOTALL)[0]
    _, _, facts = (ROOT / file).read_text(encoding="utf-8").partition("\nfacts:\n")
    assert f"\n{fact}" in f"\n{facts}"


def test_it_is_short_and_runs_all_in_one_way() -> None:
    assert README.count("\n") < 150
    assert not re.findall(r"(?<!\.venv/bin/)python -m", README)


@pytest.mark.parametrize(
    ("name", "commands"),
    [("window", {"set", "list", "history", "export", "withdraw"}), ("student", {"export", "forget"})],
)
def test_every_command_of_a_group_is_told(name: str, commands: set[str]) -> None:
    group = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    named = set(re.findall(rf"\b{name} ({'|'.join(map(re.escape, group.commands))})\b", README))
    assert commands == named == set(group.commands)


def test_its_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|^    )make ([a-z]+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
