"""What a student says of the last answer: "where did you read that?", "in English, please"."""

from dataclasses import replace

from handlers.page import Button, Line, Page, line, rows
from handlers.ports import Services
from handlers.render import Screen, render
from handlers.wording import replies
from handlers.wording.words import Words, words_in
from knowledge.answers import NotKnown, answer
from knowledge.models import Lang
from knowledge.understanding.asked import Asked, Said

_SPOKEN: dict[str, Lang] = {"english": "en", "italian": "it"}


def in_language(asked: Asked, said: Said | None) -> Asked | None:
    """The last question, to be answered in the language that `asked` wishes; `asked` in it where none was.

    `None` where `asked` wishes no language.
    """
    lang = _SPOKEN.get(asked.detail or "")
    return replace(said.asked if said else asked, lang=lang) if lang else None


def with_language_note(words: Words, screen: Screen) -> Screen:
    """`screen`, and below it which language is spoken when."""
    return replace(screen, html=f"{screen.html}\n\n{render(Page((line(words.say('speaks')),)), '').html}")


async def sourced(services: Services, said: Said, lang: Lang) -> Screen | None:
    """The pages that the last answer comes from, to be opened; `None` where it came from none."""
    words, confirmed = words_in(lang), await services.windows.confirmed(said.asked.programmes)
    given = answer(services.knowledge, replace(said.asked, lang=lang), services.clock.now(), confirmed)
    pages = replies.page(words, given).foot
    if not pages:
        return None
    key = "source-in-vain" if isinstance(given.reply, NotKnown) else "source-of-last"
    lines = (line(words.say(key)), *pages, line(words.say("source-is-all")))
    return render(Page(lines, _opening(pages)), words.say("cut"))


def _opening(pages: tuple[Line, ...]) -> tuple[tuple[Button, ...], ...]:
    named = {span.url: span.text for each in pages for span in each if span.url}
    return rows(Button(text, url) for url, text in named.items())
