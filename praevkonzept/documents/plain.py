"""A document as plain text: what golden tests compare and what people read before they open Word."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Contents,
    Cover,
    Document,
    Facts,
    Heading,
    Inlines,
    PageBreak,
    Paragraph,
    Role,
    Section,
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
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from ("", f"{'#' * block.level} {block.number} {block.text}".replace("  ", " "), "")
        case Paragraph():
            mark = {Role.NOTE: "[Hinweis] ", Role.QUOTE: "> "}.get(block.role, "")
            yield from (*_wrapped(mark + plain(block.inlines), "", ""), "")
        case Bullets():
            yield from _bullets(block)
        case Table():
            yield from _table(block)
        case Facts():
            for label, value in block.rows:
                yield from _wrapped(f"{label}: {plain(value)}", "  ", "      ")
            yield ""
        case Section():
            yield f"=== {'Querformat' if block.landscape else 'Hochformat'} ==="
            yield from _flow(block.blocks)
        case Cover():
            lines = (
                block.mark,
                block.town,
                block.title,
                block.subtitle,
                block.motto,
                block.state,
                block.notice,
            )
            yield from (line for line in lines if line)
        case Contents() | PageBreak():
            yield f"[{block.title}]" if isinstance(block, Contents) else "-" * WIDTH


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
