"""A talk with a bot in a process of its own, over HTTP: `python -m tests.transcript` prints it."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bot_api import TOKEN, serving
from tests.process import bot
from tests.shown import Message
from tests.student import Student
from tests.telegram import Telegram


@dataclass(frozen=True)
class Talk:
    """A student who writes, taps and tells `tell` what she sees."""

    student: Student
    tell: Callable[[str], object]

    async def says(self, text: str, sees: str) -> Message:
        """Write `text`, and wait for a message that contains `sees`."""
        return await self._step(text, self.student.says(text), sees)

    async def taps(self, label: str, sees: str) -> Message:
        """Tap the button `label` under the last message, and wait for `sees`."""
        return await self._step(f"[{label}]", self.student.taps(label), sees)

    async def sends_photo(self, sees: str) -> Message:
        """Send a photo, and wait for `sees`."""
        return await self._step("(a photo)", self.student.sends_photo(), sees)

    async def presses(self, data: str, sees: str) -> Message:
        """Press a button that carries `data`, and wait for `sees`."""
        return await self._step(f"[a button with {data}]", self.student.presses(data), sees)

    async def _step(self, does: str, doing: Awaitable[object], sees: str) -> Message:
        self.tell(f"\n{self.student.name}: {does}")
        await doing
        seen = await self.student.sees(sees)
        show(self.tell, seen)
        return seen


def show(tell: Callable[[str], object], seen: Message) -> None:
    """Tell what a message says, and which buttons are under it."""
    edited = f" (edit {seen.edits})" if seen.edits else ""
    indented = "\n".join(f"    {line}" for line in seen.text.splitlines())
    tell(f"Bot, message {seen.id}{edited}:\n{indented}")
    tell("    " + " ".join(f"[{label}]" for label in seen.labels))


async def talk(telegram: Telegram, tell: Callable[[str], object]) -> Student:
    """The talk: start, a question, a card there and back, an Italian question, a photo, an old button."""
    ada = Talk(telegram.student("en"), tell)
    await ada.says("/start", "Every answer names the page")
    await ada.says("how long is erasmus ka107?", "From 3 to 12 months")
    await ada.says("/programmes", "Which university")
    card = await ada.taps("UNIMI", "Choose a programme")
    await ada.taps("KA107", "Erasmus KA107 outgoing (UNIMI)")
    await ada.taps("How long", "From 3 to 12 months")
    await ada.taps("‹", "Erasmus KA107 outgoing (UNIMI)")
    await ada.taps("‹", "Choose a programme")
    last = await ada.taps("‹", "Which university")
    assert last is card
    await ada.says("quanti punti vale un C1 a firenze?", "C1 vale 9 punti")
    await ada.sends_photo("immagini")
    await ada.presses("0.of.an.old.version", "versione")
    return ada.student


async def main() -> None:
    """Print the talk."""
    telegram = Telegram()
    with tempfile.TemporaryDirectory() as folder:
        async with (
            serving(telegram) as address,
            bot(Path(folder), "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as process,
        ):
            await talk(telegram, print)
            process.terminate()
            await process.communicate()
            print("\nSIGTERM: exit status", process.returncode)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main())
