"""Windows of calls in words, each as certain as its page."""

from typing import assert_never

from handlers.wording import values
from handlers.wording.words import Words
from knowledge.answers.statements import CallWindow
from knowledge.calls import ExactWindow, RollingWindow, UnannouncedWindow, UsualWindow
from knowledge.models import Offset, Usual


def window(words: Words, stated: CallWindow) -> str:
    """When students can apply."""
    match stated.window:
        case ExactWindow() as exact:
            return _exact(words, exact)
        case UsualWindow() as usual:
            return _usual(words, usual, stated)
        case RollingWindow() as rolling:
            return _rolling(words, rolling, stated)
        case UnannouncedWindow() as unannounced:
            known = words.say("window-unannounced", where=unannounced.where.of(words.lang).rstrip("."))
            return _with_last(words, known, unannounced.last_known)
        case _ as never:
            assert_never(never)


def _exact(words: Words, exact: ExactWindow) -> str:
    closes = values.closing(words, exact.closes)
    if exact.state == "closed":
        return words.say("window-closed", year=exact.year, closes=closes)
    if exact.opens is None:
        return words.say("window-closes", year=exact.year, closes=closes)
    opens = values.moment(words, exact.opens)
    return words.say(f"window-{exact.state}", year=exact.year, opens=opens, closes=closes)


def _usual(words: Words, usual: UsualWindow, stated: CallWindow) -> str:
    runs = stated.call.windows if isinstance(stated.call, Usual) else (usual.months,)
    in_months = values.every(
        words, (words.say("in-months", months=values.months(words, run), first=run.first) for run in runs)
    )
    coming = values.months_of(words, usual.first, usual.last)
    name = "window-usual-now" if usual.state == "open" else "window-usual"
    return _with_last(words, words.say(name, months=in_months, coming=coming), usual.last_known)


def _with_last(words: Words, text: str, last: ExactWindow | None) -> str:
    return f"{text} {_exact(words, last)}" if last else text


def _rolling(words: Words, rolling: RollingWindow, stated: CallWindow) -> str:
    event = words.say(f"event-{rolling.event}")
    if rolling.before == Offset():
        return words.say("window-any-time", event=event)
    text = words.say("window-rolling", offset=values.offset(words, rolling.before), event=event)
    if stated.own_day is None:
        return text
    name = "window-own-day-past" if stated.own_day_past else "window-own-day"
    return f"{text} {words.say(name, day=values.day(words, stated.own_day))}"
