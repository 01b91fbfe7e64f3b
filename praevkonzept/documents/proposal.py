"""Beschlussvorlage: its head, Beratungsfolge, what is to be decided and why, annexes, lines to sign on.

Number, dates and results come from the council's information system or by hand; they stay empty places.
"""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.catalogue import Record
from praevkonzept.documents import decisions, front, measures, summary
from praevkonzept.documents.blocks import (
    Blank,
    Block,
    Bullets,
    Column,
    Facts,
    Inlines,
    Paragraph,
    Role,
    Signatures,
    Table,
)
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.form import Consultation
from praevkonzept.documents.phrases import cited, counted, lower_first, merged, run, sentence, spaced, typeset
from praevkonzept.documents.values import value_of

UNSAID = "nicht angegeben"

MOST_DECISIONS = 12
"""So many earlier decisions are told, the newest; the concept names them all."""


def head(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """Whose paper it is, or who did not issue it; then number, kind, publicity, lead office, date."""
    catalogue, form = context.catalogue, context.form
    notice = front.notice(catalogue)
    town = catalogue.town
    office = value_of(context, town, "lead_office") if town else ()
    rows: tuple[tuple[str, Inlines], ...] = (
        ("Vorlage-Nr.", (Blank("Vorlage-Nr.", "vergibt das Ratsinformationssystem"),)),
        ("Art", run(form.paper_type or UNSAID)),
        ("Öffentlichkeit", run(form.publicity or UNSAID)),
        ("Federführung", office or run(UNSAID)),
        ("Datum", (Blank("Datum der Vorlage", "bei der Einbringung einzutragen"),)),
    )
    whose = (
        paragraph(notice, role=Role.NOTE) if notice else paragraph(front.town_of(catalogue), role=Role.LEAD)
    )
    return (whose, Facts(rows, typeset(form.paper_type) or "Angaben zur Vorlage"))


def consultations(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The bodies in the order in which they deal with it; day and result stay empty places."""
    steps = context.form.consultations
    if not steps:
        return (paragraph("Die Beratungsfolge ist noch nicht festgelegt."),)
    known = context.schema("decisions").fields["consultations"].leaf.fields
    columns = (
        Column(known["organization"].title, 2.4),
        Column(known["role"].title, 2.0),
        Column(known["date"].title, 1.8),
        Column(known["result"].title, 2.0),
    )
    described = (
        "Je Zeile ein Gremium mit seiner Zuständigkeit; Sitzungsdatum und Ergebnis sind noch einzutragen."
    )
    rows = tuple(_consultation(step) for step in steps)
    return (Table(columns, rows, "Beratungsfolge", described, row_heads=True),)


def _consultation(step: Consultation) -> tuple[Inlines, ...]:
    return (
        run(step.organization),
        run(step.role or UNSAID),
        (Blank(f"Sitzungsdatum {step.organization}", "Tag der Sitzung"),),
        (Blank(f"Ergebnis {step.organization}", "Abstimmungsergebnis"),),
    )


def resolution(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What each body is asked to decide, one after another, with numbered points."""
    form = context.form
    if not form.resolution:
        return (paragraph("Ein Beschlussvorschlag ist noch nicht formuliert."),)
    blocks: list[Block] = [paragraph(sentence(form.resolution_note), role=Role.SMALL, keep=True)]
    for step in form.resolution:
        blocks.append(Paragraph(run(step.opening, strong=True), keep=bool(step.points)))
        if step.points:
            blocks.append(Bullets(tuple(run(point) for point in step.points), ordered=True))
    return tuple(blocks)


def mandate(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What the council has decided on the matter so far: the decisions whose subject has one of the words of the form."""
    words = [word.casefold() for word in context.form.decisions]
    found = [
        record
        for record in decisions.ordered(context)
        if any(word in record.name.casefold() for word in words)
    ]
    if not found:
        return (paragraph("Beschlüsse zu diesem Gegenstand sind im Katalog nicht belegt."),)
    opening = "Mit diesem Gegenstand haben sich die Gremien schon befasst:"
    earlier = len(found) - MOST_DECISIONS
    counted_earlier = counted(earlier, "Einen früheren Beschluss", "frühere Beschlüsse")
    return (
        paragraph(opening, keep=True),
        Bullets(tuple(_decision(context, record) for record in found[-MOST_DECISIONS:])),
        paragraph(f"{counted_earlier} dazu nennt das Konzept." if earlier > 0 else ""),
    )


def _decision(context: Context, record: Record) -> Inlines:
    """„7. März 2017, Jugendhilfeausschuss (einstimmig): Auftrag … (Vorlage 026/2017, beschlossen)“ with its sources."""
    when = decisions.when(context, record) or run("ohne Datum")
    what = cited(sentence(record.text("summary") or record.name), context.numbers)
    return merged(
        spaced(
            (*when, *_bodies(context, record), *run(":")),
            what,
            _paper(context, record),
            context.cite(record.list("sources")),
        )
    )


def _bodies(context: Context, record: Record) -> Inlines:
    named = [
        f"{step['organization']} ({step['result']})" if step.get("result") else str(step["organization"])
        for step in record.list("consultations")
        if step.get("organization")
    ]
    return context.marked(record, "consultations", run(f", {german.join(named)}")) if named else ()


def _paper(context: Context, record: Record) -> Inlines:
    """The number of the paper and the result, as „Vorlage 026/2017, beschlossen“ in a sentence of its own."""
    reference, result = record.text("reference"), record.text("result")
    parts = [f"Vorlage {reference}"] if reference else []
    if result:
        label = context.catalogue.label("decision_results", result)
        parts.append(lower_first(label) if parts else f"Ergebnis: {lower_first(label)}")
    return run(f"{', '.join(parts)}.") if parts else ()


def state_of_affairs(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What the catalogue shows: how much there is, how sure it is, where it is thin, how far the measures are."""
    if not any(context.catalogue.of(kind) for kind in ("offers", "networks", "measures")):
        return (paragraph("Angebote, Netzwerke und Maßnahmen sind noch nicht erfasst."),)
    return (
        paragraph(summary.inventory(context, "Das vorgelegte Konzept")),
        paragraph(summary.evidence_age(context)),
        paragraph(*summary.balance(context)),
        *summary.by_phase(context),
        paragraph(*_measures(context)),
    )


def _measures(context: Context) -> Iterator[str]:
    known = measures.ordered(context)
    yield measures.states(context, known) if known else "Maßnahmen sind noch nicht erfasst."


def annexes(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The annexes with their numbers."""
    listed = context.form.annexes
    if not listed:
        return (paragraph("Keine."),)
    rows = tuple((f"Anlage {number}", run(name)) for number, name in enumerate(listed, 1))
    return (Facts(rows, "Anlagen"),)


def signatures(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The lines to sign on."""
    roles = context.form.signatures
    return (Signatures(tuple(typeset(role) for role in roles)),) if roles else (paragraph("Keine."),)
