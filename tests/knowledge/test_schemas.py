"""The written JSON Schemas are those of the models, and the data files point to them."""

from pathlib import Path

import pytest

from knowledge.loader import bundled
from knowledge.schemas import schemas, write_schemas

DATA = sorted(bundled().rglob("*.yaml"))


@pytest.mark.parametrize("name", schemas())
def test_a_written_schema_is_that_of_the_model(name: str) -> None:
    written = (bundled() / "schema" / name).read_text(encoding="utf-8")
    assert written == schemas()[name], "run: python -m knowledge schema --write"


def test_schemas_are_written_beside_the_data(tmp_path: Path) -> None:
    files = write_schemas(tmp_path)
    assert {file.name: file.read_text(encoding="utf-8") for file in files} == schemas()


@pytest.mark.parametrize("file", DATA, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_data_file_points_its_editor_to_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    name = f"{file.stem}.json" if f"{file.stem}.json" in schemas() else "programme.json"
    schema = "../" * (len(file.relative_to(bundled()).parts) - 1) + f"schema/{name}"
    assert first == f"# yaml-language-server: $schema={schema}"
    assert (file.parent / schema).is_file()
