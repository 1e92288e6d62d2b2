"""A made-up country: 500 universities with 20 programmes each, the same on every run."""

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random
from typing import NamedTuple

from knowledge.models import (
    Area,
    Destinations,
    Duration,
    Eligibility,
    Fact,
    Kind,
    KnowledgeBase,
    Office,
    Place,
    Programme,
    Source,
    Span,
    Text,
    Topic,
    University,
    Wording,
)

UNIVERSITIES = 500
_SEED = 20_26
_HEADS = "bel mont val castel roc fior san port vill lago riv pietra torr cam ner alb mar gor tre vol"
_MIDDLES = "ar en io ol ta ri le mo vi ce"
_TAILS = "ona ello etta ano igno asco enza ato ura essa"
_COUNTRIES = "FR DE ES PT SE CH NL PL CZ DK US CN JP AR MX BR CA AU KR IN"
_BRANDS = "aurora polaris vega orion lyra atlas helios nova delta sigma argo zenith"
_FORMS = "bridge link circle league track pact forum week lab route"
_PROSE = Text(
    en="The page of this made-up programme says so.", it="Lo dice la pagina del programma inventato."
)
_TOPICS = [topic for topic in Topic if topic is not Topic.OVERVIEW]


class _Type(NamedTuple):
    """A sort of programme that every university has; `{u}` is what its students call the university."""

    id: str
    en: str
    it: str
    kind: Kind
    area: Area
    brand: str | None = None
    money: bool | None = None


_COMMON = (
    _Type("erasmus-study", "Erasmus study {u}", "Erasmus studio {u}", Kind.STUDY, Area.EU, "erasmus"),
    _Type("trainee", "Erasmus trainee {u}", "Erasmus tirocinio {u}", Kind.TRAINEESHIP, Area.EU, "erasmus"),
    _Type("extra-eu", "Exchange outside the EU {u}", "Scambi extra UE {u}", Kind.STUDY, Area.EXTRA_EU),
    _Type("paid", "Thesis with scholarship {u}", "Borsa tesi {u}", Kind.THESIS, Area.WORLD, money=True),
    _Type("unpaid", "Thesis without grant {u}", "Tesi senza borsa {u}", Kind.THESIS, Area.WORLD, money=False),
    _Type("double", "Double degree {u}", "Doppia laurea {u}", Kind.DOUBLE_DEGREE, Area.EXTRA_EU),
    _Type("clinical", "Clinical rotations {u}", "Tirocini clinici {u}", Kind.CLINICAL, Area.WORLD),
    _Type("virtual", "Virtual mobility {u}", "Mobilità virtuale {u}", Kind.VIRTUAL, Area.ONLINE),
)  # fmt: skip
_NAMED = 20 - len(_COMMON)


def synthetic() -> KnowledgeBase:
    """The knowledge base of the made-up country."""
    random = Random(_SEED)
    towns = _towns(random)
    hosts, homes = towns[UNIVERSITIES : 3 * UNIVERSITIES], towns[:UNIVERSITIES]
    brands = _brands(random)
    universities = [_university(town) for town in homes]
    programmes = {
        programme.id: programme
        for university, town in zip(universities, homes, strict=True)
        for programme in _programmes(university.id, town, hosts, brands, random)
    }
    return KnowledgeBase({u.id: u for u in universities}, programmes)


def _towns(random: Random) -> list[str]:
    towns = ["".join(parts) for parts in product(_HEADS.split(), _MIDDLES.split(), _TAILS.split())]
    random.shuffle(towns)
    return towns


def _brands(random: Random) -> Iterator[str]:
    """Names of their own: "Aurora Monterello Bridge"."""
    heads = sorted({f"{a}{b}" for a, b in product(_HEADS.split(), ("ix", "um", "eon", "ys"))})
    names = [" ".join(parts) for parts in product(_BRANDS.split(), heads, _FORMS.split())]
    random.shuffle(names)
    yield from names


def _university(town: str) -> University:
    name = Text(en=f"University of {town.title()}", it=f"Università di {town.title()}")
    office = Office(name=name, role=_PROSE, source="page")
    return University(
        id=town,
        name=name,
        short=f"Uni{town}",
        aliases=Wording(any=(f"uni {town}", f"ateneo {town}")),
        sources={"page": Source(title=f"Going abroad from {town.title()}")},
        offices={"office": office},
        default_office="office",
    )


def _programmes(
    university: str, town: str, hosts: Sequence[str], brands: Iterator[str], random: Random
) -> Iterator[Programme]:
    for each in _COMMON:
        name = Text(en=each.en.format(u=town), it=each.it.format(u=town))
        yield _programme(f"{university}-{each.id}", university, name, each, (), hosts, random)
    for n in range(_NAMED):
        brand = next(brands)
        kind = (Kind.STUDY, Kind.NETWORK, Kind.SHORT_COURSE, Kind.TRAINEESHIP)[n % 4]
        name = Text(en=f"{brand} programme".title(), it=f"Programma {brand}".title())
        own = _Type(f"own-{n}", "", "", kind, (Area.EU, Area.EXTRA_EU, Area.WORLD)[n % 3])
        yield _programme(f"{university}-{own.id}", university, name, own, (brand,), hosts, random)


def _programme(
    identity: str,
    university: str,
    name: Text,
    each: _Type,
    aliases: tuple[str, ...],
    hosts: Sequence[str],
    random: Random,
) -> Programme:
    stated = [Topic.OVERVIEW, *random.sample(_TOPICS, 7)]
    return Programme(
        id=identity,
        university=university,
        name=name,
        kinds=(each.kind,),
        areas=(each.area,),
        brand=each.brand or ("-".join(aliases[0].split()) if aliases else None),
        scholarship=each.money,
        usual_choice=each.id == "erasmus-study",
        aliases=Wording(any=aliases, en=(name.en,), it=(name.it,)),
        eligibility=Eligibility(source="page"),
        duration=Duration(source="page", max=Span(count=random.randint(1, 12), unit="months")),
        destinations=Destinations(source="page", places=tuple(_places(hosts, random))),
        contacts=("office",),
        facts=tuple(Fact(topic=topic, text=_PROSE, source="page") for topic in stated),
    )


def _places(hosts: Sequence[str], random: Random) -> Iterator[Place]:
    countries = _COUNTRIES.split()
    for n in random.sample(range(len(hosts)), random.randint(0, 5)):
        country = countries[n % len(countries)]
        yield Place(country=country, institution=f"{hosts[n].title()} University")
