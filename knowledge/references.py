"""Ids that name something elsewhere: each must lead somewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.aspects import Aspects
from knowledge.folders import Folder
from knowledge.mends import nearest
from knowledge.models import Topic
from knowledge.problems import Problem
from knowledge.yaml_lines import Document, Loc


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids of one university, as its files write them; `None` where those cannot be relied on."""

    sources: frozenset[str] | None
    offices: frozenset[str] | None
    schools: frozenset[str] | None
    programmes: frozenset[str] | None


def reference_problems(folders: tuple[Folder, ...], aspects: Aspects | None) -> Iterator[Problem]:
    """Every id that leads nowhere, or to another university, or that is not as its folder demands."""
    for folder in folders:
        known = _known(folder)
        for document in _documents(folder):
            yield from _identity(document, folder, document is folder.university)
            yield from _references(document, known)
            if aspects is not None:
                yield from _aspects(document, aspects)


def _documents(folder: Folder) -> tuple[Document, ...]:
    return (folder.university, *folder.programmes) if folder.university else folder.programmes


def _known(folder: Folder) -> _Known:
    def keys(name: str) -> frozenset[str] | None:
        return frozenset(folder.university.keys(name)) if folder.university else None

    return _Known(keys("sources"), keys("offices"), keys("schools"), _programmes(folder))


def _programmes(folder: Folder) -> frozenset[str] | None:
    # A programme whose file or id is broken may be the one that is meant: then nothing is dead for sure.
    ids = {document.text("id") or "" for document in folder.programmes}
    sound = all(re.fullmatch(rf"{re.escape(folder.id)}-[a-z0-9-]+", each) for each in ids)
    return frozenset(ids) if sound and folder.whole and len(ids) == len(folder.programmes) else None


def _identity(document: Document, folder: Folder, of_university: bool) -> Iterator[Problem]:
    written, university = document.text("id"), document.text("university")
    if of_university and written not in (None, folder.id):
        yield document.problem(("id",), f"`{written}` is not the folder's name: write {folder.id}")
    if not of_university and written and not written.startswith(f"{folder.id}-"):
        mend = f"write {folder.id}-{written}, or move the file"
        yield document.problem(("id",), f"`{written}` does not begin with its university: {mend}")
    if not of_university and university not in (None, folder.id):
        mend = f"write {folder.id}, or move the file"
        yield document.problem(("university",), f"`{university}` is not the folder's name: {mend}")


def _references(document: Document, known: _Known) -> Iterator[Problem]:
    for loc, written in document.texts():
        for what, ids in _meant(loc, known):
            if ids is not None and written not in ids:
                yield document.problem(
                    loc, f"no {what} `{written}` in this university: {_mend(written, ids)}"
                )


def _meant(loc: Loc, known: _Known) -> Iterator[tuple[str, frozenset[str] | None]]:
    keys = [step for step in loc if isinstance(step, str)]
    match keys:
        case [*_, "source"]:
            yield "source", known.sources
        case ["contacts"] | ["default_office"]:
            yield "office", known.offices
        case ["school"] | ["eligibility", *_, "school"]:
            yield "school", known.schools
        case ["facts", "programmes"]:
            yield "programme", known.programmes


def _mend(written: str, ids: Iterable[str]) -> str:
    meant = nearest(written, ids)
    return f"write {meant}, or add it" if meant else "write one that is there, or add it"


def _aspects(document: Document, aspects: Aspects) -> Iterator[Problem]:
    for index in document.items("facts"):
        topic = document.text("facts", index, "topic")
        if topic not in list(Topic):
            continue
        known = aspects.get(Topic(topic), {})
        for each in document.items("facts", index, "aspects"):
            loc: Loc = ("facts", index, "aspects", each)
            written = document.text(*loc)
            if written is not None and written not in known:
                mend = _aspect_mend(written, topic, aspects)
                yield document.problem(loc, f"no aspect `{written}` in the topic {topic}: {mend}")


def _aspect_mend(written: str, topic: str, aspects: Aspects) -> str:
    others = [other for other, known in aspects.items() if written in known]
    if others:
        return f"it belongs to {others[0]}; write another, or move the fact there"
    meant = nearest(written, aspects.get(Topic(topic), {}))
    return f"write {meant}, or add it to wording/aspects.yaml" if meant else "add it to wording/aspects.yaml"
