"""The same chapters in short, for the Kurzfassung: numbers and a few sentences where the concept has lists and profiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.analysis import ages
from praevkonzept.analysis.coverage import covers, named
from praevkonzept.analysis.evidence import day_of
from praevkonzept.analysis.news import newest_sources
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents import front, measures, milestones, networks, resources, survey, transitions
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Paragraph, Table, Text
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import are, cited, closed, listed, merged, run, sentence, spaced
from praevkonzept.documents.values import evidence_of, short_name

MOST_FIELDS = 3
"""So many Handlungsfelder are named as those with the most offers of a milestone."""

MOST_NETWORKS = 5
"""So many networks are named, those with the newest evidence."""

MOST_MEASURES = 30
"""So many measures are shown in the table; the concept shows them all."""


def phases(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A few sentences on each phase of life with an age, then a table of all."""
    terms = context.catalogue.vocabulary("milestones").terms
    if not terms:
        return (paragraph("Lebensphasen sind in diesem Katalog nicht vorgesehen."),)
    if not context.offers:
        return (paragraph("Angebote sind noch nicht erfasst."),)
    said = (_phase(context, term) for term in terms if not term.flag("all"))
    return (*said, _phases_table(context, terms))


def _phases_table(context: Context, terms: Sequence[Term]) -> Table:
    fields = context.catalogue.vocabulary("fields").terms
    columns = (
        Column("Lebensphase", 2.8),
        Column("Alter", 2.4),
        Column(context.schema("offers").title, 1.1, "right"),
        Column("davon laufend", 1.1, "right"),
        Column(f"Felder ohne Angebot (von {german.number(len(fields))})", 1.6, "right"),
    )
    rows = tuple(_phase_row(context, term, fields) for term in terms)
    described = (
        "Je Lebensphase das Alter, die Zahl der Angebote, der laufenden und der Handlungsfelder ohne Angebot."
    )
    return Table(columns, rows, "Angebote nach Lebensphase", described, row_heads=True)


def _phase_row(context: Context, term: Term, fields: Sequence[Term]) -> tuple[Inlines, ...]:
    offers = named(context.offers, "milestones", term.key)
    running = sum(1 for offer in offers if covers(offer, context.catalogue))
    bare = sum(1 for field in fields if not named(offers, "fields", field.key))
    counts = (
        german.number(len(offers)),
        german.number(running),
        "–" if term.flag("all") else german.number(bare),
    )
    return (run(term.label), run(ages.term_words(term) or "–"), *map(run, counts))


def _phase(context: Context, term: Term) -> Paragraph:
    """Name of the milestone, how many offers there are, whose they mostly are, and in which Handlungsfelder."""
    offers = named(context.offers, "milestones", term.key)
    head = run(f"{term.label}.", strong=True)
    if not offers:
        return Paragraph(spaced(head, run("Für diese Lebensphase ist kein Angebot erfasst.")))
    return Paragraph(spaced(head, run(_counts(context, offers)), run(_fields(context, offers))))


def _counts(context: Context, offers: Sequence[Record]) -> str:
    """How many offers, and whose they mostly are."""
    text = f"Erfasst {are(len(offers))} {german.count(len(offers), 'Angebot', 'Angebote')}."
    return f"{text} {milestones.most_named(context, offers)}".rstrip()


def _fields(context: Context, offers: Sequence[Record]) -> str:
    """The Handlungsfelder with the most offers."""
    terms = context.catalogue.vocabulary("fields")
    counts = [(term.label, len(named(offers, "fields", term.key))) for term in terms]
    most = sorted((item for item in counts if item[1]), key=lambda item: -item[1])[:MOST_FIELDS]
    parts = german.join(f"„{label}“ ({german.number(n)})" for label, n in most)
    return f"Die häufigsten Handlungsfelder: {parts}." if most else ""


def passages(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """How many offers name a transition, and the table of all."""
    terms = context.catalogue.vocabulary("transitions").terms
    if not terms:
        return (paragraph("Übergänge sind in diesem Katalog nicht vorgesehen."),)
    return (*transitions.opening(context), *transitions.overview(context, terms))


def cooperation(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """How many networks there are, what is not known of them, and those with the newest evidence."""
    records = context.by_name("networks")
    if not records:
        return (paragraph("Netzwerke und Gremien sind noch nicht erfasst."),)
    active = [
        record for record in records if covers(record, context.catalogue) and day_of(record.get("as_of"))
    ]
    newest = sorted(active, key=lambda record: record.text("as_of"), reverse=True)[:MOST_NETWORKS]
    opening = networks.opening(context, records)
    if not newest:
        return opening
    points = Bullets(tuple(_network(context, record) for record in newest))
    head = "Die aktiven Netzwerke mit dem jüngsten Beleg sind:"
    return (*opening, paragraph(head, keep=True), points)


def _network(context: Context, record: Record) -> Inlines:
    """„Netzwerk Frühe Hilfen – Jugendamt (FB 51), Stand März 2025. Bringt … zusammen.“."""
    lead = record.text("lead")
    led = context.marked(record, "lead", run(short_name(context, lead))) if lead else ()
    stand = (*run("Stand "), *evidence_of(context, record))
    name = (context.mention("networks", record.id), Text(" – "), *listed((led, stand), mark=", "))
    purpose = record.text("purpose") or record.text("summary")
    return merged(
        spaced(
            closed(name),
            cited(sentence(purpose), context.numbers),
            context.cite(newest_sources(record, context.catalogue)),
        )
    )


def steps(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """How far the measures are, and the table with status and cost; of many measures those that matter now."""
    records = measures.ordered(context)
    if not records:
        return (paragraph("Maßnahmen sind noch nicht erfasst."),)
    columns = (
        Column(context.schema("measures").singular, 3.8),
        Column(context.title("measures", "cost"), 2.8),
        Column(context.title("measures", "status"), 1.6),
        Column(context.title("measures", "as_of"), 1.5),
    )
    shown = measures.foremost(context, records, MOST_MEASURES)
    rows = tuple(measures.row(context, measure) for measure in shown)
    described = "Je Zeile eine Maßnahme mit Kosten, Umsetzungsstand und Datum des Belegs."
    short = tuple((name, cost, status, seen) for name, _, _, cost, status, seen in rows)
    table = Table(columns, short, "Maßnahmen nach Umsetzungsstand", described, row_heads=True)
    return (
        paragraph(measures.states(context, records), measures.overdue(context, records)),
        table,
        paragraph(_left_out(len(shown), len(records))),
    )


def _left_out(shown: int, total: int) -> str:
    """What the table does not show; empty where it shows all."""
    if shown == total:
        return ""
    return (
        f"Die Tabelle zeigt {german.number(shown)} von {german.number(total)} Maßnahmen: zuerst beschlossene und laufende, "
        "dann geplante, zuletzt abgeschlossene und zurückgestellte. Alle Maßnahmen stehen im Konzept."
    )


def money(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What is known of money, in three sentences: measures, offers, programmes."""
    records = measures.ordered(context)
    costs = measures.costs(context, records) if records else ""
    return (paragraph(costs), paragraph(resources.funding(context), _programmes(context)))


def _programmes(context: Context) -> str:
    records = context.by_name("programmes")
    return resources.ended(records) if records else "Förderprogramme sind noch nicht erfasst."


def unsurveyed(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What is most often missing, kind by kind, and how many offers were confirmed."""
    said = "Was fehlt, ist nicht erhoben; es wurde weder geschätzt noch ergänzt."
    return (paragraph(said, *_missing(context), survey.reviews(context) if context.offers else ""),)


def reading(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What was inferred throughout and how dates of evidence are meant, without the lists of the concept."""
    points = listed(front.assumptions(context, survey.KINDS), mark="; ")
    inferred: Inlines = (
        (
            *run("Folgende Angaben wurden durchweg erschlossen und sind nicht einzeln gekennzeichnet. "),
            *points,
            Text("."),
        )
        if points
        else ()
    )
    return (paragraph(inferred, *front.dates(context, bool(points))),)


def _missing(context: Context) -> Iterator[str]:
    for kind in survey.KINDS:
        total = len(context.catalogue.of(kind))
        rows = survey.most_missing(context, kind) if total else []
        if rows:
            parts = german.join(f"„{title}“ ({german.number(n)})" for title, n in rows)
            schema = context.schema(kind)
            yield f"{schema.title} ({german.count(total, 'Eintrag', 'Einträge')}), am häufigsten ohne Angabe: {parts}."
