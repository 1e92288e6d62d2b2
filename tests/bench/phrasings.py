"""Phrasings for those that need every question spelt out: the wording's sentences times the names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from knowledge.models import LANGS, Area, Kind, KnowledgeBase, Lang, Programme, Topic
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.normalise import words
from knowledge.understanding.templates import expand
from knowledge.understanding.wording import EntityWording, LanguageWording, TopicWording, Wordings
from tests.bench.spelling import Speller

_FROM_A_TEMPLATE = 60
_PLACES: Mapping[Lang, str] = {"en": "spain", "it": "spagna"}


@dataclass(frozen=True, slots=True)
class Label:
    """What a phrasing asks."""

    programme: str
    topic: Topic


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A question spelt out, in normalised words."""

    text: str
    label: Label


class Speech:
    """Says things about a topic as the wording files do, with a seed.

    Half are whole example sentences where a language has any, half come from the phrasings' templates.
    """

    def __init__(self, wordings: Wordings, lexicon: Lexicon, seed: int) -> None:
        self._random = Random(seed)
        self._speller = Speller(lexicon)
        self._entities = {lang: each.entities for lang, each in wordings.languages.items()}
        self._said = {
            (lang, topic): [s for s in self._sources(lang, wording, topic) if s]
            for lang, wording in wordings.languages.items()
            for topic in wording.topics
        }

    def about(self, programme: Programme, university: Sequence[str], topic: Topic, lang: Lang) -> str:
        """One question on `topic` of `programme`, called by one of its names."""
        name = self._random.choice(names(programme, lang))
        return self._sentence(name, university, topic, lang)

    def by_facets(self, programme: Programme, university: Sequence[str], topic: Topic, lang: Lang) -> str:
        """The same, but called by what it is: "erasmus", "thesis without scholarship"."""
        named = self._facets(programme, self._entities[lang])
        facets = " ".join(self._one(lang, templates) for templates in named)
        name = f"{facets} {self._random.choice(university)}" if facets else names(programme, lang)[0]
        return self._sentence(name, university, topic, lang)

    def _sentence(self, name: str, university: Sequence[str], topic: Topic, lang: Lang) -> str:
        said = self._random.choice(self._random.choice(self._said[lang, topic]))
        place = self._random.choice(university)
        if "{" in said:
            slots = {"{programme}": name, "{university}": place, "{place}": _PLACES[lang], "{level}": "b2"}
            for slot, value in slots.items():
                said = said.replace(slot, f" {value} ")
        said = " ".join(words(said))
        if name not in said:
            said = " ".join((said, name) if self._random.random() < 0.7 else (name, said))
        return said if place in said or self._random.random() < 0.5 else f"{said} {place}"

    def _sources(self, lang: Lang, wording: LanguageWording, topic: Topic) -> Iterator[list[str]]:
        yield list(wording.examples.get(topic, ()))
        templates = _templates(wording.topics[topic])
        yield [self._speller.spelt(lang, each) for t in templates for each in self._few(expand(t))]

    def _few(self, sequences: Sequence[tuple[str, ...]]) -> Sequence[tuple[str, ...]]:
        # Long templates would drown the short ones.
        return self._random.sample(sequences, min(len(sequences), _FROM_A_TEMPLATE))

    def _one(self, lang: Lang, templates: Sequence[str]) -> str:
        return self._speller.spelt(lang, self._random.choice(expand(self._random.choice(templates))))

    @staticmethod
    def _facets(programme: Programme, wording: EntityWording) -> Iterator[Sequence[str]]:
        brand = wording.brands.get(programme.brand or "")
        if programme.brand and not brand:
            return
        if brand:
            yield brand
        if not brand or programme.kinds[0] is not Kind.STUDY:
            yield wording.kinds[programme.kinds[0]]
        if programme.areas == (Area.EXTRA_EU,):
            yield wording.areas[Area.EXTRA_EU]
        if programme.scholarship is not None:
            yield wording.money["with" if programme.scholarship else "without"]


def _templates(wording: TopicWording) -> Iterator[str]:
    yield from (*wording.anchor, *wording.strong)
    for templates in wording.aspects.values():
        yield from templates


def names(programme: Programme, lang: Lang) -> list[str]:
    """What students call `programme`, in normalised words."""
    aliases = (*programme.aliases.any, *getattr(programme.aliases, lang))
    return [" ".join(words(name)) for name in (programme.name.of(lang), *aliases)]


def homes(kb: KnowledgeBase, programme: Programme) -> list[str]:
    """What students call the university, or the school, of `programme`, in normalised words."""
    university = kb.university_of(programme)
    titles = [university.short, *university.aliases.any, university.name.en, university.name.it]
    school = [university.schools[programme.school].code] * 2 if programme.school else []
    return [" ".join(words(title)) for title in (*titles, *school)]


def phrasings(kb: KnowledgeBase, speech: Speech, each: int) -> list[Phrasing]:
    """`each` phrasings for every programme and topic: half by name, half by facets; both languages."""
    found = []
    for programme in kb.programmes.values():
        home = homes(kb, programme)
        for topic, n in product(Topic, range(each)):
            say = speech.about if n % 4 < 2 else speech.by_facets
            text = say(programme, home, topic, LANGS[n % 2])
            found.append(Phrasing(text, Label(programme.id, topic)))
    return found
