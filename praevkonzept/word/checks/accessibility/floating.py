"""PRV642 to PRV644: what does not stand in the line of text (EN 301 549, 10.1.3.2: the order of reading has a meaning)."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import READ, reading
from praevkonzept.word.checks.accessibility.grid import first_said
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import excerpt, short
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, name_of, text, value, w

_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_BOX = w("txbxContent")
_WATERMARKS = ("header", "officeDocument")


def floating(file: WordFile) -> Iterator[Problem]:
    """A problem for each picture, table or frame that floats beside the text; text boxes have a code of their own."""
    yield from limited(
        Problem(said, part, element) for part in _read(file) for element, said in _floating(part)
    )
    for grid in reading(file).tables:
        if next(grid.element.iterfind(f"{w('tblPr')}/{w('tblpPr')}"), None) is not None:
            yield Problem("Eine Tabelle schwebt neben dem Text.", grid.part, grid.element)


def boxes(file: WordFile) -> Iterator[Problem]:
    """A problem for each text box with text in it."""
    yield from limited(
        Problem(f"In einem Textfeld steht „{excerpt(first, 40)}“.", part, first)
        for part in _read(file)
        for box in part.all("txbxContent")
        if next(box.iterancestors(_BOX), None) is None and (first := first_said(box)) is not None
    )


def watermarks(file: WordFile) -> Iterator[Problem]:
    """A problem for each word that lies behind the text of every page."""
    for kind in _WATERMARKS:
        for part in file.of_kind(kind):
            for path in part.every("{*}textpath"):
                said = path.get("string") or ""
                if said.strip():
                    yield Problem(f"Hinter dem Text liegt „{short(said, 40)}“.", part, path)


def _read(file: WordFile) -> Iterator[Part]:
    return (part for kind in READ for part in file.of_kind(kind))


def _floating(part: Part) -> Iterator[tuple[Element, str]]:
    for anchor in part.every(f"{{{_DRAWN}}}anchor"):
        boxed = next(anchor.iterdescendants(_BOX), None) is not None
        decorative = any(each.get("val") in ("1", "true") for each in anchor.iterdescendants("{*}decorative"))
        if not boxed and not decorative:
            yield anchor, "Ein Bild oder eine Form schwebt neben dem Text."
    for old in part.all("pict", "object"):
        for shape in old:
            if "position:absolute" in (shape.get("style") or "") and not _has_text(shape):
                yield shape, "Ein Bild oder eine Form schwebt neben dem Text."
    for frame in part.all("framePr"):
        if value(frame, name="dropCap") in ("drop", "margin"):
            yield frame, "Eine Initiale ist ein eigener Absatz: Das Wort wird zerrissen vorgelesen."
        elif _is_first_of_frame(frame):
            yield frame, "Ein Rahmen mit Text schwebt neben dem Text."


def _has_text(shape: Element) -> bool:
    return next(shape.iterdescendants(_BOX, "{*}textpath"), None) is not None


def _is_first_of_frame(frame: Element) -> bool:
    """Whether the paragraph before it is not in a frame: those that follow each other are one frame."""
    paragraph = next(frame.iterancestors(w("p")), None)
    before = None if paragraph is None else paragraph.getprevious()
    return (
        paragraph is not None
        and bool(text(paragraph).strip())
        and (before is None or name_of(before) != "p" or before.find(f"{w('pPr')}/{w('framePr')}") is None)
    )


FLOATING = Check(
    CodeDoc(
        code="PRV642",
        title="Schwebendes Objekt",
        severity=Severity.WARNING,
        why="Was neben dem Text schwebt, erreicht ein Screenreader an einer anderen Stelle, als man es sieht, oder gar nicht; im PDF steht es oft am Ende. Auch Words eigene Prüfung warnt davor. (EN 301 549, 10.1.3.2.)",
        wrong="Bild mit Textumbruch „Quadrat“",
        right="Bild mit Textumbruch „Mit Text in Zeile“",
        fix="Rechte Maustaste › „Textumbruch › Mit Text in Zeile“; bei Tabellen „Tabelleneigenschaften › Textumbruch › Ohne“.",
    ),
    floating,
)

BOXES = Check(
    CodeDoc(
        code="PRV643",
        title="Textfeld",
        severity=Severity.WARNING,
        why="Text in einem Textfeld gehört nicht zum Fließtext: Screenreader übergehen ihn oder lesen ihn an falscher Stelle, und er bricht beim Vergrößern nicht um. (EN 301 549, 10.1.3.2.)",
        wrong="Kasten „Das Wichtigste“ als Textfeld am Rand",
        right="Absatz „Das Wichtigste“ mit Rahmen und Hintergrund",
        fix="Den Text ausschneiden, als Absatz einfügen und mit „Start › Rahmen“ gestalten; das Textfeld löschen.",
    ),
    boxes,
)

WATERMARKS = Check(
    CodeDoc(
        code="PRV644",
        title="Wasserzeichen",
        severity=Severity.INFO,
        why="Ein Wort hinter dem Text macht ihn schwerer zu lesen, und vorgelesen wird es nicht: Wer hört, erfährt nicht, dass es ein Entwurf ist.",
        wrong="Wasserzeichen „ENTWURF“",
        right="„Entwurf“ in der Kopfzeile und im Titel",
        fix="„Entwurf › Wasserzeichen › Wasserzeichen entfernen“ und das Wort in Text und Titel schreiben.",
    ),
    watermarks,
)
