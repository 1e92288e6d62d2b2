"""Whether a student must hear of other dates than were told. Pure."""

from collections.abc import Collection
from datetime import datetime

from handlers.reminding import Told


def standing(told: Told | None, now: datetime) -> Told | None:
    """What a student was told, unless that call is over: who waits for the next one knows nothing of it."""
    return told if told and told.closes > now else None


def is_further(told: Told | None, fresh: Told | None, known: Collection[Told | None]) -> bool:
    """Whether `fresh` is one more call beside the one that was told, which stands: it is `known`."""
    return bool(told and fresh and told.cycle != fresh.cycle and told in known)


def is_news(told: Told | None, fresh: Told | None, now: datetime) -> bool:
    """Whether who was told `told` must hear of `fresh`, or that nothing is known any more.

    The first exact dates are news, the first usual months are not: they are what everybody expects.
    """
    before = standing(told, now)
    if before is None:
        return fresh is not None and fresh.exact
    return before != fresh
