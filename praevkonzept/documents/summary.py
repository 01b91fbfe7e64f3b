"""Zusammenfassung: one page of sentences for the council, and one small table per phase of life."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import evidence
from praevkonzept.analysis.coverage import matrix, named
from praevkonzept.catalogue import Term
from praevkonzept.documents import coverage, measures, transitions
from praevkonzept.documents.blocks import Block, Column, Role, Table
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.front import for_town
from praevkonzept.documents.phrases import among, are, few, run
from praevkonzept.documents.survey import most_missing, reviews


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What is there, how sure it is, where it is thin, what is under way, what is open."""
    return (
        paragraph(inventory(context), role=Role.LEAD),
        paragraph(evidence_age(context)),
        paragraph(*balance(context)),
        paragraph(*_measures(context)),
        paragraph(_open(context)),
        *by_phase(context),
    )


def inventory(context: Context, paper: str = "Dieses Papier") -> str:
    """What the paper orders and how much is recorded; `paper` is what the sentence calls it."""
    catalogue = context.catalogue
    offers, networks, steps = (len(catalogue.of(kind)) for kind in ("offers", "networks", "measures"))
    town = catalogue.town.text("town") if catalogue.town else ""
    where = f"Für {for_town(town)}" if town else "Im Katalog"
    listed = german.join((
        german.count(offers, "Angebot", "Angebote"),
        german.count(networks, "Netzwerk", "Netzwerke"),
        german.count(steps, "Maßnahme", "Maßnahmen"),
    ))  # fmt: skip
    named = {source for record in catalogue.all() for source in record.list("sources")}
    sources = german.count(len(named), "Quelle", "Quellen")
    order = len([term for term in catalogue.vocabulary("milestones") if not term.flag("all")])
    along = f"entlang von {german.spelled(order)} Lebensphasen, " if order else ""
    recorded = f"sind {listed} erfasst, gestützt auf {sources}" if named else f"sind {listed} erfasst"
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
    caution = "Ein Eintrag sagt also, was zu diesem Zeitpunkt beschrieben wurde, nicht was heute gilt."
    if total == 1:
        return _single_evidence(age) if age.undated else f"{_single_evidence(age)} {caution}"
    only = "Nur bei" if 0 < recent * 2 < total else "Bei"
    text = (
        f"{_mostly(age)}: {only} {among(recent, total, 'einem Angebot', 'Angeboten')} ist der jüngste Beleg höchstens "
        f"{evidence.RECENT_MONTHS} Monate alt"
    )
    text += (
        f", bei {'allen' if old == total else few(old, 'einem')} ist er älter als fünf Jahre." if old else "."
    )
    if age.median_year is not None and recent < total:
        half = among(sum(year <= age.median_year for year in age.years), total, "einem Angebot", "Angeboten")
        text += f" Bei {half} stammt er aus dem Jahr {age.median_year} oder früher."
    return f"{text} {caution}"


def _single_evidence(age: evidence.Evidence) -> str:
    """The same for a catalogue with one offer."""
    if age.undated:
        return "Der Stand des Belegs ist nicht angegeben."
    months = f"{evidence.RECENT_MONTHS} Monate"
    kind = f"höchstens {months} alt" if age.recent else f"älter als {months}"
    return f"Der jüngste Beleg des Angebots ist {kind}."


def _mostly(age: evidence.Evidence) -> str:
    """„Die Belege sind überwiegend alt“, „Die Belege sind jung“."""
    total, recent = len(age.records), len(age.recent)
    if recent * 2 == total:
        return "Die Belege sind zur Hälfte jung"
    kind = "jung"
    if recent * 2 < total:
        kind = "alt oder undatiert" if age.undated else "alt"
    return f"Die Belege sind {kind if recent in (0, total) else f'überwiegend {kind}'}"


def _phases(context: Context) -> list[tuple[Term, int]]:
    terms = (term for term in context.catalogue.vocabulary("milestones") if not term.flag("all"))
    return [(term, len(named(context.offers, "milestones", term.key))) for term in terms]


def balance(context: Context) -> Iterator[str]:
    """Most and fewest offers, transitions without any, empty cells."""
    counts = _phases(context)
    if not counts or not context.offers:
        return
    if len(context.offers) > 1:
        yield _most_and_fewest(counts)
    yield transitions.bare_sentence(context)
    grid = matrix(context.offers, context.catalogue)
    yield coverage.empty_fields(grid, "der Übersicht nach Lebensphase und Handlungsfeld")


def _most_and_fewest(counts: list[tuple[Term, int]]) -> str:
    """Which milestones have the most offers and which the fewest; empty where all have as many."""
    most = max(n for _, n in counts)
    fewest = min(n for _, n in counts)
    if most == fewest:
        return ""
    least = _labels(counts, fewest)
    few_or_none = (
        f"am seltensten {german.join(least)} ({_each(least, fewest)})"
        if fewest
        else f"keinem Angebot {german.join(least)}"
    )
    often = _labels(counts, most)
    return (
        f"Am häufigsten zugeordnet {are(len(often))} {german.join(often)} ({_each(often, most)}), {few_or_none}; "
        "ein Angebot kann mehreren Lebensphasen zugeordnet sein."
    )


def _labels(counts: list[tuple[Term, int]], wanted: int) -> list[str]:
    return [f"„{term.label}“" for term, n in counts if n == wanted]


def _each(labels: list[str], n: int) -> str:
    """„49 Angebote“, „je 17 Angebote“ where several have as many."""
    return f"{'je ' if len(labels) > 1 else ''}{german.count(n, 'Angebot', 'Angebote')}"


def _measures(context: Context) -> Iterator[str]:
    records = measures.ordered(context)
    if not records:
        if context.offers or context.catalogue.of("networks"):
            yield "Maßnahmen sind noch nicht erfasst."
        return
    yield measures.states(context, records)
    yield measures.costs(context, records)


def _open(context: Context) -> str:
    missing = most_missing(context, "offers")
    if not missing:
        return ""
    parts = german.join(f"„{title}“" for title, _ in missing)
    return f"Am häufigsten nicht erhoben sind bei den Angeboten die Angaben {parts}. {reviews(context)}"


def by_phase(context: Context) -> tuple[Block, ...]:
    """Per phase of life: offers, those with evidence of the last 24 months, networks; nothing where there are none."""
    if not context.offers and not context.catalogue.of("networks"):
        return ()
    columns = (
        Column("Lebensphase", 3.0),
        Column(context.schema("offers").title, 1.1, "right"),
        Column(f"davon mit Beleg der letzten {evidence.RECENT_MONTHS} Monate", 1.8, "right"),
        Column(context.schema("networks").title, 1.1, "right"),
    )
    rows = []
    for term in context.catalogue.vocabulary("milestones"):
        offers = named(context.offers, "milestones", term.key)
        recent = sum(1 for offer in offers if evidence.is_recent(offer, context.today))
        networks = len(named(context.by_name("networks"), "milestones", term.key))
        rows.append((run(term.label), *(run(german.number(n)) for n in (len(offers), recent, networks))))
    described = "Je Lebensphase die Zahl der Angebote, der Angebote mit jungem Beleg und der Netzwerke."
    caption = "Angebote und Netzwerke nach Lebensphase"
    return (Table(columns, tuple(rows), caption, described, row_heads=True),)
