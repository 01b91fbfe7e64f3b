"""Our own template, built from nothing but the styles and shapes of this package: the same bytes every time.

`python -m praevkonzept.word.templates.own_template templates/praev.docx` writes it.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from praevkonzept.word import design, numbering, properties, theme
from praevkonzept.word.package import CONTENT_TYPES, write
from praevkonzept.word.sections import own_shape
from praevkonzept.word.stylesheet import DEFAULTS, STYLES, own_ids
from praevkonzept.word.templates import fittings
from praevkonzept.word.templates.insertion import BODY, LANDSCAPE
from praevkonzept.word.xml import DECLARATION, RELS, TYPES, R, W

_BOUND = f'xmlns:w="{W}" xmlns:r="{R}"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

_DOCUMENT_RELATIONSHIPS = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    ("rId4", "fontTable", "fontTable.xml"),
    ("rId5", "header", "header1.xml"),
    ("rId6", "footer", "footer1.xml"),
    ("rId7", "header", "header2.xml"),
    ("rId8", "footer", "footer2.xml"),
    ("rId9", "theme", "theme/theme1.xml"),
)
_SAMPLE = (
    ("title", "Titel des Papiers"),
    ("subtitle", "Untertitel"),
    ("heading1", "Überschrift 1"),
    ("lead", "Vorspann: worum es in diesem Kapitel geht."),
    (
        "body",
        "Fließtext. Hier setzt praev den Text ein; alles Aussehen kommt aus den Formatvorlagen dieser Datei.",
    ),
    ("heading2", "Überschrift 2"),
    ("list_bullet", "Aufzählungspunkt"),
    ("list_number", "Nummerierter Punkt"),
    ("note", "Hinweis: hervorgehobener Absatz."),
    ("quote", "Zitat aus der Beteiligung."),
    ("caption", "Tabelle 1: Beschriftung über der Tabelle"),
    ("table_head", "Tabellenkopf"),
    ("row_head", "Zeilenkopf"),
    ("table_text", "Tabellentext"),
    ("small", "Kleingedrucktes."),
)


def build() -> bytes:
    """The docx file. Its parts are stored, not packed, so that no version of zlib can make a difference."""
    parts = {
        CONTENT_TYPES: _content_types(),
        "_rels/.rels": _relationships(
            (
                ("rId1", f"{R}/officeDocument", "word/document.xml"),
                ("rId2", properties.CORE_KIND, "docProps/core.xml"),
                ("rId3", f"{R}/extended-properties", "docProps/app.xml"),
            )
        ),
        "docProps/app.xml": properties.EXTENDED,
        "docProps/core.xml": properties.core_of_template("Vorlage für Papiere aus praev"),
        "word/_rels/document.xml.rels": _relationships(
            tuple((item, f"{R}/{kind}", target) for item, kind, target in _DOCUMENT_RELATIONSHIPS)
        ),
        "word/document.xml": _document(),
        "word/fontTable.xml": fittings.font_table(),
        "word/footer1.xml": _footer(""),
        "word/footer2.xml": _footer(_landscape_tabs()),
        "word/header1.xml": _header(""),
        "word/header2.xml": _header(_landscape_tabs()),
        "word/numbering.xml": numbering.own_part().decode(),
        "word/settings.xml": fittings.settings(),
        "word/styles.xml": _styles(),
        "word/theme/theme1.xml": theme.part(),
    }
    return write({name: text.encode() for name, text in parts.items()}, zipfile.ZIP_STORED)


def _content_types() -> str:
    kinds = {
        "docProps/app.xml": properties.EXTENDED_TYPE,
        "docProps/core.xml": properties.CORE_TYPE,
        "word/document.xml": f"{_MAIN}.document.main+xml",
        "word/fontTable.xml": f"{_MAIN}.fontTable+xml",
        "word/footer1.xml": f"{_MAIN}.footer+xml",
        "word/footer2.xml": f"{_MAIN}.footer+xml",
        "word/header1.xml": f"{_MAIN}.header+xml",
        "word/header2.xml": f"{_MAIN}.header+xml",
        "word/numbering.xml": f"{_MAIN}.numbering+xml",
        "word/settings.xml": f"{_MAIN}.settings+xml",
        "word/styles.xml": f"{_MAIN}.styles+xml",
        "word/theme/theme1.xml": theme.TYPE,
    }
    items = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{DECLARATION}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="{_RELS_TYPE}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )


def _relationships(items: tuple[tuple[str, str, str], ...]) -> str:
    lines = "".join(
        f'<Relationship Id="{item}" Type="{kind}" Target="{target}"/>' for item, kind, target in items
    )
    return f'{DECLARATION}<Relationships xmlns="{RELS}">{lines}</Relationships>'


def _document() -> str:
    """Where the text goes, shown with a sample of every style, and what a landscape page looks like."""
    ids = own_ids()
    sample = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{ids[role]}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for role, text in _SAMPLE
    )
    upright_end = f'<w:p><w:pPr><w:pStyle w:val="BodyText"/>{_section(landscape=False)}</w:pPr><w:r><w:t>Hochformat endet hier.</w:t></w:r></w:p>'
    landscape = (
        f'<w:p><w:pPr><w:pStyle w:val="BodyText"/>{_section(landscape=True)}</w:pPr>'
        "<w:r><w:t>Muster einer Seite im Querformat.</w:t></w:r></w:p>"
    )
    return (
        f"{DECLARATION}<w:document {_BOUND}><w:body>"
        f"{_control(BODY, 'Text des Papiers', 70726001, sample)}"
        f"{_control(LANDSCAPE, 'Muster Querformat', 70726002, upright_end + landscape)}"
        f"{_section(landscape=False)}</w:body></w:document>"
    )


def _section(*, landscape: bool) -> str:
    header, footer = ("rId7", "rId8") if landscape else ("rId5", "rId6")
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>{own_shape(landscape=landscape)}</w:sectPr>'
    )


def _control(tag: str, title: str, number: int, content: str) -> str:
    """A tagged content control around whole paragraphs or runs."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _landscape_tabs() -> str:
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{design.TEXT_WIDTH}"/>'
        f'<w:tab w:val="right" w:pos="{design.TEXT_WIDTH_LANDSCAPE}"/></w:tabs>'
    )


def _header(tabs: str) -> str:
    text = _control("praev.header", "Kopfzeile", 70726003, "<w:r><w:t>Kopfzeile</w:t></w:r>")
    bold = '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'
    mark = _control("praev.mark", "Kennzeichen", 70726004, f"<w:r>{bold}<w:t>Kennzeichen</w:t></w:r>")
    return (
        f'{DECLARATION}<w:hdr {_BOUND}><w:p><w:pPr><w:pStyle w:val="Header"/>{tabs}</w:pPr>{text}'
        f"<w:r><w:tab/></w:r>{mark}</w:p></w:hdr>"
    )


def _footer(tabs: str) -> str:
    """The document's line and „Seite X von Y“."""
    text = _control("praev.footer", "Fußzeile", 70726005, "<w:r><w:t>Fußzeile</w:t></w:r>")
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    pages = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'{DECLARATION}<w:ftr {_BOUND}><w:p><w:pPr><w:pStyle w:val="Footer"/>{tabs}</w:pPr>{text}'
        f'<w:r><w:tab/><w:t xml:space="preserve">Seite </w:t></w:r>{page}'
        f'<w:r><w:t xml:space="preserve"> von </w:t></w:r>{pages}</w:p></w:ftr>'
    )


def _styles() -> str:
    ids = own_ids()
    items = "".join(style.xml(ids) for style in STYLES)
    return f"{DECLARATION}<w:styles {_BOUND}>{DEFAULTS}{items}</w:styles>"


def main(arguments: list[str]) -> int:
    """Write the template to the path given."""
    Path(arguments[0]).write_bytes(build())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
