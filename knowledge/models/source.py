"""Where a fact comes from."""

from datetime import date

from pydantic import HttpUrl

from knowledge.models.base import Frozen, Line


class Source(Frozen):
    """A page that states facts.

    `url` is the address where the page gives one. `as_of` is the date at which the page was true;
    `None` when it bears no date, and then the bot says so. `edition` is the academic year that an
    undated page speaks of, such as `2023/24`.
    """

    title: Line
    url: HttpUrl | None = None
    as_of: date | None = None
    edition: Line | None = None
