"""What a button carries: typed values, packed into Telegram's 64 bytes and read back.

The kinds of button stand in one file a subject, each with the letter that packs it.
"""

from handlers.callbacks.answers import Choose, Example, Narrow, Tell
from handlers.callbacks.browsing import Card, Home, OfUniversity, Show, Universities
from handlers.callbacks.eligibility import Afresh, Ask, Back, CanIGo, Overview, Points, Reasons, Reply
from handlers.callbacks.packing import LONGEST, VERSION, Callback, Stale, pack, prefix, unpack
from handlers.callbacks.reminders import (
    CalendarFile,
    Deadlines,
    Done,
    Lead,
    NotNow,
    OneSubscription,
    OwnDate,
    Picture,
    Remind,
    Snooze,
    Stop,
    StopAll,
    Subscriptions,
)
from handlers.callbacks.student import Forget, Keep, Languages, MyProfile, Privacy, Speak

__all__ = [
    "LONGEST",
    "VERSION",
    "Afresh",
    "Ask",
    "Back",
    "CalendarFile",
    "Callback",
    "CanIGo",
    "Card",
    "Choose",
    "Deadlines",
    "Done",
    "Example",
    "Forget",
    "Home",
    "Keep",
    "Languages",
    "Lead",
    "MyProfile",
    "Narrow",
    "NotNow",
    "OfUniversity",
    "OneSubscription",
    "Overview",
    "OwnDate",
    "Picture",
    "Points",
    "Privacy",
    "Reasons",
    "Remind",
    "Reply",
    "Show",
    "Snooze",
    "Speak",
    "Stale",
    "Stop",
    "StopAll",
    "Subscriptions",
    "Tell",
    "Universities",
    "pack",
    "prefix",
    "unpack",
]
