"""Abkürzungen: of those of the outline, those of the town and the short names of organisations, the ones that occur."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from praevkonzept import german
from praevkonzept.catalogue import Catalogue
from praevkonzept.documents.blocks import Block, Column, Table
from praevkonzept.documents.citations import runs
from praevkonzept.documents.context import paragraph
from praevkonzept.documents.phrases import plain, run


def listing(catalogue: Catalogue, known: Mapping[str, str], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A table of the abbreviations that these blocks use, with what they stand for."""
    town = catalogue.town.data.get("abbreviations", {}) if catalogue.town else {}
    meanings = {**known, **town}
    for record in catalogue.of("organisations").values():
        short = record.text("short_name")
        if short and short != record.name:
            meanings.setdefault(short, record.name)
    text = "\n".join(plain(inlines) for inlines in runs(blocks)).replace(german.NBSP, " ")
    used = [
        short for short in meanings if short in text and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    ]
    if not used:
        return (paragraph("Abkürzungen, die zu erklären wären, kommen nicht vor."),)
    rows = tuple((run(short), run(meanings[short])) for short in sorted(used, key=german.sort_key))
    columns = (Column("Abkürzung", 1.0), Column("Bedeutung", 3.0))
    return (
        Table(
            columns,
            rows,
            "Abkürzungen und Kurznamen",
            "Je Zeile eine Abkürzung und ihre Bedeutung.",
            row_heads=True,
        ),
    )
