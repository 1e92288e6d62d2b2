"""All dates that are known of a programme, whoever gave them."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from knowledge.calls.cycles import cycle_of
from knowledge.models import Dated, Programme


def known_dates(programme: Programme, zone: ZoneInfo, confirmed: Iterable[Dated]) -> tuple[Dated, ...]:
    """Each cycle's dates: those that staff `confirmed`, then those of the data files for all other cycles."""
    calls = {call.id: call for call in programme.calls}
    found = list(confirmed)
    taken = {(each.id, cycle_of(calls.get(each.id), each, zone)) for each in found}
    for each in (*programme.confirmed, *(call for call in programme.calls if isinstance(call, Dated))):
        cycle = each.id, cycle_of(calls.get(each.id), each, zone)
        if cycle not in taken:
            taken.add(cycle)
            found.append(each)
    return tuple(found)
