import asyncio
import json
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
        assert re.search(r"^(Source|Fonte): ", answer, re.MULTILINE), "every answer names its page"
    assert len(talks) == 2


def test_every_command_is_in_the_table_and_says_the_same() -> None:
    told = dict(re.findall(r"^\| `([a-z]+)` \| (.+) \|$", README, re.MULTILINE))
    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    assert told == {name: command.help.splitlines()[0] for name, command in commands.items()}


async def test_the_dates_of_the_example_can_be_confirmed_and_taken_back(tmp_path: Path) -> None:
    confirmed, withdrawn = re.findall(r"^    \S+python -m bot (window (?:.+\\\n)*.+)$", README, re.MULTILINE)
    said = await done(tmp_path, confirmed)
    assert "opens 2057-01-11 09:00 (Europe/Rome), closes 2057-02-20 13:00 (Europe/Rome)" in said
    said = await done(tmp_path, confirmed.replace("2027-02-20", "2027-06-20") + " --move 2027-02-20")
    assert "closes 2057-06-20 13:00 (Europe/Rome) (was: " in said
    assert "2057/58: withdrawn" in await done(tmp_path, withdrawn)


async def done(where: Path, example: str) -> str:
    status, said, errors = await outcome(where, *shlex.split(ahead(example)))
    assert (status, errors) == (0, "")
    return said


def ahead(example: str) -> str:
    """With dates that lie ahead of whoever runs the test."""
    joined = example.replace("\\\n", " ").replace("2027", "2057")
    return re.sub(r"(2057[/-])28", r"\g<1>58", joined)


async def test_the_block_for_the_data_files_is_what_is_exported_of_the_example(tmp_path: Path) -> None:
    await done(
        tmp_path, re.findall(r"^    \S+python -m bot (window set (?:.+\\\n)*.+)$", README, re.MULTILINE)[0]
    )
    block = re.findall(r"```yaml\n(confirmed:\n.+?)```", README, re.DOTALL)[0]
    assert ahead(block) in await done(tmp_path, "window export")


async def test_the_profile_of_the_example_is_judged(tmp_path: Path) -> None:
    given = re.findall(r"^    echo '(.+)' \\\n +\| \S+python -m bot eligible$", README, re.MULTILINE)[0]
    status, said, errors = await outcome(tmp_path, "eligible", given=given)
    assert (status, errors) == (0, "")
    assert json.loads(said)["verdict"] == "not_eligible"


async def test_a_copy_is_made_and_restored_as_told(tmp_path: Path) -> None:
    backup = re.findall(r"^    \S+python -m bot (backup .+)$", README, re.MULTILINE)[0]
    restore = re.findall(r"^    (rm -f .+) && make run$", README, re.MULTILINE)[0]
    await done(tmp_path, "window list")
    await done(tmp_path, backup.replace("2027", "2057"))
    (tmp_path / "mobility.db").write_bytes(b"")
    shell = await asyncio.create_subprocess_shell(restore.replace("2027", "2057"), cwd=tmp_path)
    assert await shell.wait() == 0
    assert (tmp_path / "mobility.db").stat().st_size
    assert "No window" in await done(tmp_path, "window list")


def test_the_fact_of_the_example_stands_so_in_the_file_that_is_named() -> None:
    file, fact = re.findall(r"under `facts:` in `(\S+)`.+?```yaml\n(.+?)```", README, re.DOTALL)[0]
    _, _, facts = (ROOT / file).read_text(encoding="utf-8").partition("\nfacts:\n")
    assert f"\n{fact}" in f"\n{facts}"


def test_it_is_short_and_runs_all_in_one_way() -> None:
    assert README.count("\n") < 180
    assert not re.findall(r"(?<!\.venv/bin/)python -m", README)


@pytest.mark.parametrize(
    ("name", "commands"),
    [("window", {"set", "list", "history", "export", "withdraw"}), ("student", {"export", "forget"})],
)
def test_every_command_of_a_group_is_told(name: str, commands: set[str]) -> None:
    group = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    named = set(re.findall(rf"(?:`|python -m bot |mobility-bot ){name} ([a-z]+)", README))
    assert commands == named == set(group.commands)


def test_its_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|^    )make ([a-z]+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
