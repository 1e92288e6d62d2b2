"""Understanding against what a search library would do: time, memory, and the share of questions found."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import TypeVar

from tests.bench.contenders import CONTENDERS
from tests.bench.questions import Question, mistyped
from tests.bench.workers import Built, Timed, Turn, Worker, workers
from tests.bench.worlds import SEED, WORLDS, World

_ROUNDS = 5
"""Rounds in which all are asked in turn, so that a busy moment of the machine hits everyone."""
_SLOW = {"rapidfuzz WRatio": 30, "rapidfuzz token_set_ratio": 60}
"""Questions, chosen by chance, that those get who look at every phrasing: they take a second for one."""
_WARM_UP = 3
_Each = TypeVar("_Each")
_HEAD = (
    f"{'':26}{'p50 us':>10}{'/ours':>8}{'p99 us':>11}{'/ours':>8}{'build s':>9}{'MB':>7}"
    f"{'found':>8}{'alone':>8}{'turns':>8}{'of':>5}{'ours on these':>15}"
)


@dataclass(slots=True)
class _Result:
    """What one contender did with its questions."""

    built: Built
    questions: Sequence[Question]
    timed: list[Timed] = field(default_factory=list)

    def found(self, *, turns: bool | None = None) -> list[bool]:
        """For each question, as it stands, whether programme and topic were found.

        `turns`: only those of a talk, or only those asked alone.
        """
        asked = zip(self.questions, self.timed, strict=False)
        return [q.holds(t.label) for q, t in asked if turns is None or turns == bool(q.before)]

    def percentiles(self) -> tuple[float, float]:
        """Microseconds of the middle question and of the slowest in a hundred, of those asked alone."""
        alone = [
            t.microseconds for q, t in zip(cycle(self.questions), self.timed, strict=False) if not q.before
        ]
        cuts = quantiles(alone, n=100, method="inclusive")
        return cuts[49], cuts[98]


def run(files: Sequence[Path]) -> None:
    """Measure both sizes and print a table of each; `files` hold labelled questions, if not our own."""
    start = perf_counter()
    for name, make in WORLDS.items():
        world = make()
        questions = world.questions(files)
        _show(*_title(world, questions, files))
        with workers(name, list(CONTENDERS)) as started:
            results = _measured(started, questions)
        _show(_HEAD, *_rows(results), "")
    _show(f"{perf_counter() - start:.0f} s in all")


def _show(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def _measured(started: Sequence[Worker], questions: Sequence[Question]) -> dict[str, _Result]:
    results = {}
    for each in started:
        results[each.name] = _Result(each.built, _some(questions, _SLOW.get(each.name)))
        each.ask([(q.text, q.before) for q in questions[:_WARM_UP]])
    for n in range(_ROUNDS):
        asked = _afresh(questions, n)
        for each in started:
            result = results[each.name]
            if n == 0 or each.name not in _SLOW:
                result.timed += each.ask(_some(asked, _SLOW.get(each.name)))
    return results


def _some(every: Sequence[_Each], most: int | None) -> Sequence[_Each]:
    """`every`, or at most so many of them, chosen by chance but always the same."""
    if most is None or most >= len(every):
        return every
    chosen = sorted(Random(SEED).sample(range(len(every)), most))
    return [every[n] for n in chosen]


def _afresh(questions: Sequence[Question], n: int) -> list[Turn]:
    """The questions as they stand, and in each later round a third of them mistyped anew.

    What somebody keeps of a word that was read before must not serve for the next round.
    """
    random = Random(n)
    return [
        (mistyped(q.text, random) if n and (i + n) % 3 == 0 else q.text, q.before)
        for i, q in enumerate(questions)
    ]


def _title(world: World, questions: Sequence[Question], files: Sequence[Path]) -> Iterator[str]:
    kb = world.kb
    yield f"{len(kb.programmes):,} programmes of {len(kb.universities):,} universities ({world.name})"
    named = ", ".join(file.name for file in files) or "golden"
    origin = (
        f"{named}, each twice, with names of these programmes: as typed, and mistyped"
        if world.many
        else named
    )
    alone = sum(not q.before for q in questions)
    yield f"  {len(questions)} questions ({origin}): {alone} asked alone, the others as turns of a talk"
    yield f"  {_ROUNDS} rounds, all in turn; in the later a third is mistyped anew; timed: those asked alone"
    yield f"  the others search {world.each} phrasings a programme and topic, sampled, half in each language"
    asked = ", ".join(f"{name} {count}" for name, count in _SLOW.items())
    yield f"  the slow get fewer questions, one round: {asked}"
    means = ", programmes by their means" if world.many else ""
    yield f"  the linear model learns one phrasing in {world.linear_every}{means}"


def _rows(results: dict[str, _Result]) -> Iterator[str]:
    ours = results["ours"]
    middle, slowest = ours.percentiles()
    hits = ours.found()
    for name, each in results.items():
        p50, p99 = each.percentiles()
        same = _some(hits, _SLOW.get(name))
        yield (
            f"{name:26}{p50:10,.0f}{p50 / middle:8.2f}{p99:11,.0f}{p99 / slowest:8.2f}"
            f"{each.built.seconds:9.2f}{each.built.megabytes:7.0f}"
            f"{_share(each.found())}{_share(each.found(turns=False))}{_share(each.found(turns=True))}"
            f"{len(same):5}{_share(same):>15}"
        )


def _share(hits: Sequence[bool]) -> str:
    return f"{sum(hits) / len(hits):8.1%}" if hits else f"{'-':>8}"
