"""Whatever stands in a file, reading it ends in problems, never in another error."""

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.loader import bundled, read_knowledge

FLORENCE = "unifi/extra-eu.yaml"


@pytest.fixture(scope="module")
def florence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the University of Florence alone, where one file more may be written."""
    directory = tmp_path_factory.mktemp("florence")
    for part in ("unifi", "wording"):
        shutil.copytree(bundled() / part, directory / part)
    return directory


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_bytes_raise_anything_but_problems(florence: Path, content: bytes) -> None:
    file = florence / "unifi" / "fuzz.yaml"
    file.write_bytes(content)
    assert any(problem.file == file for problem in read_knowledge(florence).problems)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates()
KEYS = st.sampled_from(
    [
        *(
            "id",
            "university",
            "school",
            "name",
            "en",
            "it",
            "any",
            "all",
            "calls",
            "pattern",
            "year",
            "opens",
        ),
        *(
            "closes",
            "source",
            "eligibility",
            "rule",
            "language",
            "level",
            "points",
            "score",
            "parts",
            "facts",
        ),
        *("topic", "aspects", "aliases", "destinations", "places", "country", "zone", "sources", "offices"),
    ]
)
YAML = st.recursive(
    SCALARS | st.sampled_from(["dated", "B1", "visa", "unifi", "2023/24", "extra-eu"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


@given(st.dictionaries(KEYS, YAML, max_size=8))
@settings(max_examples=150, deadline=None)
def test_no_yaml_raises_anything_but_problems(florence: Path, content: dict[str, object]) -> None:
    file = florence / "unifi" / "fuzz.yaml"
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    problems = [problem for problem in read_knowledge(florence).problems if problem.file == file]
    assert problems
    assert all(1 <= problem.line <= file.read_text(encoding="utf-8").count("\n") + 1 for problem in problems)


@given(st.integers(100, 10_000), st.integers(0, 60), st.text("\t\n :-[]{}'\"&*#|>aB1", max_size=6))
@settings(max_examples=150, deadline=None)
def test_no_slip_of_the_keyboard_raises_anything_but_problems(
    florence: Path, start: int, length: int, typed: str
) -> None:
    text = (florence / FLORENCE).read_text(encoding="utf-8")
    file = florence / "unifi" / "fuzz.yaml"
    file.write_text(text[:start] + typed + text[start + length :], encoding="utf-8")
    # The id stands before what is changed, and is that of the file that was copied.
    assert any(problem.file == file for problem in read_knowledge(florence).problems)


@given(content=st.dictionaries(KEYS, YAML, max_size=8))
@settings(max_examples=80, deadline=None)
def test_no_university_raises_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, object]
) -> None:
    directory = tmp_path_factory.mktemp("university")
    (directory / "unifi").mkdir()
    file = directory / "unifi" / "university.yaml"
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    assert any(problem.file == file for problem in read_knowledge(directory).problems)
