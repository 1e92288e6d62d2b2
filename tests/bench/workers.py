"""One fresh process a contender: it builds alone, then answers when asked, and times itself."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from gc import collect, freeze
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import perf_counter, perf_counter_ns

import psutil  # type: ignore[import-untyped]

from tests.bench.contenders import CONTENDERS
from tests.bench.phrasings import Label
from tests.bench.worlds import WORLDS

_MEGABYTE = 2**20
Turn = tuple[str, tuple[str, ...]]
"""A question, and what was said before it."""


@dataclass(frozen=True, slots=True)
class Built:
    """What building cost: seconds, and megabytes by which the process grew."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Timed:
    """An answer, and the microseconds that it took."""

    label: Label | None
    microseconds: float


class Worker:
    """The process of one contender, seen from outside."""

    def __init__(self, world: str, contender: str) -> None:
        self.name = contender
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, world, contender), daemon=True)
        self._process.start()
        theirs.close()
        self.built: Built = self._pipe.recv()

    def ask(self, questions: Sequence[Turn]) -> list[Timed]:
        """The answers to `questions`, asked one by one, each with what was said before it."""
        self._pipe.send(list(questions))
        answers: list[Timed] = self._pipe.recv()
        return answers

    def end(self) -> None:
        """Let the process end."""
        self._pipe.send(None)
        self._process.join()


@contextmanager
def workers(world: str, contenders: Sequence[str]) -> Iterator[list[Worker]]:
    """A worker for each contender; they build one after the other, so that none disturbs another."""
    started: list[Worker] = []
    try:
        for contender in contenders:
            started.append(Worker(world, contender))  # noqa: PERF401
        yield started
    finally:
        for each in started:
            each.end()


def _work(pipe: Connection, world_name: str, contender: str) -> None:
    world = WORLDS[world_name]()
    spoken = [] if contender == "ours" else world.phrasings()
    collect()
    before, start = psutil.Process().memory_info().rss, perf_counter()
    ready = CONTENDERS[contender](world, spoken)
    seconds = perf_counter() - start
    collect()
    grown = psutil.Process().memory_info().rss - before
    freeze()
    pipe.send(Built(seconds, grown / _MEGABYTE))
    while questions := pipe.recv():
        timed = []
        for question, before in questions:
            answer = ready(question, before)
            begun = perf_counter_ns()
            label = answer()
            timed.append(Timed(label, (perf_counter_ns() - begun) / 1000))
        pipe.send(timed)
