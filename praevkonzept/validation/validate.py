"""The driver: runs every rule and stamps file, line, code and severity on what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from praevkonzept.loading import Loaded, Place
from praevkonzept.problems import Finding
from praevkonzept.rules import RULES, Context, Problem, Rule
from praevkonzept.schema import Schemas
from praevkonzept.validation.report import OpenField, Report


def validate(loaded: Loaded, schemas: Schemas, today: date) -> Report:
    """Everything that is wrong, doubtful or open in a loaded catalogue on the given day."""
    asked: set[tuple[str, str]] = set()
    context = Context(loaded.catalogue, schemas, today, loaded.unread, asked)
    found = [*loaded.findings]
    for rule in RULES:
        for problem in rule.check(context):
            found.append(_stamp(loaded, rule, problem))
            asked.update((problem.record.ref, key) for key in problem.asks)
    return Report(
        tuple(sorted(found, key=lambda finding: finding.order)), loaded.files, tuple(_open_fields(context))
    )


def _stamp(loaded: Loaded, rule: Rule, problem: Problem) -> Finding:
    if problem.at:
        place = Place(problem.record.file, *problem.at)
    else:
        place = loaded.locate(problem.record, problem.path, problem.on_key)
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
                    yield OpenField(kind, field.key, missing, len(records))
