"""Netzwerke: what is not known of leads and meetings, an overview table, and each in a paragraph where it has no profile."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import covers
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Column, Inlines, Paragraph, Table
from praevkonzept.documents.context import HOMES, Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import (
    among,
    are,
    cited,
    closed,
    counted,
    few,
    lower_first,
    merged,
    period,
    run,
    sentence,
    spaced,
    upper_first,
)
from praevkonzept.documents.values import evidence_of, short_name, value_of

LEADS = ("lead", "coordination")

MOST_NAMED = 8
"""More networks than these are counted in a sentence, not named."""

ROWS = ("lead", "coordination", "members", "member_groups", "rhythm", "last_met", "agreement", "reports_to")


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """Sentences and the overview table; then a paragraph per network, unless this paper has the full entries elsewhere."""
    networks = context.by_name("networks")
    if not networks:
        return (paragraph("Netzwerke und Gremien sind noch nicht erfasst."),)
    overview = (*opening(context, networks), _table(context, networks))
    elsewhere = context.see(HOMES["networks"], "Was zu jedem Netzwerk bekannt ist, steht in {}.")
    if elsewhere:
        return (*overview, paragraph(elsewhere))
    return (
        spot.heading("Netzwerke im Überblick"),
        *overview,
        spot.heading("Die Netzwerke im Einzelnen"),
        *(_paragraph(context, network) for network in networks),
    )


def opening(context: Context, networks: Sequence[Record]) -> tuple[Block, ...]:
    """How many there are and work, what is not known of them, and the phases that have none."""
    active = [network for network in networks if covers(network, context.catalogue)]
    return (
        paragraph(f"{_counted(len(networks), len(active))} {_known(networks)}"),
        paragraph(_without_lead(networks)),
        paragraph(_milestones(context, active)),
    )


def _counted(total: int, active: int) -> str:
    """How many there are, and how many of them are known to work."""
    first = f"Erfasst {are(total)} {counted(total, 'ein Netzwerk oder Gremium', 'Netzwerke und Gremien')}"
    if total == 1:
        known = "nach dem letzten Beleg ist es aktiv" if active else "dass es aktiv ist, ist nicht belegt"
    elif active == total:
        known = "alle gelten nach dem letzten Beleg als aktiv"
    elif active > 1:
        known = f"{german.number(active)} davon gelten nach dem letzten Beleg als aktiv"
    else:
        known = f"{'eines' if active else 'keines'} davon gilt nach dem letzten Beleg als aktiv"
    return f"{first}; {known}."


def _known(networks: Sequence[Record]) -> str:
    """Which of rhythm, last meeting and agreement are known of all networks, of how many, or of none."""
    counts = [
        (words, sum(1 for network in networks if network.get(key)))
        for key, words in (
            ("rhythm", "der Turnus"), ("last_met", "das letzte Treffen"), ("agreement", "eine Vereinbarung"),
        )
    ]  # fmt: skip
    total = len(networks)
    every = [words for words, n in counts if n == total]
    some = [f"{words} bei {few(n, 'einem')}" for words, n in counts if 0 < n < total]
    none = [words for words, n in counts if not n]
    return " ".join(
        f"{head} {german.join(found)}."
        for head, found in (
            (f"Bekannt {are(len(every))}{' bei allen' if total > 1 else ''}", every),
            ("Bekannt ist", some),
            (f"Nicht bekannt {are(len(none))}", none),
        )
        if found
    )


def _without_lead(networks: Sequence[Record]) -> str:
    """Which networks nobody is known to lead; only how many where they are many."""
    without = [network for network in networks if not network.get("lead")]
    if not without:
        return ""
    names = german.join(f"„{network.name}“" for network in without)
    if len(without) == 1:
        where = f"Beim Netzwerk {names}"
    elif len(without) > MOST_NAMED:
        where = f"Bei {among(len(without), len(networks), 'einem Netzwerk', 'Netzwerken')}"
    else:
        where = f"Bei den Netzwerken {names}"
    return f"{where} ist nicht bekannt, wer die Federführung hat."


def _milestones(context: Context, active: Sequence[Record]) -> str:
    """Phases that no active network is assigned to; nothing where none is active."""
    named = {str(key) for network in active for key in network.list("milestones")}
    terms = [term for term in context.catalogue.vocabulary("milestones") if not term.flag("all")]
    bare = [f"„{term.label}“" for term in terms if term.key not in named]
    if not bare or not active:
        return ""
    if len(bare) == len(terms):
        return "Kein aktives Netzwerk ist einer einzelnen Lebensphase zugeordnet."
    where = "Der Lebensphase" if len(bare) == 1 else "Den Lebensphasen"
    return f"{where} {german.join(bare)} ist kein aktives Netzwerk zugeordnet."


def _table(context: Context, networks: Sequence[Record]) -> Table:
    title = context.title
    columns = (
        Column(context.schema("networks").singular, 4.2),
        Column(title("networks", "kind"), 2.1),
        Column(title("networks", "level"), 1.2),
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
        cell(evidence_of(context, network), "nicht angegeben"),
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
    """Since when there is a network and what its status was when: „Seit Mai 2019; aktiv (Stand Juni 2019).“.

    „Beginn: Mai 2019“ where it does not run or nobody knows.
    """
    stand = network.text("as_of")
    span = period(network.data, "valid_from", "valid_until")
    if span and not network.get("valid_until") and not covers(network, context.catalogue):
        span = f"{context.title('networks', 'valid_from')}: {german.date(network.text('valid_from'))}"
    status = network.text("status")
    label = lower_first(context.catalogue.label("status", status)) if status else "Status nicht bekannt"
    day = f"Stand {german.date(stand)}" if stand else "Stand nicht angegeben"
    return upper_first(f"{span}; {label} ({day})." if span else f"{label} ({day}).")
