"""The hours in which nobody wants a message."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9)
EVENING = time(21)


def at_morning(moment: datetime, zone: ZoneInfo, days: int = 0) -> datetime:
    """9:00 in `zone`, `days` after the day of `moment` there."""
    day = moment.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, MORNING, zone)


def awake(moment: datetime, zone: ZoneInfo) -> datetime:
    """`moment`, or the next morning if it lies between 21:00 and 9:00 in `zone`."""
    local = moment.astimezone(zone)
    if local.time() < MORNING:
        return at_morning(moment, zone)
    return at_morning(moment, zone, days=1) if local.time() >= EVENING else moment


def sendable(moment: datetime, zone: ZoneInfo, deadline: datetime) -> datetime:
    """When to send what is due at `moment`: not at night, unless the deadline would pass by the morning."""
    morning = awake(moment, zone)
    return morning if morning < deadline else moment
