import asyncio

from telegram import Update

from bot.in_order import InOrder
from tests.shown import Json
from tests.telegram import Telegram


async def _updates(*chats: str) -> list[Update]:
    telegram, caught = Telegram(), list[Json]()

    async def catch(update: Json) -> None:
        caught.append(update)

    telegram.deliver = catch
    students = {name: telegram.student() for name in dict.fromkeys(chats)}
    for name in chats:
        await students[name].says("hello")
    return [Update.de_json(each) for each in caught]


async def test_one_students_messages_wait_for_each_other_and_nobody_elses() -> None:
    first, second, other = await _updates("ada", "ada", "bob")
    done: list[str] = []
    go_on = asyncio.Event()

    async def slow() -> None:
        await go_on.wait()
        done.append("first")

    async def quick(name: str) -> None:
        done.append(name)
        if name == "other":
            go_on.set()

    async with InOrder() as processor:
        await asyncio.gather(
            processor.process_update(first, slow()),
            processor.process_update(second, quick("second")),
            processor.process_update(other, quick("other")),
        )
    assert done == ["other", "first", "second"]


async def test_a_failure_lets_the_next_message_pass_and_leaves_nothing_behind() -> None:
    first, second = await _updates("ada", "ada")
    done: list[str] = []

    async def fails() -> None:
        raise ValueError

    async def works() -> None:
        done.append("second")

    processor = InOrder()
    await asyncio.gather(
        processor.process_update(first, fails()),
        processor.process_update(second, works()),
        return_exceptions=True,
    )
    assert done == ["second"]
    assert not processor._locks
