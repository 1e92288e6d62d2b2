"""Keys and slots of the wording files that name something: each must be there."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from babel import Locale

from knowledge.mends import nearest, one_of
from knowledge.models import KnowledgeBase, Topic
from knowledge.problems import Problem
from knowledge.understanding.model import PLACEHOLDERS
from knowledge.understanding.normalise import words
from knowledge.understanding.wording import LanguageWording, Wordings
from knowledge.understanding.wording_places import WordingFiles

_SLOT = re.compile(r"\{([^{}]*)\}")
_YEARS = ("1", "2", "3", "4", "5", "6")
_MOST = 8
"""Names that a mend lists at most."""


def key_problems(wordings: Wordings, kb: KnowledgeBase, files: WordingFiles) -> Iterator[Problem]:
    """Every aspect, place, year, language, brand, slot or abbreviation that can never be met."""
    for lang, wording in wordings.languages.items():
        yield from _aspects(wordings, wording, files, f"{lang}/topics.yaml")
        yield from _entities(wordings, wording, kb, files, f"{lang}/entities.yaml")
        yield from _single(wording, files, f"{lang}/entities.yaml")
        yield from _slots(wording.examples, files, f"{lang}/examples.yaml")
        yield from _slots(wording.offtopic_examples, files, f"{lang}/offtopic_examples.yaml")
        yield from _slang(wording, files, f"{lang}/slang.yaml")


def _aspects(
    wordings: Wordings, wording: LanguageWording, files: WordingFiles, file: str
) -> Iterator[Problem]:
    for topic, said in wording.topics.items():
        known = wordings.aspects.get(topic, {})
        for aspect in said.aspects:
            if aspect not in known:
                mend = _mend(aspect, known, "or add it to wording/aspects.yaml")
                place = files.at(file, topic, "aspects", aspect)
                yield place.problem(f"no aspect `{aspect}` in the topic {topic}: {mend}")


def _entities(
    wordings: Wordings, wording: LanguageWording, kb: KnowledgeBase, files: WordingFiles, file: str
) -> Iterator[Problem]:
    english = Locale("en")
    brands = {p.brand for p in kb.programmes.values() if p.brand}
    known: Mapping[str, tuple[Iterable[str], Container[str], str]] = {
        "brands": (brands, brands, "or give it to a programme as its `brand`"),
        "regions": (wordings.regions, wordings.regions, "or add it to wording/regions.yaml"),
        "years": (_YEARS, _YEARS, ""),
        "bare_years": (_YEARS, _YEARS, ""),
        "countries": ((), english.territories, "write two capital letters of ISO 3166-1, such as ES"),
        "languages": ((), english.languages, "write two small letters of ISO 639-1, such as en"),
    }
    for field, (near, every, otherwise) in known.items():
        for value in getattr(wording.entities, field):
            if value not in every:
                place = files.at(file, field, value)
                yield place.problem(f"unknown key `{value}` of {field}: {_mend(value, near, otherwise)}")


def _single(wording: LanguageWording, files: WordingFiles, file: str) -> Iterator[Problem]:
    for index, word in enumerate(wording.entities.plain_places.after):
        if words(word) != [word]:
            place = files.at(file, "plain_places", "after", index)
            yield place.problem(f"`{word}` is never met: write one word of small letters, without accents")


def _slots(
    said: Mapping[Topic, Sequence[str]] | Mapping[str, Sequence[str]], files: WordingFiles, file: str
) -> Iterator[Problem]:
    for label, examples in said.items():
        for index, example in enumerate(examples):
            for slot in _SLOT.findall(example):
                if slot not in PLACEHOLDERS:
                    mend = f"write {one_of([f'{{{each}}}' for each in PLACEHOLDERS])}"
                    yield files.at(file, label, index).problem(f"no slot `{{{slot}}}`: {mend}")


def _slang(wording: LanguageWording, files: WordingFiles, file: str) -> Iterator[Problem]:
    for short in wording.slang:
        if words(short) != [short]:
            said = f"`{short}` is never met, for messages are read as words of small letters and digits"
            yield files.at(file, short).problem(f"{said}: write one such word, without accents")


def _mend(written: str, known: Iterable[str], otherwise: str) -> str:
    known = sorted(known)
    meant = nearest(written, known)
    write = meant or (one_of(known) if 0 < len(known) <= _MOST else None)
    return ", ".join(filter(None, (f"write {write}" if write else None, otherwise)))
