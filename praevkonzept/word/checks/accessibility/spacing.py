"""PRV657 and PRV658: paragraphs, spaces and tabs that are there for the look only (EN 301 549, 10.1.3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import READ, reading
from praevkonzept.word.checks.accessibility.grid import is_blank
from praevkonzept.word.checks.accessibility.look import Paragraph
from praevkonzept.word.checks.accessibility.telling import at_places, limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, flag, name_of, w

_SEVERAL = 2
_PAGE = 6
"""So many empty lines push the text to the next page."""

_BREAKS = (w("br"), w("sectPr"), w("lastRenderedPageBreak"))
_GAP = re.compile(r"\t{3,}|[ \u00a0]{3,}")
_SPREAD = re.compile(r"(?:(?<!\w)[^\W\d_] ){4,}[^\W\d_](?!\w)")
_LINE = re.compile(r"_{5,}|\.{8,}|-{8,}|={5,}")
_PATTERNS = (
    (
        _GAP,
        "Text ist mit Leerzeichen oder Tabulatoren ausgerichtet",
        "Einen Tabstopp oder Einzug setzen („Absatz › Tabstopps“); Spalten als Tabelle schreiben.",
    ),
    (
        _SPREAD,
        "Ein Wort ist gesperrt getippt",
        "Die Leerzeichen löschen und das Wort fett setzen.",
    ),
    (
        _LINE,
        "Eine Linie ist aus Zeichen getippt",
        "Zum Ausfüllen ein Inhaltssteuerelement oder einen Tabstopp mit Füllzeichen, als Trennlinie einen Rahmen am Absatz nehmen.",
    ),
)


def empty(file: WordFile) -> Iterator[Problem]:
    """One problem for all places where several empty paragraphs follow each other."""
    found = [(part, run) for kind in READ for part in file.of_kind(kind) for run in _runs(part)]
    pages = [(part, run) for part, run in found if len(run) >= _PAGE]
    if pages:
        part, run = pages[0]
        number = german.count(len(run), "leerer Absatz", "leere Absätze")
        yield Problem(
            f"{number} hintereinander schieben Text auf die nächste Seite{at_places(len(pages))}.",
            part,
            run[0],
            hint="Die leeren Absätze löschen und mit Strg+Eingabe einen Seitenumbruch setzen.",
        )
    others = [(part, run) for part, run in found if len(run) < _PAGE]
    if others:
        part, run = others[0]
        yield Problem(
            f"Mehrere leere Absätze hintereinander machen einen Abstand{at_places(len(others))}.",
            part,
            run[0],
        )


def gaps(file: WordFile) -> Iterator[Problem]:
    """A problem for each paragraph that is arranged by spaces, tabs or lines of characters."""
    yield from limited(
        Problem(f"{said}.", each.part, each.element, hint=hint)
        for each in reading(file).read
        if not each.in_contents
        for said, hint in _typed(each)
    )


def _runs(part: Part) -> Iterator[list[Element]]:
    """Empty paragraphs side by side."""
    run: list[Element] = []
    for paragraph, said in part.paragraphs:
        if not said.strip() and _is_empty(paragraph):
            if run and paragraph.getprevious() is not run[-1]:
                yield from _enough(run)
                run = []
            run.append(paragraph)
        else:
            yield from _enough(run)
            run = []
    yield from _enough(run)


def _enough(run: list[Element]) -> Iterator[list[Element]]:
    if len(run) >= _SEVERAL:
        yield run


def _is_empty(paragraph: Element) -> bool:
    """Whether it is there for its height only; those that break the page or end a section are not."""
    properties = next(paragraph.iterchildren(w("pPr")), None)
    return (
        is_blank(paragraph)
        and next(paragraph.iterdescendants(*_BREAKS), None) is None
        and not flag(properties, "pageBreakBefore")
        and not any(name_of(child) == "oMathPara" for child in paragraph)
    )


def _typed(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    said = paragraph.text.strip()
    for pattern, message, hint in _PATTERNS:
        if pattern.search(said):
            yield message, hint
            return


EMPTY = Check(
    CodeDoc(
        code="PRV657",
        title="Leere Absätze als Abstand",
        severity=Severity.WARNING,
        why="Ein Screenreader sagt bei jedem leeren Absatz „leer“; nach einigen glaubt man, das Dokument sei zu Ende. Beim Ändern verrutscht der Seitenwechsel. Auch Words eigene Prüfung weist darauf hin.",
        wrong="vier leere Absätze vor einer Überschrift",
        right="Abstand vor der Überschrift in ihrer Formatvorlage",
        fix="Die leeren Absätze löschen und den Abstand in der Formatvorlage einstellen („Absatz › Abstand vor/nach“).",
    ),
    empty,
)

GAPS = Check(
    CodeDoc(
        code="PRV658",
        title="Mit Leerzeichen oder Tabulatoren angeordnet",
        severity=Severity.WARNING,
        why="Spalten aus Leerzeichen liest ein Screenreader quer durch alle Spalten; gesperrte Wörter buchstabiert er, Linien liest er Zeichen für Zeichen. (EN 301 549, 10.1.3.2.)",
        wrong="Kita      25      14",
        right="Tabelle mit den Spalten Kita, Angebote, mit Beleg",
        fix="Spalten als Tabelle schreiben, Einzüge und Tabstopps am Absatz einstellen.",
    ),
    gaps,
)
