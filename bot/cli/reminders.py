"""`reminders`: what would be sent at a moment, without sending it."""

from typing import Annotated

import typer

app = typer.Typer(invoke_without_command=True)


@app.callback()
def reminders(
    context: typer.Context,
    due_at: Annotated[
        str, typer.Option(help="The moment: 2027-02-01T09:00, in the universities' time, or with an offset.")
    ],
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Print the reminders that are due at a moment, and how many each goes to; nothing is sent."""
    import asyncio

    from bot.cli.rehearsal import as_json, as_text, rehearse

    found = asyncio.run(rehearse(context.obj, due_at))
    typer.echo(as_json(found) if json else as_text(found))
