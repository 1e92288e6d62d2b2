"""The two sizes at which understanding is measured, and the questions asked of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase
from knowledge.understanding import lexicon
from knowledge.understanding.wording import read_wordings
from tests.bench.phrasings import Phrasing, Speech, phrasings
from tests.bench.questions import Question, asked, from_file, golden
from tests.bench.renamed import Renamer
from tests.bench.synthetic import synthetic

SEED = 7


@dataclass(frozen=True, slots=True)
class World:
    """Programmes, and how many phrasings a programme and topic the contenders get.

    `linear_every`: the linear model learns one phrasing in so many; `many`: too many classes for it to tell
    them apart discriminatively.
    """

    name: str
    kb: KnowledgeBase
    data: Path
    each: int
    linear_every: int = 1
    many: bool = False

    def phrasings(self) -> list[Phrasing]:
        """What the contenders search."""
        return phrasings(self.kb, self._speech(SEED), self.each)

    def questions(self, files: Sequence[Path]) -> list[Question]:
        """The labelled questions of `files`, or our golden ones; with many programmes, asked of these."""
        labelled = [talk for file in files for talk in from_file(file)] or golden()
        return asked(Renamer(self.kb, Random(SEED)).talks(labelled) if self.many else labelled)

    def _speech(self, seed: int) -> Speech:
        return Speech(read_wordings(self.data / "wording"), lexicon.load(), seed)


def bundled_world() -> World:
    """The data that come with the program."""
    # So many that each example sentence is said of many programmes. With fewer, bm25s finds less (a third as
    # much with 40). The linear model found no more with 80 than with 40; it learns 450.
    return World("bundled", load(bundled()), bundled(), each=900, linear_every=2)


def synthetic_world() -> World:
    """10,000 programmes of 500 universities; the wording is the bundled one."""
    return World("synthetic", synthetic(), bundled(), each=2, linear_every=4, many=True)


WORLDS = {"bundled": bundled_world, "synthetic": synthetic_world}
