"""Styles by role: find in a template the style that plays each role, and add ours where it has none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from praevkonzept.word.stylesheet import STYLES
from praevkonzept.word.stylesheet.style import Style
from praevkonzept.word.xml import W

_W = f"{{{W}}}"


def resolve(root: etree._Element, explicit: Mapping[str, str] | None = None) -> dict[str, str]:
    """Role → style id in the template's styles part `root`; missing styles are added to it from ours.

    Looked for in this order: the `explicit` mapping (role → name), our name, aliases, the German name, the id.
    Neither upper and lower case nor spaces at the ends matter.
    """
    known = _index(root)
    ids = {style.role: _find(style, known, explicit or {}) for style in STYLES}
    taken = {item.get(f"{_W}styleId") for item in root.iterfind(f"{_W}style")}
    missing = [style for style in STYLES if not ids[style.role]]
    for style in missing:
        ids[style.role] = style.id if style.id not in taken else f"{style.id}Praev"
    for style in missing:
        root.append(_element(style, ids))
    return ids


def set_language(root: etree._Element, language: str) -> None:
    """The language of all text, in the defaults of the styles part."""
    for lang in root.iterfind(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang"):
        lang.set(f"{_W}val", language)


def list_number(root: etree._Element, style_id: str) -> str | None:
    """The numbering (w:numId) a list style carries, itself or through the styles it is based on."""
    styles = {item.get(f"{_W}styleId"): item for item in root.iterfind(f"{_W}style")}
    seen: set[str] = set()
    current: str | None = style_id
    while current and current not in seen and current in styles:
        seen.add(current)
        number = styles[current].find(f"{_W}pPr/{_W}numPr/{_W}numId")
        if number is not None:
            return number.get(f"{_W}val")
        based = styles[current].find(f"{_W}basedOn")
        current = None if based is None else based.get(f"{_W}val")
    return None


def _find(style: Style, known: Mapping[tuple[str, str], str], explicit: Mapping[str, str]) -> str:
    for name in (explicit.get(style.role, ""), style.name, style.german, style.id):
        found = known.get((style.kind, name.strip().casefold()))
        if name and found:
            return found
    return ""


def _index(root: etree._Element) -> dict[tuple[str, str], str]:
    """(kind, name or alias or id in lower case) → style id. Names come before aliases, aliases before ids."""
    names: dict[tuple[str, str], str] = {}
    aliases: dict[tuple[str, str], str] = {}
    ids: dict[tuple[str, str], str] = {}
    for item in root.iterfind(f"{_W}style"):
        kind, own = item.get(f"{_W}type", "paragraph"), item.get(f"{_W}styleId", "")
        names.setdefault((kind, _value(item, "name").casefold()), own)
        for alias in _value(item, "aliases").split(","):
            aliases.setdefault((kind, alias.strip().casefold()), own)
        ids.setdefault((kind, own.casefold()), own)
    return {**ids, **aliases, **names}


def _value(item: etree._Element, child: str) -> str:
    found = item.find(f"{_W}{child}")
    return "" if found is None else (found.get(f"{_W}val") or "").strip()


def _element(style: Style, ids: Mapping[str, str]) -> etree._Element:
    """Our style as an element, with the id it gets here and based on what plays the role here.

    Without its numbering: the lists of this template have other ids, and every point of a list names its own.
    """
    added = replace(style, id=ids[style.role], default=False)
    element = etree.fromstring(f'<x xmlns:w="{W}">{added.xml(ids)}</x>')[0]
    for number in element.findall(f"{_W}pPr/{_W}numPr"):
        number.getparent().remove(number)  # type: ignore[union-attr]
    return element
