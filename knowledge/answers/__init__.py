"""Which statements answer a question: from `Asked` to typed values, without words of the bot's own."""

from knowledge.answers.answering import answer
from knowledge.answers.replies import (
    Answer,
    AtHome,
    Chat,
    Choice,
    Declined,
    Fit,
    FitsOf,
    Group,
    Listing,
    NotKnown,
    Reply,
    Told,
)
from knowledge.answers.statements import Statement
from knowledge.answers.topics import Present, known_topics, state

__all__ = [
    "Answer",
    "AtHome",
    "Chat",
    "Choice",
    "Declined",
    "Fit",
    "FitsOf",
    "Group",
    "Listing",
    "NotKnown",
    "Present",
    "Reply",
    "Statement",
    "Told",
    "answer",
    "known_topics",
    "state",
]
