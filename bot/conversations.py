"""What was said last, kept in memory only: a restart forgets it, and so does half an hour."""

from collections import OrderedDict
from dataclasses import replace
from datetime import datetime, timedelta

from knowledge.profiles import tell
from knowledge.understanding.asked import Asked, Said

KEPT_FOR = timedelta(minutes=30)
KEPT_AT_MOST = 20_000


class Conversations:
    """The last question by chat and student; of many conversations the longest silent are dropped first."""

    def __init__(self, at_most: int = KEPT_AT_MOST) -> None:
        self._at_most = at_most
        self._said: OrderedDict[tuple[int, int], Said] = OrderedDict()

    def last(self, chat: int, student: int, now: datetime) -> Said | None:
        """The last question understood there, unless it is older than 30 minutes."""
        said = self._said.get((chat, student))
        return said if said and now - said.at <= KEPT_FOR else None

    def remember(self, chat: int, student: int, asked: Asked, now: datetime) -> None:
        """Keep `asked` as the last: what it was understood as, and nothing of the message's words.

        What the student tells of herself is put to what she told before in the same conversation.
        """
        before = self.last(chat, student, now)
        told = tell(before.told, asked.told) if before else asked.told
        self._said[chat, student] = Said(_wordless(asked), now, told)
        self._said.move_to_end((chat, student))
        while len(self._said) > self._at_most or self._oldest_is_over(now):
            self._said.popitem(last=False)

    def _oldest_is_over(self, now: datetime) -> bool:
        # The longest silent stand first.
        return now - next(iter(self._said.values())).at > KEPT_FOR

    def forget(self, student: int) -> None:
        """Forget what the student said, in whatever chat."""
        for key in [each for each in self._said if each[1] == student]:
            del self._said[key]


def _wordless(asked: Asked) -> Asked:
    also = replace(asked.also, grounds=None, also=None) if asked.also else None
    return replace(asked, grounds=None, also=also)
