"""Regions of the world that students name, and the countries in each."""

from collections.abc import Mapping
from pathlib import Path

from knowledge.models.base import Id
from knowledge.problems import Problem
from knowledge.reading import read_as

Regions = Mapping[str, frozenset[str]]


def regions_file(directory: Path) -> Path:
    """Where the regions stand in a data directory."""
    return directory / "wording" / "regions.yaml"


def read_regions(directory: Path) -> tuple[Regions, tuple[Problem, ...]]:
    """The countries (ISO 3166-1) of each region, and what is wrong with their file; it may be missing."""
    file = regions_file(directory)
    if not file.exists():
        return {}, ()
    regions, problems = read_as(file, dict[Id, frozenset[str]])
    return regions or {}, problems
