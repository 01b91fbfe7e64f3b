"""Our styles by role: what the template holds, and what a template that lacks a role is given."""

from __future__ import annotations

from praevkonzept.word.design import FONT
from praevkonzept.word.stylesheet import characters, cover, frame, tables, text
from praevkonzept.word.stylesheet.style import FULL_LINES, Style, spacing

STYLES: tuple[Style, ...] = (*text.STYLES, *frame.STYLES, *cover.STYLES, *characters.STYLES, *tables.STYLES)

DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" '
    f'w:cs="{FONT}"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    f"<w:pPrDefault><w:pPr>{FULL_LINES}{spacing(0, 0)}</w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
    'w:defQFormat="0" w:count="376"/>'
)
"""What stands before the styles: font, size, German, line spacing; Word's other built-in styles stay hidden."""


def own_ids() -> dict[str, str]:
    """Role → style id in our own template."""
    return {style.role: style.id for style in STYLES}
