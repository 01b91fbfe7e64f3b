"""Styles by role: find in a template the style that plays each role, and add ours where it has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from praevkonzept.suggest import did_you_mean
from praevkonzept.word.colours import is_colour
from praevkonzept.word.palette import OWN, Palette
from praevkonzept.word.stylesheet import STYLES
from praevkonzept.word.stylesheet.style import Style
from praevkonzept.word.templates.style_names import OTHER_NAMES
from praevkonzept.word.xml import W

ROLES: Mapping[str, Style] = {style.role: style for style in STYLES}
"""All roles with the style that plays each in our own template."""

_W = f"{{{W}}}"
_BASED_LIMIT = 20


def found(root: etree._Element, explicit: Mapping[str, str] | None = None) -> dict[str, str]:
    """Role → id of the style that plays it in the styles part `root`; roles that no style plays are left out.

    Looked for in this order: the `explicit` mapping (role → name), our name, the German name, other names, the id; an
    alias in the template counts as a name. Neither upper and lower case nor spaces matter.
    """
    known = _index(root)
    ids = {style.role: _find(style, known, explicit or {}) for style in STYLES}
    return {role: own for role, own in ids.items() if own}


def resolve(
    root: etree._Element, explicit: Mapping[str, str] | None = None, palette: Palette = OWN
) -> dict[str, str]:
    """Role → style id in the template's styles part `root`; missing styles are added to it from ours, in these colours."""
    own = found(root, explicit)
    ids = dict(own)
    taken = {item.get(f"{_W}styleId") for item in root.iterfind(f"{_W}style")}
    missing = [style for style in STYLES if style.role not in ids]
    for style in missing:
        ids[style.role] = style.id if style.id not in taken else f"{style.id}Praev"
    for style in missing:
        element = _element(style, ids, palette)
        model = _LIKE.get(style.role, "")
        if model in own:
            _follow(element, root, own[model])
        root.append(element)
    return ids


def unfit(root: etree._Element, explicit: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Role, German sentence and remedy for each entry of a mapping (role → style name) that does not fit this styles part."""
    known = _index(root)
    for role, name in explicit.items():
        if role not in ROLES:
            hint = did_you_mean(role, ROLES) or f"Möglich sind: {', '.join(ROLES)}."
            yield role, f"Die Aufgabe „{role}“ gibt es nicht.", hint
        elif (ROLES[role].kind, _folded(name)) not in known:
            hint = (
                did_you_mean(name, names(root, ROLES[role].kind))
                or "Der Name muss so lauten, wie Word ihn anzeigt."
            )
            yield role, f"Die Formatvorlage „{name}“ gibt es in der Vorlage nicht.", hint


def names(root: etree._Element, kind: str) -> dict[str, str]:
    """Name → id of every style of a kind (`paragraph`, `character`, `table`)."""
    return {
        _value(item, "name"): item.get(f"{_W}styleId", "")
        for item in root.iterfind(f"{_W}style")
        if item.get(f"{_W}type", "paragraph") == kind
    }


def set_language(root: etree._Element, language: str) -> None:
    """The language of all text, in the defaults of the styles part."""
    place = root
    for step in ("docDefaults", "rPrDefault", "rPr", "lang"):
        inner = place.find(f"{_W}{step}")
        if inner is None:
            inner = etree.Element(f"{_W}{step}")
            place.insert(len(place) if step == "lang" else 0, inner)
        place = inner
    place.set(f"{_W}val", language)
    for other in root.iterfind(f"{_W}style/{_W}rPr/{_W}lang"):
        other.set(f"{_W}val", language)


def list_number(root: etree._Element, style_id: str) -> str | None:
    """The numbering (w:numId) a style carries, itself or through the styles it is based on."""
    number = inherited(root, style_id, "pPr/numPr/numId")
    return None if number is None else number.get(f"{_W}val")


def colour(root: etree._Element, style_id: str) -> str:
    """The colour of a style's text, its own or inherited; empty where it is Word's automatic one."""
    own = inherited(root, style_id, "rPr/color")
    value = "" if own is None else own.get(f"{_W}val", "")
    return value if is_colour(value) else ""


def chain(root: etree._Element, style_id: str) -> Iterator[etree._Element]:
    """A style and those it is based on, in this order; circles end."""
    styles = {item.get(f"{_W}styleId"): item for item in root.iterfind(f"{_W}style")}
    current: str | None = style_id
    for _ in range(_BASED_LIMIT):
        if current is None or current not in styles:
            return
        yield styles[current]
        based = styles[current].find(f"{_W}basedOn")
        current = None if based is None else based.get(f"{_W}val")


def inherited(root: etree._Element, style_id: str, path: str) -> etree._Element | None:
    """An element of a style (`rPr/color`), its own or the first among those it is based on."""
    where = "/".join(f"{_W}{step}" for step in path.split("/"))
    return next((item for style in chain(root, style_id) if (item := style.find(where)) is not None), None)


def usual_names(style: Style) -> tuple[str, ...]:
    """The names under which a style is looked for, the best first."""
    return tuple(filter(None, (style.name, style.german, *OTHER_NAMES.get(style.role, ()))))


def _find(style: Style, known: Mapping[tuple[str, str], str], explicit: Mapping[str, str]) -> str:
    """The id of the style that plays the role of `style`."""
    for name in (explicit.get(style.role, ""), *usual_names(style), style.id):
        found = known.get((style.kind, _folded(name)))
        if name and found:
            return found
    return ""


def _index(root: etree._Element) -> dict[tuple[str, str], str]:
    """(kind, folded name or alias or id) → style id. Names come before aliases, aliases before ids."""
    names: dict[tuple[str, str], str] = {}
    aliases: dict[tuple[str, str], str] = {}
    ids: dict[tuple[str, str], str] = {}
    for item in root.iterfind(f"{_W}style"):
        kind, own = item.get(f"{_W}type", "paragraph"), item.get(f"{_W}styleId", "")
        names.setdefault((kind, _folded(_value(item, "name"))), own)
        for alias in _value(item, "aliases").split(","):
            aliases.setdefault((kind, _folded(alias)), own)
        ids.setdefault((kind, _folded(own)), own)
    return {**ids, **aliases, **names}


def _folded(name: str) -> str:
    return "".join(name.casefold().split())


def _value(item: etree._Element, child: str) -> str:
    found = item.find(f"{_W}{child}")
    return "" if found is None else (found.get(f"{_W}val") or "").strip()


_LIKE = {"toc_heading": "heading1", "heading2": "heading1", "heading3": "heading2", "heading4": "heading3"}
"""Roles that, where they are ours, look like another that is the template's own: never larger, of its colour."""


def _follow(element: etree._Element, root: etree._Element, style_id: str) -> None:
    """Let a heading we add follow one that the template has: its colour and place, and no larger than that."""
    looks, shape = element.find(f"{_W}rPr"), element.find(f"{_W}pPr/{_W}spacing")
    size, tint = inherited(root, style_id, "rPr/sz"), colour(root, style_id)
    above = inherited(root, style_id, "pPr/spacing")
    if looks is None or shape is None:
        raise LookupError(style_id)
    for own in looks.iter(f"{_W}sz", f"{_W}szCs"):
        theirs = "" if size is None else size.get(f"{_W}val", "")
        if theirs.isdecimal() and int(theirs) < int(own.get(f"{_W}val", "0")):
            own.set(f"{_W}val", theirs)
    for old in looks.findall(f"{_W}color"):
        looks.remove(old)
    if tint:
        place = next(position for position, item in enumerate(looks) if item.tag == f"{_W}sz")
        looks.insert(place, etree.Element(f"{_W}color", {f"{_W}val": tint}))
    if above is not None and above.get(f"{_W}before") is not None:
        shape.set(f"{_W}before", above.get(f"{_W}before", ""))


def _element(style: Style, ids: Mapping[str, str], palette: Palette) -> etree._Element:
    """Our style as an element, with the id it gets here and based on what plays the role here.

    Without its numbering: the lists of this template have other ids, and every point of a list names its own.
    """
    added = replace(style, id=ids[style.role], default=False)
    element = etree.fromstring(f'<x xmlns:w="{W}">{palette.recoloured(added.xml(ids))}</x>')[0]
    for number in element.findall(f"{_W}pPr/{_W}numPr"):
        number.getparent().remove(number)  # type: ignore[union-attr]
    return element
