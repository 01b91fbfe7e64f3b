"""Übergänge: per transition the offers, networks and measures that name it, and plainly where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import named
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import closed, listed, lower_first, run, sentence
from praevkonzept.documents.values import evidence_of, providers_of

KINDS = ("offers", "networks", "measures")


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """An overview of all transitions, then one section for each."""
    terms = context.catalogue.vocabulary("transitions").terms
    if not terms:
        return (paragraph("Übergänge sind in diesem Katalog nicht vorgesehen."),)
    blocks: list[Block] = [*opening(context), overview(context, terms)]
    for term in terms:
        heading = spot.heading(f"Übergang {term.label}")
        blocks += (heading, *_section(context, term))
    return tuple(blocks)


def bare(context: Context) -> tuple[Term, ...]:
    """The transitions that no offer names."""
    return tuple(
        term
        for term in context.catalogue.vocabulary("transitions")
        if not named(context.offers, "transitions", term.key)
    )


def opening(context: Context) -> tuple[Block, ...]:
    """How many offers name a transition, and which transitions none names."""
    naming = [offer for offer in context.offers if offer.list("transitions")]
    total = german.count(len(context.offers), "erfassten Angebot", "erfassten Angeboten")
    verb, number = (
        ("nennen", german.number(len(naming)))
        if len(naming) > 1
        else ("nennt", "eines" if naming else "keines")
    )
    first = f"Von {total} {verb} {number} ausdrücklich einen Übergang." if context.offers else ""
    missing = bare(context)
    names = german.join(f"„{term.label}“" for term in missing)
    where = "den Übergang" if len(missing) == 1 else "die Übergänge"
    second = f"Für {where} {names} ist kein Angebot belegt." if missing else ""
    return (paragraph(first, second),)


def overview(context: Context, terms: Sequence[Term]) -> Table:
    """Per transition the number of offers, networks and measures."""
    columns = (
        Column(context.title("offers", "transitions"), 3.0),
        *(Column(context.schema(kind).title, 1.0, "right") for kind in KINDS),
    )
    rows = tuple(
        (run(term.label), *(_count(len(_naming(context, kind, term))) for kind in KINDS)) for term in terms
    )
    described = (
        "Je Übergang die Zahl der Angebote, Netzwerke und Maßnahmen; ein Strich bedeutet: keine belegt."
    )
    return Table(columns, rows, "Übergänge im Überblick", described, row_heads=True)


def _count(n: int) -> Inlines:
    return run(german.number(n) if n else "–")


def _naming(context: Context, kind: str, term: Term) -> tuple[Record, ...]:
    return named(context.by_life(kind), "transitions", term.key)


def _section(context: Context, term: Term) -> tuple[Block, ...]:
    offers = _naming(context, "offers", term)
    blocks: list[Block] = [paragraph(sentence(term.description))]
    if offers:
        verb = "ist" if len(offers) == 1 else "sind"
        phrase = german.count(len(offers), "Angebot", "Angebote")
        blocks.append(paragraph(f"Für diesen Übergang {verb} {phrase} belegt:", keep=True))
        blocks.append(Bullets(tuple(_offer(context, offer) for offer in offers)))
    else:
        blocks.append(paragraph(
            "Für diesen Übergang ist kein Angebot belegt. Ob es keines gibt oder ob es nur nicht erfasst ist, ist offen."
        ))  # fmt: skip
    blocks.append(paragraph(_others(context, "networks", term), _others(context, "measures", term)))
    return tuple(blocks)


def _offer(context: Context, offer: Record) -> Inlines:
    """A point of the list: name, providers, date of the evidence."""
    stand = evidence_of(context, offer)
    status = offer.text("status")
    label = lower_first(context.catalogue.label("status", status)) if status else "Status nicht bekannt"
    dated = (*run("Stand "), *stand) if stand else run("ohne Datum")
    tail = listed(
        (providers_of(context, offer), dated, context.marked(offer, "status", run(label))), mark="; "
    )
    return (context.mention("offers", offer.id), Text(" ("), *tail, Text(")"))


def _others(context: Context, kind: str, term: Term) -> Inlines:
    """„Netzwerke: a, b.“ or that there is none."""
    records = _naming(context, kind, term)
    schema = context.schema(kind)
    if not records:
        return run(f"{schema.title}: keine belegt.")
    title = schema.singular if len(records) == 1 else schema.title
    return closed((*run(f"{title}: "), *listed((context.mention(kind, record.id),) for record in records)))
