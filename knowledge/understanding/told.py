"""What a message tells of the student herself: "I'm at IMS", "sono al terzo anno"."""

from knowledge.models import Profile
from knowledge.understanding.asked import Subject
from knowledge.understanding.reading import Reading
from knowledge.understanding.subjects import ANOTHER

_BESIDE = 2
"""Words that may stand between "I study at" and the university."""
_PLACES = ("university", "school")
_BESIDES = ("studies", "fields", "filler", "smalltalk", "carry")
_HERSELF = (*_PLACES, *_BESIDES, "year", "degree", "next_year")


def told_in(reading: Reading, own: Subject, stated: Profile) -> Profile:
    """What a message tells of who writes it, of all that it states (`stated`).

    A university is hers only where she says so: "erasmus at IMS" names a programme. A year or a degree is,
    unless it is said of others.
    """
    told = Profile() if reading.of("others") else stated
    school = own.schools[0].partition("/")[2] if len(own.schools) == 1 else None
    hers = _hers(reading) and len(own.universities) == 1
    place = {
        "university": own.universities[0] if hers else None,
        "school": school if hers and school != ANOTHER else None,
    }
    return told.model_copy(update=place)


def only_a_place(reading: Reading, own: Subject) -> bool:
    """Whether a message names one university, or schools of it, and asks nothing: "studio a firenze"."""
    one = len(own.universities) == 1 and not reading.of("offtopic")
    return one and reading.holds_only(*_PLACES, *_BESIDES)


def only_of_herself(reading: Reading, told: Profile) -> bool:
    """Whether a message tells who the student is, and nothing else: "sono al terzo anno"."""
    return told != Profile() and reading.holds_only(*_HERSELF)


def _hers(reading: Reading) -> bool:
    """Whether a university or a school stands right after words such as "I study at"."""
    denied = {m.end for m in reading.of("negation")}
    ends = [m.end for m in reading.of("studies") if m.start not in denied]
    named = [m.start for role in _PLACES for m in reading.of(role)]
    return any(0 <= start - end <= _BESIDE for start in named for end in ends)
