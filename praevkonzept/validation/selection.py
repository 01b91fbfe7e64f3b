"""Which findings of a report count, and sentences that say what does not: nothing is left out in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from praevkonzept import german
from praevkonzept.problems import Finding, Severity, fingerprints

if TYPE_CHECKING:
    from praevkonzept.validation.baseline import Baseline


@dataclass(frozen=True)
class Selection:
    """What was asked for: codes or their beginnings, files (None: all; with the words that say which), known findings."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    files: frozenset[str] | None = None
    where: str = ""
    baseline: Baseline | None = None


@dataclass(frozen=True)
class Chosen:
    """The findings that count and the sentences about the others."""

    findings: tuple[Finding, ...]
    left_out: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether everything that was found counts."""
        return not self.left_out


def choose(findings: Sequence[Finding], selection: Selection) -> Chosen:
    """The findings that count. What makes something unreadable always does."""
    sentences: list[str] = []

    def keep(rest: Sequence[Finding], wanted: Callable[[Finding], bool], why: str) -> list[Finding]:
        kept = [finding for finding in rest if wanted(finding) or finding.unreadable]
        if len(kept) < len(rest):
            gone = set(map(id, rest)) - set(map(id, kept))
            sentences.append(f"{_number(each for each in rest if id(each) in gone)} {why}.")
        return kept

    left = list(findings)
    if selection.baseline is not None:
        known = selection.baseline.known
        marks = {id(each): mark for each, mark in zip(left, fingerprints(left), strict=True)}
        mended = len(known - set(marks.values()))
        left = keep(
            left, lambda each: marks[id(each)] not in known, "nicht gezeigt, weil schon bekannt (--baseline)"
        )
        if mended:
            gone = german.count(mended, "bekannter Befund ist", "bekannte Befunde sind")
            sentences.append(f"{gone} behoben; die Liste erneuern: --write-baseline.")
    if selection.files is not None:
        files = selection.files
        left = keep(left, lambda each: each.file in files, f"nicht gezeigt, weil {selection.where}")
    if selection.select:
        codes = selection.select
        left = keep(
            left, lambda each: each.code.startswith(codes), f"nicht gezeigt (nur --select {','.join(codes)})"
        )
    if selection.ignore:
        codes = selection.ignore
        left = keep(
            left, lambda each: not each.code.startswith(codes), f"nicht gezeigt (--ignore {','.join(codes)})"
        )
    return Chosen(tuple(left), tuple(sentences))


def _number(findings: Iterable[Finding]) -> str:
    """„3 Befunde, davon 2 Fehler,“."""
    gone = list(findings)
    errors = sum(finding.severity is Severity.ERROR for finding in gone)
    number = german.count(len(gone), "Befund", "Befunde")
    return f"{number}, davon {german.count(errors, 'Fehler', 'Fehler')}," if errors else number
