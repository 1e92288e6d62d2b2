"""What a directory of YAML becomes."""

import shutil
from pathlib import Path

import pytest
import yaml

from knowledge.loader import bundled, load
from knowledge.models import Dated, Topic

FLORENCE = "unifi/extra-eu.yaml"
NORWAY = "destinations:\n  source: extra-eu\n  places: [{country: NO}]\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The University of Florence alone, in a copy to write in."""
    for part in ("unifi", "wording"):
        shutil.copytree(bundled() / part, tmp_path / part)
    return tmp_path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_universities_and_programmes_stand_in_the_order_of_their_files() -> None:
    knowledge = load(bundled())
    assert list(knowledge.universities) == ["polimi", "unifi", "unimi"]
    files = sorted(file for file in bundled().glob("uni*/*.yaml") if file.name != "university.yaml")
    ids = [yaml.safe_load(file.read_text(encoding="utf-8"))["id"] for file in files]
    assert [each for each in knowledge.programmes if each.startswith("uni")] == ids


def test_a_directory_of_ones_own_may_hold_one_university(data: Path) -> None:
    assert list(load(data).universities) == ["unifi"]


def test_norway_stays_norway_and_a_date_keeps_its_zone(data: Path) -> None:
    edit(data / FLORENCE, "facts:\n", f"{NORWAY}facts:\n")
    programme = load(data).programmes["unifi-extra-eu"]
    assert programme.destinations
    assert programme.destinations.places[0].country == "NO"
    assert isinstance(programme.calls[0], Dated)
    assert programme.calls[0].closes.isoformat() == "2023-04-28T13:00:00+02:00"


def test_an_unquoted_null_is_nothing_and_a_quoted_one_a_word(data: Path) -> None:
    edit(data / FLORENCE, "usual_choice: true", "scholarship: null\nbrand: 'null'")
    programme = load(data).programmes["unifi-extra-eu"]
    assert programme.scholarship is None
    assert programme.brand == "null"


def test_an_anchor_stands_for_its_value(data: Path) -> None:
    visa = "  - topic: visa\n    source: extra-eu\n    text: "
    edit(data / FLORENCE, "facts:\n", f"facts:\n{visa}&same {{en: One., it: Uno.}}\n{visa}*same\n")
    knowledge = load(data)
    facts = knowledge.facts(knowledge.programmes["unifi-extra-eu"], Topic.VISA)
    assert [fact.text.it for fact in facts[:2]] == ["Uno.", "Uno."]


def test_a_byte_order_mark_and_windows_lines_are_no_matter(data: Path) -> None:
    before, file = load(data), data / FLORENCE
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load(data) == before


def test_hidden_and_empty_folders_are_no_universities(data: Path) -> None:
    for name in (".git", "__pycache__", "empty"):
        (data / name).mkdir()
    (data / ".git" / "config").write_text("[core]", encoding="utf-8")
    assert list(load(data).universities) == ["unifi"]
