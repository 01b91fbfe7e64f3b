"""The rules beyond the schema, one module each, and the texts of all codes. The registry is explicit: nothing is scanned for."""

from __future__ import annotations

from collections.abc import Mapping

from praevkonzept.rules import (
    age_fit,
    agreement,
    assumed,
    backwards,
    capacity,
    citations,
    contradictions,
    cycles,
    dates,
    double_net,
    doubles,
    funding_ending,
    funding_over,
    invisible,
    legal_check,
    measure_cost,
    mobile_numbers,
    network_lead,
    network_meeting,
    outdated_assessments,
    papers,
    period_over,
    person_names,
    personal_mailboxes,
    private_domains,
    provider,
    reading,
    references,
    review_due,
    shape,
    small_numbers,
    smart,
    survey,
    terms,
    town,
    unassessed,
    unmet,
    unused_participation,
    vocabularies,
    waiting_list,
    without_network,
    without_offer,
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
    cycles.RULE,
    age_fit.RULE,
    backwards.RULE,
    funding_over.RULE,
    funding_ending.RULE,
    review_due.RULE,
    invisible.RULE,
    provider.RULE,
    period_over.RULE,
    network_lead.RULE,
    network_meeting.RULE,
    agreement.RULE,
    legal_check.RULE,
    capacity.RULE,
    waiting_list.RULE,
    without_network.RULE,
    without_offer.RULE,
    double_net.RULE,
    measure_cost.RULE,
    smart.RULE,
    unassessed.RULE,
    unmet.RULE,
    unused_participation.RULE,
    doubles.RULE,
    contradictions.RULE,
    outdated_assessments.RULE,
    person_names.RULE,
    private_domains.RULE,
    mobile_numbers.RULE,
    personal_mailboxes.RULE,
    small_numbers.RULE,
    survey.RULE,
)


def codes() -> Mapping[str, CodeDoc]:
    """The texts of every code, in order of the codes."""
    docs = (*reading.CODES, *shape.CODES, *papers.CODES, *(rule.doc for rule in RULES))
    return {doc.code: doc for doc in sorted(docs, key=lambda doc: doc.code)}
