"""A document as plain text: what golden tests compare and what people read before they open Word."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from praevkonzept import german
from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Facts,
    Heading,
    Inlines,
    Listing,
    PageBreak,
    Paragraph,
    Role,
    Section,
    Signatures,
    Table,
)
from praevkonzept.documents.phrases import plain

WIDTH = 100


def text_of(document: Document) -> str:
    """The whole document as text with LF line ends."""
    lines = [*_flow(document.blocks), f"[Fußzeile] {document.footer}"]
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _flow(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _SAID[type(block)](block)


def _heading(heading: Heading) -> Iterator[str]:
    yield from ("", f"{'#' * heading.level} {heading.number} {heading.text}".replace("  ", " "), "")
    yield from _remarks(heading.comments)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    mark = {Role.NOTE: "[Hinweis] ", Role.QUOTE: "> "}.get(paragraph.role, "")
    yield from (*_wrapped(mark + plain(paragraph.inlines), "", ""), "")
    yield from _remarks(paragraph.comments)


def _remarks(comments: tuple[str, ...]) -> Iterator[str]:
    for comment in comments:
        yield from (*_wrapped(f"[Kommentar] {comment}", "", ""), "")


def _facts(facts: Facts) -> Iterator[str]:
    for label, value in facts.rows:
        yield from _wrapped(f"{label}: {plain(value)}", "  ", "      ")
    yield ""


def _section(section: Section) -> Iterator[str]:
    yield f"=== {'Querformat' if section.landscape else 'Hochformat'} ==="
    yield from _flow(section.blocks)


def _cover(cover: Cover) -> Iterator[str]:
    lines = (cover.mark, cover.town, cover.title, cover.subtitle, cover.motto, cover.labelled, cover.notice)
    yield from (line for line in lines if line)


def _bullets(bullets: Bullets) -> Iterator[str]:
    for position, item in enumerate(bullets.items, 1):
        mark = f"{position}. " if bullets.ordered else "• "
        yield from _wrapped(plain(item), mark, " " * len(mark))
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield from _wrapped(f"[Tabelle: {table.caption}]", "", "")
    yield f"| {' | '.join(column.title for column in table.columns)} |"
    for row in table.rows:
        yield f"| {' | '.join(map(_cell, row))} |"
    yield ""


def _chart(chart: Chart) -> Iterator[str]:
    yield from _wrapped(f"[Abbildung: {chart.caption}] {chart.description}", "", "")
    yield f"| {chart.unit} | {' | '.join(series.name for series in chart.series)} |"
    for position, category in enumerate(chart.categories):
        values = (series.values[position] for series in chart.series)
        yield f"| {category} | {' | '.join('–' if value is None else german.number(value) for value in values)} |"
    yield ""


def _cell(inlines: Inlines) -> str:
    return plain(inlines).replace("|", "¦")


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


_SAID: Mapping[type, Callable[[Any], Iterable[str]]] = {
    Bullets: _bullets,
    Chart: _chart,
    Contents: lambda contents: (f"[{contents.title}]",),
    Cover: _cover,
    Facts: _facts,
    Heading: _heading,
    Listing: lambda listing: (f"[{listing.title}]",),
    PageBreak: lambda _: ("-" * WIDTH,),
    Paragraph: _paragraph,
    Section: _section,
    Signatures: lambda signatures: [f"[Unterschrift: {role}]" for role in signatures.roles],
    Table: _table,
}
