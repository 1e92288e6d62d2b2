"""Which topics lie nearest to one: what a student asks next."""

from collections.abc import Collection, Mapping

from knowledge.models import Topic

_NEXT: Mapping[Topic, tuple[Topic, ...]] = {
    Topic.OVERVIEW: (Topic.DEADLINE, Topic.ELIGIBILITY, Topic.DESTINATIONS, Topic.DURATION),
    Topic.DEADLINE: (Topic.APPLY, Topic.ELIGIBILITY, Topic.DURATION, Topic.DOCUMENTS),
    Topic.APPLY: (Topic.DEADLINE, Topic.DOCUMENTS, Topic.SELECTION, Topic.CONTACT),
    Topic.ELIGIBILITY: (Topic.DEADLINE, Topic.LANGUAGE, Topic.APPLY, Topic.SELECTION),
    Topic.LANGUAGE: (Topic.SELECTION, Topic.ELIGIBILITY, Topic.APPLY, Topic.DEADLINE),
    Topic.DURATION: (Topic.DEADLINE, Topic.ACTIVITIES, Topic.DESTINATIONS, Topic.FUNDING),
    Topic.FUNDING: (Topic.DOCUMENTS, Topic.DEADLINE, Topic.APPLY, Topic.CONTACT),
    Topic.DESTINATIONS: (Topic.ACTIVITIES, Topic.DURATION, Topic.DEADLINE, Topic.SELECTION),
    Topic.ACTIVITIES: (Topic.DURATION, Topic.DESTINATIONS, Topic.RECOGNITION, Topic.DEADLINE),
    Topic.DOCUMENTS: (Topic.APPLY, Topic.DEADLINE, Topic.LEARNING_AGREEMENT, Topic.CONTACT),
    Topic.SELECTION: (Topic.LANGUAGE, Topic.DEADLINE, Topic.ELIGIBILITY, Topic.APPLY),
    Topic.LEARNING_AGREEMENT: (Topic.RECOGNITION, Topic.DOCUMENTS, Topic.CONTACT, Topic.APPLY),
    Topic.RECOGNITION: (Topic.LEARNING_AGREEMENT, Topic.COMBINING, Topic.DOCUMENTS, Topic.CONTACT),
    Topic.VISA: (Topic.DOCUMENTS, Topic.DESTINATIONS, Topic.APPLY, Topic.CONTACT),
    Topic.CONTACT: (Topic.APPLY, Topic.DEADLINE, Topic.DOCUMENTS, Topic.OVERVIEW),
    Topic.COMBINING: (Topic.ELIGIBILITY, Topic.DEADLINE, Topic.APPLY, Topic.RECOGNITION),
}


def nearest(topic: Topic, known: Collection[Topic], most: int = 3) -> tuple[Topic, ...]:
    """The topics among `known` that lie nearest to `topic`, at most `most` of them."""
    order = dict.fromkeys((*_NEXT[topic], *known))
    return tuple(each for each in order if each in known and each is not topic)[:most]
