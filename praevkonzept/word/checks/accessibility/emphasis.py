"""PRV655, PRV656 and PRV659: emphasis that makes reading harder (Berlin standards for Word documents; EN 301 549, 10.2.2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.hyperlinks import links
from praevkonzept.word.checks.accessibility.look import Paragraph, Run
from praevkonzept.word.checks.accessibility.telling import at_places, limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import short
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, name_of, nearest, value

_LONG_ITALIC = 20
"""Words."""

_LETTERS = re.compile(r"[^\W\d_]{3}")
_LINK = re.compile(r"hyperlink|internetlink|internet link|besuchter", re.IGNORECASE)
_CAPITALS = re.compile(r"(?:\b[A-ZÄÖÜẞ]{2,}(?:-[A-ZÄÖÜẞ]+)*\b[ \u00a0]?[,!?:–-]?[ \u00a0]?){3,}")
_LONG_WORD = re.compile(r"[A-ZÄÖÜẞ]{5}")
_WORDS = 3


def italics(file: WordFile) -> Iterator[Problem]:
    """One problem for long passages in italics, one for underlined words that are no links."""
    read = reading(file)
    slanted = [each for each in read.body if _longest_italic(each) >= _LONG_ITALIC]
    if slanted:
        said = f"Längere Texte sind kursiv{at_places(len(slanted))}."
        yield Problem(said, slanted[0].part, slanted[0].element, severity=Severity.INFO)
    underlined = [
        (each, run)
        for each in read.read
        for run in each.runs
        if run.look.underlined and _LETTERS.search(run.text) and not _is_linked(file, run)
    ]
    linked = _with_link_fields({each.part for each, _ in underlined}, file)
    found = [(each, run) for each, run in underlined if each.element not in linked]
    if found:
        said = f"Text ist unterstrichen und kein Link{at_places(len(found))}."
        yield Problem(said, found[0][0].part, found[0][1].element)


def capitals(file: WordFile) -> Iterator[Problem]:
    """A problem for each passage typed in capitals, and one for all that are set so by a style."""
    read = reading(file)
    yield from limited(
        Problem(
            f"In Großbuchstaben getippt: „{short(found[0], 40)}“.",
            each.part,
            each.element,
            severity=Severity.WARNING,
        )
        for each in read.read
        if (found := _CAPITALS.search(each.text)) and len(_LONG_WORD.findall(found[0])) > 1
    )
    shown = [each for each in read.read if _shouts(each)]
    if shown:
        said = f"Text erscheint in Großbuchstaben{at_places(len(shown))}."
        yield Problem(said, shown[0].part, shown[0].element)


def blinking(file: WordFile) -> Iterator[Problem]:
    """One problem for all animated text of a part."""
    for part in file.stories:
        found = [each for each in part.all("effect") if value(each) not in (None, "none")]
        if found:
            yield Problem(f"Text blinkt oder bewegt sich{at_places(len(found))}.", part, found[0])


def _longest_italic(paragraph: Paragraph) -> int:
    """How many words the longest passage in italics has."""
    passages = groupby(paragraph.runs, key=lambda run: run.look.italic)
    return max(
        (len("".join(run.text for run in runs).split()) for italic, runs in passages if italic), default=0
    )


def _is_linked(file: WordFile, run: Run) -> bool:
    style = file.styles.get(value(run.element, "rPr/rStyle"))
    return (style is not None and _LINK.search(style.name) is not None) or (
        nearest(run.element, "hyperlink") is not None
    )


def _with_link_fields(parts: Iterable[Part], file: WordFile) -> set[Element | None]:
    """The paragraphs of these parts in which a field is a link; there what is underlined may be its text."""
    return {
        nearest(link.element, "p")
        for part in parts
        for link in links(file, part)
        if name_of(link.element) != "hyperlink"
    }


def _shouts(paragraph: Paragraph) -> bool:
    said = "".join(run.text for run in paragraph.runs if run.look.capitals)
    return len(said.split()) >= _WORDS and not said.isupper()


ITALICS = Check(
    CodeDoc(
        code="PRV655",
        title="Unterstrichen oder lang kursiv",
        severity=Severity.WARNING,
        why="Unterstrichenes hält man für einen Link; lange Passagen in Kursiv sind mit Seh- oder Leseschwäche schwer zu lesen. Vorgelesen wird beides nicht. (Berliner Standards für barrierefreie Word-Dokumente.)",
        wrong="ein ganzer Absatz kursiv, ein Wort unterstrichen",
        right="Absatz mit der Formatvorlage „Zitat“, ein Wort fett",
        fix="Hervorhebungen fett setzen (Formatvorlage „Fett“), Zitate durch Einzug kennzeichnen.",
    ),
    italics,
)

CAPITALS = Check(
    CodeDoc(
        code="PRV656",
        title="Großbuchstaben",
        severity=Severity.INFO,
        why="Wörter in Großbuchstaben haben keine Umrisse, an denen man sie erkennt; getippte liest mancher Screenreader Buchstabe für Buchstabe. (Berliner Standards für barrierefreie Word-Dokumente: keine Versalien.)",
        wrong="ANTRAG AUF FÖRDERUNG",
        right="Antrag auf Förderung",
        fix="Markieren und mit Umschalt+F3 auf gemischte Schreibung stellen; in der Formatvorlage „Großbuchstaben“ ausschalten.",
    ),
    capitals,
)

BLINKING = Check(
    CodeDoc(
        code="PRV659",
        title="Animierter Text",
        severity=Severity.WARNING,
        why="Was blinkt oder sich bewegt, lenkt ab und kann Anfälle auslösen; neue Versionen von Word zeigen es nicht mehr an. (EN 301 549, 10.2.2.2 und 10.2.3.1.)",
        wrong="Text mit dem Effekt „blinkender Hintergrund“",
        right="Text ohne Effekt",
        fix="Den Text markieren und mit Strg+Leertaste von Hand gesetzte Zeichenformate entfernen.",
    ),
    blinking,
)
