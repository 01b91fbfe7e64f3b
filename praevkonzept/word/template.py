"""A template opened: its parts, its styles by role, its page shapes and the places where text goes."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from praevkonzept.errors import CannotWrite
from praevkonzept.word import numbering, package, styles
from praevkonzept.word.relationships import ContentTypes, Relationships, serialise
from praevkonzept.word.sections import Page, landscape_of
from praevkonzept.word.xml import R, W, clean

BODY_TAG, LANDSCAPE_TAG = "praev.body", "praev.landscape"
_W = f"{{{W}}}"
_OLD_STYLES = "stylesWithEffects.xml"
_MARK = "<?praev body?>"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(slots=True)
class Template:
    """What one build needs of a template. `before` and `after` are the document part around the text to come."""

    parts: package.Parts
    folder: str
    document: str
    styles: dict[str, str]
    numbering: numbering.Numbering
    bullets: str
    numbers: str
    relationships: Relationships
    types: ContentTypes
    upright: Page
    landscape: Page
    before: str
    after: str
    _styles: etree._Element
    _numbering_name: str

    def set_language(self, language: str) -> None:
        """The language of all text."""
        styles.set_language(self._styles, clean(language))

    def fill_controls(self, texts: Mapping[str, str]) -> None:
        """Put texts into the tagged content controls of headers and footers, and take the controls away."""
        for name in sorted(self.parts):
            if name.startswith(self.folder) and name.endswith(".xml") and b"praev." in self.parts[name]:
                root = etree.fromstring(self.parts[name])
                for control in list(root.iter(f"{_W}sdt")):
                    _fill(control, texts)
                self.parts[name] = serialise(root)

    def add_part(
        self, name: str, data: bytes, content_type: str, kind: str, links: Relationships | None = None
    ) -> str:
        """Add a part of the document; the id of the document's relationship of this `kind` to it.

        `name` as seen from the document's folder (`footnotes.xml`, `charts/chart1.xml`); `links` are its own relationships.
        """
        part = self.folder + name
        self.parts[part] = data
        self.types.set(part, content_type)
        if links is not None:
            self.parts[_rels_of(part)] = links.bytes()
        return self.relationships.add(kind, name)

    def finished(self, body: str) -> package.Parts:
        """All parts, with the document's body, the styles, the lists and the relationships as they are now."""
        self.parts[self.document] = f"{self.before}{body}{self.after}".encode()
        self.parts[self.folder + "styles.xml"] = serialise(self._styles)
        self.parts[self._numbering_name] = serialise(self.numbering.root)
        self.parts[_rels_of(self.document)] = self.relationships.bytes()
        self.parts[package.CONTENT_TYPES] = self.types.bytes()
        return self.parts


def open_template(path: Path, explicit: Mapping[str, str] | None = None) -> Template:
    """The template at `path`; `explicit` says which style name plays a role. CannotWrite if it is unusable."""
    parts = package.read(path)
    document = Relationships(parts["_rels/.rels"]).target("officeDocument")
    document = (document or "").lstrip("/")
    if document not in parts:
        raise CannotWrite(f"Die Word-Vorlage „{path.name}“ wird nicht verwendet: ihr fehlt der Textteil.")
    root = _root(etree.fromstring(parts[document]), path)
    folder = document.rpartition("/")[0] + "/"
    relationships = Relationships(parts.get(_rels_of(document)))
    types = ContentTypes(parts[package.CONTENT_TYPES])
    types.set(document, f"{_WORD_TYPE}.document.main+xml")
    if folder + "styles.xml" not in parts:
        raise CannotWrite(
            f"Die Word-Vorlage „{path.name}“ wird nicht verwendet: ihr fehlen die Formatvorlagen."
        )
    _drop_old_styles(parts, folder, relationships, types)
    style_root = etree.fromstring(parts[folder + "styles.xml"])
    roles = styles.resolve(style_root, explicit)
    lists = _numbering(parts, folder, relationships, types)
    upright, landscape = _pages(root)
    before, after = _split(root)
    return Template(
        parts=parts,
        folder=folder,
        document=document,
        styles=roles,
        numbering=lists,
        bullets=_list(style_root, lists, roles["list_bullet"], numbering.BULLETS),
        numbers=_list(style_root, lists, roles["list_number"], numbering.NUMBERS),
        relationships=relationships,
        types=types,
        upright=upright,
        landscape=landscape,
        before=before,
        after=after,
        _styles=style_root,
        _numbering_name=folder + "numbering.xml",
    )


def _rels_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _root(root: etree._Element, path: Path) -> etree._Element:
    """The document element, with the prefixes `w` and `r` bound as our text uses them."""
    if root.tag != f"{_W}document" or root.find(f"{_W}body") is None:
        raise CannotWrite(
            f"Die Word-Vorlage „{path.name}“ wird nicht verwendet: sie ist kein Word-Dokument (docx)."
        )
    prefixes = {str(prefix): uri for prefix, uri in root.nsmap.items() if prefix}
    prefixes.update(w=W, r=R)
    bound = etree.Element(root.tag, {str(name): str(value) for name, value in root.attrib.items()}, prefixes)
    bound.extend(copy.deepcopy(child) for child in root)
    return bound


def _drop_old_styles(
    parts: package.Parts, folder: str, relationships: Relationships, types: ContentTypes
) -> None:
    """Leave out Word 2010's second list of styles: it would no longer agree with the first."""
    if parts.pop(folder + _OLD_STYLES, None) is not None:
        relationships.remove(_OLD_STYLES)
        types.remove(folder + _OLD_STYLES)


def _numbering(
    parts: package.Parts, folder: str, relationships: Relationships, types: ContentTypes
) -> numbering.Numbering:
    """The numbering part; ours if the template has none."""
    name = folder + "numbering.xml"
    if name not in parts:
        relationships.add("numbering", "numbering.xml")
        types.set(name, f"{_WORD_TYPE}.numbering+xml")
        parts[name] = numbering.own_part()
    return numbering.Numbering(etree.fromstring(parts[name]))


def _list(style_root: etree._Element, lists: numbering.Numbering, style: str, own: str) -> str:
    """The list a style belongs to; ours if it belongs to none."""
    number = styles.list_number(style_root, style)
    return number if number is not None and lists.has(number) else lists.add_own(own)


def _pages(root: etree._Element) -> tuple[Page, Page]:
    """Page shapes upright and landscape: as the template shows them, else A4 or the upright one turned."""
    found = [Page.of(item) for item in root.iter(f"{_W}sectPr")]
    upright = next((page for page in reversed(found) if not page.landscape), None) or Page.of(None)
    landscape = next((page for page in found if page.landscape), None) or landscape_of(upright)
    return upright, landscape


def _split(root: etree._Element) -> tuple[str, str]:
    """The document part before and after the place for the text: the control tagged so, else the whole body."""
    body = root.find(f"{_W}body")
    if body is None:
        raise LookupError("body")
    place: etree._Element | None = None
    for item in list(body):
        tag = item.find(f"{_W}sdtPr/{_W}tag")
        value = "" if tag is None else tag.get(f"{_W}val")
        if value == BODY_TAG and place is None:
            place = item
        elif value == LANDSCAPE_TAG or item.tag == f"{_W}sectPr":
            body.remove(item)
    if place is None:
        for item in list(body):
            body.remove(item)
        place = etree.SubElement(body, f"{_W}p")
    mark = etree.ProcessingInstruction("praev", "body")
    body.replace(place, mark)
    before, _, after = serialise(root).decode().partition(_MARK)
    return before, after


def _fill(control: etree._Element, texts: Mapping[str, str]) -> None:
    """The text of one control in the looks of its first run; the control itself is dissolved."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    content, parent = control.find(f"{_W}sdtContent"), control.getparent()
    name = "" if tag is None else tag.get(f"{_W}val", "")
    if name not in texts or content is None or parent is None:
        return
    looks = content.find(f".//{_W}rPr")
    run = etree.Element(f"{_W}r")
    if looks is not None:
        run.append(looks)
    written = etree.SubElement(run, f"{_W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    written.text = clean(texts[name])
    parent.replace(control, run)
