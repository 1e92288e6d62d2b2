"""A verdict as a message: whether one student may take part in one programme."""

from datetime import datetime

from handlers.render import Screen, render
from handlers.wording import verdicts
from handlers.wording.words import words_in
from knowledge.eligibility import Verdict, check
from knowledge.models import KnowledgeBase, Lang, Profile, Programme


def screen(
    kb: KnowledgeBase, profile: Profile, programme: Programme, now: datetime, lang: Lang
) -> tuple[Screen, Verdict]:
    """The verdict, and the message that tells it.

    Args:
        kb: where the programme's university, offices and pages stand.
        profile: what the student told.
        programme: the programme asked about.
        now: the present moment, aware.
        lang: the language of the message.
    """
    verdict = check(profile, programme, now)
    words = words_in(lang)
    return render(verdicts.page(words, kb, verdict, profile), words.say("cut")), verdict
