"""Styles around the text: contents, header, footer."""

from __future__ import annotations

from praevkonzept.word.design import ACCENT, GREY, RULE, TEXT_WIDTH
from praevkonzept.word.stylesheet.style import Style, edge, font, spacing


def _contents(level: int, indent: int, hanging: int, before: int) -> Style:
    left = indent + hanging
    return Style(
        role=f"toc{level}",
        id=f"TOC{level}",
        name=f"toc {level}",
        german=f"Verzeichnis {level}",
        following="normal",
        paragraph=f'<w:tabs><w:tab w:val="left" w:pos="{left}"/>'
        f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
        f'{spacing(before, 40, 276)}<w:ind w:left="{left}" w:hanging="{hanging}"/>',
        run=font(12 if level == 1 else 11, ACCENT if level == 1 else "", bold=level == 1),
        priority=39,
    )


STYLES: tuple[Style, ...] = (
    Style(
        "header",
        "Header",
        "header",
        "Kopfzeile",
        paragraph=f"<w:pBdr>{edge('bottom', 4, 4, RULE)}</w:pBdr>"
        f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>{spacing(0, 0, 276)}',
        run=font(9.5, GREY),
        priority=99,
    ),
    Style(
        "footer",
        "Footer",
        "footer",
        "Fußzeile",
        paragraph=f"<w:pBdr>{edge('top', 4, 4, RULE)}</w:pBdr>"
        f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>{spacing(0, 0, 276)}',
        run=font(9.5, GREY),
        priority=99,
    ),
    Style(
        "toc_heading",
        "TOCHeading",
        "TOC Heading",
        "Inhaltsverzeichnisüberschrift",
        following="body",
        paragraph="<w:keepNext/><w:keepLines/>" + spacing(480, 240, 276),
        run=font(22, ACCENT, bold=True),
        priority=39,
    ),
    _contents(1, 0, 510, 120),
    _contents(2, 510, 680, 0),
    _contents(3, 1190, 850, 0),
    _contents(4, 2040, 964, 0),
    Style(
        "toc_figures",
        "TableofFigures",
        "table of figures",
        "Abbildungsverzeichnis",
        following="normal",
        paragraph=f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
        f'{spacing(0, 0, 276)}<w:ind w:left="510" w:hanging="510"/>',
        run=font(11),
        priority=99,
    ),
)
