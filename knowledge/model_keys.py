"""Which keys, and which values, a model knows at a place in its data."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from knowledge.yaml_lines import Loc

Model = type[BaseModel]


def keys_at(kind: Any, loc: Loc, present: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The keys that `kind` (a model, or an annotation of models) knows at `loc`.

    `present` are the keys that the data have there: of several models that may stand at one place, the one
    that knows most of them is meant, the deepest first. Empty where `loc` leads to no model.
    """
    kinds = _kinds_at(kind, loc)
    models = [each for each in kinds if isinstance(each, type) and issubclass(each, BaseModel)]
    best = max(models, key=lambda model: len(present & set(model.model_fields)), default=None)
    return tuple(best.model_fields) if best else ()


def values_at(kind: Any, loc: Loc) -> tuple[str, ...]:
    """The values that `kind` allows at `loc`, where it names them one by one; else none."""
    kinds = _kinds_at(kind, loc)
    return tuple(dict.fromkeys(v for each in kinds if get_origin(each) is Literal for v in get_args(each)))


def _kinds_at(kind: Any, loc: Loc) -> list[Any]:
    kinds = list(_unfold(kind))
    for step in loc:
        # A step may be a union's tag, which leads nowhere.
        stay = kinds if isinstance(step, str) else []
        kinds = [*(inner for each in kinds for inner in _step(each, step)), *stay]
    return kinds


def _unfold(kind: Any) -> Iterator[Any]:
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _unfold(get_args(kind)[0])
    elif origin in (Union, types.UnionType):
        for each in get_args(kind):
            yield from _unfold(each)
    else:
        yield kind


def _step(kind: Any, step: int | str) -> Iterator[Any]:
    origin, args = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()  # a field that names a later class is resolved only now
        if step in kind.model_fields:
            yield from _unfold(kind.model_fields[str(step)].annotation)
    elif (origin is tuple and isinstance(step, int)) or origin is dict:
        yield from _unfold(args[-1] if origin is dict else args[0])
