"""The places where text goes into a template: content controls with a tag such as `praev.cover.title`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from lxml import etree

from praevkonzept import german
from praevkonzept.documents.blocks import Cover, Document
from praevkonzept.word.xml import W, run_content

PREFIX, COVER = "praev.", "praev.cover."
BODY, LANDSCAPE = "praev.body", "praev.landscape"
TAGS: Mapping[str, str] = {
    BODY: "Text des Papiers",
    "praev.header": "Titel in der Kopfzeile",
    "praev.footer": "Zeile in der Fußzeile",
    "praev.mark": "Kennzeichen ENTWURF",
    "praev.state": "Stand und Fassung",
    "praev.cover.title": "Titelblatt: Titel",
    "praev.cover.subtitle": "Titelblatt: Untertitel",
    "praev.cover.town": "Titelblatt: Kommune",
    "praev.cover.motto": "Titelblatt: Motto",
    "praev.cover.state": "Titelblatt: Stand",
    "praev.cover.notice": "Titelblatt: Hinweis, wer das Papier herausgibt",
    "praev.cover.mark": "Titelblatt: Kennzeichen ENTWURF",
    LANDSCAPE: "Muster einer Seite im Querformat",
}
"""Every tag and what goes there; those of the title page are named after the fields of a Cover."""

_W = f"{{{W}}}"
_BLOCKS = (f"{_W}p", f"{_W}tbl", f"{_W}sdt")
_SEEN = tuple(
    f"{_W}{name}"
    for name in ("drawing", "pict", "object", "fldSimple", "fldChar", "sym", "sdt", "footnoteReference")
)
_CONTAINERS = tuple(f"{_W}{name}" for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote"))
"""What holds a paragraph at least, and ends with one."""
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def texts(document: Document) -> Mapping[str, str]:
    """Tag → what the document says there."""
    cover = cover_of(document) or Cover("")
    said = {f"{COVER}{field.name}": str(getattr(cover, field.name)) for field in fields(Cover)}
    return {
        "praev.header": document.header,
        "praev.footer": document.footer,
        "praev.mark": document.mark,
        "praev.state": _state(document),
        **said,
    }


def cover_of(document: Document) -> Cover | None:
    """The title page of a document, if it has one."""
    return next((block for block in document.blocks if isinstance(block, Cover)), None)


def tagged(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Tag and element of every content control that is ours by its tag, known or not."""
    for control in root.iter(f"{_W}sdt"):
        tag = tag_of(control)
        if tag.startswith(PREFIX):
            yield tag, control


def every(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Tag and title of every content control, whoever made it."""
    for control in root.iter(f"{_W}sdt"):
        title = control.find(f"{_W}sdtPr/{_W}alias")
        yield tag_of(control), "" if title is None else title.get(f"{_W}val", "").strip().casefold()


def tag_of(control: etree._Element) -> str:
    """The tag of a content control as we read it: spaces at its ends and capitals do not matter."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    return "" if tag is None else tag.get(f"{_W}val", "").strip().casefold()


def fill(root: etree._Element, said: Mapping[str, str]) -> None:
    """Put the texts into our controls and take the controls away; where there is nothing to say, also their paragraph."""
    for tag, control in list(tagged(root)):
        text = said.get(tag, "")
        if control.getparent() is not None and text.strip():
            _fill(control, text)
        elif control.getparent() is not None:
            _empty(control)


def is_blank(block: etree._Element) -> bool:
    """Whether there is nothing to see in a paragraph but breaks; a table is never blank."""
    return (
        block.tag == f"{_W}p"
        and not "".join(item.text or "" for item in block.iter(f"{_W}t")).strip()
        and next(block.iter(*_SEEN, _ALTERNATIVE), None) is None
    )


def _state(document: Document) -> str:
    """„Katalogstand 9. August 2026 · Fassung a1b2c3d4“."""
    known = dict(document.state)
    day = german.date(str(known.get("Stand", document.created))[:10])
    commit = str(known.get("Commit", ""))[:8]
    return f"Katalogstand {day}" + (f" · Fassung {commit}" if commit else "")


def _fill(control: etree._Element, text: str) -> None:
    """The text in the looks of what stood there, as one run – in the first paragraph if the control holds whole ones."""
    content = control.find(f"{_W}sdtContent")
    run = etree.fromstring(f'<w:r xmlns:w="{W}">{run_content(text)}</w:r>')
    looks = _looks(control)
    if looks is not None:
        run.insert(0, looks)
    paragraphs = [] if content is None else list(content.iter(f"{_W}p"))
    inner = [] if content is None else list(content)
    for paragraph in paragraphs:
        _clear(paragraph)
    if not paragraphs:
        _unwrap(control, [run])
        return
    paragraphs[0].append(run)
    _unwrap(control, paragraphs[:1] if inner[0].tag in _BLOCKS else inner)


def _empty(control: etree._Element) -> None:
    """Take the control away with what it shows; in a table the cell stays."""
    parent, content = control.getparent(), control.find(f"{_W}sdtContent")
    if parent is None:
        return
    cells = [] if content is None else [item for item in content if item.tag in (f"{_W}tc", f"{_W}tr")]
    for paragraph in (item for cell in cells for item in cell.iter(f"{_W}p")):
        _clear(paragraph)
    _unwrap(control, cells)
    if cells:
        return
    if parent.tag == f"{_W}p" and is_blank(parent):
        _drop(parent)
    else:
        _keep_a_paragraph(parent)


def _unwrap(control: etree._Element, instead: list[etree._Element]) -> None:
    parent = control.getparent()
    if parent is None:
        raise LookupError(control.tag)
    place = parent.index(control)
    parent.remove(control)
    for offset, item in enumerate(instead):
        parent.insert(place + offset, item)


def _clear(paragraph: etree._Element) -> None:
    """Nothing but its properties stays of a paragraph."""
    for item in list(paragraph):
        if item.tag != f"{_W}pPr":
            paragraph.remove(item)


def _drop(paragraph: etree._Element) -> None:
    """Remove a paragraph unless it ends a section or is needed where it stands."""
    parent = paragraph.getparent()
    if parent is None or paragraph.find(f"{_W}pPr/{_W}sectPr") is not None:
        return
    parent.remove(paragraph)
    _keep_a_paragraph(parent)


def _keep_a_paragraph(parent: etree._Element) -> None:
    """An empty paragraph at the end of a cell, text box, header or footer that has none left there."""
    blocks = [item for item in parent if item.tag in _BLOCKS]
    if parent.tag in _CONTAINERS and (not blocks or blocks[-1].tag == f"{_W}tbl"):
        parent.append(etree.Element(f"{_W}p"))


def _looks(control: etree._Element) -> etree._Element | None:
    """The run properties of what stood in the control; not those of Word's grey placeholder text."""
    own = control.find(f"{_W}sdtPr/{_W}rPr")
    if control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
        return own
    first = control.find(f"{_W}sdtContent//{_W}r/{_W}rPr")
    return own if first is None else first
