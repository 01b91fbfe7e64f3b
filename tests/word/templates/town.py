"""Word templates as a town could bring them, built from nothing: German names, own title page, logo, numbered headings."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TEXT_WIDTH = 11906 - 1985 - 1134
_BOUND = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def control(tag: str, content: str) -> str:
    """A content control around whole paragraphs, runs or cells."""
    number = zlib.crc32(tag.encode() + content.encode()) % 10**8
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def paragraph(text: str, style: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    shape = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f"<w:p>{shape}<w:r>{look}<w:t>{text}</w:t></w:r></w:p>"


def style(id: str, name: str, paragraph: str = "", run: str = "", based: str = "Standard") -> str:
    """A paragraph style."""
    default = ' w:default="1"' if id == "Standard" else ""
    on = f'<w:basedOn w:val="{based}"/>' if based and id != based else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{id}"><w:name w:val="{name}"/>{on}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_RED = '<w:color w:val="8C1D40"/>'


def _heading(level: int, half_points: int) -> str:
    """A heading that counts by itself."""
    number = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="7"/></w:numPr>'
    return style(
        f"berschrift{level}",
        f"Überschrift {level}",
        f'<w:keepNext/>{number}<w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/>{_RED}<w:sz w:val="{half_points}"/>',
    )


STYLES = "".join(
    (
        style(
            "Standard",
            "Standard",
            '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/>',
            '<w:color w:val="333333"/><w:sz w:val="22"/>',
        ),
        style("Textkrper", "Textkörper"),
        _heading(1, 36),
        _heading(2, 28),
        _heading(3, 24),
        style(
            "Beschriftung",
            "Beschriftung",
            "<w:keepNext/>",
            f"<w:b/>{_RED}<w:sz w:val='18'/>".replace("'", '"'),
        ),
        style("Kopfzeile", "Kopfzeile", "", '<w:sz w:val="18"/>'),
        style("Fuzeile", "Fußzeile", "", '<w:sz w:val="18"/>'),
        style(
            "Verzeichnis1", "Verzeichnis 1", '<w:tabs><w:tab w:val="right" w:pos="7000"/></w:tabs>', "<w:b/>"
        ),
        style("Tabellenkopf", "Tabellenkopf", "", '<w:b/><w:color w:val="FFFFFF"/><w:sz w:val="20"/>'),
    )
)
_LANGUAGE = '<w:lang w:val="en-US"/>'
_NUMBERING = (
    f'{_HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="berschrift{level + 1}"/>'
        f'<w:lvlText w:val="{".".join(f"%{n + 1}" for n in range(level + 1))}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level in range(3)
    )
    + '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
)


def _styles(items: str, font: str = "Arial") -> str:
    return (
        f'{_HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" '
        f'w:hAnsi="{font}"/>{_LANGUAGE}</w:rPr></w:rPrDefault></w:docDefaults>{items}</w:styles>'
    )


def _picture() -> bytes:
    """A small red PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x8c\x1d\x40" * 24 for _ in range(12))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 24, 12, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


_LOGO = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="720000"/>'
    '<wp:docPr id="90" name="Wappen" descr="Wappen der Stadt Musterstadt"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="90" name="Wappen" descr="Wappen der Stadt Musterstadt"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="1440000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_FRAMES = {
    "header1": f"<w:p><w:pPr><w:pStyle w:val='Kopfzeile'/></w:pPr>{control('praev.header', '<w:r><w:t>Titel</w:t></w:r>')}"
    f"<w:r><w:tab/></w:r>{control('praev.mark', '<w:r><w:t>Kennzeichen</w:t></w:r>')}</w:p>".replace(
        "'", '"'
    ),
    "header2": f'<w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr>{_LOGO}</w:p>'
    + control("praev.mark", paragraph("Kennzeichen der ersten Seite", "Kopfzeile")),
    "footer1": f'<w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr>{control("praev.state", "<w:r><w:t>Stand</w:t></w:r>")}'
    f'<w:r><w:t xml:space="preserve"> · Seite </w:t></w:r>{_PAGE}</w:p>',
}
_BOX = control("praev.cover.town", paragraph("Name der Stadt"))
COVER = (
    f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="3000000" cy="500000"/>'
    f'<wp:docPr id="91" name="Rahmen" descr="Name der Stadt"/><a:graphic><a:graphicData '
    f'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
    f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    f"</wps:spPr><wps:txbx><w:txbxContent>{_BOX}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
    f"</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style='width:236pt;height:40pt'>"
    f"<v:textbox><w:txbxContent>{_BOX}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    "</w:p>".replace("'", '"')
    + control(
        "praev.cover.title", paragraph("Titel des Papiers", "Standard", f'<w:b/>{_RED}<w:sz w:val="56"/>')
    )
    + control("praev.cover.subtitle", paragraph("Untertitel", "Standard", '<w:sz w:val="32"/>'))
    + control("praev.cover.motto", paragraph("Motto"))
    + '<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/>'
    f"</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w='4000' w:type='dxa'/></w:tcPr>{paragraph('Stand')}</w:tc>".replace(
        "'", '"'
    )
    + control(
        "praev.cover.state",
        f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{paragraph("Datum")}</w:tc>',
    )
    + "</w:tr></w:tbl>"
    + control("praev.cover.notice", paragraph("Hinweis"))
    + f"<w:p><w:r><w:t xml:space='preserve'>Fachbereich Jugend </w:t></w:r>{control('praev.cover.mark', '<w:r><w:t>Zeichen</w:t></w:r>')}</w:p>".replace(
        "'", '"'
    )
    + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
)
BODY = control("praev.body", paragraph("Hier kommt der Text", "Textkrper"))
BACK = paragraph("Stadt Musterstadt, Rathausplatz 1")


def section(*, landscape: bool = False) -> str:
    """The pages: own margins, another header on the first page."""
    wide, high, turned = (16838, 11906, ' w:orient="landscape"') if landscape else (11906, 16838, "")
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId11"/><w:headerReference w:type="first" r:id="rId12"/>'
        f'<w:footerReference w:type="default" r:id="rId13"/><w:pgSz w:w="{wide}" w:h="{high}"{turned}/>'
        '<w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1985" w:header="709" w:footer="709" w:gutter="0"/>'
        "<w:cols w:num='2' w:space='708'/>".replace("'", '"')
        + f"{'' if landscape else '<w:titlePg/>'}</w:sectPr>"
    )


def document(body: str) -> str:
    """The text part."""
    return f"{_HEAD}<w:document {_BOUND}><w:body>{body}</w:body></w:document>"


def _links(*items: tuple[str, str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="{own}" Type="{R}/{kind}" Target="{target}"/>' for own, kind, target in items
    )
    return f'{_HEAD}<Relationships xmlns="{RELS}">{lines}</Relationships>'


def parts(
    body: str = COVER + BODY + BACK + section(), styles: str = STYLES, main: str = f"{MAIN}.document.main+xml"
) -> dict[str, str | bytes]:
    """The parts of the template of Musterstadt."""
    kinds = {"document": main, "styles": f"{MAIN}.styles+xml", "numbering": f"{MAIN}.numbering+xml"}
    kinds |= {name: f"{MAIN}.{name[:-1]}+xml" for name in _FRAMES}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{overrides}</Types>',
        "_rels/.rels": _links(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": _links(
            ("rId1", "styles", "styles.xml"),
            ("rId2", "numbering", "numbering.xml"),
            ("rId11", "header", "header1.xml"),
            ("rId12", "header", "header2.xml"),
            ("rId13", "footer", "footer1.xml"),
            ("rId14", "image", "media/muster.png"),
        ),
        "word/styles.xml": _styles(styles),
        "word/numbering.xml": _NUMBERING,
        "word/_rels/header2.xml.rels": _links(("rId1", "image", "media/wappen.png")),
        "word/media/wappen.png": _picture(),
        "word/media/muster.png": _picture(),
        **{
            f"word/{name}.xml": f"{_HEAD}<w:{'hdr' if name.startswith('header') else 'ftr'} {_BOUND}>{text}"
            f"</w:{'hdr' if name.startswith('header') else 'ftr'}>"
            for name, text in _FRAMES.items()
        },
    }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The docx file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def german() -> bytes:
    """German style names, own title page, logo, numbered headings, text in two columns, something after the text."""
    return packed(parts())


def bare() -> bytes:
    """Nothing but the standard style and the place for the text."""
    plain = parts(BODY + section(), style("Standard", "Normal"))
    return packed({name: _without_styles(data) for name, data in plain.items()})


def word_template() -> bytes:
    """The same as a Word template (dotx)."""
    return packed(parts(main=f"{MAIN}.template.main+xml"))


def with_landscape() -> bytes:
    """With a sample of a landscape page."""
    sample = f"<w:p><w:pPr>{section()}</w:pPr></w:p><w:p><w:pPr>{section(landscape=True)}</w:pPr></w:p>"
    return packed(parts(COVER + BODY + control("praev.landscape", sample) + section()))


def without_place() -> bytes:
    """A title page, but no control for the text."""
    return packed(parts(COVER + BACK + section()))


def mistyped() -> bytes:
    """Near misses: a tag and two style names with a letter missing."""
    odd = style("a", "Überschrft 1") + style("b", "Beschrftung") + style("Standard", "Normal")
    body = (
        control("praev.bdy", paragraph("x")) + control("praev.cover.titel", paragraph("x")) + BODY + section()
    )
    return packed({name: _without_styles(data) for name, data in parts(body, odd).items()})


def strict() -> bytes:
    """Saved as Strict Open XML."""
    return packed(
        {
            name: data
            if isinstance(data, bytes)
            else data.replace(R, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name, data in parts().items()
        }
    )


def _without_styles(data: str | bytes) -> str | bytes:
    return data if isinstance(data, bytes) else re.sub(r"<w:pStyle [^>]*>", "", data)


EVERY = {
    "german": german,
    "bare": bare,
    "word_template": word_template,
    "with_landscape": with_landscape,
    "without_place": without_place,
    "mistyped": mistyped,
}
"""All that can be used, by name."""
