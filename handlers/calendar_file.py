"""Windows as an iCalendar file: exact ones with alarms, usual ones as all-day notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

_ALARMS = (timedelta(days=-7), timedelta(days=-1))


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a moment (aware) with alarms, or days (the last included) without any."""

    uid: str
    title: str
    note: str
    when: datetime | date
    last: date | None = None
    url: str | None = None


def written(entries: Sequence[Entry], name: str, now: datetime) -> bytes:
    """The file's content; `name` is what a calendar program shows, `now` when it was made."""
    calendar = Calendar()
    calendar.add("prodid", "-//mobility-bot//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry, now))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@mobility-bot")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", entry.title)
    event.add("description", entry.note)
    if entry.url:
        event.add("url", entry.url)
    if isinstance(entry.when, datetime):
        event.add("dtstart", entry.when.astimezone(UTC))
        event.add("dtend", entry.when.astimezone(UTC))
        for before in _ALARMS:
            event.add_component(_alarm(entry, before))
    else:
        event.add("dtstart", entry.when)
        event.add("dtend", (entry.last or entry.when) + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    return event


def _alarm(entry: Entry, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", before)
    return alarm
