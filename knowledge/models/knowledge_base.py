"""The whole knowledge base, as one value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from knowledge.models.city import City
from knowledge.models.fact import Fact
from knowledge.models.programme import Programme
from knowledge.models.source import Source
from knowledge.models.university import Office, University
from knowledge.models.words import Topic


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """Universities and programmes by id, in the order of the data files.

    `regions` are the countries (ISO 3166-1) of each region that a student may name, such as `asia`; `cities`
    those that a student may name, partners' too, by their ids.
    """

    universities: Mapping[str, University]
    programmes: Mapping[str, Programme]
    regions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cities: Mapping[str, City] = field(default_factory=dict)

    def university_of(self, programme: Programme) -> University:
        """The university that runs `programme`."""
        return self.universities[programme.university]

    def zone_of(self, programme: str) -> ZoneInfo:
        """The zone of the university that runs `programme`; UTC where the data files have it no more."""
        found = self.programmes.get(programme)
        return ZoneInfo(self.university_of(found).zone if found else "UTC")

    def source(self, university: str, source: str) -> Source:
        """The page `source` of `university`; KeyError where the loader let a dead reference pass."""
        return self.universities[university].sources[source]

    def of_university(self, university: str) -> Iterator[Programme]:
        """The programmes of one university."""
        return (p for p in self.programmes.values() if p.university == university)

    def offices_of(self, programme: Programme) -> tuple[Office, ...]:
        """Whom to ask about `programme`, the nearest first; never empty."""
        university = self.university_of(programme)
        ids = programme.contacts or (university.default_office,)
        return tuple(university.offices[each] for each in ids)

    def facts(self, programme: Programme, topic: Topic) -> tuple[Fact, ...]:
        """The prose facts of `programme` on `topic`: its own, then those that its university shares."""
        return tuple([fact for fact in self.all_facts(programme) if fact.topic == topic])

    def all_facts(self, programme: Programme) -> tuple[Fact, ...]:
        """The prose facts of `programme` on anything: its own, then those that its university shares."""
        shared = self.university_of(programme).facts
        return (*programme.facts, *[fact for fact in shared if programme.id in fact.programmes])
