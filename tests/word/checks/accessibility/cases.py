"""For each code what it finds and what only looks like it: the part of the file that makes the difference, bad and good."""

from __future__ import annotations

from dataclasses import dataclass, field

from praevkonzept.problems import Severity
from tests.word.checks.accessibility.papers import (
    DEFAULTS,
    HEAD,
    SENTENCE,
    START,
    Paper,
    cell,
    complex_field,
    link,
    p,
    picture,
    r,
    row,
    style,
    table,
)

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741 - one letter per column of the table below


@dataclass(frozen=True)
class Case:
    """A bad file with what is said of it, and a good one that differs little."""

    code: str
    name: str
    severity: Severity
    says: str
    bad: Paper
    good: Paper = field(default_factory=Paper)


def fill(colour: str) -> str:
    """Shading of a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def control(inside: str) -> str:
    """A content control in the text."""
    return f"<w:sdt><w:sdtPr>{inside}</w:sdtPr><w:sdtContent>{p('Datum eintragen')}</w:sdtContent></w:sdt>"


def box(text: str, kind: str = "anchor", alt: str = "Kasten mit Text") -> str:
    """A drawing with a text box."""
    return (
        f'<w:p><w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="Textfeld 2" descr="{alt}"/><a:graphic><a:graphicData>'
        f"<w:txbxContent>{p(text)}</w:txbxContent></a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r></w:p>"
    )


def line(*runs: str) -> str:
    """A paragraph of several runs."""
    return f"<w:p>{''.join(runs)}</w:p>"


def simple(text: str) -> str:
    """A link as a simple field."""
    address = ADDRESS.replace('"', "&quot;")
    return f'<w:fldSimple w:instr="{address}">{r(text)}</w:fldSimple>'


def form_field(inside: str) -> str:
    """A form field of older versions of Word."""
    return complex_field("FORMTEXT", r("x")).replace(
        '"begin"/>', f'"begin"><w:ffData>{inside}</w:ffData></w:fldChar>'
    )


LONG = (p("Teil", "Heading1") + p(SENTENCE * 25)) * 7
NUMBERED = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
UNDERLINED = '<w:u w:val="single"/>'
ADDRESS = 'HYPERLINK "https://www.kamen.de/a"'
BOLD, LARGE = "<w:b/>", '<w:b/><w:sz w:val="32"/>'
ENGLISH = '<w:lang w:val="en-US"/>'
MARKED = '<adec:decorative val="1"/>'
BLANK = p()
TWO = row("Kita", "25")
ROWS = 'w:firstRow="0" w:firstColumn="1"'
TABLE_STYLE = style(
    "Grid",
    "Grid",
    f'<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>{fill("0B4F5C")}</w:tcPr></w:tblStylePr>',
    "table",
    "",
)

CASES = (
    Case("PRV620", "no title", E, "fehlt der Titel", {"title": ""}, {"title": "Konzept"}),
    Case(
        "PRV620", "a file name", W, "Dateiname", {"title": "Konzept_final_v2.docx"}, {"title": "Konzept 2026"}
    ),
    Case("PRV620", "Word's own name", W, "Platzhalter", {"title": "Dokument1"}, {"title": "Dokumente"}),
    Case(
        "PRV621",
        "German spoken in English",
        E,
        "„en-US“",
        {"defaults": DEFAULTS.replace("de-DE", "en-US")},
        {"defaults": DEFAULTS.replace("de-DE", "de-AT")},
    ),
    Case(
        "PRV621",
        "no language",
        E,
        "keine Sprache",
        {"defaults": DEFAULTS.replace('<w:lang w:val="de-DE"/>', "")},
        {"defaults": DEFAULTS.replace("de-DE", "de")},
    ),
    Case(
        "PRV621",
        "a part",
        W,
        "Ein Teil des Textes (37\u00a0%)",
        {"body": p(SENTENCE * 3, run=ENGLISH) + p(SENTENCE * 4)},
        {"body": p("The town and the district have a plan for the families. " * 6, run=ENGLISH)},
    ),
    Case(
        "PRV621",
        "only the default",
        I,
        "Was neu geschrieben wird",
        {
            "defaults": DEFAULTS.replace("de-DE", "en-US"),
            "start": p("Bericht", "Heading1", '<w:lang w:val="de-DE"/>')
            + p(SENTENCE, run='<w:lang w:val="de-DE"/>'),
            "notes": "",
            "header": "",
        },
        {"body": p("the end", run=ENGLISH)},
    ),
    Case(
        "PRV622",
        "no contents",
        I,
        "8\u00a0Überschriften",
        {"body": LONG},
        {
            "body": LONG + line(complex_field("TOC", r("Teil")))
        },
    ),
    Case(
        "PRV622",
        "another building block",
        I,
        "8\u00a0Überschriften",
        {"body": LONG + control('<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>')},
        {"body": LONG + control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>')},
    ),
    Case(
        "PRV623",
        "a form",
        W,
        "Formularfelder",
        {"settings": '<w:documentProtection w:edit="forms" w:enforcement="1"/>'},
        {"settings": '<w:documentProtection w:edit="forms" w:enforcement="0"/>'},
    ),
    Case(
        "PRV623",
        "read only",
        I,
        "nur lesen",
        {"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="true"/>'},
        {"settings": "<w:documentProtection/>"},
    ),
    Case(
        "PRV624",
        "hyphenation",
        I,
        "Silbentrennung",
        {"settings": "<w:autoHyphenation/>"},
        {"settings": '<w:autoHyphenation w:val="0"/>'},
    ),
    Case(
        "PRV625",
        "a leap",
        E,
        "der Ebene 3 (2\u00a0Stellen)",
        {"body": (p("Ziele", "Heading3") + p("Text.") + p("Anhang", "Heading1")) * 2},
        {
            "body": p("Ziele", "Heading2")
            + p("Kosten", "Heading3")
            + p("Text.")
            + p("Anhang", "Heading1")
            + p("Text.")
        },
    ),
    Case(
        "PRV625",
        "first is second",
        E,
        "auf Ebene 2",
        {"start": p("Bericht", "Heading2") + p(SENTENCE)},
        {"start": p("Bericht", "Title") + p("Teil", "Heading1") + p(SENTENCE)},
    ),
    Case(
        "PRV626",
        "empty heading",
        W,
        "Ebene 2 ist leer",
        {"body": p("", "Heading2") + p("Text.")},
        {"body": picture("Wappen").replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>')},
    ),
    Case(
        "PRV627",
        "no heading",
        E,
        "keine einzige",
        {"start": p(SENTENCE * 60)},
        {"start": p("Bericht", "Heading1") + p(SENTENCE * 60)},
    ),
    Case(
        "PRV628",
        "bold line",
        W,
        "„Ziele“",
        {"body": p("Ziele", run=BOLD) + p(SENTENCE)},
        {"body": p("Frist: ", run=BOLD) + p(SENTENCE) + p("Ziele", "Heading2") + p(SENTENCE, run=BOLD)},
    ),
    Case(
        "PRV628",
        "large line",
        W,
        "„Ziele“",
        {"body": p("Ziele", run='<w:sz w:val="32"/>') + p(SENTENCE)},
        {"start": p("Kamen", run=LARGE) + p("Amt für Jugend") + START},
    ),
    Case(
        "PRV628",
        "a style by name",
        W,
        "„Ziele“",
        {"body": p("Ziele", "Zwi") + p(SENTENCE), "styles": style("Zwi", "Zwischenüberschrift")},
        {"body": p("Inhalt", "Zwi") + p(SENTENCE), "styles": style("Zwi", "Inhaltsverzeichnisüberschrift")},
    ),
    Case(
        "PRV628",
        "not above a table",
        W,
        "„Ziele“",
        {"body": p("Ziele", run=BOLD) + p(SENTENCE)},
        {"body": p("Angebote nach Feld", run=BOLD) + table(HEAD, TWO)},
    ),
    Case(
        "PRV629",
        "dashes",
        W,
        "2\u00a0Zeilen beginnen mit einem Strich",
        {"body": p("- eins") + p("- zwei") + p("Ende.")},
        {"body": p("– nur ein Gedanke") + p("Ende.") + p("eins", "ListBullet") + p("- zwei", "ListBullet")},
    ),
    Case(
        "PRV629",
        "numbers",
        W,
        "einer Nummer",
        {"body": p("1. eins") + p("2. zwei")},
        {"body": p("3. Mai: Sitzung") + p("4. Mai: Beschluss")},
    ),
    Case(
        "PRV629",
        "lines of one paragraph",
        W,
        "2\u00a0Zeilen",
        {"body": p("Ziele sind:\n• eins\n• zwei")},
        {"body": p("1\tEinleitung\t3", "TOC1") + p("2\tZiele\t4", "TOC1")},
    ),
    Case(
        "PRV629",
        "at the end of the notes",
        W,
        "2\u00a0Zeilen",
        {"notes": p("- eins") + p("- zwei")},
        {"notes": p("Siehe dort.") + p("- eins")},
    ),
    Case("PRV630", "no head", E, "fehlt", {"body": table(TWO, TWO)}, {"body": table(TWO, TWO, look=ROWS)}),
    Case(
        "PRV630",
        "head below",
        E,
        "nicht die erste Zeile",
        {"body": table(TWO, HEAD, TWO)},
        {"body": table(HEAD, TWO)},
    ),
    Case(
        "PRV630",
        "ticked but not repeated",
        E,
        "fehlt",
        {"body": table(TWO, TWO, look='w:val="04A0"')},
        {"body": table(HEAD, TWO, look='w:val="04A0"')},
    ),
    Case(
        "PRV631",
        "over columns",
        W,
        "1\u00a0verbundene Zelle",
        {"body": table(HEAD, row(cell("2025", '<w:gridSpan w:val="2"/>')), TWO)},
        {"body": table(HEAD, row(cell("2025", '<w:gridSpan w:val="1"/>'), "3"))},
    ),
    Case(
        "PRV631",
        "over rows",
        W,
        "1\u00a0verbundene Zelle",
        {
            "body": table(
                HEAD,
                row(cell("Kita", '<w:vMerge w:val="restart"/>'), "1"),
                row(cell("", "<w:vMerge/>"), "2"),
            )
        },
        {"body": table(HEAD, row("Kita", "1"), row("Kita", "2"))},
    ),
    Case(
        "PRV632",
        "a cell",
        I,
        "1\u00a0leere Zelle",
        {"body": table(HEAD, row("Kita", ""), TWO)},
        {"body": table(row("", "Zahl", head=True), row("Kita", "–"))},
    ),
    Case(
        "PRV632",
        "a row and a column",
        W,
        "1\u00a0leere Zeile und 1\u00a0leere Spalte",
        {"body": table(row("Feld", "", head=True), row("", ""), row("Kita", ""))},
        {"body": table(HEAD, row("Kita", f"<w:tc>{picture('Ampel: grün')}</w:tc>"))},
    ),
    Case(
        "PRV632",
        "a head",
        W,
        "1\u00a0Spalte ohne Überschrift",
        {"body": table(row("Feld", "", head=True), TWO)},
        {"body": table(row("", "Zahl", head=True), TWO)},
    ),
    Case(
        "PRV632",
        "white is no colour",
        I,
        "2\u00a0leere Zellen",
        {"body": table(HEAD, row("Kita", cell("", fill("FFFFFF"))), row("Hort", cell("", fill("auto"))), TWO)},
        {"body": table(HEAD, row("Kita", cell("–", fill("FFFFFF"))), TWO)},
    ),
    Case(
        "PRV633",
        "a box",
        W,
        "nur eine Zelle",
        {"body": table(row("Hinweis"))},
        {"body": table(row("Träger", "Stadt"), look=ROWS)},
    ),
    Case(
        "PRV633",
        "side by side",
        W,
        "nur eine Zeile",
        {"body": table(row("links", "rechts"))},
        {"body": table(row("Feld", head=True), row("Kita"), row("Schule"))},
    ),
    Case(
        "PRV633",
        "below each other",
        W,
        "nur eine Spalte",
        {"body": table(row("oben"), row("unten"))},
        {"header": table(row("Stadt Kamen", "Amt 51"))},
    ),
    Case(
        "PRV634",
        "nested",
        W,
        "weitere Tabelle",
        {"body": table(HEAD, row("Kita", f"<w:tc>{table(HEAD, TWO)}</w:tc>"))},
        {"body": table(HEAD, TWO) + table(HEAD, TWO)},
    ),
    Case(
        "PRV635",
        "no caption",
        I,
        "2\u00a0Tabellen haben",
        {"body": table(HEAD, TWO, caption="") * 2},
        {"body": p("Tabelle 1: Angebote", "Caption") + table(HEAD, TWO, caption="")},
    ),
    Case("PRV640", "no alt text", E, "„Grafik 3“", {"body": picture()}, {"body": picture("Karte der Stadt")}),
    Case(
        "PRV640",
        "blank alt text",
        E,
        "Das Bild",
        {"body": picture("  ")},
        {"body": picture(inside=f"<a:extLst><a:ext>{MARKED}</a:ext></a:extLst>")},
    ),
    Case(
        "PRV640",
        "old picture",
        E,
        "Das Bild hat",
        {"body": '<w:p><w:r><w:pict><v:shape style="width:9pt"/></w:pict></w:r></w:p>'},
        {
            "body": '<w:p><w:r><w:pict><v:shapetype/><v:shape alt="Wappen der Stadt"/></w:pict></w:r></w:p>',
            "header": picture(),
        },
    ),
    Case(
        "PRV641", "file name", W, "„bild3.png“", {"body": picture("bild3.png")}, {"body": picture("Bild der Kita")}
    ),
    Case(
        "PRV641",
        "only a word",
        W,
        "nichts sagt",
        {"body": picture("Grafik 3")},
        {"body": picture("Grafik: 3 von 4 Kitas")},
    ),
    Case(
        "PRV641",
        "made by Word",
        W,
        "nichts sagt",
        {"body": picture("Ein Bild, das Text enthält.&#10;&#10;Automatisch generierte Beschreibung")},
        {"body": picture("Ein Bild, das Kinder gemalt haben")},
    ),
    Case(
        "PRV642",
        "anchored",
        W,
        "schwebt",
        {"body": picture("Karte", "anchor")},
        {"body": picture("Karte", "anchor", MARKED), "header": picture("Wappen", "anchor")},
    ),
    Case(
        "PRV642",
        "a frame",
        W,
        "Ein Rahmen",
        {"body": p("Kasten", paragraph="<w:framePr/>") + p("geht weiter", paragraph="<w:framePr/>")},
        {"body": p("", paragraph="<w:framePr/>")},
    ),
    Case(
        "PRV642", "an initial", W, "Initiale", {"body": p("D", paragraph='<w:framePr w:dropCap="drop"/>') + p("ie")}
    ),
    Case(
        "PRV642",
        "an old picture",
        W,
        "schwebt",
        {"body": '<w:p><w:r><w:pict><v:shape alt="Wappen der Stadt" style="position:absolute"/></w:pict></w:r></w:p>'},
        {"body": '<w:p><w:r><w:pict><v:shape alt="Wappen der Stadt" style="width:9pt"/></w:pict></w:r></w:p>'},
    ),
    Case(
        "PRV642",
        "a table",
        W,
        "Eine Tabelle schwebt",
        {"body": table(HEAD, TWO).replace("<w:tblLook ", "<w:tblpPr/><w:tblLook ")},
        {"body": table(HEAD, TWO)},
    ),
    Case(
        "PRV643",
        "a box in a box",
        W,
        "„Das Wichtigste“",
        {"body": box("Das Wichtigste").replace("<w:pPr></w:pPr>", box("innen").removeprefix("<w:p>").removesuffix("</w:p>"))},
        {"body": box("").replace("anchor", "inline")},
    ),
    Case("PRV643", "a text box", W, "„Das Wichtigste“", {"body": box("Das Wichtigste")}, {"header": box("Amt")}),
    Case(
        "PRV644",
        "a word behind",
        I,
        "„ENTWURF“",
        {"header": '<w:p><w:r><w:pict><v:shape><v:textpath string="ENTWURF"/></v:shape></w:pict></w:r></w:p>'},
        {"header": p("ENTWURF")},
    ),
    Case(
        "PRV645",
        "here",
        W,
        "„hier“",
        {"body": line(r("Den Bericht gibt es "), link("hier"))},
        {"body": line(link("Hierarchie der Ziele"))},
    ),
    Case(
        "PRV645",
        "an address",
        W,
        "eine Adresse",
        {"body": line(link("https://www.kamen.de/bericht.html"))},
        {"body": line(link("www.kamen.de"))},
    ),
    Case(
        "PRV645",
        "an address in a list",
        W,
        "eine Adresse",
        {"body": line(NUMBERED, r("Siehe "), link("www.kamen.de/bericht.html"))},
        {"body": line(NUMBERED, r("Stadt Kamen: Bericht 2025. "), link("www.kamen.de/bericht.html"))},
    ),
    Case(
        "PRV645",
        "an address in a table",
        W,
        "eine Adresse",
        {"body": line(r("Stadt Kamen: Bericht aus 2025. "), simple("www.kamen.de/bericht.html"))},
        {"body": f'<w:p><w:hyperlink w:anchor="x">{r("www.kamen.de/bericht.html")}</w:hyperlink></w:p>'},
    ),
    Case(
        "PRV645",
        "a field to a place in the document",
        W,
        "„hier“",
        {"body": line(simple("hier"))},
        {"body": line(complex_field('HYPERLINK \\l "ziel"', r("www.kamen.de/bericht.html")))},
    ),
    Case("PRV645", "nothing", E, "keinen Text", {"body": line(link(""))}),
    Case(
        "PRV645",
        "a field",
        W,
        "„mehr …“",
        {"body": line(complex_field(ADDRESS, r("mehr …", UNDERLINED)))},
        {"body": line(complex_field(ADDRESS, r("Plan der Stadt", UNDERLINED)))},
    ),
    Case(
        "PRV646",
        "two targets",
        W,
        "2\u00a0verschiedenen Adressen",
        {"body": line(link("Anlage 3"), r(", "), link("Anlage 3", 2))},
        {
            "body": line(link("Anlage 3"), r(", "), link("Anlage 3", 2)),
            "targets": ("https://www.kamen.de/a", "http://kamen.de/a/"),
        },
    ),
    Case(
        "PRV647",
        "a control",
        W,
        "„Datum eintragen“",
        {"body": control('<w:tag w:val="tag"/><w:date/>')},
        {"body": control('<w:alias w:val="Datum der Sitzung"/><w:date/>') + control("<w:docPartObj/>")},
    ),
    Case(
        "PRV647",
        "a form field",
        W,
        "Hilfetext",
        {"body": line(form_field(""))},
        {"body": line(form_field('<w:helpText w:val="Name der Kita"/>'))},
    ),
    Case(
        "PRV650",
        "grey",
        E,
        "#999999 auf #FFFFFF hat 2,8\u00a0:\u00a01",
        {"body": p("leise", run='<w:color w:val="999999"/>')},
        {"body": "".join(p("Ein Titel.", run=f'{each}<w:color w:val="8A8A8A"/>') for each in ('<w:sz w:val="36"/>', '<w:b/><w:sz w:val="28"/>')) + p(SENTENCE)},
    ),
    Case(
        "PRV650",
        "on a dark cell",
        E,
        "#0B5C8A auf #0B4F5C",
        {"body": table(row(cell("Feld", fill("0B4F5C")).replace("<w:rPr>", '<w:rPr><w:color w:val="0B5C8A"/>'), "Zahl", head=True), TWO)},
        {"body": table(row(cell("Feld", fill("0B4F5C")), "Zahl", head=True), TWO)},
    ),
    Case(
        "PRV650",
        "the style of the head row",
        E,
        "#FFFFFF auf #FFFFFF",
        {
            "body": table(HEAD, TWO, style="Grid", look='w:firstRow="1"').replace("<w:tcPr>", f"<w:tcPr>{fill('FFFFFF')}"),
            "styles": TABLE_STYLE,
        },
        {"body": table(HEAD, TWO, style="Grid", look='w:firstRow="1"'), "styles": TABLE_STYLE},
    ),
    Case(
        "PRV650",
        "a marker pen",
        E,
        "auf #00FF00",
        {"body": p("grün", run='<w:color w:val="FFFFFF"/><w:highlight w:val="green"/>')},
        {"body": p("gelb", run='<w:color w:val="000000"/><w:highlight w:val="yellow"/>')},
    ),
    Case(
        "PRV650",
        "a colour of the theme",
        E,
        "auf #FFFFFF",
        {"body": p("blau", run='<w:color w:val="000000" w:themeColor="accent1" w:themeTint="99"/>')},
        {"body": p("blau", run='<w:color w:val="FFFFFF" w:themeColor="accent1" w:themeShade="BF"/>')},
    ),
    Case(
        "PRV651",
        "traffic lights",
        W,
        "2\u00a0farbige Zellen",
        {
            "body": table(
                HEAD, row("Kita", cell("", fill("00B050"))), row("Schule", cell("", fill("FF0000"))), TWO
            )
        },
        {"body": table(HEAD, row("Kita", cell("erreicht", fill("00B050"))), row("Schule", cell("–", fill("FF0000"))))},
    ),
    Case(
        "PRV652",
        "tiny",
        W,
        "nur 7\u00a0Punkt",
        {"body": p("So klein ist kaum etwas zu lesen.", run='<w:sz w:val="14"/>')},
        {"body": p("So klein ist es noch zu lesen.", run='<w:sz w:val="18"/>')},
    ),
    Case(
        "PRV652",
        "small body",
        I,
        "10\u00a0Punkt groß",
        {"defaults": DEFAULTS.replace('"24"', '"20"')},
        {"defaults": DEFAULTS.replace('"24"', '"22"'), "body": table(HEAD, row("7", cell(SENTENCE * 9)))},
    ),
    Case(
        "PRV653",
        "single",
        I,
        "von 1",
        {"defaults": DEFAULTS.replace('"288"', '"240"')},
        {"defaults": DEFAULTS.replace('"288"', '"276"')},
    ),
    Case(
        "PRV653",
        "pressed together",
        W,
        "von 0,83",
        {"defaults": DEFAULTS.replace('"288" w:lineRule="auto"', '"240" w:lineRule="exact"')},
        {"defaults": DEFAULTS.replace('"288" w:lineRule="auto"', '"360" w:lineRule="exact"')},
    ),
    Case(
        "PRV654",
        "justified",
        I,
        "1\u00a0Absatz ist",
        {"body": p(SENTENCE, paragraph='<w:jc w:val="both"/>')},
        {"body": p("Kurz.", paragraph='<w:jc w:val="both"/>')},
    ),
    Case(
        "PRV655",
        "long italics",
        I,
        "kursiv",
        {"body": p(SENTENCE * 2, run="<w:i/>")},
        {"body": p("Ein Titel aus fünf Wörtern.", run="<w:i/>")},
    ),
    Case(
        "PRV655",
        "underlined",
        W,
        "unterstrichen",
        {"body": p("Wichtig", run='<w:u w:val="single"/>') + p(SENTENCE)},
        {"body": p("wichtig", run='<w:u w:val="none"/>') + line(link("Bericht der Stadt"))},
    ),
    Case(
        "PRV656",
        "typed",
        W,
        "„ANTRAG AUF FÖRDERUNG“",
        {"body": p("ANTRAG AUF FÖRDERUNG") + p(SENTENCE)},
        {"body": p("SGB VIII, BITVNRW und BGG NRW gelten.")},
    ),
    Case(
        "PRV656",
        "by a style",
        I,
        "erscheint",
        {"body": p("Ein Titel der schreit", run="<w:caps/>") + p(SENTENCE)},
        {"body": p("Ein Titel der schreit", run='<w:caps w:val="0"/>') + p(SENTENCE)},
    ),
    Case(
        "PRV657",
        "two",
        W,
        "machen einen Abstand",
        {"body": BLANK * 2 + p("Text.")},
        {"body": BLANK + p("Text.") + BLANK + table(HEAD, TWO) + BLANK},
    ),
    Case(
        "PRV657",
        "a page",
        W,
        "auf die nächste Seite",
        {"body": BLANK * 8 + p("Text.")},
        {"body": '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + BLANK + p("Text.")},
    ),
    Case(
        "PRV658",
        "columns",
        W,
        "ausgerichtet",
        {"body": p("Kita      25")},
        {"body": p("Ort\tDatum\tName")},
    ),
    Case(
        "PRV658", "letters", W, "gesperrt", {"body": p("Das ist w i c h t i g.")}, {"body": p("Gruppen A B C.")}
    ),
    Case("PRV658", "a line", W, "Linie", {"body": p("Name: ________")}, {"body": p("Name …")}),
    Case(
        "PRV659",
        "blinking",
        W,
        "blinkt",
        {"body": p("Achtung", run='<w:effect w:val="blinkBackground"/>')},
        {"body": p("Achtung", run='<w:effect w:val="none"/>')},
    ),
)  # fmt: skip
