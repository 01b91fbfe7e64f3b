"""Which fonts a template uses, and how wide its letters are: words must fit into columns whatever font a town has."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from praevkonzept.word.design import FONT
from praevkonzept.word.letters import Letters
from praevkonzept.word.styles import inherited
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_LATIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}latin"
_OWN_SIZE = 20
"""Half points of the text that `Letters` are measured at."""

_SAMPLE = "Kindertageseinrichtung"

_AS_CALIBRI = {
    "aptos": 1.06,
    "calibri": 1.0,
    "carlito": 1.0,
    "cambria": 1.04,
    "source sans pro": 1.0,
    "times new roman": 1.0,
}
"""Fonts as wide as Calibri, or so many times as wide."""

_AS_ARIAL = {"verdana": 1.16}
"""Fonts wider than Arial; as wide as it are Helvetica, Segoe UI, Open Sans, Frutiger and what we do not know."""


def letters(styles: etree._Element, ids: Mapping[str, str], theme: bytes | None) -> Letters:
    """How wide letters in tables are at most; `ids`: role → style id."""
    each = [_letters(styles, ids[role], theme) for role in ("table_text", "table_head", "row_head")]
    return max(each, key=lambda letters: letters.width(_SAMPLE, bold=True))


def _letters(styles: etree._Element, style_id: str, theme: bytes | None) -> Letters:
    name, size = font(styles, style_id, theme).casefold(), _size(styles, style_id) / _OWN_SIZE
    if name in _AS_CALIBRI:
        return Letters("calibri", _AS_CALIBRI[name] * size)
    return Letters("arial", _AS_ARIAL.get(name, 1.0) * size)


def font(styles: etree._Element, style_id: str, theme: bytes | None) -> str:
    """The name of the font of a style: its own, inherited, that of the theme or the default."""
    own = inherited(styles, style_id, "rPr/rFonts")
    fonts = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}rFonts") if own is None else own
    if fonts is None:
        return "Times New Roman"
    of_theme = fonts.get(f"{_W}asciiTheme", "")
    if of_theme and theme is not None:
        kind = "majorFont" if of_theme.startswith("major") else "minorFont"
        latin = etree.fromstring(theme).find(f".//{{*}}{kind}/{_LATIN}")
        return FONT if latin is None else latin.get("typeface", FONT)
    return fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") or FONT


def _size(styles: etree._Element, style_id: str) -> int:
    """The size of a style's text in half points."""
    own = inherited(styles, style_id, "rPr/sz")
    size = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}sz") if own is None else own
    value = "" if size is None else size.get(f"{_W}val", "")
    return int(value) if value.isdecimal() else _OWN_SIZE
