"""Chapters as plain texts for the fields („Register“) of a council's information system, ready to be pasted there.

No marks, no layout: points begin with „•“ or „1.“, rows of a table are „Bezeichnung: Wert“ or set apart by tabs, sources
stand in brackets where they are referred to. Places that are still to be filled in, and remarks about the text, are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from praevkonzept import german
from praevkonzept.documents import sources
from praevkonzept.documents.blocks import (
    Blank,
    Block,
    Bullets,
    Chart,
    Cite,
    Facts,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Ref,
    Role,
    Section,
    Table,
)
from praevkonzept.documents.context import Context
from praevkonzept.documents.outline import Outline
from praevkonzept.documents.parts import Part, finished
from praevkonzept.errors import CannotRead
from praevkonzept.loading.layout import wrong_id

ENDING = ".txt"


def file_names(outline: Outline) -> Mapping[str, str]:
    """Register → file name; CannotRead where a name makes no file name, or two make the same."""
    names: dict[str, str] = {}
    owners: dict[str, str] = {}
    for chapter in outline.every():
        if not chapter.register:
            continue
        stem = german.slug(chapter.register)
        wrong = wrong_id(stem, "")
        if wrong:
            raise CannotRead(
                f"{outline.file}: „{chapter.title}“ nennt das Register „{chapter.register}“; daraus wird kein Dateiname. "
                f"{wrong.hint}"
            )
        if stem in owners:
            raise CannotRead(
                f"{outline.file}: Die Register von „{owners[stem]}“ und „{chapter.title}“ ergäben dieselbe Datei {stem}{ENDING}."
            )
        owners[stem] = chapter.title
        names[chapter.register] = f"{stem}{ENDING}"
    return names


def texts(
    outline: Outline, made: Mapping[str, Sequence[Part]], context: Context, mark: str
) -> Mapping[str, str]:
    """File name → text of each register in the order of the paper; `mark` (ENTWURF) stands above it. Empty ones are left out."""
    writer = _Writer(context)
    written = {file: writer.text(finished(made[register])) for register, file in file_names(outline).items()}
    head = f"{mark}\n\n" if mark else ""
    return {file: f"{head}{text}\n" for file, text in written.items() if text}


class _Writer:
    """Writes blocks as paragraphs of plain text; knows the sources by their numbers."""

    def __init__(self, context: Context) -> None:
        self._numbers = {number: ref for ref, number in context.numbers.items()}
        self._catalogue = context.catalogue
        self._ways: Mapping[type, Callable[[Any], Iterable[str]]] = {
            Bullets: self._bullets,
            Chart: self._chart,
            Facts: self._facts,
            Heading: lambda heading: (" ".join(filter(None, (heading.number, heading.text))),),
            Paragraph: self._paragraph,
            Section: lambda section: self._paragraphs(section.blocks),
            Table: self._table,
        }

    def text(self, blocks: Iterable[Block]) -> str:
        """The blocks with an empty line between paragraphs, lists and tables."""
        return "\n\n".join(filter(None, self._paragraphs(blocks))).replace(german.NBSP, " ")

    def _paragraphs(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._ways.get(type(block), lambda _: ())(block)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[str]:
        if paragraph.role is not Role.SMALL:
            yield self._said(paragraph.inlines)

    def _bullets(self, bullets: Bullets) -> Iterator[str]:
        items = enumerate(bullets.items, 1)
        yield "\n".join(f"{f'{n}.' if bullets.ordered else '•'} {self._said(item)}" for n, item in items)

    def _facts(self, facts: Facts) -> Iterator[str]:
        rows = ((label, self._said(value)) for label, value in facts.rows)
        yield "\n".join(f"{label}: {value}" for label, value in rows if value)

    def _chart(self, chart: Chart) -> Iterator[str]:
        """In words, as it is read to people who cannot see it; its numbers stand in a table nearby."""
        yield f"{chart.caption}: {chart.description}"

    def _table(self, table: Table) -> Iterator[str]:
        """Columns that are still to be filled in by hand vanish; two columns are label and value."""
        rows = [[self._said(cell) for cell in row] for row in table.rows]
        kept = [n for n in range(len(table.columns)) if any(row[n] for row in rows)]
        lines = [[row[n] for n in kept] for row in rows]
        if len(kept) == 2 and table.row_heads:
            yield "\n".join(": ".join(filter(None, line)) for line in lines)
        elif kept:
            head = [table.columns[n].title for n in kept]
            yield "\n".join("\t".join(line) for line in (head, *lines))

    def _said(self, inlines: Inlines) -> str:
        return " ".join("".join(map(self._inline, inlines)).split())

    def _inline(self, piece: Inline) -> str:
        match piece:
            case Cite():
                return self._cited(piece)
            case Footnote():
                return f" ({self._said(piece.inlines)})"
            case Link() if not piece.url.startswith("#") and piece.text not in piece.url:
                return f"{piece.text} ({piece.url})"
            case Blank() | Ref():
                return ""
            case _:
                return piece.text

    def _cited(self, cite: Cite) -> str:
        """„(Quelle: Stadt Kamen: Vorlage 026/2017, 7. März 2017)“; several set apart by semicolons."""
        refs = (self._numbers.get(number, "") for number in cite.numbers)
        known = [record for ref in refs if (record := self._catalogue.get("sources", ref))]
        named = "; ".join(sources.short(record) for record in known)
        return f"({'Quelle' if len(known) == 1 else 'Quellen'}: {named})" if known else ""
