"""All programmes at a glance: which take the student, which do not, of which nobody can tell."""

from collections.abc import Iterable, Sequence

from handlers.callbacks import Afresh, Ask, Back, Keep, Reasons
from handlers.drafts import Draft, Step
from handlers.page import BLANK, Button, Line, Page, bold, line, rows
from handlers.wording import profiles
from handlers.wording.several import MARKS
from handlers.wording.words import Words
from knowledge.eligibility import Answer, Verdict
from knowledge.models import KnowledgeBase, Profile


def page(words: Words, kb: KnowledgeBase, draft: Draft, verdicts: Sequence[Verdict], *, kept: bool) -> Page:
    """The verdicts in three groups, a button each; `kept` where the profile is kept as it stands."""
    told = profiles.who(words, kb, draft.profile)
    who = " · ".join(told) or words.say("overview-nobody")
    lines: list[Line] = [line(bold(who)), BLANK]
    lines += [line(group) for group in _groups(words, kb, verdicts)]
    lines += [BLANK, line(words.say("overview-why"))]
    return Page(tuple(lines), (*_opening(words, kb, draft, verdicts), *_ways(words, draft, kept=kept)))


def _groups(words: Words, kb: KnowledgeBase, verdicts: Sequence[Verdict]) -> Iterable[str]:
    for answer in Answer:
        named = [_name(words, kb, each) for each in verdicts if each.answer is answer]
        if named:
            yield words.say(f"overview-{answer.replace('_', '-')}", programmes=", ".join(named)) + "."


def _name(words: Words, kb: KnowledgeBase, verdict: Verdict) -> str:
    return kb.programmes[verdict.programme].name.of(words.lang)


def _opening(
    words: Words, kb: KnowledgeBase, draft: Draft, verdicts: Sequence[Verdict]
) -> tuple[tuple[Button, ...], ...]:
    return rows(
        Button(f"{MARKS[each.answer]} {_name(words, kb, each)}", Reasons(draft.number, each.programme))
        for answer in Answer
        for each in verdicts
        if each.answer is answer
    )


def _ways(words: Words, draft: Draft, *, kept: bool) -> tuple[tuple[Button, ...], ...]:
    ways = [Button(words.say("button-back"), Back(draft.number))] if draft.before else []
    ways.append(Button(words.say("button-languages"), Ask(draft.number, Step.LANGUAGES, "-")))
    ways.append(Button(words.say("button-afresh"), Afresh()))
    if not kept and draft.profile != Profile():
        ways.append(Button(words.say("button-keep"), Keep(draft.number)))
    return rows(ways)
