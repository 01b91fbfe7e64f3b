"""Übergänge: per transition the offers, networks and measures that name it, and plainly where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import named
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import are, closed, listed, lower_first, run, sentence
from praevkonzept.documents.values import evidence_of, providers_of

KINDS = ("offers", "networks", "measures")


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """An overview of all transitions, then one section for each."""
    terms = context.catalogue.vocabulary("transitions").terms
    if not terms:
        return (paragraph("Übergänge sind in diesem Katalog nicht vorgesehen."),)
    blocks: list[Block] = [*opening(context), *overview(context, terms)]
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


def bare_sentence(context: Context) -> str:
    """„Für den Übergang „…“ ist kein Angebot belegt.“; empty where each has one."""
    missing = bare(context)
    if not missing:
        return ""
    if len(missing) == len(context.catalogue.vocabulary("transitions").terms):
        return "Für keinen Übergang ist ein Angebot belegt."
    names = german.join(f"„{term.label}“" for term in missing)
    return (
        f"{'Für den Übergang' if len(missing) == 1 else 'Für die Übergänge'} {names} ist kein Angebot belegt."
    )


def opening(context: Context) -> tuple[Block, ...]:
    """How many offers name a transition, and which transitions none names."""
    named_none = bool(context.offers) and not any(offer.list("transitions") for offer in context.offers)
    return (paragraph(_naming_one(context), "" if named_none else bare_sentence(context)),)


def _naming_one(context: Context) -> str:
    """How many offers name a transition; empty without offers."""
    total = len(context.offers)
    naming = sum(1 for offer in context.offers if offer.list("transitions"))
    if total <= 1:
        one = "einen" if naming else "keinen"
        return f"Das erfasste Angebot nennt ausdrücklich {one} Übergang." if total else ""
    if naming == total:
        return (
            f"Alle {german.number(total)}{german.NBSP}erfassten Angebote nennen ausdrücklich einen Übergang."
        )
    names = f"nennen {german.number(naming)}" if naming > 1 else f"nennt {'eines' if naming else 'keines'}"
    return f"Von {german.number(total)}{german.NBSP}erfassten Angeboten {names} ausdrücklich einen Übergang."


def overview(context: Context, terms: Sequence[Term]) -> tuple[Block, ...]:
    """Per transition the number of offers, networks and measures; nothing where nothing names one."""
    columns = (
        Column(context.title("offers", "transitions"), 3.0),
        *(Column(context.schema(kind).title, 1.0, "right") for kind in KINDS),
    )
    counts = [[len(_naming(context, kind, term)) for kind in KINDS] for term in terms]
    if not any(map(any, counts)):
        return ()
    rows = tuple(
        (run(term.label), *map(_count, numbers)) for term, numbers in zip(terms, counts, strict=True)
    )
    described = (
        "Je Übergang die Zahl der Angebote, Netzwerke und Maßnahmen; ein Strich bedeutet: keine belegt."
    )
    return (Table(columns, rows, "Übergänge im Überblick", described, row_heads=True),)


def _count(n: int) -> Inlines:
    return run(german.number(n) if n else "–")


def _naming(context: Context, kind: str, term: Term) -> tuple[Record, ...]:
    return named(context.by_life(kind), "transitions", term.key)


def _section(context: Context, term: Term) -> tuple[Block, ...]:
    offers = _naming(context, "offers", term)
    blocks: list[Block] = [paragraph(sentence(term.description))]
    if offers:
        phrase = f"{are(len(offers))} {german.count(len(offers), 'Angebot', 'Angebote')}"
        blocks.append(paragraph(f"Für diesen Übergang {phrase} belegt:", keep=True))
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
