"""Labelled talks, held about made-up programmes: the names of these stand where ours stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase, Programme
from knowledge.understanding import lexicon
from knowledge.understanding.reading import Reader, Reading
from knowledge.understanding.vocabulary import compile_vocabulary
from knowledge.understanding.wording import read_wordings
from tests.bench.phrasings import homes, names
from tests.bench.questions import Talk, Turn, mistyped

_PROGRAMME = ("programme", "brand", "kind", "area")
_HOME = ("university", "school")


def _reader() -> Reader:
    """Reads with the names of the bundled data, so as to find them."""
    wordings = read_wordings(bundled() / "wording")
    return Reader(compile_vocabulary(load(bundled()), wordings), lexicon.load())


@dataclass(slots=True)
class Renamer:
    """Asks the questions of programmes of `kb` instead, chosen by chance."""

    kb: KnowledgeBase
    random: Random
    reader: Reader = field(default_factory=_reader)

    def talks(self, talks: Sequence[Talk]) -> list[Talk]:
        """Each talk twice, of other programmes: as it was typed, and mistyped."""
        programmes = list(self.kb.programmes.values())
        self.random.shuffle(programmes)
        typed = [list(self._talk(talk, programmes)) for talk in talks]
        again = [list(self._talk(talk, programmes)) for talk in talks]
        return [*typed, *([self._mistyped(turn) for turn in talk] for talk in again)]

    def _mistyped(self, turn: Turn) -> Turn:
        return replace(turn, text=mistyped(turn.text, self.random))

    def _talk(self, talk: Talk, programmes: list[Programme]) -> Iterator[Turn]:
        """The turns, the same programme while it was the same; those that ask no one thing stay as typed."""
        before, programme = frozenset[str](), programmes[-1]
        for turn in talk:
            if not turn.programmes:
                yield turn
                continue
            if new := not turn.programmes & before:
                programme = next(p for p in programmes if turn.topics & {fact.topic for fact in p.facts})
                programmes.remove(programme)
            before = turn.programmes
            text = " ".join(self._words(self.reader.read(turn.text), programme, must_name=new))
            yield Turn(text, frozenset({programme.id}), turn.topics)

    def _words(self, reading: Reading, programme: Programme, *, must_name: bool) -> Iterator[str]:
        """The words as typed, but for names; a programme that has to be named and was not is at the end."""
        name = self.random.choice(names(programme, reading.lang))
        home = self.random.choice(homes(self.kb, programme))
        written: list[str] = []
        for at, token in enumerate(reading.tokens):
            new = name if _at(reading, at, _PROGRAMME) else home if _at(reading, at, _HOME) else None
            if new is None or new not in written:
                written.append(new or token.typed or token.text)
        yield from written if name in written or not must_name else (*written, name)


def _at(reading: Reading, at: int, roles: Sequence[str]) -> bool:
    return bool(reading.mask(*roles) >> at & 1)
