"""Finanzielle Auswirkungen: what a decision costs itself, and what is recorded of measures still to be paid for.

Every place is filled: 0 € only where someone has said 0, „nicht beziffert“ where nobody has said anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from praevkonzept import german
from praevkonzept.analysis import finance
from praevkonzept.catalogue import Record
from praevkonzept.documents import measures, money
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import cited, closed, few, lower_first, merged, run, sentence, spaced

Group: TypeAlias = Sequence[Record]

UNPRICED = "nicht beziffert"
UNSURVEYED = "nicht erhoben"


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The table of costs, how much is missing in it, and the amounts one by one."""
    found = finance.unfinished(measures.ordered(context), context.catalogue)
    return (
        paragraph(sentence(context.form.costs.note)),
        _table(context, found),
        paragraph(*_counted(found)),
        *_priced(context, found.all),
    )


def _table(context: Context, found: finance.Unfinished) -> Table:
    columns = (
        Column("Position", 1.8),
        Column("Dieser Beschluss", 1.4),
        Column("Beschlossene Maßnahmen, nicht abgeschlossen", 2.5),
        Column("Noch nicht beschlossene Maßnahmen", 2.0),
    )
    own = context.form.costs
    positions: tuple[tuple[str, str, Callable[[Group], str]], ...] = (
        ("Einmalige Kosten", _euro(own.once), lambda group: _amount(group, "once", german.euro)),
        ("Jährliche Folgekosten", _euro(own.yearly), lambda group: _amount(group, "yearly", german.euro)),
        ("Stellenanteile", _posts(own.fte), lambda group: _amount(group, "fte", money.posts)),
        ("Erträge und Förderung", own.income or UNPRICED, lambda group: _payers(context, group)),
        ("Im Haushalt veranschlagt", own.budgeted or UNSURVEYED, _budgeted),
        ("Produkt im Haushalt", own.product or UNSURVEYED, _products),
    )
    groups = (found.adopted, found.ahead)
    count = (
        run("Zahl der Maßnahmen"),
        run("–"),
        *(run(german.number(len(g)) if g else "keine") for g in groups),
    )
    rows = tuple(
        (run(title), run(said), *(run(words(group) if group else "–") for group in groups))
        for title, said, words in positions
    )
    described = (
        "Je Zeile eine Position: was dieser Beschluss kostet, was beschlossene und was noch nicht beschlossene Maßnahmen "
        "kosten, soweit es belegt ist."
    )
    return Table(columns, (count, *rows), "Finanzielle Auswirkungen", described, row_heads=True)


def _euro(value: float | None) -> str:
    return UNPRICED if value is None else german.euro(value)


def _posts(value: float | None) -> str:
    return UNPRICED if value is None else money.posts(value)


def _amount(group: Group, key: str, words: Callable[[float], str]) -> str:
    """The sum of what is recorded, and for how many of the measures it is; an inferred amount is marked."""
    known = finance.named(group, key)
    count = len(known.measures)
    if not count:
        return UNPRICED
    marks = (
        [f"bei {german.number(count)} von {german.number(len(group))} beziffert"]
        if count < len(group)
        else []
    )
    if known.inferred:
        marks.append(
            "Annahme" if known.inferred == count else f"{german.number(known.inferred)} davon Annahme"
        )
    return f"{words(known.total)} ({'; '.join(marks)})" if marks else words(known.total)


def _payers(context: Context, group: Group) -> str:
    """Who pays, and for how many measures that is known: „Geldgeber: Land bei 3 Maßnahmen, Kommune bei 1 Maßnahme“."""
    counted = Counter(source for measure in group for source in sources_of(measure))
    order = context.catalogue.vocabulary("funding_sources").order
    labels = [
        f"{context.catalogue.label('funding_sources', key)} bei {german.count(n, 'Maßnahme', 'Maßnahmen')}"
        for key, n in sorted(counted.items(), key=lambda item: (-item[1], order(item[0])))
    ]
    if not labels:
        return UNSURVEYED
    guessed = any(finance.inferred(measure, "funding") for measure in group if sources_of(measure))
    return f"Geldgeber: {', '.join(labels)}{' (teils Annahme)' if guessed else ''}; Beträge nicht einzeln erfasst"


def sources_of(measure: Record) -> tuple[str, ...]:
    """The keys of the funding sources that a measure names."""
    return tuple(str(source) for source in _cost(measure).get("funding", ()))


def budgeted(measure: Record) -> bool | None:
    """Whether the money for a measure is in the budget; None where it was not surveyed."""
    value = _cost(measure).get("budgeted")
    return value if isinstance(value, bool) else None


def _budgeted(group: Group) -> str:
    answers = Counter(map(budgeted, group))
    if answers[None] == len(group):
        return UNSURVEYED
    words = ((True, "ja"), (False, "nein"), (None, UNSURVEYED))
    return ", ".join(f"{word} ({german.number(answers[key])})" for key, word in words if answers[key])


def _products(group: Group) -> str:
    named = {str(_cost(measure)["product"]) for measure in group if _cost(measure).get("product")}
    return ", ".join(sorted(named, key=german.sort_key)) or UNSURVEYED


def _cost(measure: Record) -> Mapping[str, Any]:
    cost = measure.get("cost")
    return cost if isinstance(cost, Mapping) else {}


def _counted(found: finance.Unfinished) -> Iterator[str]:
    """For how many measures nothing is recorded, and what the columns rest on."""
    total = german.count(len(found.all), "Maßnahme", "Maßnahmen")
    missing = sum(1 for measure in found.all if not finance.has_figure(measure))
    if not found.all:
        yield "Der Katalog enthält keine Maßnahmen, die noch umzusetzen sind."
    if missing:
        rest = "sie ist noch zu beziffern" if missing == 1 else "sie sind noch zu beziffern"
        yield f"Für {few(missing, 'eine')} von {total} nennt der Katalog keinen Betrag; {rest}."
    if found.all:
        yield "Die Spalten folgen dem Umsetzungsstand nach dem letzten Beleg."
    if found.unknown:
        others = german.count(len(found.unknown), "Maßnahme", "Maßnahmen")
        verb = "sie ist" if len(found.unknown) == 1 else "sie sind"
        yield f"Bei {others} ist der Umsetzungsstand nicht bekannt; {verb} nicht mitgezählt."


def _priced(context: Context, group: Group) -> tuple[Block, ...]:
    """The measures with a figure, each with all that is recorded of its cost."""
    points = tuple(_point(context, measure) for measure in group if finance.has_figure(measure))
    return (paragraph("Beziffert sind:", keep=True), Bullets(points)) if points else ()


def _point(context: Context, measure: Record) -> Inlines:
    status = lower_first(context.catalogue.label("measure_status", measure.text("status")))
    words = cited(money.cost(_cost(measure), context.catalogue), context.numbers)
    return merged(
        spaced(
            run(f"{measure.name} ({status}):"),
            closed(context.marked(measure, "cost", words)),
            context.cite(measure.list("sources")),
        )
    )
