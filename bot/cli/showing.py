"""Confirmed windows as text: a list, their history."""

from zoneinfo import ZoneInfo

from bot.cli.doubts import span
from bot.cli.moments import local
from bot.cli.opened import opened
from bot.settings import Settings
from bot.storage.windows import Change, StoredWindows
from knowledge.calls import Confirmed


async def listed(settings: Settings) -> str:
    """Every confirmed window, a line each."""
    async with opened(settings) as open_:
        found, zone_of = await StoredWindows(open_.database).every(), open_.knowledge.zone_of
        lines = [
            f"{programme}, {each.id}, {each.year}: {span(each, zone_of(programme))}; {_page(each)}"
            for programme, windows in found.items()
            for each in windows
        ]
    return "\n".join(lines) or "No window is confirmed."


async def changes(settings: Settings, programme: str | None) -> str:
    """Every change, the oldest first."""
    async with opened(settings) as open_:
        if programme:
            open_.programme(programme)
        found = await StoredWindows(open_.database).history(programme)
        lines = [_changed(each, open_.knowledge.zone_of(each.programme)) for each in found]
    return "\n".join(lines) or "No window was ever changed."


def _changed(change: Change, zone: ZoneInfo) -> str:
    was = f", was: {span(change.old, zone)}" if change.old else ""
    why = f", because {change.why}" if change.why else ""
    new = f"{span(change.new, zone)}{was}; {_page(change.new)}" if change.new else f"withdrawn{was}"
    who, about = f"{local(change.at, zone)} {change.by}", change.about
    return f"{who}: {change.programme}, {about.id}, {about.year}: {new}{why}"


def _page(window: Confirmed) -> str:
    return f"{window.page.title} {window.page.url}" if window.page.url else window.page.title
