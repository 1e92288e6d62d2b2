"""What staff typed becomes a confirmed window, or an error that says the mend."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from bot.cli.doubts import refusal, span
from bot.cli.moments import day_or_moment, moment
from bot.cli.opened import CommandError, Opened, opened
from bot.reminders.confirm import Confirmation, confirm
from bot.reminders.moving import DoubtError
from bot.settings import Settings
from knowledge.calls import Confirmed, is_academic_year
from knowledge.models import ONLY_CALL, Programme, Rolling, Source

_ADDRESS = re.compile(r"https?://\S+")
_LAST_MINUTE = time(23, 59)
# A call that stays open longer is one whose year was mistyped.
_LONGEST = timedelta(days=366)
NONE = "none"
NO_LINK = "--source: without an address students see no link: better set it again with https://..."
MOST_BY, MOST_WHY = 100, 500


@dataclass(frozen=True, slots=True)
class Given:
    """The options of `window set`, as typed; `opens` is `NONE` where an opening told before is dropped."""

    programme: str
    call: str | None
    opens: str | None
    closes: str
    year: str
    source: str
    by: str
    why: str | None
    another: bool = False
    move: str | None = None


async def confirm_window(settings: Settings, given: Given) -> str:
    """Confirm a window, and tell what came of it.

    Raises:
        CommandError: an option is wrong; nothing was changed.
    """
    async with opened(settings) as open_:
        new = confirmed(open_, given)
        zone = open_.knowledge.zone_of(given.programme)
        try:
            done = await _confirm(open_, given, new, zone)
        except DoubtError as doubt:
            raise refusal(doubt, zone) from None
        except ValidationError:
            mend = "give --opens as well, or --opens none"
            raise CommandError(f"--closes: that is before the opening that was confirmed: {mend}") from None
        return told(done, zone)


def has_address(source: str) -> bool:
    """Whether students can follow `source`, as typed, to the page."""
    return _ADDRESS.search(source) is not None


async def _confirm(open_: Opened, given: Given, new: Confirmed, zone: ZoneInfo) -> Confirmation:
    if given.another and given.move:
        raise CommandError("--move: it is one more call, or one that moves: leave out --another or --move")
    return await confirm(
        open_.database,
        open_.knowledge,
        given.programme,
        new,
        at=open_.clock.now(),
        by=short("--by", given.by, MOST_BY),
        why=short("--why", given.why, MOST_WHY) if given.why else None,
        another=given.another,
        move=day_or_moment("--move", given.move, zone) if given.move else None,
        drops_opening=given.opens == NONE,
    )


def confirmed(open_: Opened, given: Given) -> Confirmed:
    """The window that the options mean.

    Raises:
        CommandError: an option is wrong.
    """
    programme = open_.programme(given.programme)
    zone = open_.knowledge.zone_of(programme.id)
    call = _dated_call(programme, given.call)
    opens = moment("--opens", given.opens, zone) if given.opens not in (None, NONE) else None
    closes = moment("--closes", given.closes, zone, _LAST_MINUTE)
    _check(given.year, opens, closes, open_.clock.now())
    today = open_.clock.now().astimezone(zone).date()
    source = short("--source", given.source, MOST_WHY)
    try:
        return Confirmed(
            id=call,
            pattern="dated",
            year=given.year,
            opens=opens,
            closes=closes,
            page=_page(source, today, given.year),
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise CommandError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def _page(source: str, today: date, year: str) -> Source:
    """The page that `source` names by a title, an address or both."""
    address = _ADDRESS.search(source)
    named = " ".join(_ADDRESS.sub(" ", source).split())
    title = named or (address and urlsplit(address[0]).hostname) or source
    return Source.model_validate(
        {"title": title, "url": address and address[0], "as_of": today, "edition": year}
    )


def told(done: Confirmation, zone: ZoneInfo) -> str:
    """What was changed, in one or two lines."""
    change, was = done.change, done.change.old
    now = span(change.new, zone) if change.new else "withdrawn"
    before = "" if was is None else " (unchanged)" if now == span(was, zone) else f" (was: {span(was, zone)})"
    reminded = "1 subscriber is" if done.subscribers == 1 else f"{done.subscribers} subscribers are"
    kept = "; the opening stays (--opens none drops it)" if done.opening_kept else ""
    return f"{change.programme}, {change.about.year}: {now}{before}{kept}; {reminded} concerned"


def _check(year: str, opens: datetime | None, closes: datetime, now: datetime) -> None:
    if not is_academic_year(year):
        raise CommandError(f"--year: {year!r} is no academic year: write one such as 2027/28")
    if opens and opens >= closes:
        raise CommandError("--closes: it closes before it opens: set it to a later moment than --opens")
    if opens and closes - opens > _LONGEST:
        days = (closes - opens).days
        raise CommandError(f"--opens: that is {days} days before it closes: mend the year of one of the two")
    if closes <= now:
        raise CommandError("--closes: that is past: confirm dates that lie ahead")
    if not -1 <= closes.year - int(year[:4]) <= 1:
        raise CommandError(f"--year: {year} is far from {closes:%Y-%m-%d}: mend the year or the date")


def _dated_call(programme: Programme, call: str | None) -> str:
    """As `call_of`; a call without dates of its own is refused, for they would hide its rule."""
    found = call_of(programme, call)
    if any(isinstance(each, Rolling) for each in programme.calls if each.id == found):
        raise CommandError(
            f"{programme.id}: its deadline is counted from each student's own date, so there are no dates to "
            "confirm: if its rule has changed, change `calls:` in its data file"
        )
    return found


def call_of(programme: Programme, call: str | None) -> str:
    """The call `call` of `programme`, or its only one.

    Raises:
        CommandError: there is no such call, or none was named of several.
    """
    known = [each.id for each in programme.calls] or [ONLY_CALL]
    if call is None and len(known) > 1:
        raise CommandError(f"--call: {programme.id} has several calls: choose one of {', '.join(known)}")
    if call is not None and call not in known:
        raise CommandError(f"--call: {programme.id} has no call {call!r}: choose one of {', '.join(known)}")
    return call or known[0]


def short(name: str, text: str, most: int) -> str:
    """`text` on one line; CommandError if it is empty or longer than `most`."""
    kept = " ".join(text.split())
    if not kept or len(kept) > most:
        raise CommandError(f"{name}: write 1 to {most} characters")
    return kept
