"""A damaged copy of the bundled data: the check names file, line and mend, and nothing beside."""

import shutil
from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.loader import bundled
from knowledge.problems import KnowledgeError
from tests.knowledge.damage import FLORENCE, FREE_MOVER, POLI, Damage
from tests.knowledge.damaged_names import DAMAGED_NAMES
from tests.knowledge.damaged_values import DAMAGED_VALUES
from tests.knowledge.slips import SLIPS, Slip

DAMAGES = {**DAMAGED_VALUES, **DAMAGED_NAMES}
BROKEN = {
    "a key that stands twice": (
        "id: a\nid: b\n",
        "2: `id` stands twice, first in line 1: keep one of them",
    ),
    "a tab": ("name:\n\ten: One\n", "2: broken YAML: a tab: indent with spaces"),
    "two colons": ("a: 1\nb: c: d\n", "2: broken YAML: a second `:` in one value: put the value in quotes"),
    "an open quote": ("a: 1\nb: 'c\n", "2: broken YAML: a quote that is never closed: close it"),
    "an open list": (
        "a: [1, 2\nb: 1\n",
        "1: broken YAML: `[` is never closed: add `]`",
    ),
    "a list without its commas": (
        'a: ["1" 2, 3]\nb: 1\n',
        "1: broken YAML: a list or mapping not closed: add the missing `,`, `]` or `}`",
    ),
    "keys out of line": (
        "a:\n  b: 1\n c: 2\n",
        "3: broken YAML: one space too many: align with line 1",
    ),
    "a sign of YAML's own": (
        "a: @b\n",
        "1: broken YAML: a value that begins with a sign YAML keeps for itself: put it in quotes",
    ),
    "a sign that no text holds": (
        "a: 1\nb: \x07\n",
        "2: broken YAML: a character that no text may hold: remove it",
    ),
    "an empty file": ("# nothing yet\n", "1: empty: write its contents, or remove the file"),
    "two documents": (
        "a: 1\n---\nb: 1\n",
        "2: a second document: split the file, or remove the second `---`",
    ),
    "an unknown anchor": ("a: *b\n", "1: no anchor `&b` is complete above: write it there first"),
    "an anchor in itself": ("a: &b [*b]\n", "1: no anchor `&b` is complete above: write it there first"),
    "too deep": ("[" * 100_000, "1: more than 60 levels deep: write it flatter"),
    "too much behind anchors": (
        "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
        + "".join(
            f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcde", "bcdef", strict=True)
        ),
        "5: more than 100000 values: use fewer anchors or more files",
    ),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the bundled data that may be damaged."""
    return Path(shutil.copytree(bundled(), tmp_path / "data"))


def said(directory: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        check(directory)
    return [str(problem) for problem in caught.value.problems]


def test_the_bundled_data_are_whole() -> None:
    assert len(check(bundled()).programmes) == 22


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_is_told_with_its_line_and_mend(name: str, data: Path) -> None:
    owed = DAMAGES[name].do(data)
    assert said(data) == [owed]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_at_its_own_line_with_its_mend(slip: Slip, data: Path) -> None:
    owed = slip.do(data)
    assert said(data) == [owed]


@pytest.mark.parametrize("name", BROKEN)
def test_broken_yaml_is_told_with_its_line_and_mend(name: str, data: Path) -> None:
    text, owed = BROKEN[name]
    file = data / "unifi" / "new.yaml"
    file.write_text(text, encoding="utf-8")
    assert f"{file}:{owed}" in said(data)


def test_a_file_that_is_not_utf_8_is_told_with_its_line(data: Path) -> None:
    file = data / FLORENCE
    file.write_bytes(file.read_bytes().replace("mobilità".encode(), b"mobilit\xe0", 1))
    line = file.read_bytes().split(b"mobilit\xe0")[0].count(b"\n") + 1
    assert said(data) == [f"{file}:{line}: not UTF-8: save the file as UTF-8"]


def test_every_mistake_is_told_at_once_in_the_order_of_files_and_lines(data: Path) -> None:
    owed = [
        Damage(POLI, "short: POLIMI", 'short: ""', "`short` is empty: write its text").do(data),
        DAMAGES["a level with a slash"].do(data),
        DAMAGES["no list"].do(data),
        DAMAGES["a dead school"].do(data),
    ]
    assert said(data) == [owed[0], owed[2], owed[1], owed[3]]


def test_a_missing_university_file_is_told(data: Path) -> None:
    (data / POLI).unlink()
    assert said(data) == [f"{data / POLI}:1: missing: every university's folder needs one, write it"]


def test_a_file_with_another_ending_is_told(data: Path) -> None:
    (data / "unifi" / "new.yml").write_text("id: x", encoding="utf-8")
    owed = "1: never read, for its name does not end in .yaml: call it new.yaml"
    assert said(data) == [f"{data / 'unifi' / 'new.yml'}:{owed}"]


def test_missing_aspects_are_told(data: Path) -> None:
    file = data / "wording" / "aspects.yaml"
    file.unlink()
    owed = f"{file}:1: cannot be read (No such file or directory): check the file and its rights"
    assert said(data) == [owed]


def test_a_directory_without_universities_is_told(tmp_path: Path) -> None:
    assert said(tmp_path) == [f"{tmp_path}:1: no university here: add <id>/university.yaml"]
    nowhere = tmp_path / "nowhere"
    assert said(nowhere) == [f"{nowhere}:1: no such directory: name one that holds a folder a university"]


def test_an_idle_source_and_an_idle_office_are_told(data: Path) -> None:
    source = Damage(
        POLI,
        "sources:\n",
        "sources:\n  idle:\n    title: Idle\n",
        "nothing refers to `idle` of sources: refer to it, or remove it",
        at="  idle:",
    ).do(data)
    office = Damage(
        POLI,
        "offices:\n",
        "offices:\n  asleep: {name: {en: A, it: A}, role: {en: B, it: C}, source: bio}\n",
        "nothing refers to `asleep` of offices: refer to it, or remove it",
        at="  asleep:",
    ).do(data)
    assert said(data) == [source, office]


def test_a_programme_without_an_overview_is_told(data: Path) -> None:
    file = data / FREE_MOVER
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("topic: overview", "topic: visa").replace("aspects: [", "#"), "utf-8")
    owed = "nothing says what this programme is: add a fact with `topic: overview`"
    assert said(data) == [f"{file}:2: {owed}"]


def test_damage_in_one_file_hides_nothing_in_another(data: Path) -> None:
    (data / POLI).write_text("id: [", encoding="utf-8")
    owed = DAMAGES["a date without a zone"].do(data)
    assert owed in said(data)
