"""Defects, each put into a good document: code of the finding, what is done, what its sentence says, where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from praevkonzept.word.xml import R

Parts = dict[str, bytes]
Change = Callable[[Parts], None]

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
RELS, TYPES, LISTS = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/numbering.xml"
HEADER, NOTES, CORE = "word/header1.xml", "word/footnotes.xml", "docProps/core.xml"
END = "<w:sectPr"
"""Where the page shape of the last section begins: what stands before it is the end of the text."""


@dataclass(frozen=True)
class Seed:
    """One defect. `says` is a part of the sentence, `part` and `place` where it has to be found."""

    code: str
    name: str
    change: Change
    says: str
    part: str = DOCUMENT
    place: str = ""


def put(part: str, old: str, new: str) -> Change:
    """Replaces the last place of a text that has to be there."""

    def change(parts: Parts) -> None:
        text = parts[part].decode()
        assert old in text, old
        before, _, after = text.rpartition(old)
        parts[part] = f"{before}{new}{after}".encode()

    return change


def text(xml: str) -> Change:
    """Adds blocks at the end of the text."""
    return put(DOCUMENT, END, xml + END)


def paragraph(runs: str) -> Change:
    """Adds a paragraph at the end of the text."""
    return text(f"<w:p>{runs}</w:p>")


def said(words: str) -> Change:
    """Adds a paragraph with these words."""
    return paragraph(f"<w:r><w:t>{words}</w:t></w:r>")


def relation(kind: str, target: str, mode: str = "") -> Change:
    """Adds a relationship `x1` to the document."""
    outside = f' TargetMode="{mode}"' if mode else ""
    return put(
        RELS,
        "</Relationships>",
        f'<Relationship Id="x1" Type="{R}/{kind}" Target="{target}"{outside}/></Relationships>',
    )


def part(name: str, data: bytes = b"<x/>") -> Change:
    """Adds a part."""
    return lambda parts: parts.update({name: data})


def gone(name: str) -> Change:
    """Takes a part away."""

    def change(parts: Parts) -> None:
        del parts[name]

    return change


def both(*changes: Change) -> Change:
    """Several changes that make one defect."""

    def change(parts: Parts) -> None:
        for each in changes:
            each(parts)

    return change


def field(instruction: str, result: str = "x") -> str:
    """The runs of a field."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture(link: str = "embed", number: int = 99) -> str:
    """A run with a picture of relationship `x1`."""
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="{number}" name="Bild" descr="Karte"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' r:{link}="x1"/></wp:inline></w:drawing></w:r>'
    )


def table(rows: str, columns: int = 2) -> str:
    """A table with a grid of columns 1000 twips wide."""
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"


CELL = '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Zelle</w:t></w:r></w:p></w:tc>'
WIDE_CELL = CELL.replace('"1000" w:type="dxa"/>', '"2000" w:type="dxa"/><w:gridSpan w:val="2"/>')
ROW = f"<w:tr>{CELL * 2}</w:tr>"
LAST = "Anlage B Quellen"
"""The last heading of the sample."""

_OTHER_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_MAIN_TYPE = "wordprocessingml.document.main+xml"

SEEDS = (
    Seed("PRV601", "cut off", lambda parts: parts.update({HEADER: parts[HEADER][:200]}), "kein gültiges XML", HEADER),
    Seed("PRV601", "doctype", put(HEADER, "<w:hdr", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:hdr"), "DOCTYPE", HEADER),
    Seed("PRV601", "styles are no XML", lambda parts: parts.update({STYLES: b"\0\1"}), "kein gültiges XML", STYLES),
    Seed("PRV602", "no content type", part("word/foto.jpg"), "fehlt der Inhaltstyp", "word/foto.jpg"),
    Seed("PRV602", "wrong content type", put(TYPES, "header+xml", "footer+xml"), "falschen Inhaltstyp", "word/header2.xml"),
    Seed("PRV602", "nothing leads there", part("word/rest.xml"), "führt kein Verweis", "word/rest.xml"),
    Seed("PRV602", "type of nothing", put(TYPES, "</Types>", '<Override PartName="/word/x.xml" ContentType="a/b"/></Types>'), "aber es gibt ihn nicht", TYPES),
    Seed("PRV602", "leads out of the file", part("../rest.xml"), "zeigt aus der Datei hinaus", "../rest.xml"),
    Seed("PRV603", "no target", relation("customXml", "../customXml/item1.xml"), "das es nicht gibt"),
    Seed("PRV603", "no picture", both(relation("image", "media/bild.png"), paragraph(picture())), "Das Bild fehlt", place=LAST),
    Seed("PRV603", "doubled id", put(RELS, "</Relationships>", f'<Relationship Id="rId1" Type="{R}/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>'), "kommt 2-mal vor"),
    Seed("PRV603", "unknown id", paragraph('<w:hyperlink r:id="rId999"><w:r><w:t>Link</w:t></w:r></w:hyperlink>'), "rId999", place=LAST),
    Seed("PRV603", "footer as header", put(DOCUMENT, 'w:headerReference w:type="default" r:id="rId5"', 'w:headerReference w:type="default" r:id="rId6"'), "das ist etwas anderes", place=LAST),
    Seed("PRV603", "two headers of a kind", put(DOCUMENT, "<w:headerReference", '<w:headerReference w:type="default" r:id="rId7"/><w:headerReference'), "zwei Kopfzeilen", place=LAST),
    Seed("PRV604", "linked picture", both(relation("image", "https://example.org/a.png", "External"), paragraph(picture("link"))), "lädt ein Bild nach", place=LAST),
    Seed("PRV604", "template elsewhere", relation("attachedTemplate", "file:///C:/a.dotm", "External"), "Dokumentvorlage"),
    Seed("PRV604", "link to a disk", both(relation("hyperlink", "file:///C:/a.docx", "External"), paragraph('<w:hyperlink r:id="x1"><w:r><w:t>Akte</w:t></w:r></w:hyperlink>')), "auf einem Rechner", place=LAST),
    Seed("PRV604", "field reads a file", paragraph(field(r"INCLUDETEXT C:\\a.docx")), "INCLUDETEXT", place=LAST),
    Seed("PRV605", "macros", both(part("word/vbaProject.bin"), relation("vbaProject", "vbaProject.bin"), put(TYPES, "</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')), "Makros", "word/vbaProject.bin"),
    Seed("PRV605", "called a file with macros", put(TYPES, _MAIN_TYPE, "document.macroEnabled.main+xml"), "gekennzeichnet", TYPES),
    Seed("PRV606", "unknown style", text('<w:p><w:pPr><w:pStyle w:val="Heading77"/></w:pPr></w:p>'), "Heading77"),
    Seed("PRV606", "style of another kind", text('<w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr></w:p>'), "etwas anderes"),
    Seed("PRV606", "based on nothing", put(STYLES, "</w:styles>", '<w:style w:styleId="A"><w:name w:val="Eigene"/><w:basedOn w:val="B"/></w:style></w:styles>'), "beruht auf „B“", STYLES, "Eigene"),
    Seed("PRV606", "next does not exist", put(STYLES, "</w:styles>", '<w:style w:styleId="A"><w:name w:val="Eigene"/><w:next w:val="B"/></w:style></w:styles>'), "hat als nächste „B“", STYLES, "Eigene"),
    Seed("PRV606", "based on itself", put(STYLES, "</w:styles>", "".join(f'<w:style w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>' for a, b in pairwise("XYZX")) + "</w:styles>"), "beruht auf sich selbst", STYLES),
    Seed("PRV606", "defined twice", put(STYLES, "</w:styles>", '<w:style w:styleId="Strong" w:type="character"><w:name w:val="Fett"/></w:style></w:styles>'), "mehrmals definiert", STYLES),
    Seed("PRV607", "unknown list", text('<w:p><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr></w:p>'), "Nr. 77"),
    Seed("PRV607", "list without pattern", put(LISTS, "</w:numbering>", '<w:num w:numId="88"><w:abstractNumId w:val="99"/></w:num></w:numbering>'), "fehlt ihr Muster", LISTS),
    Seed("PRV607", "list twice", put(LISTS, "</w:numbering>", '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'), "2-mal definiert", LISTS),
    Seed("PRV608", "no end", paragraph('<w:bookmarkStart w:id="900" w:name="neu"/>'), "hat kein Ende"),
    Seed("PRV608", "no beginning", paragraph('<w:bookmarkEnd w:id="900"/>'), "hat keinen Anfang"),
    Seed("PRV608", "name twice", paragraph('<w:bookmarkStart w:id="900" w:name="EINLEITUNG"/><w:bookmarkEnd w:id="900"/>'), "gibt es zweimal"),
    Seed("PRV608", "number twice", paragraph('<w:bookmarkStart w:id="1" w:name="neu"/>'), "dieselbe Nummer"),
    Seed("PRV608", "name too long", paragraph(f'<w:bookmarkStart w:id="900" w:name="{"n" * 41}"/><w:bookmarkEnd w:id="900"/>'), "länger als 40"),
    Seed("PRV609", "no end", paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), "hat kein Ende"),
    Seed("PRV609", "no beginning", paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>'), "hat keinen Anfang"),
    Seed("PRV609", "instruction alone", paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>"), "außerhalb eines Feldes"),
    Seed("PRV610", "page of nothing", paragraph(field(r" PAGEREF _Toc99 \h ")), "_Toc99", place=LAST),
    Seed("PRV610", "reference to nothing", paragraph('<w:fldSimple w:instr=" REF fehlt "><w:r><w:t>x</w:t></w:r></w:fldSimple>'), "„fehlt“"),
    Seed("PRV610", "link to nothing", paragraph('<w:hyperlink w:anchor="einleitun"><w:r><w:t>x</w:t></w:r></w:hyperlink>'), "Meinten Sie"),
    Seed("PRV610", "field of a link", paragraph(field(r'HYPERLINK \l "weg"')), "„weg“"),
    Seed("PRV611", "German message", said("siehe Fehler! Verweisquelle konnte nicht gefunden werden."), "Verweisquelle", place=LAST),
    Seed("PRV611", "English message", paragraph(field("PAGE", "Error! Bookmark not defined.")), "Bookmark not defined"),
    Seed("PRV612", "all fields", put(SETTINGS, "<w:footnotePr>", '<w:updateFields w:val="true"/><w:footnotePr>'), "fragt Word", SETTINGS),
    Seed("PRV612", "one field", paragraph('<w:fldSimple w:instr="PAGE" w:dirty="true"><w:r><w:t>1</w:t></w:r></w:fldSimple>'), "veraltet"),
    Seed("PRV613", "pictures", text('<w:p><w:r><w:drawing><docPr id="1"/></w:drawing></w:r></w:p>'), "dieselbe Nummer 1"),
    Seed("PRV613", "controls", text('<w:sdt><w:sdtPr><w:id w:val="70727001"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'), "dieselbe Nummer 70727001"),
    Seed("PRV614", "mark without note", paragraph('<w:r><w:footnoteReference w:id="99"/></w:r>'), "fehlt der Text"),
    Seed("PRV614", "note without mark", put(NOTES, "</w:footnotes>", '<w:footnote w:id="99"><w:p/></w:footnote></w:footnotes>'), "kein Zeichen", NOTES),
    Seed("PRV614", "note twice", put(NOTES, "</w:footnotes>", '<w:footnote w:id="1"><w:p/></w:footnote></w:footnotes>'), "gibt es 2-mal", NOTES),
    Seed("PRV614", "comment that is not there", paragraph('<w:r><w:commentReference w:id="99"/></w:r>'), "einen Kommentar"),
    Seed("PRV615", "no rows", text(table("")), "keine Zeilen"),
    Seed("PRV615", "no cells", text(table(f"{ROW}<w:tr/>")), "keine Zellen"),
    Seed("PRV615", "empty cell", text(table(f"{ROW}<w:tr>{CELL}<w:tc/></w:tr>")), "enthält keinen Absatz"),
    Seed("PRV615", "cell ends with a table", text(table(f"{ROW}<w:tr>{CELL}<w:tc>{table(ROW).removesuffix('<w:p/>')}</w:tc></w:tr>")), "endet mit einer Tabelle"),
    Seed("PRV615", "too many cells", text(table(f"{ROW}<w:tr>{CELL * 3}</w:tr>")), "mehr Zellen"),
    Seed("PRV615", "too few cells", text(table(f"{ROW}<w:tr>{CELL}</w:tr>")), "weniger Zellen"),
    Seed("PRV615", "no columns", text(table(ROW, 0)), "Angabe ihrer Spalten"),
    Seed("PRV615", "other widths", text(table(ROW).replace('tcW w:w="1000"', 'tcW w:w="1500"')), "anders breit"),
    Seed("PRV616", "settings", put(SETTINGS, "</w:settings>", "<w:view/></w:settings>"), "„view“ steht hinter „listSeparator“", SETTINGS),
    Seed("PRV616", "paragraph", text('<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'), "„keepNext“ steht hinter „jc“"),
    Seed("PRV616", "lists", put(LISTS, "</w:numbering>", '<w:abstractNum w:abstractNumId="9"/></w:numbering>'), "„abstractNum“ steht hinter „num“", LISTS),
    Seed("PRV617", "template text", said("Das gilt für {{stadt}}."), "{{stadt}}", place=LAST),
    Seed("PRV617", "across runs", paragraph("<w:r><w:t>{</w:t></w:r><w:r><w:t>{ort}}</w:t></w:r>"), "{{ort}}"),
    Seed("PRV617", "in a header", put(HEADER, "Konzept für Kamen", "{% if x %}"), "{% if x %}", HEADER),
    Seed("PRV617", "merge field", paragraph(field("MERGEFIELD Vorname", "«Vorname»")), "Seriendruckfeld „Vorname“"),
    Seed("PRV617", "note to oneself", said("Zahlen folgen, TODO"), "TODO"),
    Seed("PRV617", "date to come", said("Sitzung am xx.xx.2026"), "xx.xx.2026"),
    Seed("PRV617", "blind text", said("Lorem ipsum dolor"), "Lorem ipsum"),
    Seed("PRV617", "hint typed", said("Klicken oder tippen Sie hier, um Text einzugeben."), "Sie hier"),
    Seed("PRV617", "hint of a control", text('<w:sdt><w:sdtPr><w:alias w:val="Ort"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Klicken Sie hier.</w:t></w:r></w:p></w:sdtContent></w:sdt>'), "„Ort“"),
    Seed("PRV618", "inserted", paragraph('<w:ins w:id="1" w:author="a"><w:r><w:t>neu</w:t></w:r></w:ins>'), "1\u00a0nachverfolgte Änderung"),
    Seed("PRV618", "goes on", put(SETTINGS, "<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop"), "eingeschaltet", SETTINGS),
    Seed("PRV619", "no date", put(CORE, "2026-08-09T08:00:00Z</dcterms:created>", "0-00-00T00:00:00Z</dcterms:created>"), "kein Datum", CORE),
    Seed("PRV619", "changed before it was made", put(CORE, "2026-08-09T08:00:00Z</dcterms:modified>", "2025-01-01</dcterms:modified>"), "bevor sie erstellt war", CORE),
    Seed("PRV619", "properties twice", both(part("docProps/core2.xml"), put("_rels/.rels", "</Relationships>", '<Relationship Id="x9" Type="a/metadata/core-properties" Target="docProps/core2.xml"/></Relationships>'), put(TYPES, "</Types>", f'<Override PartName="/docProps/core2.xml" ContentType="{_OTHER_CORE}"/></Types>')), "zweimal Eigenschaften", "docProps/core2.xml"),
)  # fmt: skip

NEAR_MISSES: tuple[tuple[str, Change], ...] = (
    ("a field within a field", paragraph(field(f"IF {field('PAGE')} = 1"))),
    ("a link with an address and a place in it", paragraph('<w:hyperlink r:id="rId11" w:anchor="teil"><w:r><w:t>Link</w:t></w:r></w:hyperlink>')),
    ("the top of the document", paragraph('<w:hyperlink w:anchor="_top"><w:r><w:t>nach oben</w:t></w:r></w:hyperlink>')),
    ("the list number that stands for none", text('<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>')),
    ("a cell across two columns", text(table(f"{ROW}<w:tr>{WIDE_CELL}</w:tr>"))),
    ("a row in a content control", text(table(f"<w:sdt><w:sdtContent>{ROW}</w:sdtContent></w:sdt>"))),
    ("a row that begins later", text(table(f'{ROW}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{CELL}</w:tr>'))),
    ("a cell in which a paragraph follows the table", text(table(f"<w:tr>{CELL}<w:tc>{table(ROW)}</w:tc></w:tr>"))),
    ("quotes as in Switzerland", said("Das Wort «Kita am Park» steht so da.")),
    ("words that look like marks", said("Die Methode XX und die Todo-Liste; (Fehler!) sagte sie.")),
    ("the same picture number in a header", put(HEADER, "</w:hdr>", '<w:p><w:r><w:drawing><docPr id="1"/></w:drawing></w:r></w:p></w:hdr>')),
    ("an alternative for old versions", paragraph('<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:r><w:drawing><docPr id="7"/></w:drawing></w:r></mc:Choice><mc:Fallback><w:r><w:drawing><docPr id="7"/></w:drawing></w:r></mc:Fallback></mc:AlternateContent>')),
    ("settings of a later version", put(SETTINGS, "</w:settings>", '<x:docId xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml"/></w:settings>')),
    ("a date without a time", put(CORE, "2026-08-09T08:00:00Z</dcterms:created>", "2026-08</dcterms:created>")),
)  # fmt: skip
"""Changes that look like defects and are none."""
