"""The golden questions as values, and what an understanding of one gets wrong."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import Field, TypeAdapter

from knowledge.models import LANGS, Lang, Topic
from knowledge.models.base import Frozen, Id, Line
from knowledge.understanding.asked import Asked, Behaviour

FOLDER = Path(__file__).parent / "golden"
_ALIKE = {Behaviour.ANSWER, Behaviour.ELIGIBILITY}


class Golden(Frozen):
    """One question; `en.yaml` tells what its fields mean."""

    ask: Line
    behaviour: Behaviour
    programmes: tuple[Id, ...] = ()
    topic: tuple[Topic, ...] = ()
    known_failure: Line | None = None
    lang: Lang = Field(default="en", exclude=True)


def read_golden() -> tuple[Golden, ...]:
    """Every golden question, English ones first."""
    return tuple(question for lang in LANGS for question in _read(lang))


def _read(lang: Lang) -> Iterator[Golden]:
    rows = yaml.safe_load((FOLDER / f"{lang}.yaml").read_text(encoding="utf-8"))
    yield from TypeAdapter(tuple[Golden, ...]).validate_python([{**row, "lang": lang} for row in rows])


def wrong(golden: Golden, asked: Asked) -> list[str]:
    """What of `asked` is not as `golden` wants it; empty where all is well."""
    found = []
    if not _behaves(golden, asked):
        found.append(f"behaviour {asked.behaviour}, not {golden.behaviour}")
    if not _leads(golden, asked):
        found.append(f"programmes {asked.programmes}, not {golden.programmes}")
    if golden.topic and asked.topic not in golden.topic:
        found.append(f"topic {asked.topic}, not {golden.topic}")
    return found


def _behaves(golden: Golden, asked: Asked) -> bool:
    # A rule may be told, or judged for the student who says something of herself.
    return asked.behaviour is golden.behaviour or {asked.behaviour, golden.behaviour} == _ALIKE


def _leads(golden: Golden, asked: Asked) -> bool:
    wanted, got = set(golden.programmes), set(asked.programmes)
    match golden.behaviour:
        case Behaviour.LIST:
            return wanted <= got
        case Behaviour.CLARIFY:
            return len(wanted & got) >= 2
        case _:
            return not wanted or bool(wanted.intersection(asked.programmes[:1]))
