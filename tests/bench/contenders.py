"""Those that are compared: each builds from the phrasings what answers one question at a time.

The others keep nothing of a conversation: in one, they get all that was said before in front of the question,
which serves them better than the question alone, or after the last turn only.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from random import Random
from typing import Any, Protocol

from knowledge.models import Topic
from knowledge.understanding.asked import Asked, Said
from knowledge.understanding.normalise import words
from tests.bench.phrasings import Label, Phrasing
from tests.bench.questions import COUNTED
from tests.bench.worlds import SEED, World

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

Answer = Callable[[], Label | None]
"""Answers one question, made ready before: only this call is timed."""
Ready = Callable[[str, Sequence[str]], Answer]
"""Makes ready to answer a question, after what was said before it."""


class Contender(Protocol):
    """Builds from a world and its phrasings what answers questions."""

    def __call__(self, world: World, spoken: Sequence[Phrasing]) -> Ready: ...


def ours(world: World, spoken: Sequence[Phrasing]) -> Ready:
    """The project's own understanding."""
    from knowledge.understanding.engine import Engine

    engine = Engine.build(world.kb, world.data)

    def ready(question: str, before: Sequence[str]) -> Answer:
        said = None
        for each in before:
            said = Said(engine.understand(each, now=NOW, said=said), NOW)
        return lambda: _label(engine.understand(question, now=NOW, said=said))

    return ready


def _label(asked: Asked) -> Label | None:
    # Asking back, listing or refusing is no find, even where the programme is among those offered.
    if asked.behaviour not in COUNTED or not asked.programmes or asked.topic is None:
        return None
    return Label(asked.programmes[0], asked.topic)


def _forgetful(answer: Callable[[str], Label | None]) -> Ready:
    return lambda question, before: partial(answer, " ".join((*before, question)))


def fuzzy(scorer: str) -> Contender:
    """rapidfuzz over all phrasings, one by one."""

    def build(world: World, spoken: Sequence[Phrasing]) -> Ready:
        from rapidfuzz import fuzz, process

        score = getattr(fuzz, scorer)
        texts, labels = [each.text for each in spoken], [each.label for each in spoken]

        def answer(question: str) -> Label | None:
            best = process.extractOne(_normal(question), texts, scorer=score)
            return labels[best[2]] if best else None

        return _forgetful(answer)

    return build


def bm25(world: World, spoken: Sequence[Phrasing]) -> Ready:
    """bm25s over all phrasings."""
    import bm25s

    index = bm25s.BM25()
    index.index([each.text.split() for each in spoken], show_progress=False)
    labels = [each.label for each in spoken]

    def answer(question: str) -> Label | None:
        found, scores = index.retrieve([_normal(question).split()], k=1, show_progress=False)
        return labels[int(found[0, 0])] if scores[0, 0] > 0 else None

    return _forgetful(answer)


def bm25_bare(world: World, spoken: Sequence[Phrasing]) -> Ready:
    """bm25s without what its `retrieve` adds for batches: the scores alone, and their best."""
    import bm25s

    index = bm25s.BM25()
    index.index([each.text.split() for each in spoken], show_progress=False)
    labels = [each.label for each in spoken]
    return _forgetful(lambda question: labels[int(index.get_scores(_normal(question).split()).argmax())])


def linear(world: World, spoken: Sequence[Phrasing]) -> Ready:
    """TF-IDF of words and characters; one linear model for the programme, one for the topic."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    # Chosen by chance: any fixed step would fall in with the turns that languages and names take.
    learnt = Random(SEED).sample(spoken, len(spoken) // world.linear_every)
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\S+", sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), sublinear_tf=True),
    )
    seen = features.fit_transform([each.text for each in learnt]).tocsr()
    topic = _classifier(seen, [each.label.topic.value for each in learnt])
    model = _centroids if world.many else _classifier
    programme = model(seen, [each.label.programme for each in learnt])

    def answer(question: str) -> Label | None:
        row = features.transform([_normal(question)])
        return Label(programme(row), Topic(topic(row)))

    return _forgetful(answer)


def _classifier(seen: Any, labels: Sequence[str]) -> Callable[[Any], str]:
    from sklearn.svm import LinearSVC

    model = LinearSVC().fit(seen, labels)
    return lambda row: str(model.predict(row)[0])


def _centroids(seen: Any, labels: Sequence[str]) -> Callable[[Any], str]:
    """Rocchio's linear model: the mean of each class; a discriminative one would need gigabytes."""
    import numpy as np
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.preprocessing import normalize

    names, which = np.unique(np.array(labels), return_inverse=True)
    member = csr_matrix((np.ones(len(which), dtype=seen.dtype), (which, np.arange(len(which)))))
    columns = normalize(member @ seen).T.tocsr()
    return lambda row: str(names[(row @ columns).toarray().argmax()])


def _normal(question: str) -> str:
    """What the phrasings were put through: lower case, no accents, no signs."""
    return " ".join(words(question))


CONTENDERS: dict[str, Contender] = {
    "ours": ours,
    "rapidfuzz WRatio": fuzzy("WRatio"),
    "rapidfuzz token_set_ratio": fuzzy("token_set_ratio"),
    "bm25s retrieve": bm25,
    "bm25s get_scores": bm25_bare,
    "TF-IDF + linear": linear,
}
