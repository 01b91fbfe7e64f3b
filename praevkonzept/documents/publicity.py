"""Öffentlichkeitsarbeit: the channels by which families learn of offers, and for how many offers one is known."""

from __future__ import annotations

from praevkonzept import german
from praevkonzept.analysis.coverage import covers
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import among, are, run
from praevkonzept.documents.values import evidence_of, short_name, value_of


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A sentence on reach and the table of channels."""
    records = context.by_name("channels")
    if not records:
        return (paragraph("Wege der Öffentlichkeitsarbeit sind noch nicht erfasst."),)
    columns = (
        Column("Kanal", 2.8),
        Column(context.title("channels", "kind"), 1.6),
        Column(context.title("channels", "publisher"), 2.2),
        Column(context.title("channels", "audience"), 1.8),
        Column(context.title("channels", "as_of"), 1.4),
        Column(context.title("channels", "sources"), 0.9),
    )
    rows = tuple(_row(context, record) for record in records)
    described = "Je Zeile ein Kanal mit Art, Herausgeber, Adressaten und Stand des Belegs."
    return (
        paragraph(_reach(context, records)),
        Table(columns, rows, context.schema("channels").title, described, row_heads=True),
    )


def _reach(context: Context, records: tuple[Record, ...]) -> str:
    named = {str(ref) for record in records for ref in record.list("offers")}
    active = [offer for offer in context.offers if covers(offer, context.catalogue)]
    reached = sum(1 for offer in active if offer.id in named or offer.get("publicity") is not None)
    first = f"Erfasst {are(len(records))} {german.count(len(records), 'Kanal', 'Kanäle')}."
    if not active:
        return first
    which = among(reached, len(active), "einem aktiven Angebot", "aktiven Angeboten")
    rest = "; bei den übrigen ist es nicht erhoben" if 0 < reached < len(active) else ""
    return f"{first} Bei {which} ist belegt, auf welchem Weg Familien davon erfahren{rest}."


def _row(context: Context, record: Record) -> tuple[Inlines, ...]:
    return (
        (context.mention("channels", record.id),),
        cell(context.label(record, "kind", "channel_kinds")),
        cell(_publisher(context, record)),
        cell(value_of(context, record, "audience")),
        cell(evidence_of(context, record), "nicht angegeben"),
        cell(context.cite(record.list("sources"))),
    )


def _publisher(context: Context, record: Record) -> Inlines:
    """Who publishes it, by the short name."""
    ref = record.text("publisher")
    return context.marked(record, "publisher", run(short_name(context, ref))) if ref else ()
