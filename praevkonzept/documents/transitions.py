"""Übergänge: per transition the offers, networks and measures assigned to it, and plainly where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import named
from praevkonzept.catalogue import Record, Term
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import are, closed, few, listed, lower_first, run, sentence
from praevkonzept.documents.values import evidence_of, providers_of

KINDS = ("offers", "networks", "measures")


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """An overview of all transitions, then one section for each."""
    terms = context.catalogue.vocabulary("transitions").terms
    if not terms:
        return (paragraph("Übergänge sind in diesem Katalog nicht vorgesehen."),)
    blocks: list[Block] = [*opening(context), *overview(context, terms)]
    for term in terms:
        heading = spot.heading(_title(term))
        blocks += (heading, *_section(context, term))
    return tuple(blocks)


def bare(context: Context) -> tuple[Term, ...]:
    """The transitions that no offer is assigned to."""
    return tuple(
        term
        for term in context.catalogue.vocabulary("transitions")
        if not named(context.offers, "transitions", term.key)
    )


def bare_sentence(context: Context) -> str:
    """„Dem Übergang „…“ ist kein Angebot zugeordnet.“; empty where each has one."""
    missing = bare(context)
    if not missing:
        return ""
    if len(missing) == len(context.catalogue.vocabulary("transitions").terms):
        return "Keinem Übergang ist ein Angebot zugeordnet."
    names = german.join(f"„{term.label}“" for term in missing)
    return f"{'Dem Übergang' if len(missing) == 1 else 'Den Übergängen'} {names} ist kein Angebot zugeordnet."


def opening(context: Context) -> tuple[Block, ...]:
    """How many offers are assigned to a transition, which transitions have none, which share their name with a phase."""
    none = bool(context.offers) and not any(offer.list("transitions") for offer in context.offers)
    return (paragraph(_assigned(context), "" if none else bare_sentence(context), *_namesakes(context)),)


def _assigned(context: Context) -> str:
    """How many offers are assigned to a transition; empty without offers."""
    total = len(context.offers)
    found = sum(1 for offer in context.offers if offer.list("transitions"))
    if total <= 1:
        one = "einem" if found else "keinem"
        return f"Das erfasste Angebot ist {one} Übergang zugeordnet." if total else ""
    if found == total:
        return f"Alle {german.number(total)}{german.NBSP}erfassten Angebote sind einem Übergang zugeordnet."
    which = few(found, "eines") if found else "keines"
    verb = "sind" if found > 1 else "ist"
    return f"Von {german.number(total)}{german.NBSP}erfassten Angeboten {verb} {which} einem Übergang zugeordnet."


def _namesakes(context: Context) -> Iterator[str]:
    """What tells a transition from the phase of the same name, where their two numbers would puzzle."""
    phases = {term.label: term for term in context.catalogue.vocabulary("milestones")}
    for term in context.catalogue.vocabulary("transitions"):
        phase = phases.get(_title(term)) or phases.get(term.label)
        whole = len(named(context.offers, "milestones", phase.key)) if phase else 0
        change = len(_naming(context, "offers", term))
        if phase is not None and whole != change:
            offers = german.count(whole, "Angebot", "Angebote") if whole else "kein Angebot"
            yield (
                f"Lebensphase und Übergang zählen getrennt: Der Lebensphase „{phase.label}“ {are(whole or 1)} {offers} "
                f"zugeordnet, dem gleichnamigen Übergang {few(change, 'eines') if change else 'keines'}."
            )


def _title(term: Term) -> str:
    return f"Übergang {term.label}"


def overview(context: Context, terms: Sequence[Term]) -> tuple[Block, ...]:
    """Per transition the number of offers, networks and measures; nothing where nothing is assigned to one."""
    columns = (
        Column("Übergang", 3.0),
        *(Column(context.schema(kind).title, 1.0, "right") for kind in KINDS),
    )
    counts = [[len(_naming(context, kind, term)) for kind in KINDS] for term in terms]
    if not any(map(any, counts)):
        return ()
    rows = tuple(
        (run(term.label), *(run(german.number(n)) for n in numbers))
        for term, numbers in zip(terms, counts, strict=True)
    )
    described = "Je Übergang die Zahl der Angebote, Netzwerke und Maßnahmen, die ihm zugeordnet sind."
    return (Table(columns, rows, "Übergänge im Überblick", described, row_heads=True),)


def _naming(context: Context, kind: str, term: Term) -> tuple[Record, ...]:
    return named(context.by_life(kind), "transitions", term.key)


def _section(context: Context, term: Term) -> tuple[Block, ...]:
    offers = _naming(context, "offers", term)
    blocks: list[Block] = [paragraph(sentence(term.description))]
    if offers:
        phrase = f"{are(len(offers))} {german.count(len(offers), 'Angebot', 'Angebote')}"
        blocks.append(paragraph(f"Diesem Übergang {phrase} zugeordnet:", keep=True))
        blocks.append(Bullets(tuple(_offer(context, offer) for offer in offers)))
    else:
        blocks.append(paragraph(
            "Diesem Übergang ist kein Angebot zugeordnet. Ob es keines gibt oder ob es nur nicht erfasst ist, ist offen."
        ))  # fmt: skip
    blocks.append(paragraph(_others(context, "networks", term), _others(context, "measures", term)))
    return tuple(blocks)


def _offer(context: Context, offer: Record) -> Inlines:
    """A point of the list: „Name: Träger; Stand …; aktiv“."""
    stand = evidence_of(context, offer)
    status = offer.text("status")
    label = lower_first(context.catalogue.label("status", status)) if status else "Status nicht bekannt"
    dated = (*run("Stand "), *stand) if stand else run("Stand nicht angegeben")
    tail = listed(
        (providers_of(context, offer), dated, context.marked(offer, "status", run(label))), mark="; "
    )
    return (context.mention("offers", offer.id), Text(": "), *tail)


def _others(context: Context, kind: str, term: Term) -> Inlines:
    """„Netzwerke: a, b.“ or that there is none."""
    records = _naming(context, kind, term)
    schema = context.schema(kind)
    if not records:
        return run(f"{schema.title}: keine zugeordnet.")
    title = schema.singular if len(records) == 1 else schema.title
    return closed((*run(f"{title}: "), *listed((context.mention(kind, record.id),) for record in records)))
