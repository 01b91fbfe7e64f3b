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
from praevkonzept.documents.phrases import (
    among,
    are,
    cited,
    closed,
    counted,
    lower_first,
    merged,
    run,
    sentence,
    spaced,
)

Group: TypeAlias = Sequence[Record]

UNSURVEYED = "nicht erhoben"

MOST_PRODUCTS = 6
"""More products of the budget than these are counted, not named."""

MOST_PAYERS = 6
"""So many payers are named, those of the most measures."""

MOST_PRICED = 12
"""So many measures with a figure are listed, the largest amounts first; the concept names them all."""


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
        Column("Maßnahmen, beschlossen oder begonnen", 2.5),
        Column("Geplante Maßnahmen", 2.0),
    )
    own = context.form.costs
    positions: tuple[tuple[str, str, Callable[[Group], str]], ...] = (
        ("Einmalige Kosten", _euro(own.once), lambda group: _amount(group, "once", german.euro)),
        ("Jährliche Folgekosten", _euro(own.yearly), lambda group: _amount(group, "yearly", german.euro)),
        ("Stellenanteile", _posts(own.fte), lambda group: _amount(group, "fte", money.posts)),
        ("Erträge und Förderung", own.income or money.UNPRICED, lambda group: _payers(context, group)),
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
        "Je Zeile eine Position: was dieser Beschluss kostet, was beschlossene oder begonnene und was geplante Maßnahmen "
        "kosten, soweit es belegt ist."
    )
    return Table(columns, (count, *rows), "Finanzielle Auswirkungen", described, row_heads=True)


def _euro(value: float | None) -> str:
    return money.UNPRICED if value is None else german.euro(value)


def _posts(value: float | None) -> str:
    return money.UNPRICED if value is None else money.posts(value)


def _amount(group: Group, key: str, words: Callable[[float], str]) -> str:
    """The sum of what is recorded, and for how many of the measures it is; an inferred amount is marked."""
    known = finance.named(group, key)
    count = len(known.measures)
    if not count:
        return money.UNPRICED
    marks = (
        [f"bei {german.number(count)} von {german.number(len(group))} beziffert"]
        if count < len(group)
        else []
    )
    marks += [guessed] if (guessed := money.guessed(known)) else []
    return f"{words(known.total)} ({'; '.join(marks)})" if marks else words(known.total)


def _payers(context: Context, group: Group) -> str:
    """Who pays, and for how many measures that is known: „Geldgeber: Land bei 3 Maßnahmen, Kommune bei 1 Maßnahme“."""
    times = Counter(source for measure in group for source in sources_of(measure))
    order = context.catalogue.vocabulary("funding_sources").order
    labels = [
        f"{context.catalogue.label('funding_sources', key)} bei {german.count(n, 'Maßnahme', 'Maßnahmen')}"
        for key, n in sorted(times.items(), key=lambda item: (-item[1], order(item[0])))
    ]
    if not labels:
        return UNSURVEYED
    more = len(labels) - MOST_PAYERS
    if more > 0:
        labels[MOST_PAYERS:] = [counted(more, "ein weiterer", "weitere")]
    naming = sum(1 for measure in group if sources_of(measure))
    guessed = sum(1 for measure in group if guessed_payers(measure))
    mark = "" if not guessed else " (Annahme)" if guessed == naming else " (teils Annahme)"
    return f"Geldgeber: {', '.join(labels)}{mark}; Beträge nicht einzeln erfasst"


def sources_of(measure: Record) -> tuple[str, ...]:
    """The keys of the funding sources that a measure names."""
    return tuple(str(source) for source in _cost(measure).get("funding", ()))


def guessed_payers(measure: Record) -> bool:
    """Whether the funding sources of a measure are named and inferred."""
    return bool(sources_of(measure)) and finance.inferred(measure, "funding")


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
    if len(named) > MOST_PRODUCTS:
        return f"{german.number(len(named))} verschiedene"
    return ", ".join(sorted(named, key=german.sort_key)) or UNSURVEYED


def _cost(measure: Record) -> Mapping[str, Any]:
    cost = measure.get("cost")
    return cost if isinstance(cost, Mapping) else {}


def _counted(found: finance.Unfinished) -> Iterator[str]:
    """For how many measures nothing is recorded, and what the columns rest on."""
    missing = sum(1 for measure in found.all if not finance.has_figure(measure))
    if not found.all:
        yield "Maßnahmen, die nach dem letzten Beleg noch umzusetzen sind, sind nicht erfasst."
    if missing:
        which = among(missing, len(found.all), "einer Maßnahme", "Maßnahmen")
        yield f"Zu {which} ist kein Betrag erfasst; sie {are(missing)} noch zu beziffern."
    if found.all:
        yield "Die Spalten folgen dem Umsetzungsstand nach dem letzten Beleg."
    unknown = len(found.unknown)
    if unknown:
        which = counted(unknown, "einer Maßnahme", "Maßnahmen")
        yield f"Bei {which} ist der Umsetzungsstand nicht bekannt; sie {are(unknown)} nicht mitgezählt."


def _priced(context: Context, group: Group) -> tuple[Block, ...]:
    """The measures with a figure, each with all that is recorded of its cost; of many the largest amounts and a sum."""
    priced = sorted((measure for measure in group if finance.has_figure(measure)), key=_largest, reverse=True)
    if not priced:
        return ()
    points = tuple(_point(context, measure) for measure in priced[:MOST_PRICED])
    return (
        paragraph(f"Beziffert {are(len(priced))}:", keep=True),
        Bullets(points),
        paragraph(_others(priced[MOST_PRICED:])),
    )


def _largest(measure: Record) -> float:
    """The larger of what a measure costs once and yearly: the two are never added up."""
    return max(finance.amount(measure, "once") or 0, finance.amount(measure, "yearly") or 0)


def _others(left: Group) -> str:
    """How many measures with a figure are not listed, and what they cost together; empty where there is none."""
    if not left:
        return ""
    sums = german.join(money.sums(left))
    together = f"{'' if len(left) == 1 else 'zusammen '}{sums}"
    verb = "steht" if len(left) == 1 else "stehen"
    return f"{counted(len(left), 'Eine weitere Maßnahme', 'weitere Maßnahmen')} mit {together} {verb} im Konzept."


def _point(context: Context, measure: Record) -> Inlines:
    status = lower_first(context.catalogue.label("measure_status", measure.text("status")))
    guessed = money.inferred(context, measure)
    words = cited(money.cost(_cost(measure), context.catalogue, guessed), context.numbers)
    return merged(
        spaced(
            run(f"{measure.name} ({status}):"),
            closed(words),
            context.cite(measure.list("sources")),
        )
    )
