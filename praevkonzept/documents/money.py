"""Money in words: where it comes from, how much it is for what time, what a measure costs.

A note that begins with the amount itself („rund 50.000 Euro“) says it as the source does and stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from praevkonzept import german
from praevkonzept.analysis import finance
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.context import Context
from praevkonzept.documents.phrases import lower_first, noted, period

Block: TypeAlias = Mapping[str, Any]

UNPRICED = "nicht beziffert"

_ASSUMED = "Annahme"
_MILLION = 1_000_000
_AMOUNT = re.compile(
    r"(?P<about>(?:(?:rund|etwa|ca\.|knapp|fast|gut|über|mindestens|höchstens|bis zu)\s)?)"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s(?P<scale>(?:Mio\.|Millionen)\s)?(?:Euro\b|€)"
)
_EURO = re.compile(r"(?<=[\d.])\s(?:Euro\b|€)")
_SAME = re.compile(r"(?:[\w-]*(?:programm|projekt))?[\s„“.]*", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_IN_TABLE = ("once", "yearly", "fte", "funding", "note")


def funding(block: Block, catalogue: Catalogue) -> str:
    """„Land, Programm „X“: 20.000 € je Jahr, seit 2020 (…)“ with whether it is a duty by law, and note."""
    who = ", ".join(_funders(block, catalogue))
    said, note = _amount(block, catalogue)
    note = "" if _names_programme(note, block, catalogue) else note
    when = "" if (said and _one_year(block, catalogue)) or _says_when(note, block) else period(block)
    duty = ""
    if block.get("mandatory") is not None:
        duty = "Pflichtaufgabe" if block["mandatory"] else "freiwillige Aufgabe"
    if note and not said:
        note, when = f"{note.rstrip('.')}, {when}" if when else note, ""
    rest = ", ".join(part for part in (said, when, duty) if part)
    return noted((": " if said else ", ").join(part for part in (who, rest) if part), {"note": note})


def _funders(block: Block, catalogue: Catalogue) -> Iterator[str]:
    """Source and programme; „Programm“ stands before no name that says so itself."""
    if block.get("source"):
        yield catalogue.label("funding_sources", str(block["source"]))
    if block.get("programme"):
        name = catalogue.name_of("programmes", str(block["programme"]))
        yield f"„{name}“" if "programm" in name.casefold() else f"Programm „{name}“"


def _names_programme(note: str, block: Block, catalogue: Catalogue) -> bool:
    """Whether a note only says the name of the programme again: „Landesprogramm kinderstark“."""
    name = catalogue.name_of("programmes", str(block["programme"])) if block.get("programme") else ""
    short = name.split(" – ", 1)[0]
    return (
        bool(short)
        and short in note
        and _SAME.fullmatch(note.replace(name, "").replace(short, "")) is not None
    )


def _amount(block: Block, catalogue: Catalogue) -> tuple[str, str]:
    """The amount with what it is counted per („20.000 € je Jahr“), and what the note says beside it."""
    note = _note(block)
    if block.get("amount") is None:
        return "", note
    words, after, note = _worded(block["amount"], note)
    per = str(block.get("per") or "")
    year = _one_year(block, catalogue)
    if year:
        words += f" für {year}"
    elif per:
        words += f" {lower_first(catalogue.label('funding_periods', per))}"
    return words + after, note


def _one_year(block: Block, catalogue: Catalogue) -> str:
    """The year for which a yearly amount was paid only once; empty for any other."""
    first, last = str(block.get("from") or ""), str(block.get("until") or "")
    term = catalogue.vocabulary("funding_periods").get(str(block.get("per") or ""))
    yearly = term is not None and term.attributes.get("months") == 12
    return first if yearly and first == last and _YEAR.fullmatch(first) else ""


def _says_when(note: str, block: Block) -> bool:
    """Whether a note names every year of the period itself."""
    years = [year for key in ("from", "until") for year in _YEAR.findall(str(block.get(key) or ""))[:1]]
    return bool(years) and all(year in note for year in years)


def _note(block: Block) -> str:
    return str(block.get("note") or "").strip()


def _worded(value: float, note: str) -> tuple[str, str, str]:
    """An amount in words, what follows it at once, and the rest of the note: one of the two is empty."""
    match = _AMOUNT.match(note)
    if match is None or _value(match) != value:
        return german.euro(value), "", note
    words = f"{match['about']}{match['number']} {match['scale'] or ''}".rstrip()
    return f"{words}{german.NBSP}€", _EURO.sub(f"{german.NBSP}€", note[match.end() :].rstrip(".")), ""


def _value(match: re.Match[str]) -> float:
    number = float(match["number"].replace(".", "").replace(",", "."))
    return round(number * _MILLION) if match["scale"] else number


def cost(block: Block, catalogue: Catalogue, marked: Collection[str] = (), unpriced: str = "") -> str:
    """„einmalig 34.420 €, jährlich 5.000 €“ with posts, sources of money, budget, what was spent, and note.

    `marked`: the keys that are to be marked as assumptions. `unpriced` stands where there is no figure.
    """
    figures, note = _figures(block, marked)
    parts = [figures or unpriced, _payers(block, catalogue, marked)]
    if block.get("budgeted") is not None:
        planned = "im Haushalt veranschlagt" if block["budgeted"] else "nicht im Haushalt veranschlagt"
        parts.append(_marked(planned, "budgeted", marked))
    if block.get("product"):
        parts.append(_marked(f"Produkt {block['product']}", "product", marked))
    for entry in block.get("actual", ()):
        spent = f"ausgegeben {entry['year']}: {german.euro(entry['amount'])}"
        parts.append(_marked(spent, "actual", marked))
    text = "; ".join(part for part in parts if part)
    return noted(text, {"note": note}) if text else _marked(note.rstrip("."), "note", marked)


def inferred(context: Context, measure: Record) -> frozenset[str]:
    """The keys of the cost block of a measure that are to be marked as assumptions, each in its place."""
    if not context.inferred(measure, "cost"):
        return frozenset()
    return frozenset(key for key in measure.get("cost") or () if finance.inferred(measure, key))


def in_table(block: Block, catalogue: Catalogue, marked: Collection[str] = ()) -> str:
    """The cost of a measure for a table: figures, else that there are none; who pays; the note."""
    shown = {key: block[key] for key in _IN_TABLE if key in block}
    return cost(shown, catalogue, marked, UNPRICED)


def _figures(block: Block, marked: Collection[str]) -> tuple[str, str]:
    """The figures, one of them with the note that begins with it; and the note where it begins with none."""
    note, parts = _note(block), []
    for key, words in (("once", "einmalig"), ("yearly", "jährlich")):
        if block.get(key) is not None:
            amount, after, note = _worded(block[key], note)
            parts.append(f"{words} {_marked(amount, key, marked)}{after}")
    if block.get("fte") is not None:
        parts.append(_marked(posts(block["fte"]), "fte", marked))
    return ", ".join(parts), note


def _payers(block: Block, catalogue: Catalogue, marked: Collection[str]) -> str:
    labels = [catalogue.label("funding_sources", str(source)) for source in block.get("funding", ())]
    return _marked(f"Geldgeber: {german.join(labels)}", "funding", marked) if labels else ""


def _marked(text: str, key: str, marked: Collection[str]) -> str:
    return f"{text} ({_ASSUMED})" if text and key in marked else text


def posts(value: float) -> str:
    """„1 Vollzeitstelle“, „0,5 Vollzeitstellen“."""
    return f"{german.number(round(value, 2))}{german.NBSP}{'Vollzeitstelle' if value == 1 else 'Vollzeitstellen'}"


def sums(measures: Sequence[Record]) -> list[str]:
    """The figures of their cost added up key by key, inferred ones marked: „einmalig 500 € (Annahme)“."""
    ways: tuple[tuple[str, Callable[[float], str]], ...] = (
        ("once", lambda value: f"einmalig {german.euro(value)}"),
        ("yearly", lambda value: f"jährlich {german.euro(value)}"),
        ("fte", posts),
    )
    known = ((finance.named(measures, key), words) for key, words in ways)
    return [_sum(found, words) for found, words in known if found.measures]


def _sum(found: finance.Named, words: Callable[[float], str]) -> str:
    mark = guessed(found)
    return f"{words(found.total)} ({mark})" if mark else words(found.total)


def guessed(found: finance.Named) -> str:
    """How much of a sum is inferred: „Annahme“ where all of it is, „davon eine Angabe erschlossen“; empty for none."""
    if not found.inferred:
        return ""
    if found.inferred == len(found.measures):
        return _ASSUMED
    return f"davon {'eine Angabe' if found.inferred == 1 else f'{found.inferred} Angaben'} erschlossen"
