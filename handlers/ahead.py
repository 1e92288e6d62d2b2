"""What opens and closes next: the windows of all programmes, of one university, or of one's own."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.context import Talk
from knowledge.calls import (
    ExactWindow,
    RollingWindow,
    UnannouncedWindow,
    UsualWindow,
    Window,
    programme_windows,
    windows_ahead,
)
from knowledge.models import Programme

_YEAR = timedelta(days=365)
ALL, MINE = "all", "mine"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A programme and one of its windows; `None` where no page states a call."""

    programme: Programme
    window: Window | None


async def ahead(talk: Talk, of: str) -> tuple[Ahead, ...] | None:
    """The windows of `of`: `all`, `mine`, a university or a programme; soonest first, `None` if unknown."""
    services = talk.services
    chosen = await _chosen(talk, of)
    if chosen is None:
        return None
    confirmed = await services.windows.confirmed([each.id for each in chosen])
    found = [
        Ahead(each, window)
        for each in chosen
        for window in programme_windows(
            each, services.clock.now(), services.knowledge.zone_of(each.id), confirmed.get(each.id, ())
        )
        or (None,)
    ]
    return tuple(sorted(found, key=_soonest))


async def year_ahead(talk: Talk, of: str) -> tuple[Ahead, ...] | None:
    """Every window with dates or usual months within a year from now; `None` if `of` is unknown."""
    services = talk.services
    chosen = await _chosen(talk, of)
    if chosen is None:
        return None
    now, confirmed = services.clock.now(), await services.windows.confirmed([each.id for each in chosen])
    found = []
    for each in chosen:
        zone = services.knowledge.zone_of(each.id)
        every = windows_ahead(each, now, zone, confirmed.get(each.id, ()))
        found += [Ahead(each, window) for window in every if _begins(window, zone) < now + _YEAR]
    return tuple(sorted(found, key=_soonest))


def _begins(window: ExactWindow | UsualWindow, zone: ZoneInfo) -> datetime:
    if isinstance(window, ExactWindow):
        return window.opens or window.closes
    return datetime.combine(window.first, time.min, zone)


async def _chosen(talk: Talk, of: str) -> tuple[Programme, ...] | None:
    kb = talk.services.knowledge
    if of == ALL:
        return tuple(kb.programmes.values())
    if of == MINE:
        mine = await talk.services.subscriptions.of(talk.chat)
        names = dict.fromkeys(each.programme for each in mine)
        return tuple(kb.programmes[each] for each in names if each in kb.programmes)
    if of in kb.universities:
        return tuple(kb.of_university(of))
    return (kb.programmes[of],) if of in kb.programmes else None


def _soonest(row: Ahead) -> tuple[int, str]:
    match row.window:
        case ExactWindow(state="closed"):
            return 4, row.window.closes.isoformat()
        case ExactWindow() as exact:
            return 0 if exact.state == "open" else 1, str((exact.opens or exact.closes).date())
        case UsualWindow() as usual:
            return 0 if usual.state == "open" else 1, str(usual.first)
        case RollingWindow():
            return 2, ""
        case UnannouncedWindow():
            return 3, ""
        case None:
            return 5, ""
