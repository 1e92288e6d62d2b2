"""Names that would draw to one thing what students ask of others: "erasmus", "the", "2027"."""

import re
from collections.abc import Iterator, Sequence

from knowledge.folders import Folder
from knowledge.models import KnowledgeBase, Programme
from knowledge.problems import Problem
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.normalise import words
from knowledge.understanding.phrases import Meaning
from knowledge.understanding.place_names import country_names
from knowledge.understanding.vocabulary import NAMED, spoken_phrases
from knowledge.understanding.wording import Wordings
from knowledge.understanding.wording_names import Name, names

_MEND = "add a word that tells this one"
_NOTHING = "says nothing by itself"
_OF_PROGRAMMES = ("brand", "kind", "area", "money")
_MAY_BE_ONES_OWN = ("area", "money", "domain")
"""What tells whither or how a programme leads, and may yet be one's own name ("bilateral agreements")."""
_MEASURES = "unit"
"""What a length is counted in may well stand in a name: "the one week thing"."""
_YEAR = re.compile(r"\d\d?|20\d\d")


def alias_problems(
    folders: tuple[Folder, ...], wordings: Wordings, kb: KnowledgeBase, lexicon: Lexicon
) -> Iterator[Problem]:
    """Every name in `folders` that is a number, an ordinary word, or what several things are called."""
    judge = _Judge(wordings, kb, lexicon)
    for name in (*names(folders), *_place_names(folders)):
        said = judge.said(name)
        if said:
            yield name.problem(f"`{name.text}` {said}: {_MEND}")


def _place_names(folders: tuple[Folder, ...]) -> Iterator[Name]:
    for document in (each for folder in folders for each in folder.programmes):
        for loc, text in document.texts():
            if loc[:2] == ("destinations", "places") and loc[3:4] == ("aliases",):
                yield Name(text, document, loc)


class _Judge:
    def __init__(self, wordings: Wordings, kb: KnowledgeBase, lexicon: Lexicon) -> None:
        self._phrases = spoken_phrases(wordings)
        for code, read in country_names():
            self._phrases.add(read, Meaning("country", code))
        self._lexicon = lexicon
        self._programmes = tuple(kb.programmes.values())
        self._called = {each.id: _called(each) for each in self._programmes}

    def said(self, name: Name) -> str | None:
        """What is wrong with a name, `None` where it tells what it stands for."""
        read = words(name.text)
        telling = [word for word in read if not _YEAR.fullmatch(word) and not self._lexicon.plain(word)]
        if read and all(map(str.isdigit, read)):
            return "is a number"
        if not telling:
            return _NOTHING
        if self._alone(name) and self._lexicon.common(read[0]):
            return "is an ordinary word"
        found = (self._means(name, meaning) for each in (read, telling) for meaning in self._meanings(each))
        return next(filter(None, found), None)

    def _meanings(self, read: Sequence[str]) -> Iterator[Meaning]:
        yield from (m.meaning for m in self._phrases.find(read) if m.length == len(read))

    def _alone(self, name: Name) -> bool:
        """Whether a programme's name is one word, and one that people use for other things too."""
        read = words(name.text)
        return name.programme is not None and len(read) == 1 and self._lexicon.share(read[0]) > 0

    def _means(self, name: Name, meaning: Meaning) -> str | None:
        """What a name means of itself, where that is not what it stands for."""
        if meaning.topic:
            return f"asks about {meaning.topic}" if self._alone(name) else None
        if meaning.role == _MEASURES or (meaning.role in _MAY_BE_ONES_OWN and not self._shared(name)):
            return None
        if meaning.role in _OF_PROGRAMMES:
            return self._of_programmes(name, meaning)
        if meaning.role in ("country", "region") and not name.university:
            return None  # A place of a programme.
        return f"is the {meaning.role} {meaning.value}" if meaning.role in NAMED.values() else _NOTHING

    def _of_programmes(self, name: Name, meaning: Meaning) -> str | None:
        meant = [each.id for each in self._programmes if _is(each, meaning)]
        if meant in ([], [name.programme]):
            return None
        return f"names {meant[0] if len(meant) == 1 else f'{len(meant)} programmes'}"

    def _shared(self, name: Name) -> bool:
        """Whether another programme's names hold these words too."""
        said = f" {' '.join(words(name.text))} "
        return any(said in called for each, called in self._called.items() if each != name.programme)


def _called(programme: Programme) -> str:
    titles = (*programme.aliases.all(), programme.name.en, programme.name.it)
    return " | ".join(f" {' '.join(words(each))} " for each in titles)


def _is(programme: Programme, meaning: Meaning) -> bool:
    match meaning.role:
        case "brand":
            return programme.brand == meaning.value
        case "kind":
            return meaning.value in programme.kinds
        case "area":
            return meaning.value in programme.areas
        case _:
            return programme.scholarship is (meaning.value == "with")
