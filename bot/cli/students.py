"""`student`: what is kept of one student, for who asks by letter instead of with /privacy and /forget."""

from typing import Annotated

import typer

app = typer.Typer(help="Hand out, or delete, what is kept of one student.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(help="The student's Telegram number; a group's begins with a minus.")]
# A group's number is no option.
_NEGATIVE = {"ignore_unknown_options": True}


@app.command(context_settings=_NEGATIVE)
def export(context: typer.Context, number: Number) -> None:
    """Print all that is kept of a student, as JSON."""
    import asyncio

    from bot.cli.keeping import exported

    typer.echo(asyncio.run(exported(context.obj, number)))


@app.command(context_settings=_NEGATIVE)
def forget(context: typer.Context, number: Number) -> None:
    """Delete all that is kept of a student, as /forget does."""
    import asyncio

    from bot.cli.keeping import forgotten

    typer.echo(asyncio.run(forgotten(context.obj, number)))
