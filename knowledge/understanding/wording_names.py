"""The names in the data, asked of the engine: each must lead where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from knowledge.folders import Folder
from knowledge.problems import Problem
from knowledge.same_names import alias_names, university_names
from knowledge.understanding.asked import Asked, Behaviour
from knowledge.understanding.engine import Engine
from knowledge.yaml_lines import Document, Loc

_NOW = datetime(2000, 1, 1, tzinfo=UTC)
"""Any moment: a name alone asks for nothing that time changes."""
_UNSAID = frozenset({"far", "nonsense"})
"""Why a name alone may be refused and yet be understood: it is no question."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name that students may type; it stands for a programme, a university, or a school of one."""

    text: str
    document: Document
    loc: Loc
    programme: str | None = None
    university: str = ""
    school: str | None = None

    def problem(self, message: str) -> Problem:
        """A problem where the name stands."""
        return self.document.problem(self.loc, message)

    @property
    def where(self) -> str:
        """The place of the name as another problem tells it."""
        file = self.document.file
        return f"{file.parent.name}/{file.name}:{self.document.line(self.loc)}"


def names(folders: tuple[Folder, ...]) -> Iterator[Name]:
    """Every alias, short name and code in the data."""
    for folder in folders:
        for _, (document, loc) in university_names(folder.university) if folder.university else ():
            school = str(loc[1]) if loc[0] == "schools" else None
            yield Name(document.text(*loc) or "", document, loc, university=folder.id, school=school)
        for document in folder.programmes:
            for _, (_, loc) in alias_names(document, ("aliases",)):
                yield Name(document.text(*loc) or "", document, loc, document.text("id"), folder.id)


def name_problem(name: Name, engine: Engine) -> Problem | None:
    """What a student is answered who types just `name`, where it is about something else."""
    asked = engine.understand(name.text, now=_NOW)
    if _leads(name, asked):
        return None
    said = f"the name `{name.text}` alone is read as {_read_as(name, asked)}, not as {_meant(name)}"
    return name.problem(f"{said}: make it clearer, or take it out")


def _leads(name: Name, asked: Asked) -> bool:
    if name.programme:
        return asked.programmes[:1] == (name.programme,)
    if asked.behaviour in (Behaviour.ABSTAIN, Behaviour.SMALLTALK) and asked.detail not in _UNSAID:
        return False
    if name.school:
        return f"{name.university}/{name.school}" in asked.subject.schools
    return asked.subject.universities == (name.university,)


def _meant(name: Name) -> str:
    return name.programme or (f"{name.university}/{name.school}" if name.school else name.university)


def _read_as(name: Name, asked: Asked) -> str:
    if asked.behaviour is Behaviour.SMALLTALK:
        return f"small talk ({asked.detail})"
    if asked.behaviour is Behaviour.ABSTAIN:
        return f"off-topic ({asked.detail})"
    if name.programme:
        return next(iter(asked.programmes), "nothing")
    named = asked.subject.schools if name.school else asked.subject.universities
    return " and ".join(named or asked.subject.named) or "nothing"
