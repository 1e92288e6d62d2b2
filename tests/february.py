"""A reminder from January to February, under Debian's `faketime`: `python -m tests.february` prints it.

The bot runs as a process of its own, over HTTP; each time it starts, it is made to believe in a later moment.
"""

import asyncio
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bot_api import TOKEN, serving
from tests.process import bot, outcome
from tests.shown import Message
from tests.telegram import Telegram
from tests.transcript import Talk, show

PROGRAMME = "unimi-erasmus-study"
CONFIRMED = (
    *("--opens", "2027-01-11T09:00", "--closes", "2027-03-05T13:00", "--year", "2027/28"),
    *("--source", "The call https://example.org/call", "--by", "Grace, mobility desk"),
)
NO_FAKETIME = "faketime is not installed (Debian: apt-get install faketime)"


def installed() -> bool:
    """Whether there is a `faketime` to run under."""
    return shutil.which("faketime") is not None


def at(moment: str) -> dict[str, str]:
    """The environment in which a process believes that it starts at `moment`, in UTC.

    `faketime` itself would stand between us and the process, and take its signals.
    """
    asked = ("faketime", "-m", "-f", f"@{moment}", "printenv", "LD_PRELOAD")
    library = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    # Time-outs go by the monotonic clock, which stays real.
    faked = {"FAKETIME": f"@{moment}", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
    return {"LD_PRELOAD": library, **faked}


@dataclass(frozen=True)
class Story:
    """One student, one database, and `tell` for all that is to be seen."""

    telegram: Telegram
    talk: Talk
    folder: Path
    address: str
    tell: Callable[[str], object]

    @asynccontextmanager
    async def run(self, moment: str, what: str) -> AsyncIterator[asyncio.subprocess.Process]:
        """`python -m bot run` from `moment` on, once its first turn of reminders is over; stopped after."""
        self.tell(f"\n=== {moment} UTC: python -m bot run ({what})")
        async with self._bot(moment) as process:
            yield process
            process.terminate()
            _, errors = await process.communicate()
        assert process.returncode == 0, errors.decode()
        self.tell("\n=== SIGTERM: exit status 0")

    @asynccontextmanager
    async def _bot(self, moment: str) -> AsyncIterator[asyncio.subprocess.Process]:
        settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": self.address, "LOG_LEVEL": "DEBUG"}
        async with bot(self.folder, "run", **settings, **at(moment)) as process:
            await turn_of(process)
            yield process

    async def confirm(self, moment: str) -> None:
        """`python -m bot window set`, as staff would while the bot runs."""
        words = ("window", "set", PROGRAMME, *CONFIRMED)
        self.tell(f"\n=== {moment} UTC: python -m bot {shlex.join(words)}")
        status, output, errors = await outcome(self.folder, *words, **at(moment))
        assert status == 0, errors
        self.tell(output.rstrip())

    def came(self, since: int) -> list[Message]:
        """What came to the student after her first `since` messages, told."""
        fresh = self.talk.student.messages[since:]
        for each in fresh:
            show(self.tell, each)
        if not fresh:
            self.tell("\n(nothing comes)")
        return fresh

    @property
    def count(self) -> int:
        """How many messages she has."""
        return len(self.talk.student.messages)


async def turn_of(process: asyncio.subprocess.Process) -> None:
    """Wait until a turn of reminders is over, by the bot's own log."""
    assert process.stderr
    said = b""
    while line := await process.stderr.readline():
        said += line
        if b"Reminders: " in line:
            return
    raise AssertionError(said.decode())


async def subscribed_in_january(story: Story) -> None:
    async with story.run("2027-01-20 09:00:00", "January"):
        await story.talk.says(f"/start {PROGRAMME}", "usually open in January–February")
        await story.talk.taps("Remind me", "Next reminder: 14 February 2027 at 09:00 (Rome time)")


async def reminded_in_february(story: Story) -> None:
    before = story.count
    async with story.run("2027-02-14 08:00:30", "it was off since January"):
        (reminder,) = story.came(before)
        assert "usually closes by the end of February" in reminder.text
        assert "not confirmed" in reminder.text


async def told_the_new_date(story: Story) -> None:
    before = story.count
    async with story.run("2027-02-14 11:00:00", "restarted: the reminder is not repeated") as process:
        assert story.came(before) == []
        await story.confirm("2027-02-14 11:00:10")
        await turn_of(process)
        if story.count == before:
            # That turn had begun before the dates were there.
            await turn_of(process)
        (news,) = story.came(before)
        assert "The dates are confirmed" in news.text
        assert "closes on 5 March 2027 at 13:00 (Rome time)" in news.text
        assert "I had told you: usually January–February" in news.text


async def not_told_twice(story: Story) -> None:
    before = story.count
    async with story.run("2027-02-14 15:00:00", "restarted: the news is not repeated"):
        assert story.came(before) == []
        await story.talk.says("/reminders", "19 February 2027 at 09:00 (Rome time)")


async def reminded_of_the_new_date(story: Story) -> None:
    before = story.count
    async with story.run("2027-02-26 08:00:30", "off for 11 days: what is past use is not made up"):
        (reminder,) = story.came(before)
        assert "closes on 5 March 2027 at 13:00 (Rome time): 7 days left" in reminder.text
        assert "usually" not in reminder.text


async def february(folder: Path, tell: Callable[[str], object]) -> None:
    """The whole of it; raises AssertionError where a reminder is lost, doubled or not true."""
    telegram = Telegram()
    async with serving(telegram) as address:
        story = Story(telegram, Talk(telegram.student("en"), tell), folder, address, tell)
        await subscribed_in_january(story)
        await reminded_in_february(story)
        await told_the_new_date(story)
        await not_told_twice(story)
        await reminded_of_the_new_date(story)


def main() -> None:
    """Print it."""
    if not installed():
        sys.exit(f"Skipped: {NO_FAKETIME}")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(february(Path(folder), print))


if __name__ == "__main__":
    main()
