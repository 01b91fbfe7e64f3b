"""PRV210: what is marked as inferred names keys that the record has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.suggest import did_you_mean


def check(context: Context) -> Iterator[Problem]:
    """A problem for each entry of `assumed` whose key is not in the record."""
    for record in context.catalogue.all():
        for position, name in enumerate(record.list("assumed")):
            if not _has(record.data, str(name).split(".")):
                hint = (
                    did_you_mean(str(name), record.data)
                    or "Den Eintrag aus „assumed“ löschen oder das Feld ausfüllen."
                )
                yield Problem(
                    record,
                    ("assumed", position),
                    f"„{name}“ ist als Annahme markiert, aber der Eintrag hat dieses Feld nicht.",
                    hint,
                )


def _has(value: object, steps: list[str]) -> bool:
    """Whether the data has a value there; a list is entered by index or, without one, by any of its entries."""
    if not steps:
        return value is not None
    if isinstance(value, Mapping):
        return _has(value.get(steps[0]), steps[1:])
    if isinstance(value, list) and steps[0].isdigit():
        return int(steps[0]) < len(value) and _has(value[int(steps[0])], steps[1:])
    return isinstance(value, list) and any(_has(entry, steps) for entry in value)


RULE = Rule(
    CodeDoc(
        code="PRV210",
        title="Annahme zu einem Feld, das es nicht gibt",
        severity=Severity.ERROR,
        why="Was erschlossen ist, wird überall als Annahme gedruckt. Nennt „assumed“ ein falsches Feld, erscheint eine Annahme als belegt.",
        wrong="fees: {kind: [kostenfrei]}\nassumed: [fee]",
        right="fees: {kind: [kostenfrei]}\nassumed: [fees]",
        fix="Den Schlüssel so schreiben wie im Eintrag; Teilfelder mit Punkt (age.to).",
    ),
    check,
)
