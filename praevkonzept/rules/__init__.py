"""The rules beyond the schema, one module each, and the texts of all codes. The registry is explicit: nothing is scanned for."""

from __future__ import annotations

from collections.abc import Mapping

from praevkonzept.rules import (
    assumed,
    citations,
    dates,
    papers,
    reading,
    references,
    shape,
    survey,
    terms,
    town,
    vocabularies,
)
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule

__all__ = ["RULES", "CodeDoc", "Context", "Problem", "Rule", "codes"]

RULES: tuple[Rule, ...] = (
    terms.RULE,
    references.RULE,
    dates.RULE,
    vocabularies.RULE,
    assumed.RULE,
    town.RULE,
    citations.RULE,
    survey.RULE,
)


def codes() -> Mapping[str, CodeDoc]:
    """The texts of every code, in order of the codes."""
    docs = (*reading.CODES, *shape.CODES, *papers.CODES, *(rule.doc for rule in RULES))
    return {doc.code: doc for doc in sorted(docs, key=lambda doc: doc.code)}
