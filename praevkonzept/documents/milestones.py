"""Bestandsaufnahme: per phase what there is in a few sentences, and a table of its offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis import ages, evidence
from praevkonzept.analysis.coverage import named
from praevkonzept.analysis.query import across_all_phases
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents.blocks import Block, Column, Inlines, Paragraph, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import are, counted, few, sentence, tallied
from praevkonzept.documents.values import evidence_of, providers_of, short_name, target_of

MOST_PROVIDERS = 3
"""So many providers are named at most."""

OFTEN = 3
"""A provider of at least so many offers is named as one of the most frequent."""


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """One section per phase, in the order of the vocabulary; that for all phases says what it is."""
    blocks: list[Block] = []
    for term in context.catalogue.vocabulary("milestones"):
        heading = spot.heading(term.label)
        blocks += (heading, *_section(context, term))
    return tuple(blocks)


def _section(context: Context, term: Term) -> tuple[Block, ...]:
    offers = named(context.offers, "milestones", term.key)
    blocks: list[Block] = [paragraph(sentence(term.description), _ages(term))]
    if not offers:
        blocks.append(paragraph("Für diese Lebensphase ist kein Angebot erfasst."))
    else:
        blocks.append(paragraph(_counts(context, offers), _status(context, offers)))
        if len(offers) > 1:
            blocks.append(paragraph(age_of_evidence(context, offers)))
    if not term.flag("all"):
        blocks += _across(context, offers)
    if offers:
        blocks.append(overview(context, offers, f"Angebote: {term.label}"))
    return tuple(blocks)


def _ages(term: Term) -> str:
    """„Altersspanne: 3 bis unter 6 Jahre.“; empty for a milestone without ages."""
    text = ages.term_words(term)
    return f"Altersspanne: {text}." if text else ""


def _counts(context: Context, offers: Sequence[Record]) -> str:
    """How many offers, and who mostly provides them."""
    recorded = f"Erfasst {are(len(offers))} {german.count(len(offers), 'Angebot', 'Angebote')}."
    missing = sum(1 for offer in offers if not offer.list("providers"))
    which = "allen Angeboten" if missing == len(offers) else counted(missing, "einem Angebot", "Angeboten")
    where = "Der Träger ist" if len(offers) == 1 else f"Bei {which} ist der Träger"
    unknown = f"{where} nicht erhoben." if missing else ""
    return " ".join(filter(None, (recorded, most_named(context, offers), unknown)))


def most_named(context: Context, offers: Sequence[Record]) -> str:
    """„Als Träger am häufigsten genannt: 6-mal Jugendamt und 4-mal Diakonie.“; empty where none is named often.

    Providers named equally often stand together or not at all.
    """
    counter = Counter(str(ref) for offer in offers for ref in offer.list("providers"))
    often = [(n, short_name(context, ref)) for ref, n in counter.most_common() if n >= OFTEN]
    cut = often[MOST_PROVIDERS][0] if len(often) > MOST_PROVIDERS else 0
    kept = sorted((-n, german.sort_key(name), name) for n, name in often if n > cut)
    names = german.join(f"{german.number(-n)}-mal {name}" for n, _, name in kept)
    return f"Als Träger am häufigsten genannt: {names}." if names else ""


def _status(context: Context, offers: Sequence[Record]) -> str:
    """„Status nach dem letzten Beleg: Aktiv (18), Ausgelaufen (2), nicht bekannt (4).“ What covers comes first."""
    counter = Counter(offer.text("status") for offer in offers)
    terms = sorted(context.catalogue.vocabulary("status"), key=lambda term: not term.flag("covers"))
    counts = (*((term.label, counter[term.key]) for term in terms), ("nicht bekannt", counter[""]))
    return f"{context.title('offers', 'status')} nach dem letzten Beleg: {tallied(counts)}."


def age_of_evidence(context: Context, records: Sequence[Record]) -> str:
    """How old the evidence of these records is, in one or two sentences."""
    age = evidence.survey(records, context.today)
    recent, old = len(age.recent), len(age.old)
    months = evidence.RECENT_MONTHS
    if recent == 0:
        first = f"Kein Beleg stammt aus den letzten {months} Monaten"
    else:
        verb = "stammt der Beleg" if recent == 1 else "stammt der Beleg jeweils"
        which = "allen Angeboten" if recent == len(records) else counted(recent, "einem Angebot", "Angeboten")
        first = f"Bei {which} {verb} aus den letzten {months} Monaten"
    second = f", bei {few(old, 'einem')} ist er älter als fünf Jahre" if old else ""
    third = f", bei {few(len(age.undated), 'einem')} ist sein Datum nicht angegeben" if age.undated else ""
    years = sorted(set(age.years))
    span = f" Der älteste Beleg ist von {years[0]}, der jüngste von {years[-1]}." if len(years) > 1 else ""
    return f"{first}{second}{third}.{span}"


def _across(context: Context, offers: Sequence[Record]) -> tuple[Paragraph, ...]:
    """The sentence on offers that reach this phase only because they are for all phases."""
    ids = {offer.id for offer in offers}
    across = [offer for offer in context.offers if across_all_phases(offer, context.catalogue)]
    others = [offer for offer in across if offer.id not in ids]
    if not others:
        return ()
    verb = "kommt" if len(others) == 1 else "kommen"
    more = "" if len(others) == len(across) else "weiteres " if len(others) == 1 else "weitere "
    phrase = german.count(len(others), f"{more}übergreifendes Angebot", f"{more}übergreifende Angebote")
    alone = "schließt es" if len(others) == 1 else "schließen sie"
    return (paragraph(f"Hinzu {verb} {phrase} für alle Lebensphasen; für sich allein {alone} keine Lücke."),)


def overview(context: Context, offers: Sequence[Record], caption: str) -> Table:
    """The table of offers: name, provider, target group, date of evidence, status."""
    schema = context.schema("offers")
    columns = (
        Column(schema.singular, 3.2),
        Column(context.title("offers", "providers"), 2.2),
        Column(context.title("offers", "target_groups"), 3.0),
        Column(context.title("offers", "as_of"), 1.4),
        Column(context.title("offers", "status"), 1.3),
    )
    ordered = sorted(offers, key=lambda offer: (german.sort_key(offer.name), offer.id))
    rows = tuple(_row(context, offer) for offer in ordered)
    described = f"Je Zeile ein Angebot mit Träger, Zielgruppe, Stand des Belegs und Status; {german.count(len(rows), 'Zeile', 'Zeilen')}."
    return Table(columns, rows, caption, described, row_heads=True)


def _row(context: Context, offer: Record) -> tuple[Inlines, ...]:
    return (
        (context.mention("offers", offer.id),),
        cell(providers_of(context, offer)),
        cell(target_of(context, offer)),
        cell(evidence_of(context, offer), "nicht angegeben"),
        cell(context.label(offer, "status", "status"), "nicht bekannt"),
    )
