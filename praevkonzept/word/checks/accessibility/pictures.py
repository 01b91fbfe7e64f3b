"""PRV640 and PRV641: pictures, charts and shapes and what is said of them (EN 301 549, 10.1.1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import READ
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import short
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, name_of, w

_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_OFFICE = "urn:schemas-microsoft-com:office:office"
_KINDS = (("/chart", "Das Diagramm"), ("/picture", "Das Bild"), ("/diagram", "Die Grafik"))
_SHAPES = frozenset(
    {"shape", "rect", "roundrect", "oval", "line", "polyline", "group", "image", "arc", "curve"}
)
_SAYS_NOTHING = re.compile(
    r"\S+\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|pdf|vsdx?)|https?://\S+|(?:img|dsc|image|screenshot)[ _-]?[\d_-]+|"
    r"(?:ein |eine |das |die )?(?:bild|grafik|picture|image|foto|photo|abbildung|diagramm|chart|objekt|object|shape|form|textbox)[ _-]?\d*\.?",
    re.IGNORECASE,
)
_AUTOMATIC = re.compile(
    r"automatisch generierte beschreibung|description automatically generated|KI-generierte|AI-generated",
    re.IGNORECASE,
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """Something to look at. `what` is „Das Bild“ with its name, `said` its alternative text."""

    part: Part
    element: Element
    what: str
    said: str


def missing(file: WordFile) -> Iterator[Problem]:
    """A problem for each picture, chart or shape without an alternative text that is not marked as decorative."""
    yield from limited(
        Problem(f"{picture.what} hat keinen Alternativtext.", picture.part, picture.element)
        for picture in pictures(file)
        if not picture.said
    )


def empty_words(file: WordFile) -> Iterator[Problem]:
    """A problem for each alternative text that is a file name, a mere „Bild 1“ or made by Word itself."""
    yield from limited(
        Problem(
            f"{picture.what} hat einen Alternativtext, der nichts sagt: „{short(picture.said, 40)}“.",
            picture.part,
            picture.element,
        )
        for picture in pictures(file)
        if picture.said and _says_nothing(picture.said)
    )


def pictures(file: WordFile) -> Iterator[Picture]:
    """What is to be seen in text and notes; no text boxes, nothing decorative, nothing in headers and footers."""
    for kind in READ:
        for part in file.of_kind(kind):
            for element in part.every(f"{{{_DRAWN}}}docPr"):
                yield from _drawn(part, element)
            for old in part.all("pict", "object"):
                yield from _old(part, old)


def _drawn(part: Part, properties: Element) -> Iterator[Picture]:
    """A drawing by its wp:docPr."""
    around = properties.getparent()
    if around is None or properties.get("hidden") in ("1", "true") or _is_decorative(properties):
        return
    if next(around.iterdescendants(w("txbxContent")), None) is not None:
        return
    data = next(around.iterdescendants("{*}graphicData"), None)
    uri = "" if data is None else data.get("uri") or ""
    what = next((said for end, said in _KINDS if uri.endswith(end)), "Die Form")
    yield Picture(part, properties, _called(what, properties.get("name")), _plain(properties.get("descr")))


def _old(part: Part, old: Element) -> Iterator[Picture]:
    """A drawing of older versions of Word (VML), or an embedded object."""
    for shape in old:
        if name_of(shape) not in _SHAPES or shape.get(f"{{{_OFFICE}}}hr") in ("t", "true"):
            continue
        if next(shape.iterdescendants("{*}textbox", "{*}textpath"), None) is None:
            what = "Das Objekt" if name_of(old) == "object" else "Das Bild"
            yield Picture(part, shape, what, _plain(shape.get("alt")))


def _is_decorative(properties: Element) -> bool:
    return any(each.get("val") in ("1", "true") for each in properties.iterdescendants("{*}decorative"))


def _called(what: str, name: str | None) -> str:
    return f"{what} „{short(name, 40)}“" if name else what


def _plain(said: str | None) -> str:
    return " ".join((said or "").split())


def _says_nothing(said: str) -> bool:
    return (
        len(said) < _FEWEST
        or _SAYS_NOTHING.fullmatch(said) is not None
        or _AUTOMATIC.search(said) is not None
    )


MISSING = Check(
    CodeDoc(
        code="PRV640",
        title="Alternativtext fehlt",
        severity=Severity.ERROR,
        why="Wer ein Bild nicht sieht, erfährt nur aus dem Alternativtext, was darauf ist. Gefordert von EN 301 549, 10.1.1.1; auch Words eigene Prüfung meldet es.",
        wrong="Diagramm ohne Alternativtext",
        right="„Säulendiagramm: Kita 25 Angebote, Grundschule 18, weiterführende Schule 9“",
        fix="Rechte Maustaste › „Alternativtext anzeigen“: in ein bis zwei Sätzen sagen, was zu sehen ist. Schmuck als „Als dekorativ markieren“ kennzeichnen.",
    ),
    missing,
)

EMPTY_WORDS = Check(
    CodeDoc(
        code="PRV641",
        title="Alternativtext sagt nichts",
        severity=Severity.WARNING,
        why="Ein Dateiname oder „Bild 1“ beschreibt nichts; was Word selbst vorschlägt, hat meist niemand geprüft. (EN 301 549, 10.1.1.1.)",
        wrong="Alternativtext „image3.png“",
        right="Alternativtext „Stadtplan mit den sechs Familienzentren“",
        fix="Rechte Maustaste › „Alternativtext anzeigen“: in eigenen Worten sagen, was zu sehen ist.",
    ),
    empty_words,
)
