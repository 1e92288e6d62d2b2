"""The finer questions within a topic, and which of them the bot must not answer with anything else."""

from collections.abc import Mapping
from pathlib import Path

from knowledge.models import Topic
from knowledge.models.base import Frozen, Id
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading import read_as


class Aspect(Frozen):
    """A finer question; when it is `strict` and no fact carries it, the bot says that it does not know.

    One that `narrows` leaves in a list only the programmes that answer it.
    """

    strict: bool = False
    narrows: bool = False


Aspects = Mapping[Topic, Mapping[str, Aspect]]
AspectsFile = dict[Topic, dict[Id, Aspect]]


def aspects_file(directory: Path) -> Path:
    """Where the aspects stand in a data directory."""
    return directory / "wording" / "aspects.yaml"


def read_aspects(directory: Path) -> tuple[Aspects | None, tuple[Problem, ...]]:
    """The aspects by topic, and what is wrong with their file; `None` where it cannot be used."""
    return read_as(aspects_file(directory), AspectsFile)


def strict_aspects(aspects: Aspects) -> frozenset[str]:
    """The strict finer questions, each as `topic.aspect`."""
    return frozenset(f"{t}.{name}" for t, each in aspects.items() for name, a in each.items() if a.strict)


def narrowing_aspects(aspects: Aspects) -> frozenset[str]:
    """The finer questions that narrow a list, each as `topic.aspect`."""
    return frozenset(f"{t}.{name}" for t, each in aspects.items() for name, a in each.items() if a.narrows)


def load_aspects(directory: Path) -> Aspects:
    """The aspects by topic.

    Raises:
        KnowledgeError: their file has problems.
    """
    aspects, problems = read_aspects(directory)
    if aspects is None or problems:
        raise KnowledgeError(problems)
    return aspects
