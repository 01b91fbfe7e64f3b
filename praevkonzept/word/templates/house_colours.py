"""Which colours what is ours takes in a template: those of the town's headings, else of its theme."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from praevkonzept.word import design
from praevkonzept.word.colours import BLACK, is_colour
from praevkonzept.word.palette import OWN, Palette
from praevkonzept.word.styles import colour

_ACCENT = ".//{http://schemas.openxmlformats.org/drawingml/2006/main}accent1/*"


def palette_of(styles: etree._Element, found: Mapping[str, str], theme: bytes | None) -> Palette:
    """The colours for a template with these styles (`found`: role → id of those it has itself) and this theme part."""
    accent = colour(styles, found["heading1"]) or BLACK if "heading1" in found else _of_theme(theme)
    palette = OWN if accent == design.ACCENT else Palette.of(accent)
    heads = colour(styles, found["table_head"]) if "table_head" in found else ""
    return palette.below(heads) if heads else palette


def _of_theme(theme: bytes | None) -> str:
    """The first accent colour of the theme; our own without a theme."""
    accent = None if theme is None else etree.fromstring(theme).find(_ACCENT)
    value = "" if accent is None else accent.get("val", "")
    return value if is_colour(value) else design.ACCENT
