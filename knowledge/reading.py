"""A data file read into a model, every mistake with its line: for any file and any model."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from knowledge.mends import sentence
from knowledge.problems import Problem
from knowledge.yaml_lines import Document, Loc, read

T = TypeVar("T")


def read_as(file: Path, kind: type[T]) -> tuple[T | None, tuple[Problem, ...]]:
    """The YAML of `file` as `kind`, and what is wrong with it; `None` where it is no `kind`.

    `kind` is a pydantic model, or any annotation that pydantic can validate (`dict[str, Model]`).
    """
    document, problems = read(file)
    if document is None:
        return None, problems
    value, more = validated(document, kind)
    return value, (*problems, *more)


def validated(document: Document, kind: type[T]) -> tuple[T | None, tuple[Problem, ...]]:
    """`document` as `kind`, and what is wrong with it."""
    try:
        return TypeAdapter(kind).validate_python(document.data), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, tuple(_problem(document, each, kind) for each in errors if not _echo(each))


def _problem(document: Document, error: ErrorDetails, kind: Any) -> Problem:
    loc: Loc = error["loc"]
    place = loc[:-1] if error["type"] == "missing" else loc
    return document.problem(place, sentence(error, kind, document.siblings(loc)))


def _echo(error: ErrorDetails) -> bool:
    # pydantic also calls a list too short when its entries are there but wrong, which it has told by then.
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]
