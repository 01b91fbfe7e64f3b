"""Floor of build-docx: the offers of a JSON file as heading, text and table of twelve rows, as text into a ZIP."""

import json
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def paragraph(text: str, style: str = "") -> str:
    """One paragraph."""
    looks = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{looks}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def cell(text: str) -> str:
    """One cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'


def offer(data: dict[str, object]) -> str:
    """One offer."""
    rows = "".join(f"<w:tr>{cell(label)}{cell(str(text))}</w:tr>" for label, text in data["rows"])  # type: ignore[attr-defined]
    grid = '<w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>'
    table = f"<w:tbl><w:tblPr/>{grid}{rows}</w:tbl>"
    return paragraph(str(data["name"]), "Heading1") + paragraph(str(data["text"])) + table


source, target = sys.argv[1:]
offers = json.loads(Path(source).read_text(encoding="utf-8"))
body = "".join(map(offer, offers))
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
    package.writestr("[Content_Types].xml", TYPES)
    package.writestr("_rels/.rels", RELATIONS)
    package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>")
