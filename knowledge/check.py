"""Everything that an editor should hear of a data directory, before anybody runs the bot on it."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.completeness import completeness_problems
from knowledge.loader import Reading, read_knowledge
from knowledge.models import KnowledgeBase
from knowledge.problems import KnowledgeError, Problem
from knowledge.same_names import repeated_names
from knowledge.slips import slip_problems
from knowledge.understanding import wording_check


def check(directory: Path) -> KnowledgeBase:
    """The knowledge base in `directory`, which `load` would read, looked at more strictly.

    Raises:
        KnowledgeError: something is wrong, incomplete or idle; it holds every problem of every file.
    """
    reading = read_knowledge(directory)
    problems = [*reading.problems, *_findings(directory, reading)]
    if problems:
        raise KnowledgeError(problems)
    return reading.knowledge


def _findings(directory: Path, reading: Reading) -> Iterator[Problem]:
    for folder in reading.folders:
        for document in filter(None, (folder.university, *folder.programmes)):
            yield from repeated_names(document)
        yield from completeness_problems(folder)
        yield from slip_problems(folder, reading.knowledge)
    if not reading.problems:
        yield from wording_check.problems(directory, reading.knowledge)
