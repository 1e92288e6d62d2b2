"""Values that load and are slips: an id unlike its file, a text left in English, an hour of another zone."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from knowledge.folders import Folder
from knowledge.models import KnowledgeBase
from knowledge.problems import Problem
from knowledge.yaml_lines import Document, Loc

_PROPER_NAMES = ("name", "city")
"""Texts that may be the same in both languages."""


def slip_problems(folder: Folder, kb: KnowledgeBase) -> Iterator[Problem]:
    """Every slip in the files of `folder`, of which `kb` holds what could be used."""
    ids = Counter(document.text("id") for document in folder.programmes)
    university = kb.universities.get(folder.id)
    for document in folder.programmes:
        written = document.text("id") or ""
        if written in kb.programmes and ids[written] == 1:
            yield from _misnamed(document, folder, written)
        if university:
            yield from _offsets(document, ZoneInfo(university.zone))
    for document in filter(None, (folder.university, *folder.programmes)):
        yield from _untranslated(document)


def _misnamed(document: Document, folder: Folder, written: str) -> Iterator[Problem]:
    prefix, stem = f"{folder.id}-", document.file.stem
    if written.startswith(prefix) and written != f"{prefix}{stem}":
        mend = f"write {prefix}{stem}, or call the file {written.removeprefix(prefix)}.yaml"
        yield document.problem(("id",), f"`{written}` is not as its file is called: {mend}")


def _offsets(document: Document, zone: ZoneInfo) -> Iterator[Problem]:
    for loc, written in document.texts():
        if loc[0] in ("calls", "confirmed") and loc[-1] in ("opens", "closes"):
            yield from _offset(document, loc, written, zone)


def _offset(document: Document, loc: Loc, written: str, zone: ZoneInfo) -> Iterator[Problem]:
    try:
        moment = datetime.fromisoformat(written)
        there = moment.astimezone(zone) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return
    if moment.utcoffset() != there.utcoffset():
        write = moment.replace(tzinfo=zone).isoformat()
        mend = f"write {write}, or {there.isoformat()} if the page says {there:%H:%M}"
        yield document.problem(loc, f"`{written}` is {there:%H:%M} in {zone.key}: {mend}")


def _untranslated(document: Document) -> Iterator[Problem]:
    for loc, written in document.texts():
        *within, lang = loc
        if lang != "it" or not within or within[-1] in _PROPER_NAMES:
            continue
        if written and written == document.text(*within, "en"):
            yield document.problem(loc, "the Italian text is the English one: translate it")
