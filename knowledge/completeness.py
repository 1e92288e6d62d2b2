"""What is missing or idle in data that load: an editor wants to hear of it, a student does not suffer."""

from collections.abc import Iterator

from knowledge.folders import Folder
from knowledge.problems import Problem
from knowledge.yaml_lines import Document


def completeness_problems(folder: Folder) -> Iterator[Problem]:
    """Programmes without an overview, and sources and offices to which nothing refers."""
    if folder.university and folder.whole:
        for document in folder.programmes:
            yield from _overview(document)
        yield from _unused(folder, folder.university)


def _overview(document: Document) -> Iterator[Problem]:
    if not any(document.text("facts", n, "topic") == "overview" for n in document.items("facts")):
        mend = "add a fact with `topic: overview`"
        yield document.problem(("id",), f"nothing says what this programme is: {mend}")


def _unused(folder: Folder, university: Document) -> Iterator[Problem]:
    texts = [each for document in (university, *folder.programmes) for each in document.texts()]
    sources = {text for loc, text in texts if loc[-1] == "source"}
    offices = {text for loc, text in texts if loc[0] in ("contacts", "default_office")}
    for key, used in (("sources", sources), ("offices", offices)):
        for each in university.keys(key):
            if each not in used:
                mend = "refer to it, or remove it"
                yield university.problem((key, each), f"nothing refers to `{each}` of {key}: {mend}")
