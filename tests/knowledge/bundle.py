"""The data that the project ships."""

from functools import cache

from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase


@cache
def bundle() -> KnowledgeBase:
    return load(bundled())
