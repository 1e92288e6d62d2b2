"""The engine: text, and what was said before, to what is asked."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from knowledge.models import KnowledgeBase, Lang, Profile
from knowledge.understanding import lexicon as lexicons
from knowledge.understanding.asked import Asked, Behaviour, Said
from knowledge.understanding.catalogue import Catalogue
from knowledge.understanding.deciding import Decider
from knowledge.understanding.reading import Reader, Reading
from knowledge.understanding.smalltalk import courtesy
from knowledge.understanding.vocabulary import Vocabulary, compile_vocabulary
from knowledge.understanding.wording import Wordings, read_wordings

MEMORY = timedelta(minutes=30)
"""How long what was said counts for what is said next."""


class Engine:
    """Understands questions; built once, then safe to share: of what it reads it keeps single words only."""

    def __init__(self, kb: KnowledgeBase, wordings: Wordings, lexicon: lexicons.Lexicon) -> None:
        vocabulary: Vocabulary = compile_vocabulary(kb, wordings)
        self._vocabulary = vocabulary
        self._nobody = Profile()
        self._reader = Reader(vocabulary, lexicon)
        self._decider = Decider(Catalogue(kb, wordings.regions), wordings, lexicon)

    @classmethod
    def build(cls, kb: KnowledgeBase, directory: Path) -> "Engine":
        """An engine for `kb` with the wording of the data in `directory`.

        Raises:
            KnowledgeError: the wording files have problems.
        """
        with _collector_at_rest():
            return cls(kb, read_wordings(directory / "wording"), lexicons.load())

    def understand(
        self,
        text: str,
        *,
        now: datetime,
        said: Said | None = None,
        profile: Profile | None = None,
        lang: Lang | None = None,
    ) -> Asked:
        """What `text` asks.

        Args:
            text: the message as typed; any text at all.
            now: the moment of the message, aware.
            said: what was understood last in this conversation; ignored when older than 30 minutes.
            profile: what is known of the student.
            lang: the language to assume where the text does not tell.
        """
        before = said.asked if said and now - said.at <= MEMORY else None
        reading = self._reader.read(text, before.lang if before else lang)
        intent = courtesy(text, reading, self._vocabulary.emoji)
        if intent:
            return _smalltalk(reading, intent)
        return self._decider.decide(text, reading, before, profile or self._nobody, now)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without Python's collector of cycles, which else looks through all that is built over and over."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _smalltalk(reading: Reading, intent: str) -> Asked:
    return Asked(reading.lang, Behaviour.SMALLTALK, reading.lang_clear, detail=intent, confidence=0.95)
