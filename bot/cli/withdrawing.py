"""Confirmed dates that staff take back."""

from dataclasses import dataclass

from bot.cli.confirming import MOST_BY, MOST_WHY, call_of, short, told
from bot.cli.doubts import listed
from bot.cli.moments import day_or_moment
from bot.cli.opened import CommandError, Opened, opened
from bot.reminders.confirm import withdraw
from bot.reminders.moving import closes_then
from bot.settings import Settings
from bot.storage.windows import confirmed_windows
from knowledge.calls import Confirmed


@dataclass(frozen=True, slots=True)
class Mistaken:
    """The options of `window withdraw`, as typed."""

    programme: str
    call: str | None
    year: str
    closes: str | None
    by: str
    why: str


async def withdraw_window(settings: Settings, given: Mistaken) -> str:
    """Take back a window, and tell what came of it.

    Raises:
        CommandError: an option is wrong, or means none or several windows; nothing was changed.
    """
    by, why = short("--by", given.by, MOST_BY), short("--why", given.why, MOST_WHY)
    async with opened(settings) as open_:
        old = await _meant(open_, given)
        try:
            done = await withdraw(
                open_.database, open_.knowledge, given.programme, old, at=open_.clock.now(), by=by, why=why
            )
        except KeyError:
            raise CommandError("somebody has just changed or withdrawn it: see `window list`") from None
        return told(done, open_.knowledge.zone_of(given.programme))


async def _meant(open_: Opened, given: Mistaken) -> Confirmed:
    programme = open_.programme(given.programme)
    zone, call = open_.knowledge.zone_of(programme.id), given.call and call_of(programme, given.call)
    closes = day_or_moment("--closes", given.closes, zone) if given.closes else None
    async with open_.database.read() as connection:
        known = (await confirmed_windows(connection, (programme.id,))).get(programme.id, ())
    meant = [
        each
        for each in known
        if each.year == given.year
        and call in (None, each.id)
        and (closes is None or closes_then(each, closes, zone))
    ]
    if not meant:
        raise CommandError(
            f"--year: no such window of {programme.id} is confirmed, but: {listed(known, zone)}"
        )
    if len({(each.id, each.opens, each.closes) for each in meant}) > 1:
        raise CommandError(
            f"--closes: several windows are meant, add the day, or the moment, of one: {listed(meant, zone)}"
        )
    # Of two that nothing tells apart, the one that was added.
    return max(meant, key=lambda each: each.cycle or "")
