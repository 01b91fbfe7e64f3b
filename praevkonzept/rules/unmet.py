"""PRV342: what was judged a gap has a measure that is to close it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.sentences import labels, names


def check(context: Context) -> Iterator[Problem]:
    """A problem at the verdict of each gap that no measure closes; dropped measures do not count."""
    verdicts = context.catalogue.vocabulary("verdicts")
    gaps = [
        record
        for record in context.catalogue.of("assessments").values()
        if (term := verdicts.get(record.text("verdict"))) and term.flag("gap")
    ]
    if not gaps or not context.complete("measures"):
        return
    closing = _closing(context)
    for gap in gaps:
        measures = closing.get(gap.id, ())
        if all(_dropped(context, measure) for measure in measures):
            label = context.catalogue.label("verdicts", gap.text("verdict"))
            yield Problem(
                gap,
                ("verdict",),
                f"Als „{label}“ bewertet, aber keine Maßnahme folgt daraus.{_not_counted(context, measures)}",
                f"Bei einer Maßnahme unter closes „{gap.id}“ nennen oder die Bewertung ändern.",
            )


def _closing(context: Context) -> Mapping[str, Sequence[Record]]:
    closing: dict[str, list[Record]] = defaultdict(list)
    for measure in context.catalogue.of("measures").values():
        for key in measure.list("closes"):
            closing[str(key)].append(measure)
    return closing


def _dropped(context: Context, measure: Record) -> bool:
    term = context.catalogue.vocabulary("measure_status").get(measure.text("status"))
    return term is not None and term.flag("dropped")


def _not_counted(context: Context, measures: Sequence[Record]) -> str:
    """That measures would close it, were they not dropped."""
    if not measures:
        return ""
    states = dict.fromkeys(measure.text("status") for measure in measures)
    stand = labels(states, "measure_status", context.catalogue)
    return f" Derzeit nicht verfolgt: {names(measures)} (Stand {stand})."


RULE = Rule(
    CodeDoc(
        code="PRV342",
        title="Lücke ohne Maßnahme",
        severity=Severity.WARNING,
        why="Wer eine Lücke feststellt, sagt auch, was folgt. Ohne Maßnahme fehlt sie im Maßnahmenplan und in der Vorlage. "
        "Verschobene und aufgegebene Maßnahmen schließen keine Lücke.",
        wrong="# catalogue/assessments/kita-gesundheit.yaml\nverdict: luecke",
        right="# catalogue/measures/zahnpflege-kita.yaml\ncloses: [kita-gesundheit]",
        fix="Eine Maßnahme anlegen oder bei einer vorhandenen die Bewertung unter closes nennen. Soll nichts folgen, das Ergebnis ändern "
        "und begründen.",
    ),
    check,
)
