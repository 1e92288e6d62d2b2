"""Many subscriptions at once, as rows that the bot itself would have written."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import insert

from bot.storage.database import Database
from bot.storage.tables import reminder, student, subscription

_CHUNK = 10_000


async def seed(
    database: Database, students: range, programme: str, cycle: str, due: datetime, until: datetime
) -> None:
    """One subscription and one reminder of kind `closes` for each of `students`."""
    for start in range(students.start, students.stop, _CHUNK):
        some = range(start, min(start + _CHUNK, students.stop))
        async with database.write() as connection:
            await connection.execute(insert(student), [{"id": each, "created_at": due} for each in some])
            made = await connection.scalars(
                insert(subscription).returning(subscription.c.id, sort_by_parameter_order=True),
                [_subscription(each, programme, due) for each in some],
            )
            rows = list(_reminders(zip(made.all(), some, strict=True), programme, cycle, due, until))
            await connection.execute(insert(reminder), rows)


def _subscription(who: int, programme: str, now: datetime) -> dict[str, Any]:
    key = {"student": who, "programme": programme, "call": "call"}
    return key | {"language": "en", "leads": [14, 7, 1], "created_at": now}


def _reminders(
    made: Iterator[tuple[int, int]], programme: str, cycle: str, due: datetime, until: datetime
) -> Iterator[dict[str, Any]]:
    for key, who in made:
        yield {
            "subscription": key,
            "student": who,
            "programme": programme,
            "cycle": cycle,
            "kind": "closes",
            "lead": 7,
            "due": due,
            "next_try": due,
            "useful_until": until,
            "state": "planned",
        }
