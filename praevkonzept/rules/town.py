"""PRV211: the catalogue says whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import TOWN_FILE, CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem where `catalogue/praev.yaml` is missing; one that cannot be read has its own finding."""
    if context.catalogue.town is None and ("praev", "praev") not in context.unread:
        message = "Es fehlt die Datei praev.yaml: der Katalog sagt nicht, für welche Kommune er gilt."
        yield Problem(
            Record("praev", "praev", {}, TOWN_FILE), (), message, "Die Datei mit town und official anlegen."
        )


RULE = Rule(
    CodeDoc(
        code="PRV211",
        title="Angaben zur Kommune fehlen",
        severity=Severity.ERROR,
        why="Titelblatt, Impressum und Fußzeile entstehen aus catalogue/praev.yaml. Ohne diese Datei lässt sich kein Dokument bauen.",
        wrong="(catalogue/praev.yaml fehlt)",
        right="town: Kamen\nofficial: false",
        fix="Die Datei catalogue/praev.yaml mit dem Namen der Kommune anlegen.",
    ),
    check,
)
