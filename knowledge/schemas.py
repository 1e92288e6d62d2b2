"""The JSON Schemas of the data files, from which editors complete keys and mark mistakes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from knowledge.aspects import AspectsFile
from knowledge.certificates import Certificate
from knowledge.cities import CitiesFile
from knowledge.models import Programme, Topic, University
from knowledge.models.base import Id, Line
from knowledge.understanding.requests import RequestWording
from knowledge.understanding.wording import (
    DateWording,
    EntityWording,
    Phrasings,
    SmallTalkWording,
    TopicWording,
    UniversityNames,
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_WORDING: Mapping[str, Any] = {
    "aspects": AspectsFile,
    "topics": dict[Topic, TopicWording],
    "entities": EntityWording,
    "dates": DateWording,
    "smalltalk": SmallTalkWording,
    "offtopic": dict[Id, Phrasings],
    "slang": dict[str, Line],
    "requests": RequestWording,
    "examples": dict[Topic, tuple[Line, ...]],
    "offtopic_examples": dict[Id, tuple[Line, ...]],
    "other_universities": UniversityNames,
    "regions": dict[Id, frozenset[str]],
    "cities": CitiesFile,
    "certificates": tuple[Certificate, ...],
}
"""What each wording file holds; its schema bears its name."""


def schemas() -> Mapping[str, str]:
    """The text of each schema by the name of its file."""
    kinds: dict[str, Any] = {"university": University, "programme": Programme, **_WORDING}
    return {f"{name}.json": _schema(TypeAdapter(kind)) for name, kind in kinds.items()}


def write_schemas(directory: Path) -> tuple[Path, ...]:
    """Writes the schemas where the data files of `directory` look for them; returns the files written."""
    folder = directory / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(folder / name for name in schemas())


def _schema(kind: TypeAdapter[object]) -> str:
    schema = {"$schema": _DRAFT, **kind.json_schema()}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
