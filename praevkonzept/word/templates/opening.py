"""Opening a template: check it, find its styles and places, leave out what a paper does not need, add what it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from praevkonzept.word import numbering, package, styles, theme
from praevkonzept.word.relationships import ContentTypes, Relationships
from praevkonzept.word.sections import Page, landscape_of
from praevkonzept.word.templates import assignment, fittings, hostile, house_styles, leftovers
from praevkonzept.word.templates.house_colours import palette_of
from praevkonzept.word.templates.house_fonts import font, letters
from praevkonzept.word.templates.leftovers import rels_of, target_of
from praevkonzept.word.templates.room import Room
from praevkonzept.word.templates.template import Template
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN_TYPES = (f"{_WORD_TYPE}.document.main+xml", f"{_WORD_TYPE}.template.main+xml")
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "fontTable": "fonts",
}
"""Kinds of parts → the element they are; their declared type ends with the kind. Else Word does not open the file."""


def open_template(path: Path, explicit: Mapping[str, str] | None = None) -> Template:
    """The template at `path`; CannotWrite if it is unusable.

    `explicit` says which style name plays a role; without it the assignment beside the template does, and CannotRead is
    raised where that does not fit.
    """
    parts = package.read(path)
    try:
        hostile.refuse(path, parts)
        return _opened(path, parts, explicit)
    except etree.XMLSyntaxError as error:
        raise package.refusal(path, "ein Teil ist kein gültiges XML") from error


def _opened(path: Path, parts: package.Parts, explicit: Mapping[str, str] | None) -> Template:
    document, text = _text_part(path, parts)
    links, types = Relationships(parts.get(rels_of(document))), ContentTypes(parts[package.CONTENT_TYPES])
    types.set(document, _MAIN_TYPES[0])
    sheet = links.target("styles")
    if sheet is None:
        raise package.refusal(path, "ihr fehlen die Formatvorlagen")
    upright, shown = _pages(text)
    landscape = shown or landscape_of(upright)
    room = Room.of(text, upright)
    shapes = (upright.plain, upright.cover, landscape.plain, landscape.cover)
    leftovers.drop(parts, document, room.text() + "".join(shapes), links, types)
    _check_kinds(path, parts, document, links, types)
    root = etree.fromstring(parts[target_of(document, sheet)])
    if explicit is None:
        own = assignment.beside(path)
        own.check(root)
        explicit = own.names
    lists = _numbering(parts, document, links, types)
    found = styles.found(root, explicit)
    colours = links.target("theme")
    look = parts[target_of(document, colours)] if colours else None
    palette = palette_of(root, found, look)
    roles = styles.resolve(root, explicit, palette)
    counting = bool(house_styles.numbered(root, found))
    house_styles.stop_numbering(root, lists.root, found)
    house_styles.fit_contents(root, roles, upright.width)
    template = Template(
        parts=parts,
        document=document,
        room=room,
        styles=roles,
        found=found,
        palette=palette,
        letters=letters(root, roles, look),
        font=font(root, roles["body"], look),
        spaced=house_styles.spaced(root, roles),
        numbering=lists,
        bullets=_list(root, lists, roles["list_bullet"], numbering.BULLETS),
        numbers=_list(root, lists, roles["list_number"], numbering.NUMBERS),
        relationships=links,
        types=types,
        upright=upright,
        landscape=landscape,
        landscape_shown=shown is not None,
        counting=counting,
        sheet=root,
    )
    _complete(template)
    return template


def _text_part(path: Path, parts: package.Parts) -> tuple[str, etree._Element]:
    """Name and root of the part with the text."""
    target = Relationships(parts["_rels/.rels"]).target("officeDocument")
    if target is None:
        raise package.refusal(path, "ihr fehlt der Textteil")
    document = target_of("", target)
    kind = ContentTypes(parts[package.CONTENT_TYPES]).of(document)
    root = etree.fromstring(parts[document])
    if root.tag != f"{_W}document" or root.find(f"{_W}body") is None or kind not in _MAIN_TYPES:
        raise package.refusal(path, "sie ist kein Word-Dokument (docx)")
    return document, root


def _check_kinds(
    path: Path, parts: package.Parts, document: str, links: Relationships, types: ContentTypes
) -> None:
    """What the document refers to must be declared as what it is, and be that."""
    for _, kind, target, external in links.each():
        if kind not in _ROOTS or external:
            continue
        part = target_of(document, target)
        root = etree.fromstring(parts[part])
        if types.of(part) != f"{_WORD_TYPE}.{kind}+xml" or root.tag != f"{_W}{_ROOTS[kind]}":
            raise package.refusal(
                path, f"der Teil „{part[:60]}“ ist falsch angemeldet; in Word öffnen und neu speichern"
            )


def _complete(template: Template) -> None:
    """Give the template what Word expects and it lacks: settings (else Word opens it in compatibility mode), fonts, theme."""
    for kind, data, content_type in (
        ("settings", fittings.settings(), f"{_WORD_TYPE}.settings+xml"),
        ("fontTable", fittings.font_table(), f"{_WORD_TYPE}.fontTable+xml"),
        ("theme", template.palette.recoloured(theme.part()), theme.TYPE),
    ):
        if template.part(kind) is None:
            template.add_part(f"{kind}.xml", data.encode(), content_type, kind)


def _numbering(
    parts: package.Parts, document: str, links: Relationships, types: ContentTypes
) -> numbering.Numbering:
    """The numbering part; ours if the template has none."""
    target = links.target("numbering")
    name = target_of(document, target or "numbering.xml")
    if target is None:
        links.add("numbering", "numbering.xml")
        types.set(name, f"{_WORD_TYPE}.numbering+xml")
        parts[name] = numbering.own_part()
    return numbering.Numbering(etree.fromstring(parts[name]))


def _list(style_root: etree._Element, lists: numbering.Numbering, style: str, own: str) -> str:
    """The list a style belongs to; ours if it belongs to none."""
    number = styles.list_number(style_root, style)
    return number if number is not None and lists.has(number) else lists.add_own(own)


def _pages(root: etree._Element) -> tuple[Page, Page | None]:
    """The page shape upright as the template shows it, else A4; that of landscape pages if it shows one."""
    found = [Page.of(item) for item in root.iter(f"{_W}sectPr")]
    upright = next((page for page in reversed(found) if not page.landscape), None) or Page.of(None)
    return upright, next((page for page in found if page.landscape), None)
