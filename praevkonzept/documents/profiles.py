"""Steckbriefe: the full entry of an offer, network or measure. Only what is known, in a fixed logical order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept.analysis.query import across_all_phases
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents.blocks import Block, Facts, Inlines
from praevkonzept.documents.context import Context, Spot, anchor, paragraph
from praevkonzept.documents.phrases import cited, listed, sentence, typeset
from praevkonzept.documents.values import standing_of, target_of, value_of

OFFER_KEYS = (
    "kind", "status", "as_of", "part_of",
    "providers", "partners", "partner_groups",
    "target_groups", "age", "milestones", "transitions", "languages",
    "fields", "prevention", "forms",
    "access", "fees",
    "places", "districts", "reach", "schedule", "accessibility", "valid_from", "valid_until",
    "capacity", "usage", "goal", "effect", "evaluation",
    "programmes", "funding", "legal_bases",
    "contact", "publicity", "reviewed", "notes", "sources",
)  # fmt: skip

NETWORK_KEYS = (
    "kind", "status", "as_of", "level", "lead", "coordination", "members", "member_groups",
    "fields", "milestones", "transitions", "rhythm", "last_met", "agreement", "reports_to", "related",
    "programmes", "legal_bases", "valid_from", "valid_until", "reviewed", "notes", "sources",
)  # fmt: skip

MEASURE_KEYS = (
    "status", "as_of", "strategy", "gap", "closes", "goal", "responsible", "partners", "offers",
    "milestones", "transitions", "start", "due", "cost", "target", "decision", "progress", "deviation", "next_step",
    "priority", "reviewed", "notes", "sources",
)  # fmt: skip

_STANDING = ("kind", "status", "as_of")
"""Printed in one row: what it is, whether it runs, and how old the evidence for that is."""

_NEVER = frozenset({"name", "summary", "description", "assumed", "plain_language", "target_note", "purpose"})


def offers(context: Context, spot: Spot) -> tuple[Block, ...]:
    """All offers in the order of a life, each under the milestone at which a child first meets it."""
    if not context.offers:
        return (paragraph("Angebote sind noch nicht erfasst."),)
    blocks: list[Block] = [paragraph(
        "Die Steckbriefe folgen dem Lebenslauf: Jedes Angebot steht bei der Lebensphase, in der Familien ihm zuerst "
        "begegnen. Angebote für alle Lebensphasen stehen am Ende. Angaben, die nicht erhoben sind, fehlen im Steckbrief."
    )]  # fmt: skip
    for title, records in _groups(context):
        heading = spot.heading(title)
        blocks.append(heading)
        inner = spot.below(heading)
        for offer in records:
            blocks += profile(context, inner, offer, OFFER_KEYS)
    return tuple(blocks)


def networks(context: Context, spot: Spot) -> tuple[Block, ...]:
    """All networks by name with everything that is known of them."""
    if not context.catalogue.of("networks"):
        return (paragraph("Netzwerke und Gremien sind noch nicht erfasst."),)
    return tuple(
        block
        for network in context.by_name("networks")
        for block in profile(context, spot, network, NETWORK_KEYS)
    )


def profile(context: Context, spot: Spot, record: Record, keys: Sequence[str]) -> tuple[Block, ...]:
    """Heading with anchor, a sentence on what it is, and the rows of what is known."""
    heading = spot.heading(record.name, anchor(record), numbered=False, in_contents=False)
    text = record.text("summary") or record.text("purpose")
    blocks: list[Block] = [heading]
    texts = (sentence(part) for part in (text, record.text("description")) if part)
    blocks += (paragraph(cited(part, context.numbers), keep=True) for part in texts)
    return (*blocks, facts(context, record, keys))


def facts(context: Context, record: Record, keys: Sequence[str]) -> Facts:
    """The rows of a record: the keys in this order, then any further key of its schema; nothing for what is unknown."""
    schema = context.schema(record.kind)
    further = (key for key in schema.fields if key not in keys and key not in _NEVER)
    last = ("reviewed", "notes", "sources")
    order = [key for key in keys if key not in last] + list(further) + [key for key in keys if key in last]
    rows = tuple(_rows(context, record, order))
    return Facts(rows, typeset(record.name))


def _rows(context: Context, record: Record, order: Sequence[str]) -> Iterator[tuple[str, Inlines]]:
    known = {*record.data, "target_groups"}
    if "kind" in order:
        kind = value_of(context, record, "kind")
        yield "Art und Stand", listed((kind, standing_of(context, record)), mark="; ")
        known -= {*_STANDING}
    for key in order:
        if key not in known:
            continue
        value = target_of(context, record) if key == "target_groups" else value_of(context, record, key)
        if value:
            yield context.title(record.kind, key), value


def _groups(context: Context) -> Iterator[tuple[str, list[Record]]]:
    """The offers by the milestone at which they begin, in each by name; those for all phases only under their own."""
    groups: dict[str, list[Record]] = {}
    for offer in context.by_name("offers"):
        groups.setdefault(_first(context, offer), []).append(offer)
    terms = context.catalogue.vocabulary("milestones").terms
    for term in sorted(terms, key=lambda term: term.flag("all")):
        if term.key in groups:
            yield term.label, groups[term.key]
    if "" in groups:
        yield "Ohne Zuordnung zu einer Lebensphase", groups[""]


def _first(context: Context, offer: Record) -> str:
    """The first milestone of an offer; the one for all phases where it names that."""
    vocabulary = context.catalogue.vocabulary("milestones")
    terms: list[Term] = [term for key in offer.list("milestones") if (term := vocabulary.get(str(key)))]
    whole = (
        [term for term in terms if term.flag("all")] if across_all_phases(offer, context.catalogue) else []
    )
    chosen = whole or sorted(terms, key=lambda term: vocabulary.order(term.key))
    return chosen[0].key if chosen else ""
