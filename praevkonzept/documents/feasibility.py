"""Finanzielle Möglichkeit der Verwirklichung: in sentences, what a decision costs and what is known of money for measures.

Never a return: what prevention may save is not computed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.analysis import finance
from praevkonzept.catalogue import Record
from praevkonzept.documents import finances, measures, money
from praevkonzept.documents.blocks import Block
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.form import Costs
from praevkonzept.documents.phrases import among, are, counted, few


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What the decision costs; what is recorded of the measures, adopted or not; who pays; what is not computed."""
    found = finance.unfinished(measures.ordered(context), context.catalogue)
    return (
        paragraph(_decision(context.form.costs)),
        paragraph(
            _sums("Beschlossen oder begonnen und noch nicht abgeschlossen", found.adopted),
            _sums("Geplant", found.ahead),
        ),
        paragraph(*_money(context, found.all)),
        paragraph(
            "Eine Rendite der Prävention wird nicht berechnet.",
            "Genannt sind nur Beträge, die im Katalog stehen; sie stammen aus verschiedenen Jahren und sind nicht "
            "fortgeschrieben."
            if any(finance.has_figure(measure) for measure in found.all)
            else "",
        ),
    )


def _decision(costs: Costs) -> str:
    """What the decision itself costs, as far as the form says so."""
    said = [
        f"{word} {german.euro(value)}"
        for word, value in (("einmalig", costs.once), ("jährlich", costs.yearly))
        if value is not None
    ]
    posts = f"bindet {money.posts(costs.fte)}" if costs.fte else ""
    if not said:
        unsaid = "Was der Beschluss selbst kostet, ist noch nicht beziffert"
        return f"{unsaid}; er {posts}." if posts else f"{unsaid}."
    text = f"Für den Beschluss selbst sind angesetzt: {', '.join(said)}"
    return f"{text}; er {posts}." if posts else f"{text}."


def _sums(head: str, group: Sequence[Record]) -> str:
    """How many measures there are and what is recorded of their cost; nothing where there is none."""
    if not group:
        return ""
    text = f"{head} {are(len(group))} {counted(len(group), 'eine Maßnahme', 'Maßnahmen')}"
    known = sum(1 for measure in group if finance.has_figure(measure))
    if not known:
        return f"{text}; Kosten sind dazu nicht beziffert."
    whose = "" if known == len(group) else f" von {few(known, 'einer')} davon"
    return f"{text}; beziffert sind die Kosten{whose}: {german.join(money.sums(group))}."


def _money(context: Context, group: Sequence[Record]) -> Iterator[str]:
    """Who pays as far as it is recorded, and whether the money is in the budget."""
    if not group:
        return
    naming = sum(1 for measure in group if finances.sources_of(measure))
    order = context.catalogue.vocabulary("funding_sources").order
    keys = sorted(
        {source for measure in group for source in finances.sources_of(measure)},
        key=lambda key: (order(key), key),
    )
    labels = german.join(context.catalogue.label("funding_sources", key) for key in keys)
    which = among(naming, len(group), "einer Maßnahme", "Maßnahmen")
    guessed = sum(1 for measure in group if finances.guessed_payers(measure))
    some = f", davon bei {few(guessed, 'einer')} erschlossen" if guessed else ""
    inferred = " (Annahme)" if guessed and guessed == naming else some
    yield f"Geldgeber sind bei {which} erfasst{inferred}{': ' if naming else ''}{labels}."
    known = sum(1 for measure in group if finances.budgeted(measure) is not None)
    if known < len(group):
        where = f"nur bei {few(known, 'einer')}" if known else "bei keiner"
        yield f"Ob Mittel im Haushalt stehen, ist {where} erfasst und vor einer Entscheidung zu klären."
