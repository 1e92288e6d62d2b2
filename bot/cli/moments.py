"""Moments as staff type them: with a zone of their own, or in the university's."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.cli.opened import CommandError

_EXAMPLE = "2027-02-20T13:00+01:00"


def moment(name: str, text: str, zone: ZoneInfo | None, whole_day: time = time.min) -> datetime:
    """The aware moment that `text` means.

    Args:
        name: of the option, for errors.
        text: an ISO date, with or without a time, with or without an offset.
        zone: the university's, for a time without an offset; `None` where universities differ in it.
        whole_day: the time of a date without one.

    Raises:
        CommandError: it is no date, or a time that does not exist or comes twice where clocks change.
    """
    try:
        found = datetime.combine(date.fromisoformat(text), whole_day)
    except ValueError:
        try:
            found = datetime.fromisoformat(text)
        except ValueError as error:
            raise CommandError(f"{name}: {text!r} is no date{_why(error)}: write {_form(zone)}") from None
    if found.tzinfo:
        return found
    if zone is None:
        raise CommandError(f"{name}: the universities' clocks differ: add an offset, such as {_EXAMPLE}")
    return _local(name, found, zone)


def day_or_moment(name: str, text: str, zone: ZoneInfo) -> date | datetime:
    """The day that `text` means, or the moment where it tells a time; errors as those of `moment`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return moment(name, text, zone)


def local(when: datetime, zone: ZoneInfo) -> str:
    """`when` by the clocks of `zone`, which it names."""
    return f"{when.astimezone(zone):%Y-%m-%d %H:%M} ({zone.key})"


def _why(error: ValueError) -> str:
    # Of a day or hour that does not exist Python says so; of anything else it tells the name of a standard.
    return "" if "isoformat" in str(error) else f" ({error})"


def _form(zone: ZoneInfo | None) -> str:
    offset = f"year-month-day, T and the time with its offset, {_EXAMPLE}"
    return (
        f"year-month-day, T and the time, 2027-02-20T13:00 (in {zone.key}), or {_EXAMPLE}" if zone else offset
    )


def _local(name: str, found: datetime, zone: ZoneInfo) -> datetime:
    early, late = found.replace(tzinfo=zone, fold=0), found.replace(tzinfo=zone, fold=1)
    if early.utcoffset() == late.utcoffset():
        return early
    there = early.astimezone(UTC).astimezone(zone)
    if there.replace(tzinfo=None) != found:
        gap = f"{found:%H:%M} does not exist on {found:%Y-%m-%d}, for clocks go forward"
        raise CommandError(f"{name}: {gap}: write {there:%Y-%m-%dT%H:%M}, or another time")
    offsets = " or ".join(f"{each:%z}" for each in (early, late))
    raise CommandError(f"{name}: {found:%Y-%m-%d %H:%M} comes twice, for clocks go back: add {offsets}")
