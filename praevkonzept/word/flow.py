"""The stream of paragraphs and tables of a document: what may stand next to what, page breaks, sections."""

from __future__ import annotations

from dataclasses import dataclass, field

from praevkonzept.word.sections import Page

AFTER_TABLE = 200
"""Twips between a table and the paragraph below it (the styles of a paragraph know nothing of the table)."""


@dataclass(slots=True)
class Flow:
    """The body of a document while it is written. `page` is the shape of the pages it stands on at first.

    `first_page`: the first of them has its own (or no) header and footer.
    """

    separator: str
    page: Page
    first_page: bool = False
    parts: list[str] = field(default_factory=list)
    _next: Page | None = None
    _slot: int | None = None
    _after_table: bool = False
    _empty: bool = True
    _break: bool = False

    @property
    def width(self) -> int:
        """The text width in twips where the next block will stand."""
        return (self._next or self.page).width

    def paragraph(
        self, style: str, content: str, properties: str = "", *, keep: bool = False, gap: str | None = None
    ) -> None:
        """A paragraph; `properties` are those between numbering and spacing.

        `gap` is its own w:spacing and w:ind, None for what its place asks for.
        """
        self._begin()
        breaking = self._break
        if gap is None:
            gap = f'<w:spacing w:before="{AFTER_TABLE}"/>' if self._after_table and not breaking else ""
        flags = ("<w:keepNext/>" if keep else "") + ("<w:pageBreakBefore/>" if breaking else "")
        self.parts.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{flags}{properties}{gap}')
        self._slot = len(self.parts)
        self.parts.append(f"</w:pPr>{content}</w:p>")
        self._after_table = self._empty = self._break = False

    def table(self, xml: str) -> None:
        """A table. Two tables would grow together, and only a paragraph can begin a page: then one stands between."""
        self._begin()
        if self._after_table or self._break:
            self.paragraph(self.separator, "", keep=True, gap="")
        self.parts.append(xml)
        self._slot = None
        self._after_table, self._empty = True, False

    def raw(self, xml: str) -> None:
        """Whole elements that are neither a table nor a paragraph, e.g. the contents in their control."""
        self._begin()
        if self._after_table or self._break:
            self.paragraph(self.separator, "", gap="")
        self.parts.append(xml)
        self._slot = None
        self._empty = False

    def page_break(self) -> None:
        """What follows begins a page; at the beginning of one nothing is to be done."""
        self._break = not self._empty and self._next is None

    def turn(self, page: Page) -> None:
        """What follows stands on pages of this shape. Nothing is written before there is something to follow."""
        if self._empty:
            self.page = page
        else:
            self._next = page
        self._break = False

    def cover(self) -> None:
        """What follows begins on a page that has no header and footer."""
        self.turn(self._next or self.page)
        self._begin()
        self.first_page = True

    def finish(self) -> str:
        """The whole body with the shape of its last pages. A table may not be the last thing in it."""
        if self._slot is None:
            self._next, self._break = None, False
            self.paragraph(self.separator, "", gap="")
        return "".join(self.parts) + self._shape()

    def _begin(self) -> None:
        """Close the pages before if what comes stands on others."""
        if self._next is None:
            return
        following, self._next = self._next, None
        if self._slot is None:
            self.paragraph(self.separator, "", gap="")
        if self._slot is not None:
            self.parts.insert(self._slot, self._shape())
        self.page, self._slot = following, None
        self._after_table, self._empty, self._break, self.first_page = False, True, False, False

    def _shape(self) -> str:
        return self.page.cover if self.first_page else self.page.plain
