"""Styles of tables and Steckbriefe."""

from __future__ import annotations

from praevkonzept.word.design import ACCENT, FINE, HEAD, RULE
from praevkonzept.word.stylesheet.style import Style, edge, font, spacing


def _cells(space: int) -> str:
    """Margins of cells: twips above and below the text; at its sides they are always the same."""
    return (
        f'<w:tblCellMar><w:top w:w="{space}" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        f'<w:bottom w:w="{space}" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
    )


_TABLE_LINES = (
    f"<w:tblBorders>{edge('top', 8, 0, ACCENT)}{edge('bottom', 8, 0, ACCENT)}{edge('insideH', 4, 0, RULE)}"
    "</w:tblBorders>"
)
_FACTS_LINES = (
    f"<w:tblBorders>{edge('top', 4, 0, RULE)}{edge('bottom', 4, 0, RULE)}{edge('insideH', 4, 0, FINE)}"
    "</w:tblBorders>"
)
_HEAD_ROW = (
    f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD}"/></w:tcPr>'
    "</w:tblStylePr>"
)

STYLES: tuple[Style, ...] = (
    Style(
        "table_normal",
        "TableNormal",
        "Normal Table",
        "Normale Tabelle",
        kind="table",
        table='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
        priority=99,
        default=True,
    ),
    Style(
        "caption",
        "Caption",
        "caption",
        "Beschriftung",
        following="body",
        paragraph="<w:keepNext/><w:keepLines/>" + spacing(280, 100, 276),
        run=font(10.5, ACCENT, bold=True),
        priority=35,
    ),
    Style("table_text", "PraevTableText", "Präv Tabellentext", paragraph=spacing(0, 0, 276), run=font(10)),
    Style(
        "table_head",
        "PraevTableHead",
        "Präv Tabellenkopf",
        based="table_text",
        paragraph="<w:keepNext/>",
        run=f'<w:b/><w:bCs/><w:color w:val="{ACCENT}"/>',
    ),
    Style(
        "row_head",
        "PraevRowHead",
        "Präv Zeilenkopf",
        based="table_text",
        run="<w:b/><w:bCs/>",
    ),
    Style(
        "separator",
        "PraevSeparator",
        "Präv Trenner",
        paragraph='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        run='<w:sz w:val="2"/><w:szCs w:val="2"/>',
        priority=99,
    ),
    Style(
        "table",
        "PraevTable",
        "Präv Tabelle",
        kind="table",
        based="table_normal",
        table=f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_TABLE_LINES}{_cells(45)}</w:tblPr>{_HEAD_ROW}',
    ),
    Style(
        "facts",
        "PraevFacts",
        "Präv Steckbrief",
        kind="table",
        based="table_normal",
        table=f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_FACTS_LINES}{_cells(30)}</w:tblPr>',
    ),
)
