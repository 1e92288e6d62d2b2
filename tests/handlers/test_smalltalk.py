"""Students who do not know what to say, or where to go."""

import pytest

from tests.telegram import Telegram


@pytest.mark.parametrize("said", ["boh", "Boh?", "no", "forse", "dipende", "non so", "nono"])
async def test_a_shrug_is_helped_on_in_italian(telegram: Telegram, said: str) -> None:
    ada = telegram.student("it")
    await ada.says(said)
    assert ada.last.text.startswith("Nessun problema. Quando vuoi, dimmi pure che cosa cerchi")
    assert len(ada.last.labels) == 4


@pytest.mark.parametrize("said", ["dunno", "nope", "maybe", "I don't know", "not sure", "🤷"])
async def test_a_shrug_is_helped_on_in_english(telegram: Telegram, said: str) -> None:
    ada = telegram.student("en")
    await ada.says(said)
    assert ada.last.text.startswith("No problem. Whenever you like, tell me what you are looking for")
    assert len(ada.last.labels) == 4


@pytest.mark.parametrize(
    "said",
    [
        "non so dove andare",
        "boh non so dove andare",
        "non so ancora dove partire",
        "non so quale scegliere",
        "non saprei che programma scegliere",
        "i don't know where to go",
        "I have no idea where to go!",
        "not sure which programme to choose",
        "i dont know where i want to go",
        "I want to go abroad but I don't know where to start",
        "boh volevo fare un'esperienza fuori ma nn so cosa",
    ],
)
async def test_who_does_not_know_where_to_go_is_asked_about_herself(telegram: Telegram, said: str) -> None:
    ada = telegram.student("en")
    for before in ("", "when does leru close?"):
        await ada.says(before) if before else None
        await ada.says(said)
        assert ada.last.text.startswith(("Let us start from you", "Partiamo da te"))
        assert ada.last.labels in (["Can I go?", "All programmes"], ["Posso partire?", "Tutti i programmi"])
    await ada.taps(ada.last.labels[0])
    assert ada.last.button("UNIMI")


@pytest.mark.parametrize("said", ["perfetto", "si"])
async def test_an_ok_is_still_one(telegram: Telegram, said: str) -> None:
    ada = telegram.student("it")
    await ada.says(said)
    assert ada.last.text.startswith("Perfetto")
