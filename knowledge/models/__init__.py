"""The frozen models of the knowledge base, one noun a file."""

from knowledge.models.base import Text, Wording
from knowledge.models.call import ONLY_CALL, Call, Dated, Months, Offset, Rolling, Unannounced, Usual
from knowledge.models.city import City, country_of
from knowledge.models.fact import Fact, SharedFact
from knowledge.models.knowledge_base import KnowledgeBase
from knowledge.models.profile import Profile
from knowledge.models.programme import Destinations, Duration, Place, Programme, Span
from knowledge.models.rule import (
    All,
    Any,
    DegreeIs,
    DegreeIsNot,
    Eligibility,
    GraduatedWithin,
    LanguageReaches,
    Rule,
    SchoolIs,
    Unstated,
    YearIs,
    conditions,
)
from knowledge.models.score import Part, Score
from knowledge.models.source import Source
from knowledge.models.university import Office, School, University
from knowledge.models.words import LANGS, Area, Degree, Kind, Lang, Level, Topic

__all__ = [
    "LANGS",
    "ONLY_CALL",
    "All",
    "Any",
    "Area",
    "Call",
    "City",
    "Dated",
    "Degree",
    "DegreeIs",
    "DegreeIsNot",
    "Destinations",
    "Duration",
    "Eligibility",
    "Fact",
    "GraduatedWithin",
    "Kind",
    "KnowledgeBase",
    "Lang",
    "LanguageReaches",
    "Level",
    "Months",
    "Office",
    "Offset",
    "Part",
    "Place",
    "Profile",
    "Programme",
    "Rolling",
    "Rule",
    "School",
    "SchoolIs",
    "Score",
    "SharedFact",
    "Source",
    "Span",
    "Text",
    "Topic",
    "Unannounced",
    "University",
    "Unstated",
    "Usual",
    "Wording",
    "YearIs",
    "conditions",
    "country_of",
]
