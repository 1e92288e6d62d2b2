"""Verdicts on several programmes that may be meant, a line each."""

from collections.abc import Sequence

from handlers.callbacks import Card, Reasons
from handlers.page import Button, Line, Page, bold, line, rows
from handlers.wording import conditions, subjects
from handlers.wording.sources import source_line
from handlers.wording.verdicts import needs
from handlers.wording.words import Words
from knowledge.eligibility import Answer, Reason, State, Verdict
from knowledge.models import KnowledgeBase, Profile

MARKS = {Answer.ELIGIBLE: "✅", Answer.NOT_ELIGIBLE: "❌", Answer.UNKNOWN: "❔"}
_DECIDES = {
    Answer.ELIGIBLE: (State.MET,),
    Answer.NOT_ELIGIBLE: (State.UNMET,),
    Answer.UNKNOWN: (State.OPEN,),
}


def page(
    words: Words, kb: KnowledgeBase, verdicts: Sequence[Verdict], profile: Profile, talk: int | None
) -> Page:
    """Each verdict with what it hangs on; a button opens the reasons in `talk`, or else the card."""
    lines: list[Line] = [line(bold(words.say("verdict-several")))]
    lines += [line(_line(words, kb, each, profile)) for each in verdicts]
    sources = [kb.source(kb.programmes[each.programme].university, each.source) for each in verdicts]
    buttons = [_button(words, kb, each, talk) for each in verdicts]
    return Page(tuple(lines), rows(buttons), (source_line(words, sources),))


def _line(words: Words, kb: KnowledgeBase, verdict: Verdict, profile: Profile) -> str:
    programme = kb.programmes[verdict.programme]
    named = subjects.head(words, programme, kb.university_of(programme))
    why = "; ".join(dict.fromkeys(_why(words, kb, verdict, profile)))
    return words.say("verdict-of-one", mark=MARKS[verdict.answer], programme=named, why=why)


def _why(words: Words, kb: KnowledgeBase, verdict: Verdict, profile: Profile) -> list[str]:
    if verdict.answer is Answer.ELIGIBLE:
        return [words.say("verdict-may")]
    if verdict.needs:
        return [words.say("verdict-tell", needs=needs(words, verdict))]
    university = kb.university_of(kb.programmes[verdict.programme])
    hanging: list[Reason] = [r for r in verdict.deciding if r.state in _DECIDES[verdict.answer]]
    told = (conditions.reason(words, kb, university, profile, each) for each in hanging)
    return [each.removeprefix("✗ ").removeprefix("? ").rstrip(".") for each in told]


def _button(words: Words, kb: KnowledgeBase, verdict: Verdict, talk: int | None) -> Button:
    programme = kb.programmes[verdict.programme]
    label = f"{MARKS[verdict.answer]} {programme.name.of(words.lang)}"
    return Button(label, Card(programme.id) if talk is None else Reasons(talk, programme.id))
