"""The text part of a template with room for a paper: what stands before and after it stays."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from praevkonzept.word.relationships import serialise
from praevkonzept.word.sections import Page
from praevkonzept.word.templates import insertion
from praevkonzept.word.xml import R, W

_W = f"{{{W}}}"
_MARK = "<?praev body?>"
_END = "</w:body>"
_SECTION = "<w:sectPr"


@dataclass(slots=True)
class Room:
    """The text part, `root`, with a mark where the paper will stand.

    `placed`: the template says where, by a control; `titled`: it brings a title page, which stands before the mark.
    `controls`: tag and title of every control the text part came with.
    """

    root: etree._Element
    placed: bool
    titled: bool
    controls: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, document: etree._Element, page: Page) -> Room:
        """The room in a w:document whose pages look like `page`; without a control for the text the paper replaces it all."""
        root = _bound(document)
        controls = tuple(insertion.every(root))
        body = root[0] if root[0].tag == f"{_W}body" else root.find(f"{_W}body")
        if body is None:
            raise LookupError("body")
        place = next((item for item in body if place_in(item) == insertion.BODY), None)
        for item in list(body):
            left = place_in(item) == insertion.LANDSCAPE or item.tag == f"{_W}sectPr"
            if left or (place is None):
                body.remove(item)
        mark = etree.ProcessingInstruction("praev", "body")
        if place is None:
            body.append(mark)
        else:
            body.replace(place, mark)
        titled = any(
            tag in insertion.TAGS and tag.startswith(insertion.COVER)
            for block in mark.itersiblings(preceding=True)
            for tag, _ in insertion.tagged(block)
        )
        if titled:
            _end_title_page(body, mark, page)
        return cls(root, place is not None, titled, controls)

    def fill(self, said: Mapping[str, str], *, titled: bool) -> None:
        """Put texts into the controls around the paper; the template's title page goes if the paper has none."""
        if self.titled and not titled:
            mark = next(self.root.iter(etree.ProcessingInstruction))
            for block in list(mark.itersiblings(preceding=True)):
                block.getparent().remove(block)  # type: ignore[union-attr]
        insertion.fill(self.root, said)

    def text(self) -> str:
        """The text part as it is without the paper."""
        return etree.tostring(self.root, encoding="unicode")

    def with_paper(self, body: str) -> bytes:
        """The text part with the paper in its place; the shape of the last pages ends the whole."""
        before, _, after = serialise(self.root).decode().partition(_MARK)
        blocks, _, end = after.rpartition(_END)
        # text cannot hold „<“, and no section stands within another: this finds the last one
        shape = body.rfind(_SECTION)
        return f"{before}{body[:shape]}{blocks}{body[shape:]}{_END}{end}".encode()


def place_in(block: etree._Element) -> str:
    """The tag of the control that a block of the text is, or that fills this paragraph; empty if there is none."""
    if block.tag == f"{_W}sdt":
        return insertion.tag_of(block)
    control = block.find(f"{_W}sdt") if block.tag == f"{_W}p" else None
    return "" if control is None else insertion.tag_of(control)


def _bound(root: etree._Element) -> etree._Element:
    """The document element with the prefixes `w` and `r` bound as our text uses them."""
    prefixes = {str(prefix): uri for prefix, uri in root.nsmap.items() if prefix}
    prefixes.update(w=W, r=R)
    bound = etree.Element(root.tag, {str(name): str(value) for name, value in root.attrib.items()}, prefixes)
    bound.extend(copy.deepcopy(child) for child in root)
    return bound


def _end_title_page(body: etree._Element, mark: etree._Element, page: Page) -> None:
    """Let the paper begin on a page of its own: a section of its own in place of the breaks the template has there."""
    last = mark.getprevious()
    shape: etree._Element | None = None
    while last is not None and shape is None and insertion.is_blank(last):
        shape = last.find(f"{_W}pPr/{_W}sectPr")
        body.remove(last)
        last = mark.getprevious()
    if shape is None and last is not None and last.find(f"{_W}pPr/{_W}sectPr") is not None:
        return
    if shape is None:
        shape = etree.fromstring(page.cover if page.first_page else page.plain)
    end = etree.Element(f"{_W}p")
    properties = etree.SubElement(end, f"{_W}pPr")
    properties.append(
        etree.fromstring(
            f'<w:spacing xmlns:w="{W}" w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        )
    )
    properties.append(shape)
    body.insert(body.index(mark), end)
