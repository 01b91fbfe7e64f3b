"""Pages: size, margins, header and footer of the parts of a document that stand upright or landscape."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from lxml import etree

from praevkonzept.word import design
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_DROPPED = ("titlePg", "type", "cols", "pgNumType", "sectPrChange")
"""What our own sections decide: first pages, where they begin; text stands in one column, pages are counted through."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page shape: text width in twips, whether landscape, and its w:sectPr.

    `cover` is the w:sectPr whose first page has its own (or no) header and footer; `first_page`: it had one in the
    template.
    """

    width: int
    landscape: bool
    plain: str
    cover: str
    first_page: bool = False

    @classmethod
    def of(cls, element: etree._Element | None) -> Page:
        """The page shape of a w:sectPr; our A4 if there is none or it names no size."""
        section = (
            copy.deepcopy(element) if element is not None else etree.Element(f"{_W}sectPr", None, {"w": W})
        )
        size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
        wide = _number(size, "w", design.SHORT)
        high = _number(size, "h", design.LONG)
        if size is None or margins is None:
            for item in (size, margins):
                if item is not None:
                    section.remove(item)
            section.extend(etree.fromstring(f'<x xmlns:w="{W}">{own_shape(landscape=False)}</x>'))
            wide, high, margins = design.SHORT, design.LONG, section.find(f"{_W}pgMar")
        sides = _number(margins, "left", 0) + _number(margins, "right", 0) + _number(margins, "gutter", 0)
        first_page = any(
            item.get(f"{_W}val", "true") not in ("0", "false", "off")
            for item in section.findall(f"{_W}titlePg")
        )
        for name in _DROPPED:
            for item in section.findall(f"{_W}{name}"):
                section.remove(item)
        shapes = (_text(section), _text(_with_cover(section)))
        return cls(max(wide - sides, 2000), wide > high, *shapes, first_page)


def own_shape(*, landscape: bool) -> str:
    """Size and margins of our A4 pages, as children of w:sectPr."""
    wide, high = (design.LONG, design.SHORT) if landscape else (design.SHORT, design.LONG)
    side = design.MARGIN_SIDE_LANDSCAPE if landscape else design.MARGIN_SIDE
    turned = ' w:orient="landscape"' if landscape else ""
    return (
        f'<w:pgSz w:w="{wide}" w:h="{high}"{turned}/><w:pgMar w:top="{design.MARGIN_TOP}" w:right="{side}" '
        f'w:bottom="{design.MARGIN_BOTTOM}" w:left="{side}" w:header="{design.HEADER}" w:footer="{design.FOOTER}" '
        'w:gutter="0"/>'
    )


def landscape_of(page: Page) -> Page:
    """The page turned: width and height change places."""
    section = etree.fromstring(page.plain)
    size = section.find(f"{_W}pgSz")
    if size is not None:
        wide, high = size.get(f"{_W}w", ""), size.get(f"{_W}h", "")
        size.set(f"{_W}w", high)
        size.set(f"{_W}h", wide)
        size.set(f"{_W}orient", "landscape")
    return Page.of(section)


def _with_cover(section: etree._Element) -> etree._Element:
    """The section whose first page has its own (or no) header and footer."""
    changed = copy.deepcopy(section)
    mark = etree.Element(f"{_W}titlePg")
    later = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
    for position, item in enumerate(changed):
        if etree.QName(item).localname in later:
            changed.insert(position, mark)
            return changed
    changed.append(mark)
    return changed


def _number(element: etree._Element | None, name: str, otherwise: int) -> int:
    value = None if element is None else element.get(f"{_W}{name}")
    return int(value) if value is not None and value.isdigit() else otherwise


def _text(section: etree._Element) -> str:
    etree.cleanup_namespaces(section)
    return etree.tostring(section, encoding="unicode", with_tail=False)
