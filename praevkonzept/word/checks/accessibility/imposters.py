"""PRV628: text that only looks like a heading (EN 301 549, 10.1.3.1: structure can be found out by programs)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import Reading, reading
from praevkonzept.word.checks.accessibility.look import Paragraph
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import short
from praevkonzept.word.checks.reader import WordFile

_LONGEST = 90
_LARGER = 2.0
"""Points by which text is larger than the text below it."""

_ENDS = (".", ",", ";", ":", "!", "…")
_TITLES = re.compile(r"title|titel|subtitle|untertitel|caption|beschriftung", re.IGNORECASE)
_NAMED = re.compile(r"(?<!verzeichnis)(?:überschrift|heading|zwischentitel)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each short line set larger or bold by hand before text; the title page before the first heading is none."""
    read = reading(file)
    body = _after_the_cover(file, read)
    yield from limited(
        Problem(
            f"„{short(line.text)}“ sieht aus wie eine Überschrift, ist aber keine.", line.part, line.element
        )
        for number, line in enumerate(body)
        if _is_imposter(line, _below(body, number))
    )


def _after_the_cover(file: WordFile, read: Reading) -> Sequence[Paragraph]:
    lines = [each for each in read.paragraphs if each.part is file.main and each.text.strip()]
    starts = (number for number, each in enumerate(lines) if each.level)
    return lines[next(starts, 0) :]


def _below(lines: Sequence[Paragraph], number: int) -> Paragraph | None:
    return lines[number + 1] if number + 1 < len(lines) else None


def _is_imposter(line: Paragraph, below: Paragraph | None) -> bool:
    said = line.text.strip()
    if not line.is_body or line.listed or _TITLES.search(line.style) or len(said) > _LONGEST:
        return False
    if said.endswith(_ENDS) or "\t" in said or "\n" in said or not _LETTERS.search(said):
        return False
    if below is None or below.level or not (below.is_body or below.cell is not None):
        return False
    if _NAMED.search(line.style) and "toc" not in line.style.casefold():
        return True
    return _by_hand(line, below)


def _by_hand(line: Paragraph, below: Paragraph) -> bool:
    """Whether it stands out from the text below by what is set in it, not by a style with a purpose of its own."""
    looks = [run.look for run in line.runs if run.text.strip()]
    if not looks or below.cell is not None:
        return False
    larger = all(look.size >= line.size + _LARGER and look.size > below.size for look in looks)
    bold = all(look.bold for look in looks) and not _is_bold(below)
    return (bold or larger) and (line.style == below.style or larger) and line.size <= below.size


def _is_bold(line: Paragraph) -> bool:
    return all(run.look.bold for run in line.runs if run.text.strip())


CHECK = Check(
    CodeDoc(
        code="PRV628",
        title="Sieht nur aus wie eine Überschrift",
        severity=Severity.WARNING,
        why="Fett oder groß gesetzter Text ist für einen Screenreader gewöhnlicher Text: Er steht in keiner Liste der Überschriften, keinem Verzeichnis und keinem Lesezeichen des PDF. (EN 301 549, 10.1.3.1.)",
        wrong="Absatz „Ziele“ mit der Formatvorlage „Standard“, von Hand fett und größer",
        right="Absatz „Ziele“ mit der Formatvorlage „Überschrift 2“",
        fix="Die Formatvorlage einer Überschrift geben; soll der Absatz keine sein, ihn anders gestalten.",
    ),
    check,
)
