"""PRV652 to PRV654: size of type, space between lines, justified text (WCAG 2, 1.4.8; Berlin standards for Word documents)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.look import Paragraph, Run
from praevkonzept.word.checks.accessibility.telling import at_places
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile

_SMALLEST, _SMALLEST_BODY = 9.0, 11.0
_FEWEST_LETTERS = 20
_SINGLE, _WIDE = 1.0, 1.15
_ROUNDING = 0.005
_LONG = 100
_JUSTIFIED = frozenset({"both", "distribute"})


def size(file: WordFile) -> Iterator[Problem]:
    """A problem for each size below 9 points, and one where most of the running text is below 11."""
    read = reading(file)
    small: dict[float, list[tuple[Paragraph, Run]]] = {}
    for paragraph in read.paragraphs:
        for run in paragraph.runs:
            if run.look.size < _SMALLEST and not run.look.hidden and _letters(run.text):
                small.setdefault(run.look.size, []).append((paragraph, run))
    for points, places in sorted(small.items()):
        if sum(_letters(run.text) for _, run in places) >= _FEWEST_LETTERS:
            said = f"Schrift mit nur {german.number(points)}\u00a0Punkt{at_places(len(places))}."
            yield Problem(said, places[0][0].part, places[0][1].element)
    found = _commonest([(run.look.size, each, _letters(run.text)) for each in read.body for run in each.runs])
    if found is not None and _SMALLEST <= found[0] < _SMALLEST_BODY:
        yield Problem(
            f"Der Fließtext ist {german.number(found[0])}\u00a0Punkt groß.",
            found[1].part,
            found[1].element,
            severity=Severity.INFO,
        )


def lines(file: WordFile) -> Iterator[Problem]:
    """A problem where most of the running text has lines closer than 1.15."""
    body = [each for each in reading(file).body if len(each.text) >= _LONG]
    found = _commonest([(each.line, each, len(each.text)) for each in body])
    if found is not None and found[0] < _WIDE - _ROUNDING:
        line, first = found
        severity = Severity.WARNING if line < _SINGLE - _ROUNDING else Severity.INFO
        said = german.number(round(line, 2))
        yield Problem(
            f"Der Fließtext hat einen Zeilenabstand von {said}.",
            first.part,
            first.element,
            severity=severity,
        )


def justified(file: WordFile) -> Iterator[Problem]:
    """One problem for all longer paragraphs that are justified."""
    found = [each for each in reading(file).body if each.align in _JUSTIFIED and len(each.text) >= _LONG]
    if found:
        number = german.count(len(found), "Absatz ist", "Absätze sind")
        yield Problem(f"{number} im Blocksatz gesetzt.", found[0].part, found[0].element)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _commonest(found: Sequence[tuple[float, Paragraph, int]]) -> tuple[float, Paragraph] | None:
    """The value most of the text has, with the first paragraph that has it; each comes with how much it weighs."""
    weights: Counter[float] = Counter()
    first: dict[float, Paragraph] = {}
    for value, paragraph, weight in found:
        weights[value] += weight
        if weight:
            first.setdefault(value, paragraph)
    if not first:
        return None
    (value, _), *_ = weights.most_common(1)
    return value, first[value]


SIZE = Check(
    CodeDoc(
        code="PRV652",
        title="Kleine Schrift",
        severity=Severity.WARNING,
        why="Unter 9 Punkt ist Schrift auf Papier für viele nicht zu lesen. Für Fließtext empfehlen die Berliner Standards für barrierefreie Word-Dokumente 12 Punkt (Verdana 11).",
        wrong="Tabelle in 7 Punkt",
        right="Tabelle in 10 Punkt, im Querformat oder auf zwei Tabellen verteilt",
        fix="Die Schriftgröße in der Formatvorlage ändern: Fließtext 11 bis 12 Punkt, Tabellen und Fußnoten mindestens 9.",
    ),
    size,
)

LINES = Check(
    CodeDoc(
        code="PRV653",
        title="Enger Zeilenabstand",
        severity=Severity.INFO,
        why="Bei engen Zeilen verrutscht das Auge. Die Berliner Standards für barrierefreie Word-Dokumente fordern mindestens 1,15; WCAG 2, 1.4.12 verlangt, dass Text auch mit 1,5 lesbar bleibt.",
        wrong="Zeilenabstand einfach (1,0)",
        right="Zeilenabstand 1,15 oder 1,25",
        fix="In der Formatvorlage „Absatz › Zeilenabstand › Mehrfach 1,15“ einstellen.",
    ),
    lines,
)

JUSTIFIED = Check(
    CodeDoc(
        code="PRV654",
        title="Blocksatz",
        severity=Severity.INFO,
        why="Ungleiche Lücken zwischen den Wörtern erschweren das Lesen, besonders mit Leseschwäche oder Bildschirmlupe. (WCAG 2, 1.4.8; Berliner Standards: linksbündig.)",
        wrong="Absätze im Blocksatz",
        right="Absätze linksbündig im Flattersatz",
        fix="In der Formatvorlage „Absatz › Ausrichtung › Links“ einstellen.",
    ),
    justified,
)
