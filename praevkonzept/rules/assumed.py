"""PRV210: what is marked as inferred names keys that the record has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.suggest import meant, question

_MOST_DIGITS = 9


def check(context: Context) -> Iterator[Problem]:
    """A problem for each entry of `assumed` whose key is not in the record."""
    for record in context.catalogue.all():
        for position, name in enumerate(record.list("assumed")):
            steps = str(name).split(".")
            if not _has(record.data, steps) and (record.ref, steps[0]) not in context.spoilt:
                message = f"„{name}“ ist als Annahme markiert, aber der Eintrag hat dieses Feld nicht."
                yield Problem(record, ("assumed", position), message, _hint(context, record, str(name)))


def _hint(context: Context, record: Record, name: str) -> str:
    likely = _likely(context, record, name) if context.guess(record) else ""
    return likely or "Den Eintrag aus „assumed“ löschen oder das Feld ausfüllen."


def _likely(context: Context, record: Record, name: str) -> str:
    spellings = {key: key for key in _keys(record.data)}
    for key, field in context.schemas[record.kind].fields.items():
        if key in record.data:
            spellings.setdefault(field.title, key)
    return question(meant(name, spellings))


def _keys(data: Mapping[str, object], above: str = "") -> Iterator[str]:
    """The keys of a record as `assumed` names them: `age`, `age.to`, `funding.amount`."""
    for key, value in data.items():
        yield f"{above}{key}"
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Mapping):
                yield from _keys(inner, f"{above}{key}.")


def _has(value: object, steps: list[str]) -> bool:
    """Whether the data has a value there; a list is entered by index or, without one, by any of its entries."""
    if not steps:
        return value is not None
    if isinstance(value, Mapping):
        return _has(value.get(steps[0]), steps[1:])
    if isinstance(value, list) and steps[0].isdigit():
        place = int(steps[0][:_MOST_DIGITS])
        return place < len(value) and _has(value[place], steps[1:])
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
