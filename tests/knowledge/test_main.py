"""`python -m knowledge`, as an editor runs it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.loader import bundled, load
from knowledge.schemas import schemas


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


def test_the_bundled_data_have_no_problems() -> None:
    command = [sys.executable, "-m", "knowledge", "check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    knowledge = load(bundled())
    facts = [fact for programme in knowledge.programmes.values() for fact in programme.facts]
    facts += [fact for university in knowledge.universities.values() for fact in university.facts]
    assert done.stdout == f"3 universities, 22 programmes, {len(facts)} facts: no problems\n"
    assert (done.returncode, done.stderr) == (0, "")


def test_a_problem_is_printed_from_here_and_fails(tmp_path: Path) -> None:
    shutil.copytree(bundled(), tmp_path / "data")
    (tmp_path / "data" / "unifi" / "new.yaml").write_text("", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "knowledge", "check", "data"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": str(bundled().parent.parent)},
    )
    assert done.returncode == 1
    assert done.stdout == "data/unifi/new.yaml:1: empty: write its contents, or remove the file\n"


def test_coverage_prints_what_is_lacking_or_the_problems(tmp_path: Path) -> None:
    code, output = run("coverage")
    assert code == 0
    assert output.startswith("polimi-alliance4tech: lacks deadline, apply, ")
    code, output = run("coverage", str(tmp_path))
    assert code == 1
    assert output == f"{tmp_path}:1: no university here: add <id>/university.yaml\n"


def test_schema_prints_every_schema_or_writes_them(tmp_path: Path) -> None:
    code, output = run("schema")
    assert (code, output) == (0, "".join(schemas().values()))
    code, output = run("schema", str(tmp_path), "--write")
    assert code == 0
    assert [Path(line).name for line in output.splitlines()] == list(schemas())
    assert json.loads((tmp_path / "schema" / "programme.json").read_text())["title"] == "Programme"
