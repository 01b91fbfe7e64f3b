"""A small good Word file, written by hand so that every case can put its defect into the part it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from praevkonzept.word.xml import RELS, TYPES, R, W

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
V = "urn:schemas-microsoft-com:vml"

_BOUND = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:v="{V}" xmlns:adec="{DECORATIVE}"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"

SENTENCE = "Die Stadt und der Kreis haben für die Kinder ein Netz von Angeboten und wollen es mit den Familien ausbauen."
"""Long enough to be running text, German enough to be recognised as such."""


class Paper(TypedDict, total=False):
    """What a case says of its file; everything else is good."""

    body: str
    start: str
    styles: str
    defaults: str
    settings: str
    title: str
    notes: str
    header: str
    theme: str
    targets: tuple[str, ...]


def p(text: str = "", style: str = "", run: str = "", paragraph: str = "") -> str:
    """A paragraph with one run; `run` and `paragraph` are its properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{paragraph}</w:pPr>{r(text, run) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run; tabs and line ends as Word writes them."""
    inner = text.replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{inner}</w:t></w:r>'.replace(
        "<w:t></w:t>", ""
    )


def cell(text: str, properties: str = "") -> str:
    """A cell with one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*cells: str, head: bool = False) -> str:
    """A row of cells, which are texts or cells."""
    inside = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if head else ''}</w:trPr>{inside}</w:tr>"


def table(*rows: str, caption: str = "Angebote", look: str = "", style: str = "") -> str:
    """A table with a title, and a paragraph behind it."""
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    titled = f'<w:tblCaption w:val="{caption}"/>' if caption else ""
    return f"<w:tbl><w:tblPr>{named}<w:tblLook {look}/>{titled}</w:tblPr>{''.join(rows)}</w:tbl>{p('Ende.')}"


HEAD = row("Feld", "Zahl", head=True)


def picture(alt: str = "", kind: str = "inline", inside: str = "", name: str = "Grafik 3") -> str:
    """A paragraph with a drawing."""
    said = f' descr="{alt}"' if alt else ""
    return (
        f'<w:p><w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="{name}"{said}>{inside}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{PICTURE}"/></a:graphic></wp:{kind}></w:drawing></w:r></w:p>'
    )


def link(text: str, number: int = 1) -> str:
    """A link to the address with this number."""
    return f'<w:hyperlink r:id="t{number}">{r(text, STYLED_LINK) if text else ""}</w:hyperlink>'


STYLED_LINK = '<w:rStyle w:val="Hyperlink"/>'


def complex_field(instruction: str, result: str) -> str:
    """The runs of a field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin") + f"<w:r><w:instrText>{instruction}</w:instrText></w:r>" + mark.format("separate")
        + result + mark.format("end")
    )  # fmt: skip


def parts(paper: Paper) -> Mapping[str, bytes]:
    """The parts of a file as the case wants it."""
    targets = paper.get("targets", ("https://www.kamen.de/bericht.html", "https://www.unna.de/bericht.html"))
    links = "".join(
        f'<Relationship Id="t{number}" Type="{R}/hyperlink" TargetMode="External" Target="{target}"/>'
        for number, target in enumerate(targets, 1)
    )
    found = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _rels(
            f'<Relationship Id="a" Type="{R}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="b" Type="{_PACKAGE}/core-properties" Target="docProps/core.xml"/>'
        ),
        "docProps/core.xml": _core(paper.get("title", "Bericht zur Prävention")),
        "word/_rels/document.xml.rels": _rels(
            "".join(
                f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>'
                for kind in ("styles", "settings", "footnotes", "header", "theme")
            )
            + links
        ),
        "word/_rels/footnotes.xml.rels": _rels(links),
        "word/document.xml": f"<w:document {_BOUND}><w:body>{paper.get('start', START)}{paper.get('body', '')}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {_BOUND}>{paper.get('defaults', DEFAULTS)}{STYLES}{paper.get('styles', '')}</w:styles>",
        "word/settings.xml": f"<w:settings {_BOUND}>{paper.get('settings', '')}</w:settings>",
        "word/footnotes.xml": f'<w:footnotes {_BOUND}><w:footnote w:id="1">{paper.get("notes", p("Siehe dort."))}</w:footnote></w:footnotes>',
        "word/header.xml": f"<w:hdr {_BOUND}>{paper.get('header', p('Entwurf'))}</w:hdr>",
        "word/theme.xml": f'<a:theme xmlns:a="{A}"><a:themeElements><a:clrScheme name="x">{paper.get("theme", THEME)}</a:clrScheme></a:themeElements></a:theme>',
    }
    return {name: text.encode() for name, text in found.items()}


START = p("Bericht", "Heading1") + p(SENTENCE)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
THEME = '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>'


def style(id: str, name: str, inside: str = "", kind: str = "paragraph", based: str = "Normal") -> str:
    """A style."""
    below = f'<w:basedOn w:val="{based}"/>' if based and id != "Normal" else ""
    default = ' w:default="1"' if id == "Normal" else ""
    return f'<w:style w:type="{kind}"{default} w:styleId="{id}"><w:name w:val="{name}"/>{below}{inside}</w:style>'


def heading(level: int) -> str:
    """A heading style."""
    return style(f"Heading{level}", f"heading {level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>')


STYLES = "".join(
    (
        style("Normal", "Normal"),
        *map(heading, (1, 2, 3)),
        style("Caption", "caption", '<w:rPr><w:b/><w:sz w:val="20"/></w:rPr>'),
        style("TOC1", "toc 1"),
        style("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        style(
            "Hyperlink", "Hyperlink", '<w:rPr><w:color w:val="0B5C8A"/><w:u w:val="single"/></w:rPr>', "character", ""
        ),
    )
)  # fmt: skip


def _core(title: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def _rels(items: str) -> str:
    return f'<Relationships xmlns="{RELS}">{items}</Relationships>'


def _types() -> str:
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/></Types>'
    )
