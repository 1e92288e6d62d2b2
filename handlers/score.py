"""What a language level is worth in a ranking, as far as its page says; never a total."""

from handlers.callbacks import Card, Points
from handlers.context import App, Talk
from handlers.delivery import on_command, on_press, screen_of
from handlers.page import Button, Page, line, rows
from handlers.render import Screen
from handlers.wording import scores, subjects
from knowledge.models import Level, Programme

NO_LEVEL, WHOLE = "-", "all"


def register(application: App) -> None:
    """Answer /score and its buttons."""
    on_command(application, "score", _command)
    on_press(application, Points, _points)


async def _command(talk: Talk, _: str) -> Screen:
    ranked = [each for each in talk.services.knowledge.programmes.values() if each.score]
    if len(ranked) == 1:
        return _told(talk, ranked[0], None)
    buttons = rows(
        Button(
            subjects.head(talk.words, each, talk.services.knowledge.university_of(each)), Points(each.id, "-")
        )
        for each in ranked
    )
    return screen_of(talk.words, Page((line(talk.words.say("score-which")),), buttons))


async def _points(talk: Talk, pressed: Points) -> Screen | None:
    programme = talk.services.knowledge.programmes.get(pressed.programme)
    levels = {level.value: level for level in Level}
    if programme is None or programme.score is None or pressed.level not in (NO_LEVEL, WHOLE, *levels):
        return None
    return _told(talk, programme, levels.get(pressed.level), whole=pressed.level == WHOLE)


def _told(talk: Talk, programme: Programme, level: Level | None, *, whole: bool = False) -> Screen:
    kb, words = talk.services.knowledge, talk.words
    page = scores.page(words, kb, programme) if whole else scores.brief(words, kb, programme, level)
    levels = [Button(each.value, Points(programme.id, each.value)) for each in Level]
    all_of = [] if whole else [Button(words.say("button-ranking"), Points(programme.id, WHOLE))]
    card = Button(words.say("button-card"), Card(programme.id))
    return screen_of(words, Page(page.lines, (*rows(levels, 3), *rows([*all_of, card])), page.foot))
