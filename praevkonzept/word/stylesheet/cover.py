"""Styles of the title page."""

from __future__ import annotations

from praevkonzept.word.design import ACCENT, GREY, HEAD, LIGHT, RULE
from praevkonzept.word.stylesheet.style import Style, edge, font, spacing

_BOX = "".join(edge(side, 6, 8, RULE) for side in ("top", "left", "bottom", "right"))
_BAR = f"<w:pBdr>{edge('left', 48, 14, ACCENT)}</w:pBdr>"
STYLES: tuple[Style, ...] = (
    Style(
        "cover_mark",
        "PraevCoverMark",
        "Präv Deckblatt Kennzeichen",
        paragraph=f"<w:pBdr>{edge('top', 4, 4, HEAD)}{edge('bottom', 4, 4, HEAD)}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{HEAD}"/>{spacing(0, 240)}<w:jc w:val="left"/>',
        run=font(14, ACCENT, bold=True),
    ),
    Style(
        "cover_town",
        "PraevCoverTown",
        "Präv Deckblatt Kommune",
        paragraph=spacing(0, 240),
        run=font(16, GREY, bold=True),
    ),
    Style(
        "title",
        "Title",
        "Title",
        "Titel",
        following="subtitle",
        paragraph=f'<w:keepLines/>{_BAR}{spacing(2600, 240, 276)}<w:ind w:left="397"/>',
        run=font(36, ACCENT, bold=True),
        priority=10,
    ),
    Style(
        "subtitle",
        "Subtitle",
        "Subtitle",
        "Untertitel",
        following="body",
        paragraph=f'{_BAR}{spacing(0, 240, 276)}<w:ind w:left="397"/>',
        run=font(18),
        priority=11,
    ),
    Style(
        "cover_motto",
        "PraevCoverMotto",
        "Präv Deckblatt Motto",
        paragraph=f'{_BAR}{spacing(0, 0, 300)}<w:ind w:left="397"/>',
        run=font(15, GREY),
    ),
    Style(
        "cover_state",
        "PraevCoverState",
        "Präv Deckblatt Stand",
        paragraph=spacing(1800, 360),
        run=font(12),
    ),
    Style(
        "cover_notice",
        "PraevCoverNotice",
        "Präv Deckblatt Hinweis",
        paragraph=f'<w:keepLines/><w:pBdr>{_BOX}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{LIGHT}"/>'
        f'{spacing(240, 0)}<w:ind w:left="170" w:right="170"/>',
        run=font(12),
    ),
)
