"""Was nicht erhoben ist: per kind how many entries lack a value, said once instead of as empty rows everywhere."""

from __future__ import annotations

from praevkonzept import german
from praevkonzept.documents.blocks import Block, Column, Table
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import are, few, run

KINDS = ("offers", "networks", "measures")

MOST_MISSING = 4
"""So many of the keys that are missing most often are named in a sentence."""

_MAY_BE_ABSENT = frozenset({
    "part_of", "partners", "partner_groups", "transitions", "programmes", "valid_until", "description", "related",
    "reports_to", "coordination", "member_groups", "plain_language", "publicity", "assumed", "notes", "priority",
    "closes", "target_note", "evaluation", "gap", "strategy", "legal_bases", "summary", "districts", "reviewed",
    "internal_notes", "visibility", "deviation", "next_step",
})  # fmt: skip
"""Keys whose absence usually means „there is none“ and not „nobody asked“."""


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A table per kind: each key, in how many entries it is filled and in how many it is not."""
    tables: list[Block] = []
    for kind in KINDS:
        rows = missing(context, kind)
        total = len(context.catalogue.of(kind))
        if total and rows:
            tables.append(_table(context, kind, rows, total))
    explained = (
        "Die Tabellen zeigen, wie viele Einträge eine Angabe enthalten. Angaben, die es bei vielen Einträgen gar nicht geben "
        "kann, sind nicht aufgeführt."
    )
    return (
        paragraph(reviews(context) if context.offers else ""),
        paragraph(
            "Was im Katalog fehlt, ist nicht erhoben; es wurde weder geschätzt noch ergänzt.",
            explained if tables else "",
        ),
        *tables,
    )


def missing(context: Context, kind: str) -> list[tuple[str, int]]:
    """Title and number of entries without it, for every key that is missing somewhere; most often missing first."""
    records = tuple(context.catalogue.of(kind).values())
    counts = [
        (field.title, sum(1 for record in records if record.get(key) in (None, "", [], ())))
        for key, field in context.schema(kind).fields.items()
        if not field.required and key not in _MAY_BE_ABSENT and context.shows(field)
    ]
    return sorted(
        ((title, n) for title, n in counts if n), key=lambda item: (-item[1], german.sort_key(item[0]))
    )


def reviews(context: Context) -> str:
    """How many offers somebody of the field has looked through."""
    total = len(context.offers)
    done = sum(1 for offer in context.offers if offer.get("reviewed"))
    if not done:
        return "Fachlich geprüft wurde bisher kein Angebot."
    if done == total:
        which = "das Angebot" if total == 1 else f"alle {german.number(total)}{german.NBSP}Angebote"
    else:
        which = f"{few(done, 'eines')} von {german.number(total)}{german.NBSP}Angeboten"
    return f"Fachlich geprüft {are(done)} bisher {which}."


def most_missing(context: Context, kind: str) -> list[tuple[str, int]]:
    """The keys of a kind that are missing most often, a few of them."""
    return missing(context, kind)[:MOST_MISSING]


def _table(context: Context, kind: str, rows: list[tuple[str, int]], total: int) -> Table:
    schema = context.schema(kind)
    entries = german.count(total, schema.singular, schema.title)
    columns = (
        Column("Angabe", 3.0),
        Column("erhoben bei", 1.2, "right"),
        Column("nicht erhoben bei", 1.4, "right"),
    )
    cells = tuple((run(title), run(german.number(total - n)), run(german.number(n))) for title, n in rows)
    return Table(
        columns,
        cells,
        f"Offene Angaben ({entries})",
        "Je Angabe die Zahl der Einträge mit und ohne sie.",
        row_heads=True,
    )
