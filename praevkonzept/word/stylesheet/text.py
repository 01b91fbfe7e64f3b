"""Styles of running text: body, headings, lists."""

from __future__ import annotations

from praevkonzept.word.design import ACCENT, GREY, LIGHT
from praevkonzept.word.stylesheet.style import FULL_LINES, Style, edge, font, spacing


def _heading(level: int, points: float, before: int, after: int, hanging: int) -> Style:
    return Style(
        role=f"heading{level}",
        id=f"Heading{level}",
        name=f"heading {level}",
        german=f"Überschrift {level}",
        following="body",
        paragraph=f'<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="{hanging}"/></w:tabs>'
        f'{spacing(before, after, 276)}<w:ind w:left="{hanging}" w:hanging="{hanging}"/>'
        f'<w:outlineLvl w:val="{level - 1}"/>',
        run=font(points, ACCENT if level < 4 else "", bold=True),
        priority=9,
    )


STYLES: tuple[Style, ...] = (
    Style("normal", "Normal", "Normal", "Standard", priority=0, default=True),
    Style("body", "BodyText", "Body Text", "Textkörper", paragraph=FULL_LINES + spacing(0, 160), priority=1),
    Style(
        "lead",
        "PraevLead",
        "Präv Vorspann",
        following="body",
        paragraph=FULL_LINES + spacing(0, 200, 300),
        run=font(14, ACCENT),
    ),
    Style(
        "note",
        "PraevNote",
        "Präv Hinweis",
        following="body",
        paragraph=f"<w:keepLines/><w:pBdr>{edge('top', 4, 4, LIGHT)}{edge('left', 24, 10, ACCENT)}{edge('bottom', 4, 4, LIGHT)}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{LIGHT}"/>{spacing(120, 200)}<w:ind w:left="284"/>',
    ),
    Style(
        "quote",
        "Quote",
        "Quote",
        "Zitat",
        following="body",
        paragraph=f'{FULL_LINES}{spacing(80, 200)}<w:ind w:left="567" w:right="567"/>',
        run=f'<w:color w:val="{GREY}"/>',
        priority=29,
    ),
    Style(
        "small",
        "PraevSmall",
        "Präv Kleingedrucktes",
        paragraph=FULL_LINES + spacing(0, 100, 276),
        run=font(10, GREY),
    ),
    Style(
        "footnote_text",
        "FootnoteText",
        "footnote text",
        "Fußnotentext",
        paragraph=spacing(0, 40, 276),
        run=font(10),
        priority=99,
    ),
    Style(
        "comment_text",
        "CommentText",
        "annotation text",
        "Kommentartext",
        paragraph=spacing(0, 0, 276),
        run=font(10),
        priority=99,
    ),
    Style(
        "signature_line",
        "PraevSignatureLine",
        "Präv Unterschriftslinie",
        following="signature",
        paragraph="<w:keepNext/><w:keepLines/>" + spacing(900, 0, 240),
    ),
    Style(
        "signature",
        "PraevSignature",
        "Präv Unterschrift",
        following="signature_line",
        paragraph="<w:keepLines/>" + spacing(20, 240, 276),
        run=font(10, GREY),
    ),
    _heading(1, 22, 480, 200, 680),
    _heading(2, 16, 400, 140, 794),
    _heading(3, 13.5, 320, 100, 907),
    _heading(4, 12, 280, 80, 1021),
    Style(
        "list_bullet",
        "ListBullet",
        "List Bullet",
        "Aufzählungszeichen",
        based="body",
        paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>' + spacing(0, 60),
    ),
    Style(
        "list_number",
        "ListNumber",
        "List Number",
        "Listennummer",
        based="body",
        paragraph='<w:numPr><w:numId w:val="2"/></w:numPr>' + spacing(0, 60),
    ),
    Style(
        "list_source",
        "PraevSource",
        "Präv Quelle",
        paragraph='<w:keepLines/><w:numPr><w:numId w:val="2"/></w:numPr>' + spacing(0, 80, 276),
        run=font(11),
    ),
)
