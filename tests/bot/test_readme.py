import re
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


def test_its_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|^    )make ([a-z]+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
