"""A cycle's real dates, as staff confirmed them."""

from knowledge.models import Dated, Source
from knowledge.models.base import Id


class Confirmed(Dated):
    """A dated call that staff entered while the bot ran; `page` is the source that they named."""

    source: Id = "staff"
    page: Source
