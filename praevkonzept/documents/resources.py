"""Ressourcen und Finanzierung: what is known of money, entry by entry and programme by programme; never a return."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.catalogue import Record
from praevkonzept.documents import money
from praevkonzept.documents.blocks import Block, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import among, cited, counted, few, listed, period, run, tallied
from praevkonzept.documents.values import providers_of


def offers(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """For how many offers funding is known, and a table of those."""
    known = _funded(context)
    if not known:
        return (paragraph(funding(context)),)
    columns = (
        Column(context.schema("offers").singular, 2.6),
        Column(context.title("offers", "providers"), 1.8),
        Column(context.title("offers", "funding"), 4.4),
        Column(context.title("offers", "sources"), 1.4),
    )
    ordered = sorted(known, key=lambda offer: (german.sort_key(offer.name), offer.id))
    rows = tuple(_row(context, offer) for offer in ordered)
    described = "Je Zeile ein Angebot mit Träger, Geldgeber und Betrag."
    return (
        paragraph(funding(context), _duty(known)),
        Table(columns, rows, "Finanzierung der Angebote, soweit belegt", described, row_heads=True),
    )


def _duty(known: Sequence[Record]) -> str:
    """For how many of all fundings it is known whether they are a duty by law."""
    fundings = [item for offer in known for item in offer.list("funding")]
    duties = [item["mandatory"] for item in fundings if item.get("mandatory") is not None]
    whether = "Ob es um eine Pflichtaufgabe oder eine freiwillige Aufgabe geht, ist"
    if not duties:
        return f"{whether} bisher bei keiner Finanzierung erhoben."
    which = among(len(duties), len(fundings), "einer Finanzierung", "Finanzierungen")
    counts = tallied((("Pflichtaufgabe", duties.count(True)), ("freiwillige Aufgabe", duties.count(False))))
    return f"{whether} bei {which} erhoben: {counts}."


def _funded(context: Context) -> list[Record]:
    return [offer for offer in context.offers if offer.list("funding")]


def funding(context: Context) -> str:
    """For how many offers it is known who pays, how many amounts that gives, and why they are not added up."""
    known = _funded(context)
    if not known:
        return "Die Finanzierung der Angebote ist noch nicht erhoben."
    which = among(len(known), len(context.offers), "einem Angebot", "Angeboten")
    amounts = sum(1 for offer in known for item in offer.list("funding") if item.get("amount") is not None)
    text = f"Zu {which} sind Angaben zur Finanzierung belegt, darunter {counted(amounts, 'ein Betrag', 'Beträge')}."
    if amounts < 2:
        return text if amounts else f"Zu {which} sind Angaben zur Finanzierung belegt, aber keine Beträge."
    return (
        f"{text} Die Beträge stammen aus verschiedenen Jahren und meinen Verschiedenes (einmalig, je Jahr, je Kind); sie "
        "werden deshalb nicht zusammengezählt."
    )


def _row(context: Context, offer: Record) -> tuple[Inlines, ...]:
    items = [cited(money.funding(item, context.catalogue), context.numbers) for item in offer.list("funding")]
    return (
        (context.mention("offers", offer.id),),
        cell(providers_of(context, offer)),
        cell(context.marked(offer, "funding", listed(items, mark="; "))),
        cell(context.cite(offer.list("sources"))),
    )


def programmes(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The programmes with funder, time and what is known of their money."""
    records = context.by_name("programmes")
    if not records:
        return (paragraph("Förderprogramme sind noch nicht erfasst."),)
    columns = (
        Column(context.schema("programmes").singular, 2.8),
        Column(context.title("programmes", "funder"), 1.6),
        Column("Laufzeit", 1.5),
        Column(context.title("programmes", "funding_note"), 3.4),
        Column(context.title("programmes", "sources"), 1.4),
    )
    rows = tuple(_programme(context, record) for record in records)
    described = "Je Zeile ein Förderprogramm mit Fördergeber, Laufzeit und Angaben zur Förderung."
    return (paragraph(ended(records)), Table(columns, rows, "Förderprogramme", described, row_heads=True))


def ended(records: Sequence[Record]) -> str:
    """How many programmes there are and for how many an end is known."""
    total, dated = len(records), sum(1 for record in records if record.text("until"))
    if total == 1:
        end = (
            "Sein Ende ist belegt" if dated else "Ein Ende ist nicht belegt; ob es noch läuft, ist zu prüfen"
        )
        return f"Genannt wird ein Förderprogramm. {end}."
    which = "allen" if dated == total else f"{few(dated, 'einem') if dated else 'keinem'} davon"
    others = "sie" if not dated else "das andere" if total - dated == 1 else "die übrigen"
    verb = "läuft" if dated and total - dated == 1 else "laufen"
    rest = f"; ob {others} noch {verb}, ist zu prüfen" if dated < total else ""
    return f"Genannt werden {german.number(total)}{german.NBSP}Förderprogramme. Ein Ende ist bei {which} belegt{rest}."


def _programme(context: Context, record: Record) -> tuple[Inlines, ...]:
    role = record.text("town_role")
    words = " ".join(
        part for part in (record.text("funding_note"), f"Rolle der Kommune: {role}" if role else "") if part
    )
    return (
        run(record.name),
        cell(context.marked(record, "funder", run(record.text("funder")))),
        cell(run(period(record.data))),
        cell(cited(words, context.numbers)),
        cell(context.cite(record.list("sources"))),
    )
