"""Subscriptions that last as long as the process keep the same promises."""

from datetime import date

from bot.memory import NoWindows
from bot.reminders.in_memory import MemorySubscriptions
from tests.reminders.world import EVERY, Clock, knowledge


async def test_what_is_done_stays_done_until_the_next_call() -> None:
    clock = Clock("2027-01-10T12:00")
    subscriptions = MemorySubscriptions(knowledge(**EVERY), clock, NoWindows())
    mine = await subscriptions.subscribe(1, "usual", "en")
    other = await subscriptions.done(1, mine.id, "2026-01")
    assert other
    assert not other.done
    done = await subscriptions.done(1, mine.id, "2027-01")
    assert done
    assert (done.done, done.next_due) == (True, None)
    again = await subscriptions.choose_leads(1, mine.id, [3])
    assert again
    assert again.done
    clock.set("2027-03-01T12:00")
    (following,) = await subscriptions.of(1)
    assert (following.done, following.cycle) == (False, "2028-01")
    assert following.next_due


async def test_done_with_an_own_date_ends_with_another_date() -> None:
    subscriptions = MemorySubscriptions(knowledge(**EVERY), Clock("2027-01-10T12:00"), NoWindows())
    mine = await subscriptions.subscribe(1, "rolling", "en", date(2027, 9, 1))
    assert mine.cycle
    done = await subscriptions.done(1, mine.id, mine.cycle)
    assert done
    assert done.done
    assert not (await subscriptions.subscribe(1, "rolling", "en", date(2027, 10, 1))).done
