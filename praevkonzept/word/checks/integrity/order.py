"""PRV616: properties that stand in another order than the format demands (ISO/IEC 29500-1, annex A)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import TITLES
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, name_of
from praevkonzept.word.xml import W

_SETTINGS = """
writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts
saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop
hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles
stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves
doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation
consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle
evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData
noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore
savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText
doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace
updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang
clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown
smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator
"""
_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr pPrChange
"""
_SECTION = """
footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg
textDirection bidi rtlGutter docGrid printerSettings sectPrChange
"""
_TABLE = """
tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange
"""
_CELL = """
cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers
cellIns cellDel cellMerge tcPrChange
"""
_STYLE = """
name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
"""

_ORDERS = {
    parent: {name: rank for rank, name in enumerate(names.split(), 1)}
    for parent, names in {
        "settings": _SETTINGS,
        "pPr": _PARAGRAPH,
        "sectPr": _SECTION,
        "tblPr": _TABLE,
        "tcPr": _CELL,
        "style": _STYLE,
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    }.items()
}
_STRICT = frozenset({"settings", "numbering"})
"""Where Word does not overlook it: settings at the wrong place do not count, lists lose their numbers."""

_LAST = 1000
"""The rank of what later versions of Word added to the settings: after everything else."""


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each part in which properties stand in the wrong order, at the first of them."""
    kinds = ("settings", "styles", "numbering")
    for part in (*file.stories, *(part for kind in kinds for part in file.of_kind(kind))):
        found = [(element, wrong) for element in _ordered(part) if (wrong := _wrong(element))]
        if found:
            at, (first, second) = found[0]
            times = f" ({german.count(len(found), 'Stelle', 'Stellen')})" if len(found) > 1 else ""
            where = TITLES.get(part.kind) or "Text"
            severity = Severity.WARNING if part.kind in _STRICT else None
            yield Problem(
                f"{where}: Die Angabe „{second}“ steht hinter „{first}“ statt davor{times}.",
                part,
                at,
                severity=severity,
            )


def _ordered(part: Part) -> list[Element]:
    """The elements of a part whose children have an order."""
    root = [part.root] if part.root is not None and name_of(part.root) in _ORDERS else []
    return [*root, *part.all("pPr", "sectPr", "tblPr", "tcPr", "style")]


def _wrong(element: Element) -> tuple[str, str] | None:
    """The first two neighbours in the wrong order."""
    if len(element) < 2:
        return None
    ranks = _ORDERS[name_of(element)]
    named = [(rank, name_of(child)) for child in element if (rank := _rank(child, ranks))]
    return next(((first, second) for (low, first), (high, second) in pairwise(named) if low > high), None)


def _rank(child: Element, ranks: dict[str, int]) -> int:
    """The rank of a child; 0 where it has none."""
    extension = "rsids" in ranks and not str(child.tag).startswith(f"{{{W}}}")
    return ranks.get(name_of(child), _LAST if extension else 0)


CHECK = Check(
    CodeDoc(
        code="PRV616",
        title="Angaben in falscher Reihenfolge",
        severity=Severity.INFO,
        why="Das Dateiformat schreibt für Einstellungen, Absatz- und Tabelleneigenschaften eine Reihenfolge vor. Word sieht über vieles hinweg; Einstellungen an falscher Stelle gelten aber nicht, und andere Programme lehnen die Datei ab.",
        wrong="<w:pPr><w:jc/><w:pStyle/></w:pPr>",
        right="<w:pPr><w:pStyle/><w:jc/></w:pPr>",
        fix="Die Datei in Word öffnen und neu speichern; bleibt es dabei, dem Hersteller des Programms melden, das sie geschrieben hat.",
    ),
    check,
)
