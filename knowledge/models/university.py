"""A university: its schools, its offices, its pages, and what holds for several of its programmes."""

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, HttpUrl, field_validator

from knowledge.models.base import Frozen, Id, Line, Text, Wording
from knowledge.models.fact import SharedFact
from knowledge.models.source import Source

Email = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$")]


class Office(Frozen):
    """Whom to ask: an office, a desk or a person in charge, with what the page publishes of them."""

    name: Text
    role: Text
    email: Email | None = None
    address: Line | None = None
    url: HttpUrl | None = None
    source: Id


class School(Frozen):
    """A school or degree course that has pages of its own; `code` is what students type (IMS, SEM, BIO)."""

    code: Line
    name: Text
    aliases: Wording = Wording()


class University(Frozen):
    """A university and what all its programmes share. `default_office` answers what no page says."""

    id: Id
    name: Text
    short: Line
    aliases: Wording = Wording()
    zone: str = "Europe/Rome"
    schools: dict[Id, School] = Field(default_factory=dict)
    sources: dict[Id, Source]
    offices: dict[Id, Office]
    default_office: Id
    facts: tuple[SharedFact, ...] = ()

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"no time zone {zone!r}: write one such as Europe/Rome") from error
        return zone
