"""A cycle's real dates, as staff confirmed them."""

from knowledge.models import Dated, Source
from knowledge.models.base import Id


class Confirmed(Dated):
    """A dated call that staff entered while the bot ran; `page` is the source that they named.

    `cycle` names the cycle that the dates fix, where they were moved so far that their closing alone would
    mean another, or where a call of that name is over.
    """

    source: Id = "staff"
    page: Source
    cycle: str | None = None
