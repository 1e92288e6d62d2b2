"""A city, or another place within a country, as students name it."""

from typing import Annotated

from pydantic import Field

from knowledge.models.base import Line, Text

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class City(Text):
    """A city with its names in both languages; `also` is what else students type."""

    country: Country
    also: tuple[Line, ...] = ()

    @property
    def id(self) -> str:
        """What stands for the city in a question: `DE/Munich`."""
        return city_id(self.country, self)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, without doubles."""
        return tuple(dict.fromkeys((self.en, self.it, *self.also)))


def city_id(country: str, name: Text) -> str:
    """How the city of this name in `country` is known: `DE/Munich`."""
    return f"{country}/{name.en}"


def country_of(city: str) -> str:
    """The country of the city with this id."""
    return city.partition("/")[0]
