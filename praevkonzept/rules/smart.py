"""PRV332: a measure under way says who does it, by when, and how its success is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field

DATES = ("start", "due")
TARGET = ("indicator", "value")


class Lack(NamedTuple):
    """Something a measure lacks: what it is called, how it is written, and the keys to be asked for."""

    text: str
    written: str
    keys: tuple[str, ...]


def check(context: Context) -> Iterator[Problem]:
    """A problem for each measure under way that cannot be checked, naming all it lacks."""
    statuses = context.catalogue.vocabulary("measure_status")
    fields = context.schemas["measures"].fields
    for measure in context.catalogue.of("measures").values():
        term = statuses.get(measure.text("status"))
        if term is None or not term.flag("adopted") or term.flag("closed") or term.flag("dropped"):
            continue
        lacks = list(_lacks(measure, fields))
        if lacks:
            yield Problem(
                measure,
                (),
                f"Ob die Maßnahme gelingt, lässt sich nicht prüfen. Es fehlt: {'; '.join(lack.text for lack in lacks)}.",
                f"Festlegen und eintragen: {'; '.join(lack.written for lack in lacks)}. Was nicht feststeht, bleibt weg.",
                asks=tuple(key for lack in lacks for key in lack.keys if key not in measure.data),
            )


def _lacks(measure: Record, fields: Mapping[str, Field]) -> Iterator[Lack]:
    def title(key: str) -> str:
        return f"„{fields[key].title}“"

    if measure.get("responsible") is None:
        yield Lack(title("responsible"), "responsible", ("responsible",))
    if all(measure.get(key) is None for key in DATES):
        yield Lack(" oder ".join(map(title, DATES)), " oder ".join(DATES), DATES)
    target = measure.get("target") or {}
    missing = [key for key in TARGET if target.get(key) is None]
    if missing:
        inner = " und ".join(f"„{fields['target'].fields[key].title}“" for key in missing)
        yield Lack(f"{title('target')} mit {inner}", f"target: {{{', '.join(missing)}}}", ("target",))


RULE = Rule(
    CodeDoc(
        code="PRV332",
        title="Maßnahme nicht überprüfbar",
        severity=Severity.WARNING,
        why="Eine laufende Maßnahme lässt sich nur verfolgen, wenn feststeht, wer sie verantwortet, wann sie beginnt oder fertig ist "
        "und an welcher Zahl man den Erfolg sieht (SMART). Ideen, Pläne, abgeschlossene und verschobene Maßnahmen sind ausgenommen.",
        wrong="status: in-umsetzung",
        right="status: in-umsetzung\nresponsible: jugendamt-kamen\ndue: 2027-06\ntarget: {indicator: ogs-quote, value: 70}",
        fix="Zuständige Stelle, Beginn oder Frist und einen Indikator mit Zielwert eintragen.",
    ),
    check,
)
