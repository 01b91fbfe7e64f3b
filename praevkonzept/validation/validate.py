"""The driver: runs every rule and stamps file, line, code and severity on what it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from praevkonzept import german
from praevkonzept.loading.loaded import Loaded
from praevkonzept.loading.places import Place
from praevkonzept.problems import Finding, OpenField, Report, Severity
from praevkonzept.rules import RULES, Context, Problem, Rule
from praevkonzept.schema import Schemas

_HOW_WRITTEN = "PRV111"
"""The code of a value that only lacks its quotes."""

MOST_OF_A_KIND = 1000
"""So many findings of one code are listed of a file, the others are counted: a spoilt file shall not fill the memory."""


def validate(loaded: Loaded, schemas: Schemas, today: date) -> Report:
    """Everything that is wrong, doubtful or open in a loaded catalogue on the given day."""
    asked = set(loaded.spoilt)
    context = Context(loaded.catalogue, schemas, today, loaded.unread, loaded.spoilt, asked)
    found = [*loaded.findings]
    for rule in RULES:
        rest: dict[str, list[Severity]] = {}
        counted: Counter[str] = Counter()
        for problem in rule.check(context):
            asks = {(problem.record.ref, key) for key in problem.asks}
            if asks and asks <= loaded.spoilt:
                continue
            asked |= asks
            counted[problem.record.file] += 1
            if counted[problem.record.file] <= MOST_OF_A_KIND:
                found.append(_stamp(loaded, rule, problem))
            else:
                rest.setdefault(problem.record.file, []).append(problem.severity or rule.doc.severity)
        found += [_counted(rule, file, severities) for file, severities in rest.items()]
    kept = sorted(_without_doubts(found), key=lambda finding: finding.order)
    return Report(tuple(kept), loaded.files, tuple(_open_fields(context)))


def _without_doubts(found: list[Finding]) -> Iterator[Finding]:
    """The findings without those about how a value is written where the value itself is wrong."""
    wrong = {finding.order[:3] for finding in found if finding.severity is Severity.ERROR}
    return (each for each in found if each.code != _HOW_WRITTEN or each.order[:3] not in wrong)


def _counted(rule: Rule, file: str, severities: list[Severity]) -> Finding:
    """One finding for all that are not listed."""
    worst = min(severities, key=lambda severity: severity.rank)
    number = german.count(
        len(severities), "weiterer Befund dieser Art steht", "weitere Befunde dieser Art stehen"
    )
    message = f"{number} in dieser Datei; einzeln genannt sind die ersten {german.number(MOST_OF_A_KIND)}."
    return Finding(rule.doc.code, worst, file, 1, 1, message, "Erst die genannten beheben.")


def _stamp(loaded: Loaded, rule: Rule, problem: Problem) -> Finding:
    if problem.at:
        place = Place(problem.record.file, *problem.at)
    else:
        place = loaded.places.locate(problem.record, problem.path, problem.on_key)
    return Finding(
        code=rule.doc.code,
        severity=problem.severity or rule.doc.severity,
        file=place.file,
        line=place.line,
        column=place.column,
        message=problem.message,
        hint=problem.hint,
        path=".".join(str(step) for step in problem.path),
        length=place.length,
    )


def _open_fields(context: Context) -> Iterator[OpenField]:
    for kind, records in context.catalogue.kinds.items():
        for field in context.schemas[kind].fields.values():
            if field.survey and records:
                missing = sum(field.key not in record.data for record in records.values())
                if missing:
                    title = context.schemas[kind].title
                    yield OpenField(kind, title, field.key, field.title, missing, len(records))
