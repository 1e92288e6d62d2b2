"""The kinds of reply that an answer can be."""

from dataclasses import dataclass

from knowledge import eligibility
from knowledge.answers.statements import NotNamed, Statement
from knowledge.models import Office, Place, Programme, School, Source, Topic, University
from knowledge.understanding.asked import Behaviour


@dataclass(frozen=True, slots=True)
class Told:
    """Statements that answer the question, the nearest first.

    The first `focused` of them answer the finer question that was asked, if one was. `nearest` are topics
    of the same programme that have facts, `others` the near misses.
    """

    programme: Programme
    university: University
    topic: Topic
    statements: tuple[Statement, ...]
    nearest: tuple[Topic, ...]
    focused: int = 0
    others: tuple[Programme, ...] = ()


@dataclass(frozen=True, slots=True)
class NotKnown:
    """No source answers: what was asked, what is known near it, and whom to ask.

    `year` is the cycle asked about where the data know others but not that one; `page` is where the
    programme is described, in vain for this question.
    """

    programme: Programme
    university: University
    topic: Topic
    offices: tuple[Office, ...]
    page: Source
    aspect: str | None = None
    year: str | None = None
    related: tuple[Statement, ...] = ()
    nearest: tuple[Topic, ...] = ()
    others: tuple[Programme, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Programmes of one university."""

    university: University
    programmes: tuple[Programme, ...]

    @property
    def count(self) -> int:
        """How many programmes there are."""
        return len(self.programmes)


@dataclass(frozen=True, slots=True)
class Choice:
    """Several programmes could be meant: which one?

    `missing` are the places asked about, where none of the programmes' pages names any, `near` their
    destinations in the same countries.
    """

    topic: Topic
    groups: tuple[Group, ...]
    missing: NotNamed | None = None
    near: tuple[Place, ...] = ()

    @property
    def programmes(self) -> tuple[str, ...]:
        """The programmes in the order in which they are shown."""
        return tuple(each.id for group in self.groups for each in group.programmes)

    @property
    def count(self) -> int:
        """How many programmes there are to choose from."""
        return sum(group.count for group in self.groups)


@dataclass(frozen=True, slots=True)
class Fit:
    """A programme that fits, and the fact or rule that makes it fit.

    `open_to` tells whether its rules take the student, where the list is for one who tells her year or the
    like.
    """

    programme: Programme
    reason: Statement
    open_to: eligibility.Answer | None = None


@dataclass(frozen=True, slots=True)
class FitsOf:
    """The programmes of one university that fit."""

    university: University
    fits: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Every programme that fits, by university, in the order of the data.

    `chosen` is false where nothing was asked that could leave one out: each is told as its page has it.
    `stated` is true where it holds just those whose pages state what was asked for, be it none.
    """

    groups: tuple[FitsOf, ...]
    chosen: bool = True
    stated: bool = False

    @property
    def programmes(self) -> tuple[str, ...]:
        """The programmes in the order in which they are shown."""
        return tuple(fit.programme.id for group in self.groups for fit in group.fits)


@dataclass(frozen=True, slots=True)
class AtHome:
    """All that there is for who names a university, or `schools` of it, and nothing else."""

    university: University
    schools: tuple[School, ...]
    programmes: tuple[Programme, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """Out of scope: why."""

    detail: str | None


@dataclass(frozen=True, slots=True)
class Chat:
    """Small talk of one kind."""

    detail: str | None


Reply = Told | NotKnown | Choice | Listing | AtHome | Declined | Chat


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot says to one message: a reply, and the reply to its second question."""

    behaviour: Behaviour
    reply: Reply
    also: "Answer | None" = None
