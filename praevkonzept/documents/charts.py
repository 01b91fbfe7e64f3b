"""Diagrams of what is counted: offers by phase and by year of evidence, measures by status.

Each is led to by a sentence, and its numbers stand beside it in words or as a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.analysis import evidence
from praevkonzept.analysis.coverage import named
from praevkonzept.documents import measures
from praevkonzept.documents.blocks import Block, Chart, Column, Ref, Series, Table
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import are, run, spaced, tallied, typeset

MOST_YEARS = 15
"""So many years have a bar of their own; those before share one."""


def phases(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """Offers per phase, in pieces by the age of their evidence; the same as a table."""
    terms = context.catalogue.vocabulary("milestones").terms
    labels = tuple(typeset(term.label) for term in terms)
    ages = [evidence.survey(named(context.offers, "milestones", term.key), context.today) for term in terms]
    totals = tuple(len(age.records) for age in ages)
    if not any(totals):
        return ()
    pieces = (
        (f"Beleg höchstens {evidence.RECENT_MONTHS} Monate alt", [len(age.recent) for age in ages]),
        ("Älterer Beleg", [len(age.middle) + len(age.old) for age in ages]),
        ("Stand nicht angegeben", [len(age.undated) for age in ages]),
    )
    series = tuple(Series(typeset(name), tuple(counts)) for name, counts in pieces if any(counts))
    chart = Chart(
        labels,
        series,
        "Angebote nach Lebensphase und Alter des Belegs",
        "Je Lebensphase ein Balken aus Stücken nach dem Alter des jüngsten Belegs. "
        f"{_extremes(tuple(zip(labels, totals, strict=True)))} Erfasst {are(len(context.offers))} {_offers(len(context.offers))}.",
        "Zahl der Angebote",
        stacked=True,
        anchor="figure_phases",
    )
    return (
        paragraph(
            "Wie viele Angebote zu jeder Lebensphase erfasst sind und wie alt der jüngste Beleg ist, zeigt",
            (Ref(chart.anchor), *run("; die Zahlen nennt "), Ref("table_phases"), *run(".")),
            "Ein Angebot kann zu mehreren Lebensphasen gehören; die Balken lassen sich deshalb nicht zusammenzählen.",
            keep=True,
        ),
        chart,
        _phases_table(context, chart),
    )


def _phases_table(context: Context, chart: Chart) -> Table:
    """The numbers of the chart with their sum per phase."""
    columns = (
        Column("Lebensphase", 2.6),
        Column(context.schema("offers").title, 1.1, "right"),
        *(Column(series.name, 1.6, "right") for series in chart.series),
    )
    rows = []
    for position, label in enumerate(chart.categories):
        counts = [int(series.values[position] or 0) for series in chart.series]
        numbers = (run(german.number(n)) for n in (sum(counts), *counts))
        rows.append((run(label), *numbers))
    described = "Je Lebensphase die Zahl der Angebote und wie viele davon einen jungen, älteren oder undatierten Beleg haben."
    return Table(columns, tuple(rows), chart.caption, described, row_heads=True, anchor="table_phases")


def years(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """Offers by the year of their newest evidence; years without any keep their place."""
    age = evidence.survey(context.offers, context.today)
    if not age.records:
        return (paragraph("Angebote sind noch nicht erfasst."),)
    counts = tuple(_by_year(age))
    chart = _counted(
        counts,
        "Angebote nach dem Jahr des jüngsten Belegs",
        f"Je Jahr ein Balken für die Angebote, deren jüngster Beleg daraus stammt. {_extremes(counts)} "
        f"Zusammen {_offers(len(age.records))}.",
        "Zahl der Angebote",
        "figure_years",
    )
    said = f"Nach Jahren: {', '.join(f'{year} ({german.number(n)})' for year, n in counts)}."
    if len(counts) < 2:
        return (paragraph(f"Jahr des jüngsten Belegs der Angebote: {tallied(counts)}."),)
    lead = spaced(
        run("Aus welchem Jahr der jüngste Beleg eines Angebots stammt, zeigt"), (Ref(chart.anchor), *run("."))
    )
    return (paragraph(lead, said, keep=True), chart)


def _by_year(age: evidence.Evidence) -> Iterator[tuple[str, int]]:
    """Year and number of offers, without a gap from the first to the last; then those without a date."""
    counter = Counter(age.years)
    if age.years:
        last = age.years[-1]
        first = max(age.years[0], last - MOST_YEARS + 1)
        before = sum(n for year, n in counter.items() if year < first)
        if before:
            yield f"{first - 1} und früher", before
        for year in range(first, last + 1):
            yield str(year), counter[year]
    if age.undated:
        yield "nicht angegeben", len(age.undated)


def states(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """Measures by status, in the order of the vocabulary; nothing where all have the same."""
    records = measures.ordered(context)
    counts = tuple((typeset(label), n) for label, n in measures.by_status(context, records))
    if len(counts) < 2:
        return ()
    chart = _counted(
        counts,
        "Maßnahmen nach Umsetzungsstand",
        f"Je Umsetzungsstand ein Balken für die Zahl der Maßnahmen. {_extremes(counts)} "
        f"Zusammen {german.count(len(records), 'Maßnahme', 'Maßnahmen')}.",
        "Zahl der Maßnahmen",
        "figure_states",
    )
    return (
        paragraph(
            measures.states(context, records), (Ref(chart.anchor), *run(" zeigt die Verteilung.")), keep=True
        ),
        chart,
    )


def _counted(
    counts: Sequence[tuple[str, int]], caption: str, described: str, unit: str, anchor: str
) -> Chart:
    """The chart of one series of counts."""
    labels, numbers = tuple(label for label, _ in counts), tuple(n for _, n in counts)
    return Chart(labels, (Series(unit, numbers),), caption, described, unit, anchor=anchor)


def _offers(n: int) -> str:
    return german.count(n, "Angebot", "Angebote")


def _extremes(counts: Sequence[tuple[str, int]]) -> str:
    """Where the longest and the shortest bar stand."""
    most, least = max(n for _, n in counts), min(n for _, n in counts)
    if most == least:
        return f"Alle Balken zeigen {german.number(most)}."
    return f"Höchster Wert: {_where(counts, most)}; niedrigster Wert: {_where(counts, least)}."


def _where(counts: Sequence[tuple[str, int]], wanted: int) -> str:
    return f"{german.number(wanted)} ({german.join(f'„{label}“' for label, n in counts if n == wanted)})"
