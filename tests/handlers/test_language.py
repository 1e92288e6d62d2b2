from tests.telegram import Telegram


async def test_the_chosen_language_holds_whatever_the_question_speaks(telegram: Telegram) -> None:
    ada = telegram.student("en")
    await ada.says("/language")
    await ada.taps("Italiano")
    assert "in italiano" in ada.last.text
    (answer,) = await ada.says("how long does ka107 last?")
    assert "3 a 12 mesi" in answer.text
    (card,) = await ada.says("/programmes")
    assert "università" in card.text


async def test_unchosen_a_clear_question_decides_and_its_buttons_follow(telegram: Telegram) -> None:
    ada = telegram.student("en")
    (answer,) = await ada.says("quanto dura ka107?")
    assert "3 a 12 mesi" in answer.text
    (further,) = await ada.taps("Dove")
    assert "Tagikistan" in further.text


async def test_the_choice_is_each_students_own(telegram: Telegram) -> None:
    ada, bo = telegram.student("en"), telegram.student("en", "Bo")
    await ada.says("/language")
    await ada.taps("Italiano")
    (welcome,) = await bo.starts()
    assert "going abroad" in welcome.text
