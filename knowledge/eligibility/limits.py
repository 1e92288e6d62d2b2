"""The numbers that the rules of a knowledge base turn on."""

from knowledge.models import GraduatedWithin, KnowledgeBase, conditions


def months_that_matter(kb: KnowledgeBase) -> tuple[int, ...]:
    """After how many months some programme no longer takes a graduate, in order."""
    rules = (each.eligibility.rule for each in kb.programmes.values())
    every = (each for rule in rules if rule for each in conditions(rule))
    return tuple(
        sorted({each.graduated_within_months for each in every if isinstance(each, GraduatedWithin)})
    )
