"""Block tree × template → the bytes of a Word file. The last step: it decides nothing about what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Facts,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from praevkonzept.word import package, properties
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.contents import contents, numbered
from praevkonzept.word.flow import Flow
from praevkonzept.word.inlines import Runs
from praevkonzept.word.relationships import Relationships
from praevkonzept.word.tables import Tables
from praevkonzept.word.template import Template, open_template
from praevkonzept.word.xml import clean, run_content

FLUSH = '<w:ind w:left="0" w:firstLine="0"/>'
_SMALL_LIST = 4


def render(
    document: Document,
    template: Path,
    pages: Mapping[str, int] | None = None,
    roles: Mapping[str, str] | None = None,
) -> bytes:
    """The Word file of a document in the looks of the template.

    `pages`: anchor of a heading → its page, for the contents. `roles`: role → name of the style that plays it in
    this template. The same arguments give the same bytes. CannotWrite if the template is unusable.
    """
    opened = open_template(template, roles)
    opened.set_language(document.language)
    opened.fill_controls(
        {"praev.header": document.header, "praev.mark": document.mark, "praev.footer": document.footer}
    )
    parts = opened.finished(_Writer(document, opened, pages).body())
    _add_properties(document, parts, opened)
    return package.write(parts)


def _add_properties(document: Document, parts: package.Parts, opened: Template) -> None:
    """Title, author, dates and state, and how the package refers to them."""
    links = Relationships(parts["_rels/.rels"])
    new = [("docProps/core.xml", properties.core(document), properties.CORE_TYPE, properties.CORE_KIND)]
    if document.state:
        custom = properties.custom(document)
        new.append(("docProps/custom.xml", custom, properties.CUSTOM_TYPE, "custom-properties"))
    for name, data, kind, relation in new:
        place = links.target(relation)
        place = place.lstrip("/") if place else name
        if place not in parts:
            links.add(relation, place)
        opened.types.set(place, kind)
        parts[place] = data
    parts["_rels/.rels"] = links.bytes()
    parts[package.CONTENT_TYPES] = opened.types.bytes()


class _Writer:
    """Walks over the blocks and writes them into the flow."""

    def __init__(self, document: Document, template: Template, pages: Mapping[str, int] | None) -> None:
        self._document = document
        self._template = template
        self._styles = template.styles
        self._pages = pages
        self._anchors = Anchors(document.blocks)
        self._runs = Runs(self._styles, self._anchors.name, template.relationships.link)
        self._tables = Tables(self._styles, self._runs)
        self._flow = Flow(self._styles["separator"], template.upright)
        self._page = template.upright
        self._captions = 0
        self._heading = ""
        self._steps: dict[type, Callable[[Any], None]] = {
            Bullets: self._write_list,
            Chart: lambda _: None,
            Listing: lambda _: None,
            Signatures: lambda _: None,
            Contents: self._write_contents,
            Cover: self._write_cover,
            Facts: self._write_facts,
            Heading: self._write_heading,
            PageBreak: lambda _: self._flow.page_break(),
            Paragraph: self._write_paragraph,
            Section: self._write_section,
            Table: self._write_table,
        }

    def body(self) -> str:
        """The children of w:body."""
        self._blocks(self._document.blocks)
        return self._flow.finish()

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._steps[type(block)](block)

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        content = self._runs.write(paragraph.inlines)
        if content:
            self._flow.paragraph(self._styles[paragraph.role.value], content, keep=paragraph.keep)

    def _write_heading(self, heading: Heading) -> None:
        level = min(max(heading.level, 1), 4)
        content = self._anchors.marked(heading.anchor, f"<w:r>{numbered(heading)}</w:r>")
        self._flow.paragraph(self._styles[f"heading{level}"], content, gap="" if heading.number else FLUSH)
        self._heading = heading.text

    def _caption(self, text: str) -> None:
        """„Tabelle n: …“ above what follows, with a field that Word counts again."""
        self._captions += 1
        content = (
            '<w:r><w:t xml:space="preserve">Tabelle </w:t></w:r>'
            f'<w:fldSimple w:instr=" SEQ Tabelle \\* ARABIC "><w:r><w:t>{self._captions}</w:t></w:r></w:fldSimple>'
            f"<w:r>{run_content(': ' + text)}</w:r>"
        )
        self._flow.paragraph(self._styles["caption"], content, keep=True, gap="")

    def _write_table(self, table: Table) -> None:
        if not table.columns:
            return
        if clean(table.caption).strip():
            self._caption(table.caption)
        self._flow.table(self._tables.table(table, self._flow.width))

    def _write_facts(self, facts: Facts) -> None:
        """The caption is printed unless the heading above says the same; aloud it is read in any case."""
        if not facts.rows:
            return
        if clean(facts.caption).strip() and facts.caption != self._heading:
            self._caption(facts.caption)
        self._flow.table(self._tables.facts(facts, facts.caption or self._heading, self._flow.width))

    def _write_list(self, bullets: Bullets) -> None:
        if not bullets.ordered:
            role, number = "list_bullet", self._template.bullets
        else:
            role = "list_source" if bullets.anchors else "list_number"
            number = self._template.numbering.restarted(self._template.numbers)
        properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        short = len(bullets.items) <= _SMALL_LIST
        for position, item in enumerate(bullets.items):
            last = position == len(bullets.items) - 1
            content = self._runs.write(item) or "<w:r><w:t>–</w:t></w:r>"
            if position < len(bullets.anchors):
                content = self._anchors.marked(bullets.anchors[position], content)
            gap = '<w:spacing w:after="200"/>' if last else None
            self._flow.paragraph(self._styles[role], content, properties, keep=short and not last, gap=gap)

    def _write_contents(self, block: Contents) -> None:
        self._flow.raw(contents(block, self._anchors, self._styles, self._pages))

    def _write_cover(self, cover: Cover) -> None:
        """The title page, a section of its own without header and footer."""
        self._flow.cover()
        lines = (
            ("cover_mark", cover.mark),
            ("cover_town", cover.town),
            ("title", cover.title),
            ("subtitle", cover.subtitle),
            ("cover_motto", cover.motto),
            ("cover_state", cover.state),
            ("cover_notice", cover.notice),
        )
        for role, text in lines:
            if clean(text).strip():
                self._flow.paragraph(self._styles[role], f"<w:r>{run_content(text)}</w:r>")
        self._flow.turn(self._page)

    def _write_section(self, section: Section) -> None:
        before, self._page = (
            self._page,
            self._template.landscape if section.landscape else self._template.upright,
        )
        self._flow.turn(self._page)
        self._blocks(section.blocks)
        self._page = before
        self._flow.turn(before)
