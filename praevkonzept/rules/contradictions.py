"""PRV345: the same possible gap is not judged in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis.assessed import cell_of
from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem at the verdict of each assessment that contradicts the first one of its kind of gap and cell."""
    first: dict[tuple[str, frozenset[tuple[str, str]]], Record] = {}
    for record in context.catalogue.of("assessments").values():
        cell, verdict = cell_of(record), record.text("verdict")
        if not cell or not verdict:
            continue
        earlier = first.setdefault((record.text("gap_class"), cell), record)
        if earlier.text("verdict") != verdict:
            here, there = (
                context.catalogue.label("verdicts", key) for key in (verdict, earlier.text("verdict"))
            )
            yield Problem(
                record,
                ("verdict",),
                f"Hier „{here}“, bei „{earlier.name}“ für dieselbe Stelle aber „{there}“.",
                f"Eine der beiden Bewertungen löschen ({earlier.id} oder {record.id}) oder ihre Stelle (cell) genauer fassen.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV345",
        title="Widersprüchliche Bewertungen",
        severity=Severity.ERROR,
        why="Zwei Bewertungen derselben Stelle mit verschiedenem Ergebnis lassen das Konzept sich selbst widersprechen.",
        wrong="cell: {milestone: kita, field: gesundheit}\nverdict: kein-bedarf\n# eine andere Bewertung derselben Stelle: luecke",
        right="cell: {milestone: kita, field: gesundheit, district: nord}\nverdict: kein-bedarf",
        fix="Die überholte Bewertung löschen (sie bleibt im Verlauf erhalten) oder beide genauer fassen, etwa nach Sozialraum oder Zielgruppe.",
    ),
    check,
)
