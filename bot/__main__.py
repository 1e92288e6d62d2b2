"""The command line, `python -m bot` or `mobility-bot`; each command imports what it needs, late."""

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot import settings as configuration
from bot.cli import reminders, students, windows
from bot.near_misses import near_misses
from bot.settings import Settings, SettingsError

_NO_TOKEN = "TELEGRAM_BOT_TOKEN: missing: get one from @BotFather"  # noqa: S105 - it says that there is none
_log = logging.getLogger(__package__)

app = typer.Typer(
    help="A Telegram assistant for students of Italian universities who want to go abroad.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.add_typer(windows.app, name="window")
app.add_typer(reminders.app, name="reminders")
app.add_typer(students.app, name="student")

Json = Annotated[bool, typer.Option("--json", help="Read and write one JSON object a line.")]


@app.callback(invoke_without_command=True)
def _start(context: typer.Context) -> None:
    settings = context.obj = configuration.read()
    serves = context.invoked_subcommand == "run" or (not context.invoked_subcommand and settings.token)
    level = settings.log_level if serves else max(settings.log_level, "WARNING", key=_rank)
    logs.set_up(level, settings.token)
    for each in near_misses(settings):
        _log.warning(each)
    if context.invoked_subcommand is None:
        context.invoke(run if serves else chat, context)


@app.command()
def run(context: typer.Context) -> None:
    """Answer students on Telegram, by long polling; needs TELEGRAM_BOT_TOKEN."""
    import asyncio

    from bot.polling import TokenRefusedError, serve

    settings: Settings = context.obj
    if not settings.token:
        raise SettingsError(f"{_NO_TOKEN}, or use `chat`")
    try:
        asyncio.run(serve(settings))
    except TokenRefusedError:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN: Telegram refuses this token: copy the current one from @BotFather"
        ) from None


@app.command()
def chat(context: typer.Context) -> None:
    """Have the same conversation here in the terminal; buttons are numbers."""
    from bot.chat import chat as talk

    talk(context.obj)


@app.command()
def ask(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(help="The question.")] = None,
    json: Json = False,
    explain: Annotated[bool, typer.Option("--explain", help="Tell which words decided.")] = False,
) -> None:
    """Answer a question; commands and reminders are for `chat`. With --json many, from standard input."""
    from bot import asking

    settings: Settings = context.obj
    if json:
        asking.answer_lines(settings, sys.stdin, sys.stdout)
    elif words:
        print(asking.answer(settings, " ".join(words), explain=explain))
    else:
        raise typer.BadParameter('say what to ask: ask "how long is a KA107 mobility?"')


@app.command()
def eligible(context: typer.Context, _json: Json = True) -> None:
    """Tell for profiles and programmes, from standard input, whether one may take part in the other."""
    from bot import eligible as eligibility

    eligibility.answer_lines(context.obj, sys.stdin, sys.stdout)


@app.command()
def health(context: typer.Context) -> None:
    """Tell whether the bot that runs with this token hears from Telegram; exit status 1 if not."""
    from bot.heartbeat import STALE_AFTER, seconds_since_heartbeat

    token = context.obj.token
    since = seconds_since_heartbeat(token) if token else None
    unheard = "no answer from Telegram yet" if token else _NO_TOKEN
    print(unheard if since is None else f"Telegram answered {since:.0f} s ago")
    if since is None or since > STALE_AFTER:
        raise typer.Exit(1)


@app.command()
def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The copy: a file that is not there yet.")],
) -> None:
    """Copy the SQLite database to a new file, while the bot runs."""
    from bot.cli.copying import copied

    print(copied(context.obj, file))


def _rank(name: str) -> int:
    return logging.getLevelNamesMapping()[name]


def main() -> None:
    """Run the command line; what the user can mend is told in one line, with exit status 2.

    A mistake of the program's own is logged, for Python itself would print the token with an address.
    """
    try:
        app()
    except SettingsError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except Exception:
        _log.exception("Stopped by a mistake of the program's own")
        sys.exit(1)


if __name__ == "__main__":
    main()
