"""Die Matrix: Lebensphasen × Handlungsfelder with counts, how to read it, empty cells as open questions, assessments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from praevkonzept import german
from praevkonzept.analysis import evidence
from praevkonzept.analysis.coverage import Cell, Matrix, matrix
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import cited, counted, run, sentence, spaced

THIN = 1
"""A cell with at most this many covering offers counts as thin."""

_STEPS = (0, 1, 3, 6, 10)
"""Smallest number of offers of each shade 0–4."""


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The matrix of all offers, that of recent evidence, and the cells that ask a question."""
    whole = matrix(context.offers, context.catalogue)
    if not whole.rows or not whole.columns:
        return (paragraph("Für eine Übersicht fehlen Lebensphasen oder Handlungsfelder."),)
    if not context.offers:
        return (paragraph("Angebote sind noch nicht erfasst."),)
    return (
        *_key(context, whole),
        paragraph(beside(context)),
        _table(whole, "Angebote nach Lebensphase und Handlungsfeld"),
        *_recently(context),
    )


def beside(context: Context) -> str:
    """How many offers stand in no field because they name no Handlungsfeld; empty where all name one."""
    n = sum(1 for offer in context.offers if not offer.list("fields"))
    if not n:
        return ""
    verbs = ("nennt", "steht") if n == 1 else ("nennen", "stehen")
    return f"{counted(n, 'Ein Angebot', 'Angebote')} {verbs[0]} kein Handlungsfeld und {verbs[1]} deshalb in keinem Feld."


def questions(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """Empty and thin cells of the matrix by phase, and those only reached across all phases."""
    if not context.offers:
        return (paragraph("Angebote sind noch nicht erfasst."),)
    whole = matrix(context.offers, context.catalogue)
    return tuple(_questions(whole)) or (
        paragraph("Die Übersicht hat keine leeren oder dünn besetzten Felder."),
    )


def _key(context: Context, whole: Matrix) -> tuple[Block, ...]:
    """How to read the matrix, and how many of its fields are empty."""
    labels = german.join(
        f"„{term.label}“" for term in context.catalogue.vocabulary("status") if term.flag("covers")
    )
    return (
        paragraph(
            "So ist die Übersicht zu lesen: Die Zahl nennt die Angebote, die für diese Lebensphase und dieses "
            f"Handlungsfeld erfasst sind und nach dem letzten Beleg den Status {labels} haben. Eine Zahl mit Plus nennt "
            "Angebote mit anderem oder unbekanntem Status; sie zählen nicht als Abdeckung. Ein Strich bedeutet: kein "
            "Angebot erfasst. Je mehr Angebote, desto dunkler das Feld."
        ),
        paragraph(
            "Ein Angebot kann in mehreren Feldern stehen. Angebote für alle Lebensphasen stehen in der letzten Zeile; in einer "
            "anderen nur, wenn sie ihr auch zugeordnet sind. Eine hohe Zahl sagt nichts über Größe, Güte oder Erreichbarkeit.",
            _assigned(context),
        ),
        paragraph(_bare(whole), keep=True),
    )


def _assigned(context: Context) -> str:
    """That whoever recorded the offers placed them in the matrix, where this was inferred throughout."""
    names = {"milestones": "Lebensphasen", "fields": "Handlungsfeldern"}
    inferred = context.assumed.get("offers", frozenset())
    axes = german.join(name for key, name in names.items() if key in inferred)
    return f"Die Zuordnung zu {axes} wurde bei der Erfassung vorgenommen." if axes else ""


def _bare(grid: Matrix) -> str:
    """„Von 54 Feldern der Übersicht, die Zeile „Alle Lebensphasen“ nicht gezählt, sind 39 leer.“; empty where none is."""
    apart = f", die Zeile „{grid.whole.label}“ nicht gezählt," if grid.whole else ""
    return empty_fields(grid, f"der Übersicht{apart}")


def _recently(context: Context) -> tuple[Block, ...]:
    """The matrix of offers with recent evidence; plainly where there is none."""
    offers = [offer for offer in context.offers if evidence.is_recent(offer, context.today)]
    months = f"{evidence.RECENT_MONTHS} Monate"
    if not offers:
        return (paragraph(f"Kein Angebot hat einen Beleg, der höchstens {months} alt ist."),)
    recent = matrix(offers, context.catalogue)
    return (
        paragraph(
            f"Dieselbe Übersicht nur mit Angeboten, deren Beleg höchstens {months} alt ist, zeigt, wie viel davon jung "
            "belegt ist.",
            _bare(recent),
            keep=True,
        ),
        _table(recent, f"Nur Angebote mit Beleg aus den letzten {months}n"),
    )


def empty_fields(grid: Matrix, which: str) -> str:
    """„Von 54 Feldern … sind 15 leer.“, where `which` says what fields they are; empty where none is empty."""
    total, empty = len(grid.rows) * len(grid.columns), len(grid.bare())
    if not empty:
        return ""
    if empty == total:
        return f"Alle {german.number(total)} Felder {which} sind leer."
    number = "ist eines" if empty == 1 else f"sind {german.number(empty)}"
    return f"Von {german.number(total)} Feldern {which} {number} leer."


def _table(grid: Matrix, caption: str) -> Table:
    columns = (
        Column("Lebensphase", 2.4),
        *(Column(term.label, 1.3, "center") for term in grid.columns),
    )
    terms = (*grid.rows, *((grid.whole,) if grid.whole else ()))
    rows = tuple(
        (run(term.label), *(_text(grid.cell(term.key, head.key)) for head in grid.columns)) for term in terms
    )
    shades = tuple((0, *(_shade(grid.cell(term.key, head.key)) for head in grid.columns)) for term in terms)
    described = f"Zahl der Angebote in {len(terms)} Lebensphasen (Zeilen) und {len(grid.columns)} Handlungsfeldern (Spalten)."
    return Table(columns, rows, caption, described, row_heads=True, shades=shades)


def _text(cell: Cell) -> Inlines:
    """„7“, „7 +2“, „+2“ or „–“."""
    parts = [german.number(len(cell.covering))] if cell.covering else []
    parts += [f"+{german.number(len(cell.open))}"] if cell.open else []
    return (Text(german.NBSP.join(parts) or "–"),)


def _shade(cell: Cell) -> int:
    return max(tone for tone, least in enumerate(_STEPS) if len(cell.covering) >= least)


def _questions(grid: Matrix) -> Iterable[Block]:
    yield from empty_points(grid)
    across = _by_row(grid, lambda cell: cell.empty and bool(cell.across))
    if across:
        yield paragraph(
            "Davon werden nur übergreifend abgedeckt, also durch Angebote für alle Lebensphasen:", keep=True
        )
        yield _points(grid, across)
    unproven = _by_row(grid, lambda cell: not cell.covering and bool(cell.open))
    if unproven:
        yield paragraph(
            "Nur Angebote, deren Status unbekannt ist oder nicht als Abdeckung zählt, gibt es für:", keep=True
        )
        yield _points(grid, unproven)
    thin = _by_row(grid, lambda cell: 0 < len(cell.covering) <= THIN)
    if thin:
        yield paragraph("Nur ein einziges aktives Angebot ist erfasst für:", keep=True)
        yield _points(grid, thin)


def empty_points(grid: Matrix) -> tuple[Block, ...]:
    """The empty fields by phase, as a list with its sentence; nothing where none is empty."""
    empty = _by_row(grid, lambda cell: cell.empty)
    said = "Kein Angebot ist erfasst für (Angebote für alle Lebensphasen zählen hier nicht mit):"
    return (paragraph(said, keep=True), _points(grid, empty)) if empty else ()


def _by_row(grid: Matrix, test: Callable[[Cell], bool]) -> list[tuple[Term, list[Term]]]:
    found = [
        (row, [head for head in grid.columns if test(grid.cell(row.key, head.key))]) for row in grid.rows
    ]
    return [(row, heads) for row, heads in found if heads]


def _points(grid: Matrix, found: list[tuple[Term, list[Term]]]) -> Bullets:
    """A point per phase with its fields; „alle Handlungsfelder“ for all of them."""
    points = (
        (
            row,
            "alle Handlungsfelder"
            if len(heads) == len(grid.columns)
            else "; ".join(head.label for head in heads),
        )
        for row, heads in found
    )
    return Bullets(tuple(run(f"{row.label}: {names}") for row, names in points))


def assessments(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What was judged a gap or no need, with reason; plainly where nothing was assessed."""
    records = context.by_name("assessments")
    if not records:
        return (paragraph(
            "Bewertet ist noch nichts: Ob ein leeres Feld eine Lücke ist, entscheidet die Fachplanung mit den "
            "Beteiligten. Bis dahin bleibt es eine offene Frage."
        ),)  # fmt: skip
    return (Bullets(tuple(_assessment(context, record) for record in records)),)


def _assessment(context: Context, record: Record) -> Inlines:
    verdict = context.label(record, "verdict", "verdicts")
    decided = record.get("decided")
    when = ""
    if isinstance(decided, Mapping):
        when = ", ".join(
            part for part in (german.date(str(decided.get("on", ""))), str(decided.get("by", ""))) if part
        )
    texts = [cited(sentence(record.text(key)), context.numbers) for key in ("reason", "need")]
    tail = run(f"Bewertet: {when}.") if when else ()
    return spaced(
        run(f"{record.name}:"), (*verdict, Text(".")), *texts, tail, context.cite(record.list("sources"))
    )
