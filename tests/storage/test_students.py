"""What is kept of students, on both databases."""

from datetime import UTC, datetime

from sqlalchemy import func, insert, select

from bot.storage.database import Database
from bot.storage.students import StoredStudents, ensure_student
from bot.storage.subscriptions import end, living
from bot.storage.tables import reminder, student, subscription
from knowledge.models import Degree, Level, Profile

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class FixedClock:
    def now(self) -> datetime:
        return NOW


PROFILE = Profile(university="unimi", degree=Degree.MASTER, year=2, languages={"en": Level.C1})


async def subscribe(database: Database, who: int, programme: str = "unimi-ka107") -> None:
    async with database.write() as connection:
        row = {"student": who, "programme": programme, "call": "call", "language": "en", "leads": [7]}
        added = await connection.execute(insert(subscription).values(row | {"created_at": NOW}))
        assert added.inserted_primary_key
        await connection.execute(
            insert(reminder).values(
                subscription=added.inserted_primary_key[0],
                student=who,
                programme=programme,
                cycle="call:2027-01",
                kind="closes",
                lead=7,
                due=NOW,
                next_try=NOW,
                useful_until=NOW,
                state="planned",
            )
        )


async def count(database: Database, who: int) -> tuple[int, int, int]:
    async with database.read() as connection:
        numbers = [
            await connection.scalar(select(func.count()).select_from(table).where(column == who))
            for table, column in (
                (student, student.c.id),
                (subscription, subscription.c.student),
                (reminder, reminder.c.student),
            )
        ]
    return numbers[0] or 0, numbers[1] or 0, numbers[2] or 0


async def test_a_language_is_kept_and_changed(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    assert await students.language(7) is None
    await students.choose_language(7, "it")
    await students.choose_language(7, "en")
    assert await students.language(7) == "en"
    assert await students.language(8) is None


async def test_a_profile_is_kept_with_the_moment_of_consent(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    assert await students.profile(7) is None
    await students.choose_language(7, "it")
    assert await students.profile(7) is None
    await students.keep_profile(7, PROFILE)
    assert await students.profile(7) == PROFILE
    assert await students.language(7) == "it"
    async with database.read() as connection:
        assert await connection.scalar(select(student.c.consented_at)) == NOW


async def test_large_ids_of_telegram_fit(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    await students.choose_language(2**52, "it")
    await students.choose_language(-(2**52), "en")
    assert await students.language(2**52) == "it"


async def test_to_forget_leaves_nothing(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    for who in (7, 8):
        await students.keep_profile(who, PROFILE)
        await subscribe(database, who)
    await students.forget(7)
    assert await count(database, 7) == (0, 0, 0)
    assert await count(database, 8) == (1, 1, 1)
    await students.forget(7)


async def test_everything_is_all_that_to_forget_deletes(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    assert await students.everything(7) == {}
    for who in (7, 8):
        await students.keep_profile(who, PROFILE)
        await subscribe(database, who)
    found = await students.everything(7)
    assert {name: len(rows) for name, rows in found.items()} == {
        "student": 1,
        "subscription": 1,
        "reminder": 1,
    }
    assert found["student"][0]["profile"]["languages"] == {"en": "C1"}
    assert found["student"][0]["consented_at"] == NOW
    assert found["reminder"][0]["due"] == NOW
    await students.forget(7)
    assert await students.everything(7) == {}


async def test_a_migrated_group_keeps_its_rows(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    await students.choose_language(-5, "it")
    await subscribe(database, -5)
    await students.migrate(-5, -1005)
    assert await count(database, -5) == (0, 0, 0)
    assert await count(database, -1005) == (1, 1, 1)
    assert await students.language(-1005) == "it"


async def test_a_migrated_group_keeps_its_language_where_the_new_chat_chose_none(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    await students.choose_language(-5, "it")
    async with database.write() as connection:
        await ensure_student(connection, -1005, FixedClock().now())
    await students.migrate(-5, -1005)
    assert await students.language(-1005) == "it"


async def test_a_migrated_group_that_is_known_already_gets_what_it_lacks(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    for who, programme in ((-5, "unimi-ka107"), (-5, "unimi-4euplus"), (-1005, "unimi-ka107")):
        await students.choose_language(who, "it")
        await subscribe(database, who, programme)
    await students.migrate(-5, -1005)
    assert await count(database, -5) == (0, 0, 0)
    assert await count(database, -1005) == (1, 2, 2)


async def test_what_a_migrated_group_stopped_before_does_not_stop_what_lives(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    for who in (-5, -1005):
        await students.choose_language(who, "it")
        await subscribe(database, who)
    async with database.write() as connection:
        await end(connection, -1005, "stopped", NOW)
    await students.migrate(-5, -1005)
    async with database.read() as connection:
        (kept,) = await living(connection, -1005)
    assert kept.programme == "unimi-ka107"
    assert await count(database, -1005) == (1, 1, 1)
