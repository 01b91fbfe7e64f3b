"""Indikatoren: the newest value of each in an overview, and all values with year, area and source by dimension."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from praevkonzept import german
from praevkonzept.analysis.series import Value
from praevkonzept.catalogue import Record
from praevkonzept.catalogue.suppression import Withheld
from praevkonzept.documents.blocks import Block, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import cited, run, sentence

_PERCENT = "Prozent"


def overview(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """One row per indicator with its newest value."""
    groups = _by_dimension(context)
    total = sum(len(records) for _, records in groups)
    years = sorted(
        {_year(value) for _, records in groups for record in records for value in record.list("values")}
    )
    if not years:
        return (paragraph("Indikatoren sind noch nicht erfasst."),)
    text = (
        f"Zu {german.count(total, 'Indikator', 'Indikatoren')} liegen Werte vor; sie stammen aus den Jahren "
        f"{years[0][:4]} bis {years[-1][:4]} und aus verschiedenen Quellen."
    )
    columns = (
        Column(context.title("indicators", "dimension"), 1.6),
        Column(context.schema("indicators").singular, 3.8),
        Column("Neuester Wert", 1.6, "right"),
        Column("Jahr", 1.1),
    )
    rows = tuple(
        (run(label), *_newest(context, record))
        for label, records in groups
        for record in records
        if record.list("values")
    )
    described = "Je Zeile ein Indikator mit seinem neuesten Wert und dessen Jahr."
    return (
        paragraph(text, context.see("indikatoren", "Alle Werte mit ihren Quellen stehen in {}.")),
        Table(columns, rows, "Indikatoren: neueste Werte", described),
    )


def tables(context: Context, spot: Spot) -> tuple[Block, ...]:
    """A table per dimension with every value; notes on the indicators after it."""
    blocks: list[Block] = []
    for label, records in _by_dimension(context):
        blocks.append(spot.heading(label))
        blocks.append(_table(context, label, records))
        blocks += _remarks(context, records)
    if not blocks:
        return (paragraph("Indikatoren sind noch nicht erfasst."),)
    return (paragraph("Wo kein Gebiet genannt ist, ist zu dem Wert keines angegeben."), *blocks)


def _by_dimension(context: Context) -> list[tuple[str, list[Record]]]:
    vocabulary = context.catalogue.vocabulary("dimensions")
    groups: dict[str, list[Record]] = {}
    for record in context.by_name("indicators"):
        groups.setdefault(record.text("dimension"), []).append(record)
    ordered = sorted(groups, key=lambda key: (vocabulary.order(key), key))
    return [(vocabulary.label_of(key), groups[key]) for key in ordered]


def _table(context: Context, label: str, records: Sequence[Record]) -> Table:
    columns = (
        Column(context.schema("indicators").singular, 3.2),
        Column("Jahr", 1.0),
        Column("Wert", 1.5, "right"),
        Column("Erläuterung", 2.9),
        Column(context.title("indicators", "sources"), 0.9),
    )
    rows = tuple(_row(context, record, value) for record in records for value in record.list("values"))
    described = "Je Zeile ein Wert eines Indikators mit Jahr, Gebiet, Erläuterung und Quelle."
    return Table(columns, rows, f"Indikatoren: {label}", described)


def _row(context: Context, record: Record, value: Value) -> tuple[Inlines, ...]:
    sources = value.get("sources") or record.list("sources")
    return (
        run(record.name),
        cell(run(_year(value))),
        context.marked(record, "values", run(amount(record, value))),
        cell(cited(_explained(context, value), context.numbers)),
        cell(context.cite(sources)),
    )


def _newest(context: Context, record: Record) -> tuple[Inlines, ...]:
    """Name with area, newest value and year; several values of one year as a span."""
    newest = max(_year(value) for value in record.list("values"))
    values = [value for value in record.list("values") if _year(value) == newest]
    areas = {area(context, value) for value in values}
    where = areas.pop() if len(areas) == 1 else ""
    return (run(name_about(record, where)), run(_span(record, values)), run(newest))


def _span(record: Record, values: Sequence[Value]) -> str:
    """„28 bis 163 Plätze“: the smallest and the largest of several values."""
    shown = sorted(
        (v for v in values if not isinstance(v.get("value"), Withheld)),
        key=lambda value: float(value.get("value", 0)),
    )
    if not shown:
        return amount(record, values[0])
    first, last = amount(record, shown[0]), amount(record, shown[-1])
    return f"{first.split(german.NBSP)[0]} bis {last}" if first != last else first


def amount(record: Record, value: Value) -> str:
    """A value with its unit: „16,6 %“, „43.001 Personen“; the words for it where it is withheld."""
    number = value.get("value")
    if isinstance(number, Withheld):
        return number
    if not isinstance(number, int | float):
        return "–"
    unit = record.text("unit")
    if unit == _PERCENT:
        return german.percent(number)
    return f"{german.number(number)}{german.NBSP}{unit}"


def _year(value: Value) -> str:
    return str(value.get("year", ""))


def area(context: Context, value: Value) -> str:
    """The district, else the label of the level; empty where neither is given."""
    if value.get("district"):
        return context.catalogue.name_of("districts", str(value["district"]))
    if value.get("level"):
        return context.catalogue.label("levels", str(value["level"]))
    return ""


def name_about(record: Record, about: str) -> str:
    """The name of an indicator with the area or group that its values are about, where it does not say so itself."""
    return f"{record.name} ({about})" if about and about not in record.name else record.name


def _explained(context: Context, value: Value) -> str:
    return "; ".join(part for part in (area(context, value), remark(value)) if part)


def remark(value: Value) -> str:
    """What belongs to a value beside its area and year: group, day, period, number of cases and note."""
    parts = [str(value["group"])] if value.get("group") else []
    if value.get("date"):
        parts.append(f"Stichtag {german.date(str(value['date']))}")
    if value.get("period"):
        parts.append(str(value["period"]))
    if isinstance(value.get("n"), int):
        parts.append(german.count(value["n"], "Fall", "Fälle"))
    if value.get("note"):
        parts.append(str(value["note"]).rstrip("."))
    return "; ".join(parts)


def _remarks(context: Context, records: Sequence[Record]) -> tuple[Block, ...]:
    """Notes and definitions, each said once with the indicators it is about."""
    about: dict[str, list[str]] = {}
    for record in records:
        for words in (*_definition(context, record), *(str(note) for note in record.list("notes"))):
            about.setdefault(sentence(words), []).append(f"„{record.name}“")
    return tuple(
        paragraph(f"Zu {german.join(names)}:", cited(words, context.numbers))
        for words, names in about.items()
    )


def _definition(context: Context, record: Record) -> tuple[str, ...]:
    """How the indicator is defined, as one sentence."""
    definition = record.get("definition")
    if not isinstance(definition, Mapping):
        return ()
    fields = context.schema("indicators").fields["definition"].fields
    parts = [
        f"{field.title}: {str(definition[key]).rstrip('.')}"
        for key, field in fields.items()
        if definition.get(key)
    ]
    return ("; ".join(parts),) if parts else ()
