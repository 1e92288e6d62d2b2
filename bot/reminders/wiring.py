"""Ties reminders to the running application: the clock that calls them, and the words that they use."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.reminders.delivery import Render
from bot.reminders.follow import follow_windows
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

    At start, and every hour, the plans are brought in step with the windows. A database that fails for a
    while costs a turn, not the bot.
    """
    queue = application.job_queue
    if queue is None:
        raise RuntimeError("the application has no job queue: install python-telegram-bot[job-queue]")
    sender = TelegramSender(application.bot, busy=lambda: not application.update_queue.empty())
    reminders = Reminders(database, knowledge, clock, sender, renderer(knowledge))

    followed: datetime | None = None

    async def turn(_: object) -> None:
        nonlocal followed
        try:
            now = clock.now()
            if followed is None or not followed <= now < followed + FOLLOW_EVERY:
                await follow_windows(database, knowledge, now)
                followed = now
            tell(await reminders.tick())
        except StorageError as error:
            log.error("Reminders wait: %s", error)  # noqa: TRY400 (one line says it all)

    # The queue may begin later than its jobs are made, and would then leave out the first turn.
    at_once = {"next_run_time": datetime.now(UTC)}
    queue.run_repeating(turn, interval=every, name="reminders", job_kwargs=JOB | at_once)


def renderer(knowledge: KnowledgeBase) -> Render:
    """The function that words reminders."""

    def render(lang: Lang, due: Sequence[DueReminder]) -> Screen:
        words = words_in(lang)
        return screen_of(words, wording.page(words, knowledge, due))

    return render


def tell(tally: Tally) -> None:
    """Log what came of a turn; of one that came to nothing only for who looks closely."""
    log.log(logging.INFO if tally else logging.DEBUG, "Reminders: %s", tally)
