"""Block tree × template → the bytes of a Word file. The last step: it decides nothing about what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from praevkonzept.word import ids, package, properties, signatures
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.blanks import FIRST_ID, Blanks
from praevkonzept.word.captions import Caption
from praevkonzept.word.comments import Comments
from praevkonzept.word.contents import contents, length, listing, numbered
from praevkonzept.word.figures.charts import STANDING, Charts
from praevkonzept.word.flow import Flow
from praevkonzept.word.footnotes import Footnotes
from praevkonzept.word.inlines import Runs
from praevkonzept.word.relationships import Relationships
from praevkonzept.word.tables import Tables
from praevkonzept.word.templates import insertion
from praevkonzept.word.templates.opening import open_template
from praevkonzept.word.templates.template import Template
from praevkonzept.word.xml import clean, run_content

FLUSH = '<w:ind w:left="0" w:firstLine="0"/>'
_SMALL_LIST = 4
_LISTS_ON_A_PAGE = 40
"""So many lines of lists of tables and figures, their titles too, fit on a page whatever the template."""


def render(
    document: Document,
    template: Path,
    pages: Mapping[str, int] | None = None,
    roles: Mapping[str, str] | None = None,
) -> bytes:
    """The Word file of a document in the looks of the template.

    `pages`: what `anchors.bookmarks` names → its page, for contents and lists. `roles`: role → name of the style that plays it in
    this template. The same arguments give the same bytes. CannotWrite if the template is unusable.
    """
    opened = open_template(template, roles)
    opened.set_language(document.language)
    opened.fill(document)
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
        around = template.around()
        self._anchors = Anchors(document.blocks, ids.free(ids.of(around, "bookmarkStart")))
        self._captions: Iterator[Caption | None] = iter(self._anchors.captions)
        blank = Blanks(self._styles, ids.free(ids.of_controls(around), FIRST_ID)).write
        self._notes = Footnotes(template, self._styles, self._anchors, blank)
        self._comments = Comments(template, self._styles, properties.moment(document.created))
        self._runs = Runs(self._styles, self._anchors, template.relationships.link, blank, self._notes.add)
        self._tables = Tables(self._styles, self._runs, template.palette, template.letters, template.spaced)
        self._charts = Charts(template, document.language)
        untitled = insertion.cover_of(document) is None
        self._flow = Flow(
            self._styles["separator"], template.upright, first_page=untitled and template.upright.first_page
        )
        self._page = template.upright
        self._heading = ""
        self._listed = 0  # about so many lines of lists stand on the page where the next block would stand
        self._steps: dict[type, Callable[[Any], None]] = {
            Bullets: self._write_list,
            Chart: self._write_chart,
            Contents: self._write_contents,
            Cover: self._write_cover,
            Facts: self._write_facts,
            Heading: self._write_heading,
            Listing: self._write_listing,
            PageBreak: lambda _: self._flow.page_break(),
            Paragraph: self._write_paragraph,
            Section: self._write_section,
            Signatures: self._write_signatures,
            Table: self._write_table,
        }

    def body(self) -> str:
        """The children of w:body."""
        self._blocks(self._document.blocks)
        self._notes.finish()
        self._comments.finish()
        return self._flow.finish()

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._steps[type(block)](block)
            if not isinstance(block, Listing):
                self._listed = 0

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        content = self._runs.write(paragraph.inlines)
        if content:
            content = self._comments.around(content, paragraph.comments)
            self._flow.paragraph(self._styles[paragraph.role.value], content, keep=paragraph.keep)

    def _write_heading(self, heading: Heading) -> None:
        level = min(max(heading.level, 1), 4)
        content = self._comments.around(f"<w:r>{numbered(heading)}</w:r>", heading.comments)
        content = self._anchors.marked(heading.anchor, content)
        self._flow.paragraph(self._styles[f"heading{level}"], content, gap="" if heading.number else FLUSH)
        self._heading = heading.text

    def _write_caption(self) -> None:
        """„Tabelle n: …“, „Abbildung n: …“ above the table, chart or Steckbrief now written, if it has one."""
        caption = next(self._captions)
        if caption:
            content = caption.runs(self._anchors.marked)
            self._flow.paragraph(self._styles["caption"], content, keep=True, gap="")

    def _write_chart(self, chart: Chart) -> None:
        self._write_caption()
        drawing = self._charts.drawing(chart, self._page)
        if drawing:
            self._flow.paragraph(self._styles["body"], drawing, gap=STANDING)

    def _write_table(self, table: Table) -> None:
        self._write_caption()
        if not table.columns:
            return
        self._flow.table(self._tables.table(table, self._flow.width))

    def _write_facts(self, facts: Facts) -> None:
        """The caption is read aloud even where it is not printed."""
        self._write_caption()
        if not facts.rows:
            return
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

    def _write_listing(self, block: Listing) -> None:
        """The list of tables or of figures below its title, on a new page unless it fits below the list before.

        LibreOffice does not keep a title with a list that is a field: it could stand alone at the foot of a page.
        """
        entries = listing(block, self._anchors, self._pages)
        if not entries:
            return
        lines = length(block, self._anchors)
        if not self._listed or self._listed + lines > _LISTS_ON_A_PAGE:
            self._flow.page_break()
            self._listed = 0
        self._listed += lines
        if clean(block.title).strip():
            self._flow.paragraph(self._styles["toc_heading"], f"<w:r>{run_content(block.title)}</w:r>")
        for entry in entries:
            self._flow.paragraph(self._styles["toc_figures"], entry)

    def _write_signatures(self, block: Signatures) -> None:
        for line in signatures.lines(block, self._styles, self._flow.width):
            self._flow.paragraph(line.style, line.content, line.stops, keep=line.keep, gap=line.indent)

    def _write_cover(self, cover: Cover) -> None:
        """The title page, a section of its own without header and footer; a template may have brought one filled in."""
        if self._template.has_title_page:
            return
        self._flow.cover()
        lines = (
            ("cover_mark", cover.mark),
            ("cover_town", cover.town),
            ("title", cover.title),
            ("subtitle", cover.subtitle),
            ("cover_motto", cover.motto),
            ("cover_state", cover.labelled),
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
