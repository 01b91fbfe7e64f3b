"""Money in words: where it comes from, how much it is for what time, what a measure costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from praevkonzept import german
from praevkonzept.catalogue import Catalogue
from praevkonzept.documents.phrases import lower_first, noted, period

Block: TypeAlias = Mapping[str, Any]


def funding(block: Block, catalogue: Catalogue) -> str:
    """„Land, Programm X: 20.000 € je Jahr (2020)“ with note and whether it is a duty by law."""
    sources = [catalogue.label("funding_sources", str(block["source"]))] if block.get("source") else []
    if block.get("programme"):
        sources.append(f"Programm „{catalogue.name_of('programmes', str(block['programme']))}“")
    parts = [amount(block, catalogue)] if block.get("amount") is not None else []
    parts += [period(block)] if period(block) else []
    if block.get("mandatory") is not None:
        parts.append("Pflichtaufgabe" if block["mandatory"] else "freiwillige Aufgabe")
    text = ": ".join(part for part in (", ".join(sources), ", ".join(parts)) if part)
    return noted(text, block)


def amount(block: Block, catalogue: Catalogue) -> str:
    """The amount with what it is counted per: „20.000 € je Jahr“."""
    per = str(block.get("per") or "")
    words = lower_first(catalogue.label("funding_periods", per)) if per else ""
    return f"{german.euro(block['amount'])} {words}".strip()


def cost(block: Block, catalogue: Catalogue) -> str:
    """„einmalig 34.420 €, jährlich 5.000 €“ with posts, sources of money, budget, what was spent, and note."""
    parts = []
    if block.get("once") is not None:
        parts.append(f"einmalig {german.euro(block['once'])}")
    if block.get("yearly") is not None:
        parts.append(f"jährlich {german.euro(block['yearly'])}")
    if block.get("fte") is not None:
        parts.append(posts(block["fte"]))
    if block.get("funding"):
        labels = [catalogue.label("funding_sources", str(source)) for source in block["funding"]]
        parts.append(f"Geldgeber: {german.join(labels)}")
    if block.get("budgeted") is not None:
        parts.append("im Haushalt veranschlagt" if block["budgeted"] else "nicht im Haushalt veranschlagt")
    if block.get("product"):
        parts.append(f"Produkt {block['product']}")
    parts += [
        f"ausgegeben {entry['year']}: {german.euro(entry['amount'])}" for entry in block.get("actual", ())
    ]
    return noted(", ".join(parts), block)


def posts(value: float) -> str:
    """„1 Vollzeitstelle“, „0,5 Vollzeitstellen“."""
    return f"{german.number(round(value, 2))}{german.NBSP}{'Vollzeitstelle' if value == 1 else 'Vollzeitstellen'}"


def amounts(block: Block, catalogue: Catalogue) -> str:
    """The cost of a measure for a table: amounts, else that there are none, and who pays."""
    parts = [
        f"{words} {german.euro(block[key])}"
        for key, words in (("once", "einmalig"), ("yearly", "jährlich"))
        if block.get(key) is not None
    ]
    labels = [catalogue.label("funding_sources", str(source)) for source in block.get("funding", ())]
    payers = [f"Geldgeber: {german.join(labels)}"] if labels else []
    return "; ".join([", ".join(parts) or "nicht beziffert", *payers])
