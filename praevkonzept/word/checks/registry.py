"""All checks of Word files, listed explicitly, and the driver: problems become findings with code, severity and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from praevkonzept.problems import Finding
from praevkonzept.rules.rule import CodeDoc
from praevkonzept.word.checks import accessibility, integrity
from praevkonzept.word.checks.check import Check, Problem
from praevkonzept.word.checks.reader import STORIES, WordFile

CHECKS: tuple[Check, ...] = (*integrity.CHECKS, *accessibility.CHECKS)


def codes() -> Mapping[str, CodeDoc]:
    """The texts of every code, in order of the codes. Their examples are words."""
    docs = sorted((check.doc for check in CHECKS), key=lambda doc: doc.code)
    return {doc.code: replace(doc, language="text") for doc in docs}


def run(file: WordFile, checks: Iterable[Check] = CHECKS) -> tuple[Finding, ...]:
    """What the checks find, in the order of reading: the text first, then headers and footers, then all else."""
    found = [(check.doc, problem) for check in checks for problem in check.check(file)]
    ranks = {kind: rank for rank, kind in enumerate(STORIES)}

    def order(pair: tuple[CodeDoc, Problem]) -> tuple[int, str, int, str]:
        doc, problem = pair
        rank = ranks.get(problem.part.kind, len(ranks))
        return rank, problem.part.name, file.places(problem.part).position(problem.at), doc.code

    return tuple(_findings(file, sorted(found, key=order)))


def _findings(file: WordFile, found: Iterable[tuple[CodeDoc, Problem]]) -> Iterator[Finding]:
    for doc, problem in found:
        spot = file.places(problem.part).spot(problem.at)
        yield Finding(
            code=doc.code,
            severity=problem.severity or doc.severity,
            file=file.name,
            line=0,
            column=0,
            message=problem.message,
            hint=problem.hint or doc.fix,
            path=spot.part,
            spot=spot,
        )
