"""Zusammenfassung: one page of sentences for the council, and one small table per milestone."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import evidence
from praevkonzept.analysis.coverage import matrix, named
from praevkonzept.catalogue import Term
from praevkonzept.documents import measures, transitions
from praevkonzept.documents.blocks import Block, Column, Role, Table
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import few, run
from praevkonzept.documents.survey import most_missing, reviews


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What is there, how sure it is, where it is thin, what is under way, what is open."""
    return (
        paragraph(inventory(context), role=Role.LEAD),
        paragraph(evidence_age(context)),
        paragraph(*balance(context)),
        paragraph(*_measures(context)),
        paragraph(_open(context)),
        by_phase(context),
    )


def inventory(context: Context, paper: str = "Dieses Papier") -> str:
    """What the paper orders and how much is recorded; `paper` is what the sentence calls it."""
    catalogue = context.catalogue
    offers, networks, steps = (len(catalogue.of(kind)) for kind in ("offers", "networks", "measures"))
    town = catalogue.town.text("town") if catalogue.town else ""
    where = f"Für {town}" if town else "Im Katalog"
    listed = german.join((
        german.count(offers, "Angebot", "Angebote"),
        german.count(networks, "Netzwerk", "Netzwerke"),
        german.count(steps, "Maßnahme", "Maßnahmen"),
    ))  # fmt: skip
    named = {source for record in catalogue.all() for source in record.list("sources")}
    sources = german.count(len(named), "Quelle", "Quellen")
    order = len([term for term in catalogue.vocabulary("milestones") if not term.flag("all")])
    along = f"entlang von {german.spelled(order)} Meilensteinen des Aufwachsens, " if order else ""
    recorded = f"sind {listed} erfasst, gestützt auf {sources}"
    if not (offers or networks or steps):
        recorded = "ist davon noch nichts erfasst"
    return (
        f"{paper} ordnet {along}welche Angebote, Netzwerke und Maßnahmen es für Kinder, Jugendliche und Familien "
        f"gibt. {where} {recorded}."
    )


def evidence_age(context: Context) -> str:
    """How old the newest evidence of the offers is; empty without offers."""
    age = evidence.survey(context.offers, context.today)
    total, recent, old = len(age.records), len(age.recent), len(age.old)
    if not total:
        return ""
    head = "Die Belege sind überwiegend jung: Bei"
    if recent * 2 < total:
        kind = "alt oder undatiert" if age.undated else "alt"
        head = f"Die Belege sind überwiegend {kind}: {'Nur bei' if recent else 'Bei'}"
    text = (
        f"{head} {few(recent, 'einem') if recent else 'keinem'} von {german.count(total, 'Angebot', 'Angeboten')} ist der jüngste Beleg höchstens "
        f"{evidence.RECENT_MONTHS} Monate alt"
    )
    text += f", bei {few(old, 'einem')} ist er älter als fünf Jahre." if old else "."
    median = age.median_year
    if median is not None:
        text += f" Für die Hälfte der Angebote stammt er aus dem Jahr {median} oder früher."
    return f"{text} Ein Eintrag sagt also, was zu diesem Zeitpunkt beschrieben wurde, nicht was heute gilt."


def _phases(context: Context) -> list[tuple[Term, int]]:
    terms = (term for term in context.catalogue.vocabulary("milestones") if not term.flag("all"))
    return [(term, len(named(context.offers, "milestones", term.key))) for term in terms]


def balance(context: Context) -> Iterator[str]:
    """Most and fewest offers, transitions without any, empty cells."""
    counts = _phases(context)
    if not counts or not context.offers:
        return
    most = max(n for _, n in counts)
    fewest = min(n for _, n in counts)
    if most != fewest:
        least = f"die wenigsten {_labels(counts, fewest)} ({german.number(fewest)})"
        if not fewest:
            least = f"keines nennt {_labels(counts, 0, 'oder')}"
        yield (
            f"Die meisten Angebote nennen {_labels(counts, most)} ({german.number(most)}), "
            f"{least}; "
            "ein Angebot kann mehrere Lebensphasen nennen."
        )
    bare = transitions.bare(context)
    if bare:
        names = german.join(f"„{term.label}“" for term in bare)
        yield f"{'Für den Übergang' if len(bare) == 1 else 'Für die Übergänge'} {names} ist kein Angebot belegt."
    grid = matrix(context.offers, context.catalogue)
    cells, empty = len(grid.rows) * len(grid.columns), len(grid.bare())
    if empty:
        verb = "ist eines" if empty == 1 else f"sind {german.number(empty)}"
        yield f"Von {german.number(cells)} Feldern der Übersicht nach Lebensphase und Handlungsfeld {verb} leer."


def _labels(counts: list[tuple[Term, int]], wanted: int, last: str = "und") -> str:
    return german.join((f"„{term.label}“" for term, n in counts if n == wanted), last)


def _measures(context: Context) -> Iterator[str]:
    records = measures.ordered(context)
    if not records:
        yield "Maßnahmen sind noch nicht erfasst."
        return
    yield measures.states(context, records)
    yield measures.costs(context, records)


def _open(context: Context) -> str:
    missing = most_missing(context, 4)
    if not missing:
        return ""
    parts = german.join(f"„{title}“" for title, _ in missing)
    return f"Am häufigsten nicht erhoben sind bei den Angeboten die Angaben {parts}. {reviews(context)}"


def by_phase(context: Context) -> Table:
    """Per milestone: offers, those with evidence of the last 24 months, networks."""
    columns = (
        Column(context.title("offers", "milestones"), 3.0),
        Column(context.schema("offers").title, 1.1, "right"),
        Column(f"davon mit Beleg der letzten {evidence.RECENT_MONTHS} Monate", 1.8, "right"),
        Column(context.schema("networks").title, 1.1, "right"),
    )
    rows = []
    for term in context.catalogue.vocabulary("milestones"):
        offers = named(context.offers, "milestones", term.key)
        recent = sum(1 for offer in offers if evidence.is_recent(offer, context.today))
        networks = len(named(context.by_name("networks"), "milestones", term.key))
        numbers = (run(german.number(n) if n else "–") for n in (len(offers), recent, networks))
        rows.append((run(term.label), *numbers))
    described = "Je Lebensphase die Zahl der Angebote, der Angebote mit jungem Beleg und der Netzwerke."
    return Table(columns, tuple(rows), "Angebote und Netzwerke nach Lebensphase", described, row_heads=True)
