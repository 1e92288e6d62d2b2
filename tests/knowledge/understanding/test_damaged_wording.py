"""Wording that leads elsewhere: the check names file, line and mend, and nothing beside."""

import shutil
from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.loader import bundled
from knowledge.problems import KnowledgeError
from tests.knowledge.understanding.damaged_wording import DAMAGED_WORDING


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled(), tmp_path / "data"))


def said(directory: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        check(directory)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("name", DAMAGED_WORDING)
def test_damaged_wording_is_told_with_its_line_and_mend(name: str, data: Path) -> None:
    owed = DAMAGED_WORDING[name].do(data)
    assert said(data) == [owed]


def test_words_before_a_place_are_single_words(data: Path) -> None:
    file = data / "wording" / "it" / "entities.yaml"
    text = file.read_text(encoding="utf-8")
    line = text[: text.index("  after:")].count("\n") + 1
    file.write_text(text.replace("  after: [a,", "  after: [fino a,"), encoding="utf-8", newline="\n")
    mend = "write one word of small letters, without accents"
    assert said(data) == [f"{file}:{line}: `fino a` is never met: {mend}"]


def test_wording_that_is_missing_is_told_file_by_file(data: Path) -> None:
    (data / "wording" / "it" / "slang.yaml").unlink()
    file = data / "wording" / "it" / "slang.yaml"
    assert said(data) == [
        f"{file}:1: cannot be read (No such file or directory): check the file and its rights"
    ]
