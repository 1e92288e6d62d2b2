"""The real command line, and what the tests of `window` confirm with it."""

from typer.testing import CliRunner

from bot.__main__ import app

PROGRAMME = "unimi-erasmus-study"
DATES = ("--opens", "2057-01-11T09:00", "--closes", "2057-02-20T13:00", "--year", "2057/58")
WHO = ("--source", "The call https://www.example.org/call", "--by", "Ada")


def run(*words: str) -> str:
    """What the command prints; its error, if it has one, is raised."""
    result = CliRunner().invoke(app, words)
    if result.exception:
        raise result.exception
    return result.stdout.strip()
