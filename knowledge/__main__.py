"""`python -m knowledge`: check the data files, print their JSON Schemas, show what they lack."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from knowledge.check import check as checked
from knowledge.coverage import report
from knowledge.loader import KnowledgeError, bundled, load
from knowledge.models import KnowledgeBase
from knowledge.problems import Problem
from knowledge.schemas import schemas, write_schemas

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
Directory = Annotated[
    Path | None, typer.Argument(metavar="[DIR]", help="The data directory; by default the bundled one.")
]


@app.command()
def check(directory: Directory = None) -> None:
    """Name every mistake of the data files, with its line and its mend."""
    try:
        knowledge = checked(directory or bundled())
    except KnowledgeError as error:
        _tell(error)
    typer.echo(_summary(knowledge))


@app.command()
def schema(
    directory: Directory = None,
    write: Annotated[bool, typer.Option("--write", help="Write them to DIR/schema instead.")] = False,
) -> None:
    """Print the JSON Schemas of the data files, for editors."""
    if write:
        for file in write_schemas(directory or bundled()):
            typer.echo(_near(file))
    else:
        for text in schemas().values():
            typer.echo(text, nl=False)


@app.command()
def coverage(directory: Directory = None) -> None:
    """Show on which topics the data state nothing, programme by programme."""
    try:
        typer.echo(report(load(directory or bundled())))
    except KnowledgeError as error:
        _tell(error)


def _tell(error: KnowledgeError) -> NoReturn:
    for problem in error.problems:
        typer.echo(str(Problem(_near(problem.file), problem.line, problem.message)))
    raise typer.Exit(1) from None


def _near(file: Path) -> Path:
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def _summary(knowledge: KnowledgeBase) -> str:
    universities, programmes = knowledge.universities.values(), knowledge.programmes.values()
    facts = sum(len(u.facts) for u in universities) + sum(len(p.facts) for p in programmes)
    return f"{len(universities)} universities, {len(programmes)} programmes, {facts} facts: no problems"


if __name__ == "__main__":
    app()
