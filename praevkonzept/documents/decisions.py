"""Beschlüsse and Rechtsgrundlagen: what bodies decided, in order of time, and the law that entries name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from praevkonzept import german
from praevkonzept.analysis.evidence import day_of
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import (
    are,
    cited,
    closed,
    exact,
    few,
    linked,
    listed,
    lower_first,
    merged,
    run,
    sentence,
    spaced,
)
from praevkonzept.documents.values import value_of

KINDS = ("offers", "networks")


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The table of decisions, oldest first."""
    records = ordered(context)
    if not records:
        return (paragraph("Beschlüsse sind noch nicht erfasst."),)
    return (
        paragraph(_sentence(records)),
        table(context, records, "Beschlüsse"),
        *_contents(context, records),
    )


def table(context: Context, records: Sequence[Record], caption: str) -> Table:
    """Date, subject, number, bodies and result of each decision."""
    title = context.title
    columns = (
        Column(title("decisions", "date"), 1.5),
        Column(title("decisions", "name"), 3.2),
        Column(title("decisions", "reference"), 1.2),
        Column("Gremium und Beratungsergebnis", 2.6),
        Column(title("decisions", "result"), 1.6),
        Column(title("decisions", "sources"), 0.9),
    )
    rows = tuple(_row(context, record) for record in records)
    described = "Je Zeile ein Beschluss mit Datum, Betreff, Vorlagennummer, Gremium und Ergebnis."
    return Table(columns, rows, caption, described)


def ordered(context: Context) -> tuple[Record, ...]:
    """All decisions by date."""
    return tuple(
        sorted(context.by_name("decisions"), key=lambda record: str(day_of(record.get("date")) or "9999"))
    )


def _sentence(records: tuple[Record, ...]) -> str:
    total = german.count(len(records), "Beschluss", "Beschlüsse und Empfehlungen")
    rough = sum(1 for record in records if record.get("date_exact") is False)
    text = f"Zu Angeboten, Netzwerken und Maßnahmen {are(len(records))} {total} belegt."
    if rough:
        where = "Sein Datum ist" if len(records) == 1 else f"Bei {few(rough, 'einem')} davon ist das Datum"
        text += f" {where} nur ungefähr bekannt."
    return text


def _row(context: Context, record: Record) -> tuple[Inlines, ...]:
    return (
        cell(when(context, record), "ohne Datum"),
        run(record.name),
        cell(run(record.text("reference"))),
        cell(_bodies(context, record), "nicht bekannt"),
        cell(context.label(record, "result", "decision_results"), "nicht bekannt"),
        cell(context.cite(record.list("sources"))),
    )


def when(context: Context, record: Record) -> Inlines:
    """The date of a decision as sure as it is: „7. März 2017“, „vermutlich 7. März 2017“, „etwa 2001“; empty without."""
    day = record.text("date")
    if day and record.get("date_exact") is False:
        return run(f"{'vermutlich' if exact(day) else 'etwa'} {german.date(day)}")
    return context.marked(record, "date", run(german.date(day)))


def _bodies(context: Context, record: Record) -> Inlines:
    """The bodies that dealt with it and how they voted."""
    parts = []
    for step in record.list("consultations"):
        if isinstance(step, Mapping):
            text = ": ".join(str(step[key]) for key in ("organization", "result") if step.get(key))
            parts.append(run(text))
    return context.marked(record, "consultations", listed(part for part in parts if part))


def _contents(context: Context, records: tuple[Record, ...]) -> tuple[Block, ...]:
    """What was decided, where the sources say so, with costs as they were named."""
    points = []
    for record in records:
        summary = cited(sentence(record.text("summary")), context.numbers)
        cost = record.text("costs_note")
        costs = (
            cited(f"{context.title('decisions', 'costs_note')}: {sentence(cost)}", context.numbers)
            if cost
            else ()
        )
        if summary or costs:
            head = listed((run(record.name), when(context, record)), mark=", ")
            points.append(merged(spaced((*head, Text(":")), summary, costs)))
    return (
        (paragraph("Inhalt der Beschlüsse, soweit belegt:", keep=True), Bullets(tuple(points)))
        if points
        else ()
    )


def legal(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The legal bases by law and paragraph, when they were checked, and what rests on them."""
    records = sorted(context.by_name("legal_bases"), key=_by_law)
    if not records:
        return (paragraph("Rechtsgrundlagen sind noch nicht erfasst."),)
    return (
        paragraph("Die erfassten Angebote und Netzwerke nennen diese Rechtsgrundlagen:", keep=True),
        Bullets(tuple(_basis(context, record) for record in records)),
    )


def _by_law(record: Record) -> tuple[tuple[str, str], int, str]:
    """By law, a whole law before its paragraphs, these by their number."""
    digits = re.search(r"\d+", record.text("paragraph"))
    return (german.sort_key(record.text("law") or record.name), int(digits[0]) if digits else 0, record.id)


def _basis(context: Context, record: Record) -> Inlines:
    """„Sozialgesetzbuch, Achtes Buch (SGB VIII): …“ for a law, „§ 23 SGB VIII: …“ for a paragraph."""
    title = record.name if record.text("paragraph") else record.text("law") or record.name
    url = record.text("url")
    name: Inlines = (linked(title, url),) if url else run(title)
    users = [r for kind in KINDS for r in context.by_name(kind) if record.id in r.list("legal_bases")]
    named = (*run(": "), *listed((context.mention(user.kind, user.id),) for user in users)) if users else ()
    checked = value_of(context, record, "checked")
    date = (*run(f"; {lower_first(context.title('legal_bases', 'checked'))} "), *checked) if checked else ()
    return merged(closed((*name, *named, *date)))
