"""Ties reminders to the running application: the clock that calls them, and the words that they use."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.reminders.clock_back import undo_clock_ahead
from bot.reminders.delivery import Render
from bot.reminders.follow import follow_windows
from bot.reminders.purge import purge
from bot.reminders.tally import Tally
from bot.reminders.telegram import TelegramSender
from bot.reminders.tick import Reminders
from bot.storage.database import Database
from bot.storage.errors import StorageError
from handlers.context import App
from handlers.delivery import screen_of
from handlers.ports import Clock
from handlers.reminding import DueReminder
from handlers.render import Screen
from handlers.wording import reminders as wording
from handlers.wording.words import words_in
from knowledge.models import KnowledgeBase, Lang

log = logging.getLogger(__name__)

TICK_SECONDS = 30.0
FOLLOW_EVERY = timedelta(hours=1)
# The scheduler drops a job that is late unless told otherwise; a tick that was missed is made up once.
JOB: dict[str, Any] = {"misfire_grace_time": None, "coalesce": True, "max_instances": 2}


def schedule_reminders(
    application: App, database: Database, knowledge: KnowledgeBase, clock: Clock, every: float = TICK_SECONDS
) -> None:
    """Send reminders with `application` for as long as it runs, beginning at once.

    A database that fails for a while costs a turn, not the bot.
    """
    queue = application.job_queue
    if queue is None:
        raise RuntimeError("the application has no job queue: install python-telegram-bot[job-queue]")
    sender = TelegramSender(application.bot, busy=lambda: answering(application))
    reminders = Reminders(database, knowledge, clock, sender, renderer(knowledge))
    turn = Turn(database, knowledge, clock, reminders)
    # The queue may begin later than its jobs are made, and would then leave out the first turn.
    at_once = {"next_run_time": datetime.now(UTC)}
    queue.run_repeating(turn, interval=every, name="reminders", job_kwargs=JOB | at_once)


def answering(application: App) -> bool:
    """Whether a student waits for an answer."""
    # An update leaves the queue when its handling begins: there it is only while too many are handled.
    return application.update_processor.current_concurrent_updates > 0


class Turn:
    """What each turn of the clock does: follow the windows, send what is due, and once drop what is old.

    The plans are brought in step with the windows at the first turn, every hour, and when the clock was set
    back.
    """

    def __init__(
        self, database: Database, knowledge: KnowledgeBase, clock: Clock, reminders: Reminders
    ) -> None:
        self._database = database
        self._knowledge = knowledge
        self._clock = clock
        self._reminders = reminders
        self._followed: datetime | None = None
        self._purged = False

    async def __call__(self, _: object = None) -> None:
        """One turn; trouble with the database is logged, and the next turn tries again."""
        try:
            await self._follow(self._clock.now())
            tell(await self._reminders.tick())
            await self._purge(self._clock.now())
        except StorageError as error:
            log.error("Reminders wait: %s", error)  # noqa: TRY400 (one line says it all)

    async def _follow(self, now: datetime) -> None:
        if self._followed is None or now < self._followed:
            await undo_clock_ahead(self._database, self._knowledge, now)
        if self._followed is None or not self._followed <= now < self._followed + FOLLOW_EVERY:
            await follow_windows(self._database, self._knowledge, now)
            self._followed = now

    async def _purge(self, now: datetime) -> None:
        if not self._purged:
            gone = await purge(self._database, now)
            self._purged = True
            log.log(logging.INFO if gone else logging.DEBUG, "Old reminders deleted: %d", gone)


def renderer(knowledge: KnowledgeBase) -> Render:
    """The function that words reminders."""

    def render(lang: Lang, due: Sequence[DueReminder]) -> Screen:
        words = words_in(lang)
        return screen_of(words, wording.page(words, knowledge, due))

    return render


def tell(tally: Tally) -> None:
    """Log what came of a turn; of one that came to nothing only for who looks closely."""
    log.log(logging.INFO if tally else logging.DEBUG, "Reminders: %s", tally)
