"""A verdict -> a page: the answer in plain words, the rules that decided it, what lacks, whom to ask."""

from collections.abc import Iterable, Iterator

from handlers.callbacks import Card
from handlers.page import Button, Line, Page, bold, length, line, rows
from handlers.wording import conditions, replies, rules, subjects, values
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.calls.year import next_academic_year
from knowledge.certificates import Certified
from knowledge.eligibility import Answer, Need, OfUniversity, ProfileFact, Reason, State, Verdict, without
from knowledge.models import KnowledgeBase, Level, Profile, Programme, SchoolIs, Topic
from knowledge.score import scales
from knowledge.understanding.levels import UNNAMED

_MOST_CHARACTERS = 900
_MOST_FACTS = 2


def page(
    words: Words, kb: KnowledgeBase, verdict: Verdict, profile: Profile, notes: Iterable[str] = ()
) -> Page:
    """What the student of `profile` reads of `verdict`; `notes` stand right below the answer."""
    programme = kb.programmes[verdict.programme]
    lines = [
        line(bold(headline(words, kb, verdict))),
        *map(line, notes),
        *map(line, _reasons(words, kb, verdict, without(profile, verdict.contradictions))),
        *map(line, _asked(words, verdict)),
    ]
    if verdict.answer is Answer.UNKNOWN and (not verdict.needs or _open(verdict)):
        lines.append(replies.ask(words, kb.offices_of(programme)))
    sources = [verdict.source]
    for more, source in _beside(words, kb, programme, verdict, profile):
        if length((*lines, more)) <= _MOST_CHARACTERS:
            lines.append(more)
            sources.append(source)
    named = (kb.source(programme.university, each) for each in dict.fromkeys(sources))
    card = Button(words.say("button-card"), Card(programme.id))
    return Page(tuple(lines), rows([card]), (source_line(words, tuple(named)),))


def headline(words: Words, kb: KnowledgeBase, verdict: Verdict) -> str:
    """The answer in one sentence."""
    programme = kb.programmes[verdict.programme]
    named = subjects.head(words, programme, kb.university_of(programme))
    open_ = verdict.answer is Answer.UNKNOWN and not verdict.needs
    key = "open" if open_ else verdict.answer.replace("_", "-")
    return words.say(f"verdict-{key}", programme=named)


def needs(words: Words, verdict: Verdict) -> str:
    """The facts that lack, to follow "tell me"."""
    return values.every(words, (_need(words, verdict, each) for each in verdict.needs))


def _need(words: Words, verdict: Verdict, what: Need) -> str:
    match what.fact:
        case ProfileFact.LANGUAGE:
            return words.say("need-languages", language=values.language(words, what.language or ""))
        case ProfileFact.TRAVEL_YEAR:
            now = verdict.academic_year
            return words.say("need-travel-year", now=now, next=next_academic_year(now))
        case ProfileFact.MONTHS:
            return words.say("need-months")
        case _:
            return words.say(f"need-{what.fact.value}")


def about(words: Words, certified: Iterable[Certified]) -> Iterator[str]:
    """What certificates count as, and by whose word."""
    for each in certified:
        yield words.say(
            "certificate-about",
            certificate=each.certificate,
            level=each.level.value,
            language=values.language(words, each.language),
            source=each.source.title,
        )


def concern(words: Words, kb: KnowledgeBase, verdict: Verdict, profile: Profile) -> tuple[Line, ...]:
    """What a decided verdict means for the student, to stand below an answer; nothing while it is open."""
    if verdict.answer is Answer.UNKNOWN:
        return ()
    university = kb.university_of(kb.programmes[verdict.programme])
    unmet = [each for each in _stated(kb, verdict) if each.decided and each.state is State.UNMET]
    reasons = (conditions.reason(words, kb, university, profile, each) for each in unmet)
    said = line(words.say(f"for-you-{verdict.answer.replace('_', '-')}"))
    return (said, *map(line, reasons))


def _open(verdict: Verdict) -> bool:
    return any(reason.state is State.OPEN for reason in verdict.deciding)


def _reasons(words: Words, kb: KnowledgeBase, verdict: Verdict, profile: Profile) -> Iterator[str]:
    university = kb.university_of(kb.programmes[verdict.programme])
    shown = _shown(verdict, _stated(kb, verdict))
    several = sum(each.alternative for each in shown) > 1
    for each in shown:
        if several and each.alternative:
            yield words.say("verdict-any")
            several = False
        yield conditions.reason(words, kb, university, profile, each)


def _stated(kb: KnowledgeBase, verdict: Verdict) -> tuple[Reason, ...]:
    """The reasons but for those which would tell of whom a page says nothing as if it took these."""
    rule = kb.programmes[verdict.programme].eligibility.rule
    doubtful = tuple(rules.opening_doubt(rule)) if rule else ()
    return tuple(each for each in verdict.reasons if each.condition not in doubtful)


def _shown(verdict: Verdict, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """A yes needs only what made it; a no and a doubt are easier to follow with the whole rule."""
    told = tuple(r for r in reasons if not (_is_university(r) and r.state is State.MET))
    if verdict.answer is Answer.NOT_ELIGIBLE or _doubts_the_scope(verdict):
        return tuple(r for r in told if r.decided or r.state is not State.OPEN)
    return tuple(r for r in told if r.decided)


def _is_university(reason: Reason) -> bool:
    return isinstance(reason.condition, OfUniversity)


def _doubts_the_scope(verdict: Verdict) -> bool:
    return any(
        isinstance(each.condition, SchoolIs) for each in verdict.deciding if each.state is not State.MET
    )


def _asked(words: Words, verdict: Verdict) -> Iterator[str]:
    for each in verdict.contradictions:
        yield words.say(f"verdict-{each}")
    if verdict.needs:
        yield words.say("verdict-needs", needs=needs(words, verdict))


def _beside(
    words: Words, kb: KnowledgeBase, programme: Programme, verdict: Verdict, profile: Profile
) -> Iterator[tuple[Line, str]]:
    """What decides nothing, each with its source: advice, the points of the ranking, what pages add."""
    if verdict.answer is Answer.NOT_ELIGIBLE:
        return
    for text in verdict.advice:
        yield line(text.of(words.lang)), verdict.source
    for sentence in points(words, programme, profile):
        yield line(sentence), programme.score.source if programme.score else verdict.source
    for fact in kb.facts(programme, Topic.ELIGIBILITY)[:_MOST_FACTS]:
        yield line(fact.text.of(words.lang)), fact.source


def points(words: Words, programme: Programme, profile: Profile) -> Iterator[str]:
    """What the levels told are worth in the ranking."""
    for part in scales(programme.score) if programme.score else ():
        levels = [each for each in profile.languages.items() if each[1] in part.points]
        given = [_worth(words, language, level, part.points[level]) for language, level in levels]
        if given:
            yield words.say("verdict-points", given=values.every(words, given))


def _worth(words: Words, language: str, level: Level, points: int) -> str:
    if language == UNNAMED:
        return words.say("verdict-points-level", level=level.value, points=points)
    named = values.language(words, language)
    return words.say("verdict-points-one", language=named, level=level.value, points=points)
