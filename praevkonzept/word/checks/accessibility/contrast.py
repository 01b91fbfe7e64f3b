"""PRV650: text that stands out too little from its ground (EN 301 549, 10.1.4.3, after WCAG 2)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.look import Look, Paragraph, Run
from praevkonzept.word.checks.accessibility.telling import at_places
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.colours import READABLE, WHITE, contrast

_LARGE, _LARGE_BOLD = 18.0, 14.0
"""Points from which text counts as large, regular and bold."""

_READABLE_LARGE = 3.0


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each pair of colours that is too close; in text boxes the ground is not known.

    Automatic colour is black or white, whichever Word can be read better.
    """
    found: dict[tuple[str, str, float], list[tuple[Paragraph, Run]]] = {}
    known: dict[Look, tuple[str, str, float] | None] = {}
    for paragraph in reading(file).paragraphs:
        for run in () if paragraph.boxed else paragraph.runs:
            if run.look not in known:
                known[run.look] = _fault(run.look)
            fault = known[run.look]
            if fault is not None and any(character.isalnum() for character in run.text):
                found.setdefault(fault, []).append((paragraph, run))
    for (colour, ground, least), places in found.items():
        ratio = math.floor(contrast(colour, ground) * 10) / 10
        paragraph, run = places[0]
        yield Problem(
            f"Zu wenig Kontrast: Schrift #{colour} auf #{ground} hat {german.number(ratio, 1)}\u00a0:\u00a01, nötig sind {german.number(least, 1)}\u00a0:\u00a01{at_places(len(places))}.",
            paragraph.part,
            run.element,
        )


def _fault(look: Look) -> tuple[str, str, float] | None:
    """Colour, ground and the contrast needed, where it is not reached."""
    if look.colour is None or look.hidden:
        return None
    ground = look.ground or WHITE
    large = look.size >= (_LARGE_BOLD if look.bold else _LARGE)
    least = _READABLE_LARGE if large else READABLE
    return (look.colour, ground, least) if contrast(look.colour, ground) < least else None


CHECK = Check(
    CodeDoc(
        code="PRV650",
        title="Zu wenig Kontrast",
        severity=Severity.ERROR,
        why="Hellgrau auf Weiß ist für viele nicht zu lesen, auf Papier und am Beamer erst recht. Gefordert von EN 301 549, 10.1.4.3: mindestens 4,5 : 1, für große Schrift (ab 18 Punkt, fett ab 14 Punkt) 3 : 1.",
        wrong="Schrift #999999 auf Weiß (2,8 : 1)",
        right="Schrift #4A5560 auf Weiß (7,6 : 1)",
        fix="Eine dunklere Schriftfarbe oder einen helleren Hintergrund wählen, am besten in der Formatvorlage; im Zweifel „Automatisch“.",
    ),
    check,
)
