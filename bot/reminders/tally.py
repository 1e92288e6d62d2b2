"""What came of a tick, counted."""

from dataclasses import dataclass, fields


@dataclass(slots=True)
class Tally:
    """`sent` counts reminders, `messages` what carried them; `unsubscribed` students who are gone."""

    sent: int = 0
    messages: int = 0
    late: int = 0
    expired: int = 0
    held: int = 0
    retried: int = 0
    failed: int = 0
    unsubscribed: int = 0
    taken_back: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        """Add the counts of `other`."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
        return self

    def __bool__(self) -> bool:
        """Whether anything happened."""
        return any(getattr(self, each.name) for each in fields(self))

    def __str__(self) -> str:
        """What is not zero: `sent 2, messages 1`; `nothing` if all is."""
        counts = ((each.name.replace("_", " "), getattr(self, each.name)) for each in fields(self))
        return ", ".join(f"{name} {count}" for name, count in counts if count) or "nothing"
