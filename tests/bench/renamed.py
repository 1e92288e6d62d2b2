"""Labelled questions, asked of made-up programmes: the names of these stand where ours stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase, Programme
from knowledge.understanding import lexicon
from knowledge.understanding.reading import Reader, Reading
from knowledge.understanding.vocabulary import compile_vocabulary
from knowledge.understanding.wording import read_wordings
from tests.bench.phrasings import homes, names
from tests.bench.questions import Question, mistyped

_PROGRAMME = ("programme", "brand", "kind", "area")
_HOME = ("university", "school")


@dataclass(slots=True)
class Renamer:
    """Asks the questions of `kb` instead, of programmes chosen by chance; each second one mistyped."""

    kb: KnowledgeBase
    random: Random

    def questions(self, asked: Sequence[Question], count: int) -> list[Question]:
        """So many of the questions that were asked alone, one after the other, over and over."""
        reader = _reader()
        read = [(q, reader.read(q.text)) for q in asked if not q.before]
        programmes = list(self.kb.programmes.values())
        self.random.shuffle(programmes)
        chosen = islice(cycle(read), count)
        return [self._of(*each, programmes, mistype=n % 2 == 0) for n, each in enumerate(chosen)]

    def _of(self, q: Question, reading: Reading, programmes: list[Programme], *, mistype: bool) -> Question:
        programme = next(p for p in programmes if q.topics & {fact.topic for fact in p.facts})
        programmes.remove(programme)
        text = " ".join(self._words(reading, programme))
        return Question(mistyped(text, self.random) if mistype else text, frozenset({programme.id}), q.topics)

    def _words(self, reading: Reading, programme: Programme) -> Iterator[str]:
        """The words as typed, but for names; a programme that was not named is named at the end."""
        name = self.random.choice(names(programme, reading.lang))
        home = self.random.choice(homes(self.kb, programme))
        written: list[str] = []
        for at, token in enumerate(reading.tokens):
            new = name if _at(reading, at, _PROGRAMME) else home if _at(reading, at, _HOME) else None
            if new is None or new not in written:
                written.append(new or token.typed or token.text)
        yield from written if name in written else (*written, name)


def _at(reading: Reading, at: int, roles: Sequence[str]) -> bool:
    return bool(reading.mask(*roles) >> at & 1)


def _reader() -> Reader:
    """Reads with the names of the bundled data, so as to find them."""
    wordings = read_wordings(bundled() / "wording")
    return Reader(compile_vocabulary(load(bundled()), wordings), lexicon.load())
