"""`window`: the real dates of calls, as staff confirm them."""

from typing import Annotated

import typer

app = typer.Typer(
    help="Confirm the real dates of a call, or take them back; see, keep and hand on those that stand.",
    no_args_is_help=True,
)

Programme = Annotated[str, typer.Argument(help="The programme's id, such as unimi-erasmus-study.")]


@app.command("set")
def set_window(
    context: typer.Context,
    programme: Programme,
    closes: Annotated[str, typer.Option(help="When it closes: 2027-02-20T13:00, in the university's time.")],
    year: Annotated[str, typer.Option(help="The academic year that the call is for: 2027/28.")],
    source: Annotated[str, typer.Option(help="The page that says so: its title, its address, or both.")],
    by: Annotated[str, typer.Option(help="Who confirms it.")],
    opens: Annotated[
        str | None, typer.Option(help="When it opens, if that is known; `none` drops an opening told before.")
    ] = None,
    call: Annotated[str | None, typer.Option(help="Which call, where the programme has several.")] = None,
    why: Annotated[str | None, typer.Option(help="Why it changes, in a few words.")] = None,
    another: Annotated[
        bool, typer.Option("--another", help="It is one more call of that year: none is moved.")
    ] = False,
    move: Annotated[
        str | None,
        typer.Option(help="The call that moves, by the day on which it closes now: 2027-02-20."),
    ] = None,
) -> None:
    """Confirm, or move, the dates of one cycle; its reminders move with it."""
    import asyncio

    from bot.cli.confirming import NO_LINK, Given, confirm_window, has_address

    given = Given(programme, call, opens, closes, year, source, by, why, another, move)
    typer.echo(asyncio.run(confirm_window(context.obj, given)))
    if not has_address(source):
        typer.echo(NO_LINK, err=True)


@app.command()
def withdraw(
    context: typer.Context,
    programme: Programme,
    year: Annotated[str, typer.Option(help="The academic year that was given: 2027/28.")],
    by: Annotated[str, typer.Option(help="Who withdraws it.")],
    why: Annotated[str, typer.Option(help="Why, in a few words.")],
    closes: Annotated[str | None, typer.Option(help="When it closes, to tell two apart.")] = None,
    call: Annotated[str | None, typer.Option(help="Which call, where the programme has several.")] = None,
) -> None:
    """Take back dates that were confirmed by mistake; who was told them is told so."""
    import asyncio

    from bot.cli.withdrawing import Mistaken, withdraw_window

    given = Mistaken(programme, call, year, closes, by, why)
    typer.echo(asyncio.run(withdraw_window(context.obj, given)))


@app.command("list")
def list_windows(context: typer.Context) -> None:
    """Show every confirmed window."""
    import asyncio

    from bot.cli.showing import listed

    typer.echo(asyncio.run(listed(context.obj)))


@app.command()
def history(
    context: typer.Context,
    programme: Annotated[str | None, typer.Argument(help="Only of this programme.")] = None,
) -> None:
    """Show who changed which dates, when and why."""
    import asyncio

    from bot.cli.showing import changes

    typer.echo(asyncio.run(changes(context.obj, programme)))


@app.command()
def export(context: typer.Context) -> None:
    """Print the confirmed windows as lines for the data files, which say where each belongs."""
    import asyncio

    from bot.cli.exporting import exported

    typer.echo(asyncio.run(exported(context.obj)))
