"""A fact in prose, for what the machine need not reason about."""

from pydantic import Field

from knowledge.models.base import Frozen, Id, Text
from knowledge.models.words import Topic


class Fact(Frozen):
    """One or two sentences on one topic, with the page that states them.

    `aspects` names the finer questions that it answers (`amount`, `extension`, ...: the list stands in
    `data/wording/aspects.yaml`); a fact that answers just what was asked is told first.
    """

    topic: Topic
    text: Text
    source: Id
    aspects: tuple[Id, ...] = ()


class SharedFact(Fact):
    """A fact of a university that holds for several of its programmes, named in `programmes`."""

    programmes: tuple[Id, ...] = Field(min_length=1)
