"""Indikatoren: the newest value of each in an overview, and all values with year, area and source by dimension."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from praevkonzept import german
from praevkonzept.analysis.series import Value
from praevkonzept.catalogue import Record
from praevkonzept.catalogue.suppression import Withheld
from praevkonzept.documents.blocks import Block, Column, Inlines, Role, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import STAR, cited, is_sentence, run, sentence, shortened

LONGEST_NAME = 55
"""Longer names are cut below a table, where they stand in full in its rows."""

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
        Column("Neuester Wert", 1.7, "right"),
        Column("Jahr", 0.9),
    )
    single = [
        (label, record, value)
        for label, records in groups
        for record in records
        if (value := _single(record))
    ]
    rows = tuple((run(label), *_newest(context, record, value)) for label, record, value in single)
    several = sum(1 for _, records in groups for record in records if record.list("values")) - len(single)
    explained = any(_is_explained(record, value) for _, record, value in single)
    described = "Je Zeile ein Indikator mit seinem neuesten Wert und dessen Jahr."
    return (
        paragraph(
            text, _several(several), context.see("indikatoren", "Alle Werte mit ihren Quellen stehen in {}.")
        ),
        Table(columns, rows, "Neueste Werte der Indikatoren", described),
        *_legend(context, explained),
    )


def _several(n: int) -> str:
    """How many indicators are left out because they have no one newest value."""
    if not n:
        return ""
    return (
        f"{german.count(n, 'Indikator', 'Indikatoren')} mit mehreren Werten für das neueste Jahr, etwa je Sozialraum oder "
        f"Gruppe, {'steht' if n == 1 else 'stehen'} nicht in der Tabelle."
    )


def _legend(context: Context, explained: bool) -> tuple[Block, ...]:
    """What the mark at a value means, where the table has one."""
    said = context.see("indikatoren", f"{STAR} Was diesen Wert einschränkt oder erläutert, steht in {{}}.")
    if not explained:
        return ()
    return (
        paragraph(
            said or f"{STAR} Dieser Wert gilt nur mit Einschränkungen oder Erläuterungen.", role=Role.SMALL
        ),
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
        Column(context.schema("indicators").singular, 3.6),
        Column("Jahr", 0.9),
        Column("Wert", 1.5, "right"),
        Column("Erläuterung", 2.9),
        Column(context.title("indicators", "sources"), 0.9),
    )
    rows = tuple(_row(context, record, value) for record in records for value in record.list("values"))
    described = "Je Zeile ein Wert eines Indikators mit Jahr, Gebiet, Erläuterung und Quelle."
    return Table(columns, rows, f"Indikatoren zu „{label}“", described)


def _row(context: Context, record: Record, value: Value) -> tuple[Inlines, ...]:
    sources = value.get("sources") or record.list("sources")
    return (
        run(record.name),
        cell(run(_year(value))),
        context.marked(record, "values", run(amount(record, value))),
        cell(cited(_explained(context, value), context.numbers)),
        cell(context.cite(sources)),
    )


def _single(record: Record) -> Value | None:
    """The value of the newest year, that for all before those for a district or group; None where it has several such."""
    newest = max((_year(value) for value in record.list("values")), default="")
    values = [value for value in record.list("values") if _year(value) == newest]
    whole = [value for value in values if not (value.get("district") or value.get("group"))] or values
    return whole[0] if len(whole) == 1 else None


def _newest(context: Context, record: Record, value: Value) -> tuple[Inlines, ...]:
    """Name with area and group, newest value with a mark where something is to be said of it, and year."""
    about = ", ".join(filter(None, (area(context, value), str(value.get("group") or ""))))
    star = f"{german.NBSP}{STAR}" if _is_explained(record, value) else ""
    return (
        run(name_about(record, about)),
        context.marked(record, "values", run(f"{amount(record, value)}{star}")),
        run(_year(value)),
    )


def _is_explained(record: Record, value: Value) -> bool:
    """Whether the value has a note or a part of the year of its own, or its indicator has notes."""
    return bool(value.get("note") or value.get("period") or record.list("notes"))


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
    return remark(value, area(context, value))


def remark(value: Value, where: str = "") -> str:
    """What belongs to a value beside its year: area, group, day, period, number of cases; a note in its own sentence."""
    parts = [text for text in (where, str(value.get("group") or "")) if text]
    if value.get("date"):
        parts.append(f"Stichtag {german.date(str(value['date']))}")
    if value.get("period"):
        parts.append(str(value["period"]))
    if isinstance(value.get("n"), int):
        parts.append(german.count(value["n"], "Fall", "Fälle"))
    note = str(value.get("note") or "").strip().rstrip(".")
    whole = is_sentence(f"{note}.") if note else False
    return (". " if whole else "; ").join(part for part in ("; ".join(parts), note) if part)


def cautions(values: Sequence[Value]) -> str:
    """What is to be heeded with single values of a series, year by year; empty where nothing is noted."""
    noted = [(_year(value), sentence(str(value["note"]))) for value in values if value.get("note")]
    return " ".join(f"{year}: {note}" for year, note in noted)


def _remarks(context: Context, records: Sequence[Record]) -> tuple[Block, ...]:
    """Notes and definitions, each said once with the indicators it is about."""
    about: dict[str, list[str]] = {}
    names = _short_names(records)
    for record in records:
        for words in (*_definition(context, record), *(str(note) for note in record.list("notes"))):
            about.setdefault(sentence(words), []).append(f"„{names[record.id]}“")
    return tuple(
        paragraph(_whom(found, len(records), words), cited(words, context.numbers))
        for words, found in about.items()
    )


def _whom(names: Sequence[str], total: int, words: str) -> str:
    """Which indicators of a table a note is about; nothing where there is only one."""
    mark = " –" if ": " in words else ":"
    if len(names) < total:
        return f"Zu {german.join(names)}{mark}"
    return f"Zu allen Indikatoren dieser Tabelle{mark}" if total > 1 else ""


def _short_names(records: Sequence[Record]) -> Mapping[str, str]:
    """The names by id, long ones cut between two words where no other is cut to the same."""
    cut = {record.id: shortened(record.name, LONGEST_NAME) for record in records}
    times = Counter(cut.values())
    return {record.id: cut[record.id] if times[cut[record.id]] == 1 else record.name for record in records}


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
