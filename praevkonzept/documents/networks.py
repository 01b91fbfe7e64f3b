"""Netzwerke: an overview table, what is not known of leads and meetings, and a short paragraph for each network."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Column, Inlines, Paragraph, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import (
    cited,
    closed,
    few,
    lower_first,
    merged,
    period,
    run,
    sentence,
    spaced,
)
from praevkonzept.documents.values import evidence_of, short_name, value_of

LEADS = ("lead", "coordination")

ROWS = ("lead", "coordination", "members", "member_groups", "rhythm", "last_met", "agreement", "reports_to")


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """Sentences, the overview table, then a paragraph per network in the order of names."""
    networks = context.by_name("networks")
    if not networks:
        return (paragraph("Netzwerke und Gremien sind noch nicht erfasst."),)
    overview = spot.heading("Netzwerke im Überblick")
    single = spot.heading("Die Netzwerke im Einzelnen")
    return (
        overview,
        *opening(context, networks),
        _table(context, networks),
        single,
        *(_paragraph(context, network) for network in networks),
    )


def opening(context: Context, networks: Sequence[Record]) -> tuple[Block, ...]:
    """How many there are and work, what is not known of them, and the milestones that none names."""
    total = len(networks)
    active = [network for network in networks if covers(context, network)]
    first = f"Erfasst {'ist' if total == 1 else 'sind'} {german.count(total, 'Netzwerk oder Gremium', 'Netzwerke und Gremien')}"
    verb, number = (
        ("gelten", german.number(len(active)))
        if len(active) > 1
        else ("gilt", "eines" if active else "keines")
    )
    known = f"; {number} davon {verb} nach dem letzten Beleg als aktiv."
    blocks: list[Block] = [paragraph(first + known, _missing(networks))]
    without = _without_lead(networks)
    if without:
        names = german.join(f"„{network.name}“" for network in without)
        verb = "Beim Netzwerk" if len(without) == 1 else "Bei den Netzwerken"
        blocks.append(paragraph(f"{verb} {names} ist nicht bekannt, wer die Federführung hat."))
    return (*blocks, *_milestones(context, networks))


def _without_lead(networks: Sequence[Record]) -> list[Record]:
    return [network for network in networks if not network.get("lead")]


def _missing(networks: Sequence[Record]) -> str:
    """What is known of rhythm, last meeting and agreement, in one sentence."""
    counts = [(sum(1 for n in networks if n.get(key)), words) for key, words in (
        ("rhythm", "der Turnus"), ("last_met", "das letzte Treffen"), ("agreement", "eine Vereinbarung")
    )]  # fmt: skip
    parts = [f"{words} {'bei ' + few(n, 'einem') if n else 'in keinem Fall'}" for n, words in counts]
    return f"Bekannt ist {german.join(parts)}."


def _milestones(context: Context, networks: Sequence[Record]) -> tuple[Paragraph, ...]:
    """Milestones that no active network names."""
    named = {
        str(key) for network in networks if covers(context, network) for key in network.list("milestones")
    }
    bare = [
        term.label
        for term in context.catalogue.vocabulary("milestones")
        if term.key not in named and not term.flag("all")
    ]
    if not bare:
        return ()
    names = german.join((f"„{label}“" for label in bare), "oder")
    return (paragraph(f"Kein aktives Netzwerk nennt ausdrücklich {names}."),)


def covers(context: Context, record: Record) -> bool:
    """Whether a network's status says that it works."""
    term = context.catalogue.vocabulary("status").get(record.text("status"))
    return term is not None and term.flag("covers")


def _table(context: Context, networks: Sequence[Record]) -> Table:
    title = context.title
    columns = (
        Column(context.schema("networks").singular, 3.4),
        Column(title("networks", "kind"), 1.7),
        Column(title("networks", "level"), 1.4),
        Column(title("networks", "lead"), 2.2),
        Column(title("networks", "as_of"), 1.4),
        Column(title("networks", "status"), 1.3),
    )
    rows = tuple(_row(context, network) for network in networks)
    described = "Je Zeile ein Netzwerk mit Art, Ebene, Federführung, Stand des Belegs und Status."
    return Table(columns, rows, "Netzwerke und Gremien", described, row_heads=True)


def _row(context: Context, network: Record) -> tuple[Inlines, ...]:
    return (
        (context.mention("networks", network.id),),
        cell(context.label(network, "kind", "network_kinds")),
        cell(context.label(network, "level", "levels")),
        cell(_lead(context, network, "lead"), "nicht bekannt"),
        cell(evidence_of(context, network), "ohne Datum"),
        cell(context.label(network, "status", "status"), "nicht bekannt"),
    )


def _paragraph(context: Context, network: Record) -> Paragraph:
    """Name, purpose and what is known of its work, as running text."""
    parts: list[Inlines] = [run(f"{network.name}.", strong=True)]
    parts += [cited(sentence(network.text(key)), context.numbers) for key in ("summary", "purpose")]
    for key in ROWS:
        value = _lead(context, network, key) if key in LEADS else value_of(context, network, key)
        if value:
            parts.append(merged(closed((*run(f"{context.title('networks', key)}: "), *value))))
    parts.append(run(_period(context, network)))
    return Paragraph(spaced(*parts, context.cite(network.list("sources"))))


def _lead(context: Context, network: Record, key: str) -> Inlines:
    """Who leads or coordinates, by the short name."""
    ref = network.text(key)
    return context.marked(network, key, run(short_name(context, ref))) if ref else ()


def _period(context: Context, network: Record) -> str:
    """Since when there is a network and what its status was when: „Seit Mai 2019; aktiv (Stand Juni 2019).“."""
    stand = network.text("as_of")
    span = period(network.data, "valid_from", "valid_until")
    status = network.text("status")
    label = lower_first(context.catalogue.label("status", status)) if status else "Status nicht bekannt"
    day = f"Stand {german.date(stand)}" if stand else "ohne Datum"
    text = f"{span}; {label} ({day})." if span else f"{label} ({day})."
    return text[:1].upper() + text[1:]
