"""Names that stand for two things at once: ids, and the aliases that students type."""

import unicodedata
from collections.abc import Iterator

from knowledge.folders import Folder
from knowledge.problems import Problem
from knowledge.yaml_lines import Document, Loc

Place = tuple[Document, Loc]


def same_name_problems(folders: tuple[Folder, ...]) -> Iterator[Problem]:
    """Each id or alias that already stands for something else, at its second place."""
    yield from _same_ids(folders)
    yield from _same_aliases(folders)
    yield from _same_calls(folders)
    yield from _two_usual_choices(folders)


def folded(name: str) -> str:
    """`name` without case, accents and spare spaces, as names are compared."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def _same_ids(folders: tuple[Folder, ...]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for folder in folders:
        for document in folder.programmes:
            written = document.text("id")
            if written in first:
                mend = f"is also the id {_where(first[written])}: give one of the two another"
                yield document.problem(("id",), f"`{written}` {mend}")
            elif written is not None:
                first[written] = document, ("id",)


def _same_aliases(folders: tuple[Folder, ...]) -> Iterator[Problem]:
    taken: dict[str, Place] = {}
    for own in _owners(folders):
        for name, (document, loc) in own.items():
            if name in taken:
                said = f"the alias `{document.text(*loc)}` also stands {_where(taken[name])}"
                yield document.problem(loc, f"{said}: keep it in one place")
        taken = {**own, **taken}


def _owners(folders: tuple[Folder, ...]) -> Iterator[dict[str, Place]]:
    # Universities first: an alias that is also a programme's is a mistake of the programme.
    yield from (dict(university_names(folder.university)) for folder in folders if folder.university)
    for folder in folders:
        yield from (dict(alias_names(document, ("aliases",))) for document in folder.programmes)


def university_names(university: Document) -> Iterator[tuple[str, Place]]:
    """What students may call a university and its schools, folded, with the place of each."""
    schools = university.keys("schools")
    codes: list[Loc] = [("schools", school, "code") for school in schools]
    for loc in (("short",), *codes):
        if name := university.text(*loc):
            yield folded(name), (university, loc)
    yield from alias_names(university, ("aliases",))
    for school in schools:
        yield from alias_names(university, ("schools", school, "aliases"))


def alias_names(document: Document, loc: Loc) -> Iterator[tuple[str, Place]]:
    """The aliases at `loc`, folded, with the place of each."""
    for lang in document.keys(*loc):
        for index in document.items(*loc, lang):
            place: Loc = (*loc, lang, index)
            if name := document.text(*place):
                yield folded(name), (document, place)


def _same_calls(folders: tuple[Folder, ...]) -> Iterator[Problem]:
    for folder in folders:
        for document in folder.programmes:
            first: dict[str, Place] = {}
            for index in document.items("calls"):
                written = document.text("calls", index, "id") or "call"
                if written in first:
                    said = f"a second call `{written}`, the first {_where(first[written])}"
                    yield document.problem(("calls", index, "id"), f"{said}: give each its own `id`")
                first.setdefault(written, (document, ("calls", index, "id")))


def _two_usual_choices(folders: tuple[Folder, ...]) -> Iterator[Problem]:
    for folder in folders:
        usual = [
            each for each in folder.programmes if folded(each.text("usual_choice") or "") in ("true", "yes")
        ]
        for document in usual[1:]:
            said = f"a second usual choice of {folder.id}, the first {_where((usual[0], ('usual_choice',)))}"
            yield document.problem(("usual_choice",), f"{said}: keep it in one programme")


def repeated_names(document: Document) -> Iterator[Problem]:
    """Each alias that stands a second time in one list, whatever its case and accents."""
    lists: dict[Loc, dict[str, Loc]] = {}
    for loc, written in document.texts():
        if "aliases" in loc:
            first = lists.setdefault(loc[: loc.index("aliases")], {})
            if folded(written) in first:
                line = document.line(first[folded(written)])
                yield document.problem(
                    loc, f"`{written}` stands twice, first in line {line}: keep one of them"
                )
            first.setdefault(folded(written), loc)


def _where(place: Place) -> str:
    document, loc = place
    return f"in {document.file.parent.name}/{document.file.name}:{document.line(loc)}"
