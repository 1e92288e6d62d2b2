"""Which programmes fit what was named: facets narrow, and weigh."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.coverage import stated
from knowledge.models import Area, Fact, Kind, KnowledgeBase, Programme, Topic, country_of
from knowledge.understanding.asked import Subject
from knowledge.understanding.stated import stated_aspects

NEAR = 1.0
"""Programmes within this of the best fit equally well."""


ACTIVITY = {Kind.THESIS: "activities.thesis", Kind.TRAINEESHIP: "activities.internship"}
"""What may be a programme of its own, or something to do within another."""


Fitting = Sequence[tuple[float, str]]
"""How well each programme fits, the best first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be asked of a programme, ready to be compared.

    `only`: it leads to one single partner; `anywhere`: students choose any place.
    """

    programme: Programme
    order: int
    countries: frozenset[str]
    cities: frozenset[str]
    institutions: frozenset[str]
    topics: frozenset[Topic]
    aspects: frozenset[str]
    only: bool
    anywhere: bool

    @property
    def sessions(self) -> bool:
        """Whether it is held in fixed months, which tell "when is it" though no call is stated."""
        lasts = self.programme.duration
        return lasts is not None and bool(lasts.months)

    def denied(self, subject: Subject) -> bool:
        """Whether a message says that this programme, or its brand, is not meant."""
        return not {self.programme.id, self.programme.brand}.isdisjoint(subject.denied)


class Catalogue:
    """The programmes, found by facet."""

    def __init__(self, kb: KnowledgeBase, regions: Mapping[str, frozenset[str]]) -> None:
        self.kb = kb
        self._regions = regions
        self.entries = {p.id: _entry(kb, p, n) for n, p in enumerate(kb.programmes.values())}
        self._by: dict[tuple[str, str], set[str]] = defaultdict(set)
        for entry in self.entries.values():
            for key in _keys(entry):
                self._by[key].add(entry.programme.id)

    def fitting(self, subject: Subject, home: str | None = None) -> Fitting:
        """Every programme that `subject` may mean with how well it fits, the best first.

        Args:
            subject: the facets named.
            home: the university of the student, if known: it counts where no other is named.
        """
        candidates = list(self._candidates(subject)) or self.entries
        if subject.denied:
            candidates = [p for p in candidates if not self.entries[p].denied(subject)] or candidates
        return self._ranked((self._score(self.entries[p], subject, home), p) for p in candidates)

    def stating(self, fitting: Fitting, topic: Topic | None, subject: Subject) -> Fitting:
        """`fitting` anew: a programme that says something on what is asked fits a little better."""
        # Within one university the one that says something is meant; among several all are offered.
        worth = 1.3 if subject.universities else 0.5
        return self._ranked((s + worth if topic in self.entries[p].topics else s, p) for s, p in fitting)

    def _ranked(self, scored: Iterable[tuple[float, str]]) -> Fitting:
        ranked = sorted([(-score, self.entries[each].order, each) for score, each in scored])
        return [(-behind, each) for behind, _, each in ranked]

    def same(self, programmes: Sequence[str], topic: Topic, aspect: str | None) -> bool:
        """Whether all are of one university and say the same, so that it matters not which is meant."""
        chosen = [self.entries[each].programme for each in programmes]
        first = self._told(chosen[0], topic, aspect)
        return bool(first) and all(
            p.university == chosen[0].university and self._told(p, topic, aspect) == first for p in chosen[1:]
        )

    def _told(self, programme: Programme, topic: Topic, aspect: str | None) -> tuple[Fact, ...]:
        facts = self.kb.facts(programme, topic)
        return tuple(f for f in facts if aspect in f.aspects) or facts

    def places(self, subject: Subject) -> set[str]:
        """The countries named, by themselves or as a region (ISO 3166-1)."""
        return set(subject.countries).union(*(self._regions.get(r, frozenset()) for r in subject.regions))

    def exists(self, subject: Subject) -> bool:
        """Whether some programme of the universities named is of the kinds and the brands named."""
        branded = set().union(*(self._by["brand", each] for each in subject.brands))
        kind = set().union(*(self._by["kind", each] for each in subject.kinds))
        home = set().union(*(self._by["university", each] for each in subject.universities))
        return bool(branded & kind & home)

    def goes_to(self, entry: Entry, subject: Subject) -> bool:
        """Whether a page of the programme names one of the places of `subject`, or of a city its country."""
        wanted = self.places(subject)
        return bool(wanted & entry.countries or set(subject.institutions) & entry.institutions)

    def names(self, entry: Entry, subject: Subject) -> bool:
        """Whether a page of the programme names one of the places of `subject` themselves."""
        if not subject.cities or not self.goes_to(entry, subject):
            return self.goes_to(entry, subject)
        themselves = self.places(subject) - {country_of(city) for city in subject.cities}
        named = {*subject.cities, *subject.institutions, *themselves}
        return not named.isdisjoint(entry.cities | entry.institutions | entry.countries)

    def leading_elsewhere(self, programme: str, subject: Subject) -> tuple[str, ...]:
        """Where `programme` does not go to the places of `subject`: those of its university that do."""
        if self.goes_to(self.entries[programme], subject):
            return ()
        home = self._by["university", self.entries[programme].programme.university]
        return tuple(
            each for each in self.entries if each in home and self.goes_to(self.entries[each], subject)
        )

    def near(self, programmes: Sequence[str], subject: Subject) -> tuple[str, ...]:
        """Beside `programmes`, those of the same universities that lead to the countries of the cities named.

        Where none of `programmes` names such a city itself, also those for which students choose any place.
        """
        if not subject.cities:
            return ()
        named = any(self.names(self.entries[each], subject) for each in programmes)
        homes = {self.entries[each].programme.university for each in programmes}
        return tuple(
            each
            for each, entry in self.entries.items()
            if entry.programme.university in homes and each not in programmes
            if self.goes_to(entry, subject) or (entry.anywhere and not named)
        )

    def _candidates(self, subject: Subject) -> Iterable[str]:
        named = [p for p in subject.named if self._home(p, subject) and self._paid(p, subject)]
        if named:
            return named
        if subject.universities:
            return set().union(*(self._by["university", u] for u in subject.universities))
        narrowed = [self._by[key] for key in _facets(subject) if self._by[key]]
        if not narrowed:
            return self.entries
        common = set.intersection(*narrowed) or set.union(*narrowed)
        return common.union(*(self._by["country", c] for c in subject.countries))

    def _paid(self, programme: str, subject: Subject) -> bool:
        # "I did not get the thesis scholarship and go at my own expense" asks for the thesis without.
        return _money(self.entries[programme].programme, subject) >= 0.0

    def _home(self, programme: str, subject: Subject) -> bool:
        # A university that is named outright beats a programme's name: "borsa tesi polimi".
        return (
            not subject.universities or self.entries[programme].programme.university in subject.universities
        )

    def _score(self, entry: Entry, subject: Subject, home: str | None) -> float:
        programme = entry.programme
        total = 6.0 if programme.id in subject.named else 0.0
        if entry.only and programme.id in subject.named:
            total += 1.2  # Its single partner was named: of two names this is the narrower.
        total += self._place(entry, subject) + _kind(entry, subject) + _area(programme, subject)
        total += _money(programme, subject) + _school(programme, subject)
        # "To China with Erasmus" means the exchange that goes there, whatever it is called.
        there = programme.brand is None and self.goes_to(entry, subject)
        total += max(_brand(programme, subject), -1.0) if there else _brand(programme, subject)
        if programme.usual_choice:
            total += 2.0 if subject.universities else 0.6
        if not subject.kinds and programme.kinds[0] is Kind.STUDY:
            total += 1.2
        if home and not subject.universities:
            total += 2.5 if programme.university == home else 0.0
        if entry.only and programme.id not in subject.named and not self.goes_to(entry, subject):
            total -= 1.6
        return total

    def _place(self, entry: Entry, subject: Subject) -> float:
        if not (subject.countries or subject.regions or subject.institutions):
            return 0.0
        where = entry.programme.destinations
        if self.goes_to(entry, subject):
            return 6.0 if self.names(entry, subject) else 5.5
        if entry.anywhere:
            return 1.0
        if where and where.complete and where.places:
            return -2.5
        likely = self._plausible(entry.programme, subject)
        # Whoever names the brand means it, be it ever so unlikely: "Erasmus in Switzerland".
        return max(likely, -1.0) if entry.programme.brand in subject.brands else likely

    def _plausible(self, programme: Programme, subject: Subject) -> float:
        wanted = self.places(subject)
        inside = bool(wanted) and wanted <= self._regions.get("eu", frozenset())
        if Area.WORLD in programme.areas or not wanted:
            return 0.0
        return 0.5 if (Area.EU in programme.areas) == inside else -2.5


def _entry(kb: KnowledgeBase, programme: Programme, order: int) -> Entry:
    places = programme.destinations.places if programme.destinations else ()
    return Entry(
        programme,
        order,
        frozenset(p.country for p in places),
        frozenset(p.city_id for p in places if p.city_id),
        frozenset(p.institution or p.country for p in places),
        frozenset(t for t in Topic if stated(kb, programme, t)),
        stated_aspects(kb, programme),
        programme.destinations is not None and programme.destinations.complete and len(places) == 1,
        programme.destinations is not None and programme.destinations.anywhere,
    )


def _keys(entry: Entry) -> Iterable[tuple[str, str]]:
    programme = entry.programme
    yield "university", programme.university
    yield from (("kind", kind) for kind in programme.kinds)
    yield from (("area", area) for area in programme.areas)
    yield from (("institution", each) for each in entry.institutions)
    yield from (("country", each) for each in entry.countries)
    yield from (("city", each) for each in entry.cities)
    if programme.brand:
        yield "brand", programme.brand


def _facets(subject: Subject) -> Iterable[tuple[str, str]]:
    # The rarest facet first would be quicker still, but sets of ids are small enough.
    yield from (("institution", each) for each in subject.institutions)
    yield from (("brand", each) for each in subject.brands)
    yield from (("area", each) for each in subject.areas)
    if not subject.brands:
        yield from (("kind", each) for each in subject.kinds)


def _kind(entry: Entry, subject: Subject) -> float:
    programme = entry.programme
    if not subject.kinds:
        return 0.0
    if set(subject.kinds) & set(programme.kinds):
        return 3.0 + 0.3 * (programme.kinds[0] in subject.kinds)
    # "my thesis on erasmus" asks what can be done there; it names no other programme.
    within = all(ACTIVITY.get(Kind(k)) in entry.aspects for k in subject.kinds)
    placed = subject.brands or subject.countries or subject.institutions
    return 0.5 if within and placed else -3.0


def _area(programme: Programme, subject: Subject) -> float:
    if not subject.areas:
        return 0.0
    if set(subject.areas) & set(programme.areas):
        return 3.0
    return 0.0 if Area.WORLD in programme.areas else -3.0


def _brand(programme: Programme, subject: Subject) -> float:
    if programme.brand and programme.brand in subject.brands:
        return 3.0
    if subject.brands:
        return -4.0
    # Nobody means a programme with a name of its own without saying it.
    if programme.id in subject.named or programme.brand is None:
        return 0.0
    if subject.kinds and subject.areas:
        return -1.2  # "Exchange outside the EU" is the whole name of another.
    return -0.3 if programme.usual_choice else -0.5 if subject.kinds else -1.0


def _money(programme: Programme, subject: Subject) -> float:
    if not subject.money or programme.scholarship is None:
        return 0.0
    return 3.0 if programme.scholarship == (subject.money == "with") else -4.0


def _school(programme: Programme, subject: Subject) -> float:
    if not subject.schools:
        return 0.0
    named = {each.split("/")[1] for each in subject.schools}
    return 0.4 if programme.school in named else 0.0 if programme.school is None else -5.0
