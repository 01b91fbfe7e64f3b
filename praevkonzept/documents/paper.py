"""A council paper: outline × catalogue → document. What each part says is written in the modules beside this one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.visibility import Profile
from praevkonzept.documents import (
    abbreviations,
    citations,
    footnotes,
    form,
    front,
    placeholders,
    prose,
    registers,
    sources,
)
from praevkonzept.documents.blocks import (
    Block,
    Contents,
    Document,
    Heading,
    Listed,
    Listing,
    PageBreak,
    Paragraph,
    Role,
)
from praevkonzept.documents.context import Context, Spot, common_assumptions, paragraph
from praevkonzept.documents.generated import ABBREVIATIONS, GENERATED, IMPRINT, LATE, SINCE, SOURCES
from praevkonzept.documents.labels import typeset_labels
from praevkonzept.documents.order import in_front, label, numbered, places
from praevkonzept.documents.outline import Chapter, Outline, without
from praevkonzept.documents.parts import Later, Part, Wide, fill, finished, standing, wants
from praevkonzept.documents.phrases import typeset
from praevkonzept.documents.remarks import remarked
from praevkonzept.problems import Finding, Severity
from praevkonzept.schema import Schemas
from praevkonzept.suggest import did_you_mean

MISSING_CHAPTER = "PRV403"


@dataclass(frozen=True, slots=True)
class Composed:
    """A document and what in its outline or prose could not be set as it was meant.

    `texts`: file name → plain text of each chapter that has a register in the council's information system.
    """

    document: Document
    findings: tuple[Finding, ...]
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is still wrong with a draft: `errors` are listed at its end, `remarks` stand in the margin of entries."""

    errors: tuple[Finding, ...]
    remarks: tuple[Finding, ...] = ()


@dataclass
class _Assembly:
    """One building of one paper; collects findings on the way."""

    context: Context
    outline: Outline
    stand: front.Stand
    draft: Draft | None
    findings: list[Finding] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    registers: dict[str, tuple[Part, ...]] = field(default_factory=dict)


def compose(
    catalogue: Catalogue,
    schemas: Schemas,
    outline: Outline,
    state: front.State | None,
    today: date,
    draft: Draft | None = None,
    since: date | None = None,
    profile: Profile = Profile.INTERNAL,
) -> Composed:
    """The paper with findings about its outline and prose (unknown chapters, sources, constructs).

    `draft` marks it as ENTWURF. `since` is the day from which a report tells what is new. `profile` is for whom the paper
    is; `catalogue` holds no more than that profile sees.
    """
    outline = placeholders.filled(outline if since else without(outline, SINCE), catalogue)
    context = Context(
        catalogue,
        schemas,
        today,
        sources.numbering(catalogue),
        places(outline),
        common_assumptions(catalogue),
        since,
        form.read(outline.form, outline.file),
        profile,
    )
    stand = front.stand_of(state, today.isoformat())
    assembly = _Assembly(context, outline, stand, draft)
    blocks = _finished(assembly, tuple(_parts(assembly)))
    if draft is not None:
        blocks = remarked(blocks, context, draft.remarks)
    document = _document(assembly, blocks, state)
    texts = registers.texts(outline, assembly.registers, context, document.mark)
    return Composed(document, (*_missing(assembly), *assembly.findings), texts)


def _document(assembly: _Assembly, blocks: tuple[Block, ...], state: front.State | None) -> Document:
    """The blocks with their title page, and what the file says of itself."""
    catalogue, outline, stand = assembly.context.catalogue, assembly.outline, assembly.stand
    drafted = assembly.draft is not None
    title = typeset(outline.title)
    if outline.cover:
        blocks = (front.cover(catalogue, title, outline.subtitle, stand, drafted), *blocks)
    return Document(
        title=title,
        blocks=blocks,
        header=title,
        footer=front.footer(catalogue, stand),
        author=catalogue.town.text("publisher") if catalogue.town else "",
        subject=typeset(outline.subtitle or outline.title),
        keywords="Prävention, Jugendhilfeplanung",
        created=state.date if state else f"{assembly.context.today.isoformat()}T00:00:00Z",
        mark=front.DRAFT if drafted else "",
        state=tuple(front.recorded(state)),
    )


def _missing(assembly: _Assembly) -> Iterator[Finding]:
    """One finding for all texts that the outline names and nobody has written yet."""
    names = assembly.missing
    if not names:
        return
    meant = [did_you_mean(name, assembly.context.catalogue.of("chapters")) for name in names]
    message = f"Die Gliederung nennt Texte, die es in catalogue/chapters/ nicht gibt: {', '.join(names)}."
    hint = " ".join(filter(None, meant)) or "Die Texte anlegen oder die Zeilen aus der Gliederung nehmen."
    yield Finding(MISSING_CHAPTER, Severity.WARNING, assembly.outline.file, 1, 1, message, hint)


def _parts(assembly: _Assembly) -> Iterator[Part]:
    """The paper in its order, from the front matter to the annexes."""
    outline = assembly.outline
    plan = outline.contents
    for number, anchor, chapter in numbered(outline):
        if plan and not in_front(anchor):
            yield PageBreak()
            yield Contents(plan.title, plan.depth)
            listings = ((plan.tables, Listed.TABLES), (plan.figures, Listed.FIGURES))
            yield from (Listing(title, kind) for title, kind in listings if title)
            plan = None
        made = tuple(_chapter(assembly, chapter, number, anchor))
        if chapter.landscape:
            yield Wide(made)
        else:
            yield from (PageBreak(), *made) if outline.chapter_pages else made
    if assembly.draft and assembly.draft.errors:
        yield PageBreak()
        yield Heading(1, "Offene Befunde dieses Entwurfs", "draft_findings")
        yield front.findings(assembly.draft.errors)


def _chapter(assembly: _Assembly, chapter: Chapter, number: str, anchor: str) -> Iterator[Part]:
    """A chapter: its heading, then what it holds."""
    shown = label(number) if number.isalpha() else number
    yield Heading(1, typeset(chapter.title), anchor, shown, in_contents=not in_front(anchor))
    yield from _registered(assembly, chapter, Spot(2, number, anchor))


def _registered(assembly: _Assembly, chapter: Chapter, spot: Spot) -> tuple[Part, ...]:
    """What a chapter holds, also kept for the field of the council's information system that takes it."""
    made = tuple(_content(assembly, chapter, spot))
    if chapter.register:
        assembly.registers[chapter.register] = made
    return made


def _content(assembly: _Assembly, chapter: Chapter, spot: Spot) -> Iterator[Part]:
    """Its own text, prose, generated parts, sections: in this order."""
    if chapter.text:
        yield from _read(assembly, chapter.text, spot, assembly.outline.file, 1)
    for ref in chapter.prose:
        yield from _prose(assembly, ref, spot)
    for name in chapter.blocks:
        if name in LATE:
            yield Later(name)
        else:
            made = GENERATED[name](assembly.context, spot)
            yield from (typeset_labels(block) for block in made if not _blank(block))
    for section in chapter.sections:
        heading = spot.heading(section.title, numbered=section.numbered)
        whole = (heading, *_registered(assembly, section, spot.below(heading)))
        yield from (Wide(whole),) if section.landscape else whole


def _blank(block: Block) -> bool:
    """A paragraph whose sentences all had nothing to say."""
    return isinstance(block, Paragraph) and not block.inlines


def _prose(assembly: _Assembly, ref: str, spot: Spot) -> Iterator[Block]:
    """The text of a chapter; where it is not written yet, the paper says so, and one finding names all such texts."""
    chapters = assembly.context.catalogue.of("chapters")
    record = chapters.get(ref)
    if record is None:
        assembly.missing.append(ref)
        yield paragraph("Dieser Abschnitt ist noch nicht geschrieben.", role=Role.NOTE)
        return
    if record.get("proposal") is True:
        yield paragraph("Formulierungsvorschlag, noch nicht beschlossen", role=Role.SMALL, keep=True)
    line = record.get("line")
    yield from _read(assembly, record.text("text"), spot, record.file, line if isinstance(line, int) else 1)


def _read(assembly: _Assembly, text: str, spot: Spot, file: str, line: int) -> tuple[Block, ...]:
    """Markdown as blocks; what could not be set is noted."""
    made = prose.read(text, assembly.context.numbers, spot, file, line)
    assembly.findings += made.findings
    return made.blocks


def _finished(assembly: _Assembly, parts: tuple[Part, ...]) -> tuple[Block, ...]:
    """The blocks with what is made last: imprint, sources (numbered anew where the paper cites only some), abbreviations."""
    context = assembly.context
    parts = fill(
        parts,
        IMPRINT,
        front.imprint(context, assembly.stand, assembly.draft.errors if assembly.draft else None),
    )
    numbers = context.numbers
    if wants(parts, SOURCES):
        parts, numbers = citations.cited_only(parts, numbers)
        parts = fill(parts, SOURCES, sources.listing(context.catalogue, numbers))
    known = assembly.outline.abbreviations
    listed = abbreviations.listing(context.catalogue, known, tuple(standing(parts)))
    blocks = finished(fill(parts, ABBREVIATIONS, listed))
    return blocks if SOURCES in context.places else footnotes.noted(blocks, context.catalogue, numbers)
