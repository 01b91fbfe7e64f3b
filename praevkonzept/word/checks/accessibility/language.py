"""PRV621: the language a screen reader speaks (EN 301 549, 10.3.1.1 and 10.3.1.2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import Reading, reading
from praevkonzept.word.checks.accessibility.look import Run
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Part

_GERMAN = frozenset(
    {
        "der",
        "die",
        "das",
        "und",
        "ist",
        "nicht",
        "mit",
        "für",
        "auf",
        "von",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "zu",
    }
)
_ENGLISH = frozenset(
    {
        "the",
        "of",
        "and",
        "to",
        "is",
        "that",
        "it",
        "for",
        "with",
        "as",
        "are",
        "be",
        "this",
        "by",
        "from",
        "not",
    }
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""So many characters tell which language a text is in."""

_LEAST, _LEAST_SHARE = 200, 0.05
"""A language counts where so many letters, and so much of the text, are marked as it; less is a word or a name."""

_ALL = 100


@dataclass(slots=True)
class _Marked:
    """The text that is marked as one language: how many letters, the beginning of it, the first of its runs."""

    part: Part
    first: Run
    letters: int = 0
    sample: list[str] = field(default_factory=list)
    sampled: int = 0

    def add(self, text: str) -> None:
        """Takes in the text of a run."""
        self.letters += len(text)
        if self.sampled < _SAMPLE:
            self.sample.append(text)
            self.sampled += len(text)

    @property
    def is_german(self) -> bool:
        """Whether it reads as German: by the commonest words."""
        words = Counter(_WORD.findall(" ".join(self.sample).casefold()))
        return sum(words[each] for each in _GERMAN) > sum(words[each] for each in _ENGLISH)


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for text without a language, for German text marked as another one, and for a default that is wrong."""
    read = reading(file)
    marked = _marked(read)
    whole = sum(each.letters for each in marked.values())
    wrong = [
        (language, each)
        for language, each in marked.items()
        if each.letters >= min(_LEAST, whole) and each.letters >= whole * _LEAST_SHARE
        if not _says_german(language) and (not language or each.is_german)
    ]
    for language, each in wrong:
        most = each.letters * 2 > whole
        share = german.percent(max(round(each.letters * _ALL / whole), 1))
        if language:
            what = "Der Text" if most else f"Ein Teil des Textes ({share})"
            message = f"{what} ist deutsch, als Sprache ist aber „{language}“ eingestellt."
        else:
            what = "den Text" if most else f"einen Teil des Textes ({share})"
            message = f"Für {what} ist keine Sprache eingestellt."
        severity = Severity.ERROR if most else Severity.WARNING
        yield Problem(message, each.part, each.first.element, severity=severity)
    if not wrong and marked and not _says_german(read.default_language) and _mostly_german(marked, whole):
        default = f"„{read.default_language}“" if read.default_language else "nicht eingestellt"
        yield Problem(
            f"Der Text ist als deutsch gekennzeichnet, die Sprache der Formatvorlagen ist aber {default}: Was neu geschrieben wird, liest ein Screenreader falsch vor.",
            file.styles.part or marked[next(iter(marked))].part,
            severity=Severity.INFO,
        )


def _marked(read: Reading) -> dict[str, _Marked]:
    found: dict[str, _Marked] = {}
    for paragraph in read.read:
        for run in paragraph.runs:
            if not run.look.hidden and run.text.strip():
                language = run.look.language
                found.setdefault(language, _Marked(paragraph.part, run)).add(run.text)
    return found


def _mostly_german(marked: dict[str, _Marked], whole: int) -> bool:
    return sum(each.letters for language, each in marked.items() if _says_german(language)) * 2 > whole


def _says_german(language: str) -> bool:
    return language.casefold().partition("-")[0] == "de"


CHECK = Check(
    CodeDoc(
        code="PRV621",
        title="Sprache fehlt oder ist falsch",
        severity=Severity.ERROR,
        why="Nach der eingestellten Sprache wählt ein Screenreader die Stimme: Deutsch mit englischer Stimme ist nicht zu verstehen. Gefordert von EN 301 549, 10.3.1.1 und 10.3.1.2.",
        wrong="deutscher Text mit der Sprache en-US",
        right="deutscher Text mit der Sprache de-DE",
        fix="Den Text markieren, „Überprüfen › Sprache › Sprache für die Korrekturhilfen festlegen“, Deutsch (Deutschland), „Als Standard festlegen“.",
    ),
    check,
)
