"""Dates that are confirmed, moved or gone: the reminders move, and who was told hears of it."""

from datetime import date

import pytest

from bot.reminders.tally import Tally
from handlers.delivery import screen_of
from handlers.render import plain
from handlers.wording import subscriptions as wording
from handlers.wording.words import words_in
from knowledge.models import Call, Dated
from tests.reminders.world import (
    EVERY,
    ROLLING,
    UNANNOUNCED,
    Interrupted,
    World,
    confirmed,
    dated,
    knowledge,
    usual,
)


async def test_confirmed_dates_move_the_reminders_and_are_told(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.at("2027-01-01T09:00")
    await world.confirm("usual", confirmed("2027-02-20T13:00", "2027-01-11T09:00"))
    await world.at("2027-01-02T10:00")
    await world.at("2027-01-02T10:01")
    assert len(world.told(1)) == 2
    assert (
        "The dates are confirmed. The call for 2027/28 opens on 11 January 2027 at 09:00" in world.told(1)[1]
    )
    assert "usually January–February 2027" in world.told(1)[1]
    assert "The official call" in world.told(1)[1]
    assert (await world.at("2027-01-11T09:00")).sent == 1
    for day in ("2027-02-06T09:00", "2027-02-13T09:00", "2027-02-19T09:00"):
        assert (await world.at(day)).sent == 1
    assert (await world.at("2027-02-25T09:00")).sent == 0


async def test_dates_that_move_again_are_told_again_and_reminded_of_again(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.at("2027-04-14T09:00")
    await world.at("2027-04-21T09:00")
    await world.at("2027-04-27T09:00")
    await world.confirm("dated", confirmed("2027-05-13T13:00", "2027-04-01T10:00"))
    await world.at("2027-04-27T10:00")
    assert "have changed" in world.told(1)[-1]
    assert "closing on 28 April 2027 at 13:00" in world.told(1)[-1]
    await world.confirm("dated", confirmed("2027-05-14T13:00", "2027-04-01T10:00"))
    await world.at("2027-04-27T11:00")
    assert "closing on 13 May 2027 at 13:00" in world.told(1)[-1]
    before = len(world.told(1))
    for day in ("2027-04-30T09:00", "2027-05-07T09:00", "2027-05-13T09:00"):
        await world.at(day)
    assert len(world.told(1)) == before + 3


async def test_an_opening_that_moves_alone_names_the_old_one(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.confirm("dated", confirmed("2027-04-28T13:00", "2027-04-08T10:00"))
    await world.at("2026-11-22T13:00")
    assert "(I had told you: opening on 1 April 2027 at 10:00 (Rome time).)" in world.told(1)[0]


async def test_dates_that_go_back_before_anyone_was_told_are_not_told(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.confirm("dated", confirmed("2027-05-13T13:00", "2027-04-01T10:00"))
    await world.confirm("dated", confirmed("2027-04-28T13:00", "2027-04-01T10:00"))
    assert (await world.at("2026-11-22T13:00")).messages == 0


async def test_who_waits_for_an_announcement_hears_it(world: World) -> None:
    await world.subscribe(1, "unannounced")
    await world.subscribe(2, "silent")
    for name in ("unannounced", "silent"):
        await world.confirm(name, confirmed("2027-03-15T13:00"))
    assert (await world.at("2026-11-22T13:00")).messages == 2
    assert "The dates are out. The call for 2027/28 closes on 15 March 2027" in world.told(1)[0]
    assert len(world.told(2)) == 1
    assert (await world.at("2027-03-01T09:00")).messages == 2


async def test_news_of_dates_wait_for_the_morning(world: World) -> None:
    await world.subscribe(1, "usual")
    world.clock.set("2026-12-01T22:00")
    await world.confirm("usual", confirmed("2027-02-20T13:00"))
    assert (await world.at("2026-12-01T22:01")).messages == 0
    assert (await world.at("2026-12-02T09:00")).messages == 1
    assert "Late" not in world.told(1)[0]


async def test_a_change_of_the_data_files_does_the_same(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.at("2026-12-01T10:00")
    world.restart(knowledge(**{**EVERY, "usual": dated("2027-02-20T13:00")}))
    assert (await world.at("2026-12-01T11:00")).messages == 1
    assert "confirmed" in world.told(1)[0]
    world.restart(knowledge(**{**EVERY, "usual": usual((3, 4))}))
    assert (await world.at("2026-12-01T12:00")).messages == 1
    assert "March–April 2027" in world.told(1)[1]
    assert (await world.at("2027-03-01T09:00")).messages == 1


async def test_a_programme_that_is_gone_reminds_of_nothing(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    world.restart(knowledge(usual=usual((1, 2))))
    words = words_in("en")
    assert await world.at("2027-04-21T09:00") == Tally()
    (gone,) = await world.subscriptions.of(1)
    assert (gone.window, gone.next_due) == (None, None)
    assert await world.subscriptions.choose_leads(1, mine.id, [7, 1])
    one = wording.one(words, world.knowledge, gone, world.clock.now(), "Dated")
    assert "no longer in my sources" in plain(screen_of(words, one)).text
    every = wording.every(words, world.knowledge, (gone,))
    assert "dated: no longer in my sources" in plain(screen_of(words, every)).text
    world.restart(knowledge(**EVERY))
    for moment, sent in (("2027-04-22T09:00", 0), ("2027-04-27T09:00", 1)):
        assert (await world.at(moment)).sent == sent


async def test_the_next_call_is_announced_to_who_knew_the_last(world: World) -> None:
    for name in ("dated", "usual"):
        await world.subscribe(1, name)
    await world.subscribe(2, "unannounced")
    await world.confirm("unannounced", confirmed("2027-03-15T13:00"))
    for moment in ("2026-11-22T13:00", "2027-02-25T09:00", "2027-04-27T09:00", "2027-12-01T10:00"):
        await world.at(moment)
    before = len(world.told(1)), len(world.told(2))
    for name in ("dated", "usual", "unannounced"):
        await world.confirm(name, confirmed("2028-02-20T13:00", "2028-01-11T09:00", "2028/29"))
    await world.at("2027-12-01T10:05")
    news = world.told(1)[before[0] :] + world.told(2)[before[1] :]
    assert len(news) == 2
    assert "".join(news).count("The dates are out. The call for 2028/29 opens on 11 January 2028") == 3
    assert "I had told you" not in "".join(news)


async def test_what_follows_a_cycle_by_itself_is_no_news(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.confirm("usual", confirmed("2027-02-20T13:00", "2027-01-11T09:00"))
    await world.at("2026-11-22T13:00")
    await world.at("2027-02-19T09:00")
    assert (await world.at("2027-03-01T09:00")).messages == 0


@pytest.mark.parametrize(
    ("call", "known"),
    [
        (UNANNOUNCED, "No date is known yet"),
        (usual((4, 4)), "The call is usually open in April 2027, not confirmed."),
        (dated("2027-04-10T13:00"), "The call for 2027/28 closed on 10 April 2027 at 13:00"),
        (ROLLING, "The deadline depends on your own date now"),
        (None, "No date is known yet"),
    ],
)
async def test_dates_that_the_data_files_withdraw_are_told(
    world: World, call: Call | None, known: str
) -> None:
    await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    await world.subscriptions.stop(2)
    await world.at("2027-04-14T12:00")
    before = len(world.told(1))
    world.restart(knowledge(**{**EVERY, "dated": call}))
    assert (await world.at("2027-04-15T12:00")).messages == 1
    told = world.told(1)[before:]
    assert f"no longer stands: closing on 28 April 2027 at 13:00 (Rome time). {known}" in told[0]
    assert (await world.at("2027-04-15T12:30")).messages == 0
    assert world.told(2) == []


async def test_usual_months_that_are_withdrawn_are_told(world: World) -> None:
    await world.subscriptions.subscribe(1, "usual", "it")
    world.restart(knowledge(**{**EVERY, "usual": UNANNOUNCED}))
    await world.at("2026-11-22T13:00")
    assert (
        "Quello che ti avevo detto non vale più: di solito gennaio-febbraio 2027. Non c'è ancora una data"
        in world.told(1)[0]
    )
    world.restart(knowledge(**EVERY))
    assert (await world.at("2026-11-22T13:05")).messages == 0


async def test_who_is_done_hears_nothing_of_what_is_withdrawn(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.subscriptions.done(1, mine.id, "2027/28")
    world.restart(knowledge(**{**EVERY, "dated": UNANNOUNCED}))
    assert (await world.at("2026-11-22T13:00")).messages == 0


async def test_dates_that_staff_withdraw_are_told(world: World) -> None:
    await world.subscribe(1, "usual")
    mistaken = confirmed("2027-02-10T13:00", "2027-01-11T09:00")
    await world.confirm("usual", mistaken)
    await world.at("2026-11-22T13:00")
    await world.withdraw("usual", mistaken)
    assert (await world.at("2026-11-22T14:00")).messages == 1
    assert (
        "What I had told you no longer stands: closing on 10 February 2027 at 13:00 (Rome time). "
        "The call is usually open in January–February 2027, not confirmed." in world.told(1)[-1]
    )
    assert (await world.at("2027-01-11T09:00")).sent == 1
    assert "usually open about now" in world.told(1)[-1]
    assert "Late" in world.told(1)[-1]


async def test_what_is_withdrawn_before_anyone_was_told_is_not_told(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.subscribe(1, "silent")
    mistaken = confirmed("2027-02-10T13:00")
    for name in ("usual", "silent"):
        await world.confirm(name, mistaken)
        await world.withdraw(name, mistaken)
    assert (await world.at("2026-11-22T13:00")).messages == 0


async def test_a_call_whose_dates_are_withdrawn_on_their_way_says_so(world: World) -> None:
    await world.subscribe(1, "silent")
    mistaken = confirmed("2027-02-10T13:00")
    await world.confirm("silent", mistaken)
    sender = Interrupted(lambda: world.withdraw("silent", mistaken))
    world.restart(sender=sender)
    for minute in (1, 2, 3):
        await world.at(f"2026-11-22T12:0{minute}")
    assert [told.splitlines()[1].partition(":")[0].partition(".")[0] for told in sender.told] == [
        "The dates are out",
        "What I had told you no longer stands",
    ]


async def test_a_year_that_was_mistaken_is_mended_by_the_right_one(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.confirm("usual", confirmed("2027-02-10T13:00", year="2026/27"))
    await world.at("2026-11-22T13:00")
    await world.confirm("usual", confirmed("2027-02-20T13:00", year="2027/28"))
    await world.at("2026-11-22T13:05")
    assert "have changed. The call for 2027/28 closes on 20 February 2027" in world.told(1)[-1]
    await world.at("2027-02-06T09:00")
    assert "closes on 20 February 2027 at 13:00 (Rome time): 14 days left" in world.told(1)[-1]
    assert (await world.at("2027-02-09T09:00")).sent == 0


async def test_a_date_that_moves_far_takes_its_reminders_along(world: World) -> None:
    world.restart(knowledge(one=usual((9, 10), (4, 5))))
    await world.subscribe(1, "one")
    await world.confirm("one", confirmed("2027-05-31T13:00", "2027-05-01T10:00"))
    await world.at("2026-11-22T13:00")
    await world.confirm("one", confirmed("2027-07-20T13:00", "2027-05-01T10:00"))
    await world.at("2026-11-22T13:05")
    assert "opens on 1 May 2027 at 10:00 (Rome time) and closes on 20 July 2027" in world.told(1)[-1]
    assert (await world.at("2027-05-30T09:00")).sent == 1
    assert "is open. It closes on 20 July 2027" in world.told(1)[-1]
    assert (await world.at("2027-07-19T09:00")).sent == 1
    assert (await world.at("2027-07-20T13:00")).messages == 0
    assert (await world.at("2027-09-01T09:00")).sent == 1
    assert "usually opens about now (September–October 2027)" in world.told(1)[-1]


async def test_the_second_call_of_a_year_is_another(world: World) -> None:
    mine = await world.subscribe(1, "unannounced")
    await world.confirm("unannounced", confirmed("2026-12-15T13:00", year="2026/27"))
    await world.at("2026-11-22T13:00")
    await world.subscriptions.done(1, mine.id, "2026/27")
    world.clock.set("2027-01-15T10:00")
    await world.confirm("unannounced", confirmed("2027-06-15T13:00", year="2026/27"))
    await world.at("2027-01-15T10:05")
    assert "The dates are out. The call for 2026/27 closes on 15 June 2027" in world.told(1)[-1]
    assert (await world.at("2027-06-14T09:00")).sent == 1


def named(call: Dated, name: str) -> Dated:
    return call.model_copy(update={"id": name})


async def test_who_waits_for_a_call_hears_of_it_whatever_its_name(world: World) -> None:
    await world.subscribe(1, "silent")
    world.restart(knowledge(**{**EVERY, "silent": named(dated("2027-02-20T13:00"), "autumn")}))
    assert (await world.at("2026-11-22T13:00")).messages == 1
    assert "The dates are out" in world.told(1)[0]
    assert (await world.at("2027-02-19T09:00")).sent == 1
    again = await world.subscribe(1, "silent")
    assert [each.id for each in await world.subscriptions.of(1)] == [again.id]


async def test_a_call_that_gets_another_name_repeats_nothing(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    await world.at("2027-04-21T09:00")
    await world.subscriptions.done(1, mine.id, "2027/28")
    renamed = named(dated("2027-04-28T13:00", "2027-04-01T10:00"), "spring")
    world.restart(knowledge(**{**EVERY, "dated": renamed}))
    await world.subscribe(3, "dated")
    assert (await world.at("2027-04-21T09:05")).messages == 0
    assert (await world.at("2027-04-27T09:00")).messages == 2
    assert (len(world.told(1)), len(world.told(2)), len(world.told(3))) == (1, 2, 1)


async def test_who_is_subscribed_to_the_new_name_already_is_reminded_once(world: World) -> None:
    call = dated("2027-04-28T13:00", "2027-04-01T10:00")
    await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    world.restart(knowledge(**{**EVERY, "dated": named(call, "spring")}))
    await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    (_, second) = await world.subscriptions.of(2)
    await world.subscriptions.stop(2, second.id)
    await world.at("2026-11-22T13:00")
    assert [len(await world.subscriptions.of(who)) for who in (1, 2)] == [1, 1]
    assert (await world.at("2027-04-27T09:00")).sent == 2


async def test_dates_that_staff_confirmed_under_the_old_name_stand_until_they_are_over(world: World) -> None:
    await world.subscribe(1, "silent")
    await world.confirm("silent", confirmed("2027-02-20T13:00"))
    world.restart(
        knowledge(**{**EVERY, "silent": named(dated("2028-02-20T13:00", year="2028/29"), "autumn")})
    )
    await world.at("2026-11-22T13:00")
    assert (await world.at("2027-02-19T09:00")).sent == 1
    await world.at("2027-02-21T09:00")
    assert "The dates are out. The call for 2028/29" in world.told(1)[-1]


async def test_one_more_call_changes_nothing_of_the_first(world: World) -> None:
    await world.subscribe(1, "unannounced")
    await world.confirm("unannounced", confirmed("2027-06-20T13:00", "2027-05-20T10:00"))
    await world.at("2026-11-23T12:00")
    await world.confirm("unannounced", confirmed("2027-02-20T13:00"), another=True)
    await world.at("2026-11-24T12:00")
    assert (
        "There is another call: the one for 2027/28 closes on 20 February 2027 at 13:00 (Rome time). "
        "(What I had told you still stands: closing on 20 June 2027 at 13:00 (Rome time).)"
    ) in world.told(1)[-1]
    assert (await world.at("2027-02-19T09:00")).sent == 1
    # The first comes to matter again, and was told.
    assert (await world.at("2027-02-20T14:00")).messages == 0
    assert (await world.at("2027-05-20T10:00")).sent == 1
    await world.confirm("unannounced", confirmed("2027-06-25T13:00", "2027-05-20T10:00"))
    await world.at("2027-05-21T12:00")
    assert "have changed" in world.told(1)[-1]


async def test_a_call_within_another_is_told_as_one_more(world: World) -> None:
    await world.confirm("unannounced", confirmed("2027-03-31T13:00", "2027-01-10T10:00"))
    await world.confirm("unannounced", confirmed("2027-02-20T13:00", "2027-02-01T10:00"), another=True)
    await world.subscribe(1, "unannounced")
    await world.at("2027-01-10T10:00")
    await world.at("2027-02-01T11:00")
    assert "There is another call: the one for 2027/28 is open and closes on 20 February" in world.told(1)[-1]


@pytest.mark.parametrize(
    ("own", "known"),
    [
        (date(2027, 9, 1), "For your date the last day to apply is 1 August 2027."),
        (date(2027, 5, 1), "For your date the last day to apply was 1 April 2027."),
    ],
)
async def test_withdrawn_dates_leave_the_day_of_ones_own_date(world: World, own: date, known: str) -> None:
    await world.subscribe(1, "rolling", own)
    mistaken = confirmed("2027-05-28T13:00", "2027-05-01T10:00")
    await world.confirm("rolling", mistaken)
    await world.at("2026-11-23T12:00")
    world.clock.set("2027-04-15T12:00")
    await world.withdraw("rolling", mistaken)
    await world.at("2027-04-15T12:05")
    assert f"no longer stands: closing on 28 May 2027 at 13:00 (Rome time). {known}" in world.told(1)[-1]
