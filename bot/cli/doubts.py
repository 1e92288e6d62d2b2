"""Dates that staff must choose among, as errors that say how."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from bot.cli.moments import local
from bot.cli.opened import CommandError
from bot.reminders.moving import Doubt, DoubtError
from knowledge.models import Dated

_SAID: dict[Doubt, str] = {
    "far": "--closes: over two months from the dates that hold: add --another if it is one more call, or "
    "--move with the day on which the call that moves closes now: {}",
    "several": "--closes: several calls may be meant: add --move with the day, or the moment, at which the "
    "one that moves closes now: {}",
    "there": "--closes: a call closes then already: to change it leave out --another and --move, to be rid "
    "of it use `window withdraw`: {}",
    "none": "--move: no call that lies ahead closes then, but: {}",
}


def refusal(doubt: DoubtError, zone: ZoneInfo) -> CommandError:
    """What staff must say, and the dates among which to choose."""
    return CommandError(_SAID[doubt.kind].format(listed(doubt.dates, zone)))


def listed(windows: Iterable[Dated], zone: ZoneInfo) -> str:
    """The dates in one line."""
    return "; ".join(f"{each.year}, {each.id}: {span(each, zone)}" for each in windows) or "none"


def span(window: Dated, zone: ZoneInfo) -> str:
    """From when to when, in the university's time."""
    opens = f"opens {local(window.opens, zone)}, " if window.opens else ""
    return f"{opens}closes {local(window.closes, zone)}"
