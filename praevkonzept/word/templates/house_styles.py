"""What our text needs of a town's own styles: headings that do not count by themselves, contents with fitting tab stops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from praevkonzept.word.styles import chain, inherited, list_number
from praevkonzept.word.xml import W

CELLS = ("table_text", "table_head", "row_head")
HEADINGS = ("heading1", "heading2", "heading3", "heading4")

_W = f"{{{W}}}"
_NUMBER_WIDTHS = {"toc1": 510, "toc2": 680, "toc3": 850, "toc4": 964, "toc_figures": 0}
"""Lists whose lines end with a page number → room for the number before each line, in twips."""

_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs",
)  # fmt: skip


def stop_numbering(root: etree._Element, lists: etree._Element, ids: Mapping[str, str]) -> None:
    """Switch off automatic numbers of headings (role → id in `ids`): ours print their own, as the outline says."""
    for style_id in numbered(root, ids):
        _set(root, style_id, f'<w:numPr xmlns:w="{W}"><w:numId w:val="0"/></w:numPr>')
        for link in lists.iterfind(f"{_W}abstractNum/{_W}lvl/{_W}pStyle"):
            level = link.getparent()
            if level is not None and link.get(f"{_W}val") == style_id:
                level.remove(link)


def numbered(root: etree._Element, ids: Mapping[str, str]) -> list[str]:
    """The ids of the heading styles that count by themselves."""
    known = [ids[role] for role in HEADINGS if role in ids]
    return [style_id for style_id in known if list_number(root, style_id) not in (None, "0")]


def fit_contents(root: etree._Element, ids: Mapping[str, str], width: int) -> None:
    """Set the tab stops of contents and lists of captions: page numbers at the right edge of a text `width` twips wide."""
    for role, room in _NUMBER_WIDTHS.items():
        stops = dict(_stops(root, ids[role]))
        left, hanging = (_indent(root, ids[role], side) for side in ("left", "hanging"))
        ends = {at for at, kind in stops.items() if kind in ("right", "end")}
        begins = (
            not room or hanging >= room or any(kind in ("left", "num", "start") for kind in stops.values())
        )
        if ends == {width} and begins:
            continue
        kept = {at: kind for at, kind in stops.items() if at not in ends}
        new = kept if begins else {**kept, left + room: "left"}
        tabs = "".join(f'<w:tab w:val="clear" w:pos="{at}"/>' for at in sorted(ends - {width}))
        tabs += "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for at, kind in sorted(new.items()))
        tabs += f'<w:tab w:val="right" w:leader="dot" w:pos="{width}"/>'
        _set(root, ids[role], f'<w:tabs xmlns:w="{W}">{tabs}</w:tabs>')


def spaced(root: etree._Element, ids: Mapping[str, str]) -> frozenset[str]:
    """The roles of text in tables whose style brings space above or below, which cells have already."""
    return frozenset(
        role for role in CELLS if any(_space(root, ids[role], side) for side in ("before", "after"))
    )


def _space(root: etree._Element, style_id: str, side: str) -> int:
    """Space on a side of a paragraph in twips; styles hand down each side by itself."""
    for style in chain(root, style_id):
        own = style.find(f"{_W}pPr/{_W}spacing")
        if own is not None and (twips := own.get(f"{_W}{side}")) is not None:
            return _whole(twips)
    default = root.find(f"{_W}docDefaults/{_W}pPrDefault/{_W}pPr/{_W}spacing")
    return 0 if default is None else _whole(default.get(f"{_W}{side}"))


def _stops(root: etree._Element, style_id: str) -> Iterator[tuple[int, str]]:
    """Position and kind of the tab stops of a style, with those it inherits and has not cleared."""
    cleared: set[int] = set()
    for style in chain(root, style_id):
        for stop in style.iterfind(f"{_W}pPr/{_W}tabs/{_W}tab"):
            at, kind = _whole(stop.get(f"{_W}pos")), stop.get(f"{_W}val", "left")
            if kind != "clear" and at not in cleared:
                yield at, kind
            cleared.add(at)


def _indent(root: etree._Element, style_id: str, side: str) -> int:
    own = inherited(root, style_id, "pPr/ind")
    return 0 if own is None else _whole(own.get(f"{_W}{side}"))


def _whole(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() else 0


def _set(root: etree._Element, style_id: str, xml: str) -> None:
    """Put a paragraph property into a style, in the place the format wants it, instead of the one it has."""
    style = next(chain(root, style_id))
    properties = style.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        later = [style.find(f"{_W}{name}") for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")]
        following = next((item for item in later if item is not None), None)
        style.insert(len(style) if following is None else style.index(following), properties)
    new = etree.fromstring(xml)
    old = properties.find(new.tag)
    if old is not None:
        properties.remove(old)
    rank = _ORDER.index(etree.QName(new).localname)
    earlier = [item for item in properties if etree.QName(item).localname in _ORDER[:rank]]
    properties.insert(len(earlier), new)
