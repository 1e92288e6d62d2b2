"""The numbers that the rules of a knowledge base turn on."""

from collections.abc import Iterator

from knowledge.models import All, Any, GraduatedWithin, KnowledgeBase, Rule


def months_that_matter(kb: KnowledgeBase) -> tuple[int, ...]:
    """After how many months some programme no longer takes a graduate, in order."""
    rules = (each.eligibility.rule for each in kb.programmes.values())
    conditions = (each for rule in rules if rule for each in _conditions(rule))
    return tuple(sorted({c.graduated_within_months for c in conditions if isinstance(c, GraduatedWithin)}))


def _conditions(rule: Rule) -> Iterator[Rule]:
    if isinstance(rule, All | Any):
        for branch in rule.all if isinstance(rule, All) else rule.any:
            yield from _conditions(branch)
    else:
        yield rule
