"""PRV351: a legal basis that is relied on was checked within the last twelve months."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import YEAR


def check(context: Context) -> Iterator[Problem]:
    """A problem for each legal basis that an offer or network names and whose last check is more than twelve months ago."""
    due = {
        key: checked
        for key, basis in context.catalogue.of("legal_bases").items()
        if (checked := basis.text("checked")) and periods.longer_ago(checked, YEAR, context.today)
    }
    users = ("offers", "networks") if due else ()
    used = {
        str(basis)
        for kind in users
        for record in context.catalogue.of(kind).values()
        for basis in record.list("legal_bases")
    }
    for key, checked in due.items():
        if key in used:
            yield Problem(
                context.catalogue.of("legal_bases")[key],
                ("checked",),
                f"Geltung und Wortlaut wurden zuletzt vor mehr als 12 Monaten geprüft ({german.date(checked)}).",
                "Den Gesetzestext nachlesen, Abweichungen eintragen und das Datum der Prüfung erneuern.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV351",
        title="Rechtsgrundlage lange nicht geprüft",
        severity=Severity.WARNING,
        why="Gesetze ändern sich. Stützt sich ein Angebot oder Netzwerk auf eine Vorschrift, soll das Konzept sie so nennen, wie sie heute gilt.",
        wrong="sgb-viii-16:\n  name: § 16 SGB VIII\n  checked: 2023-03-01",
        right="sgb-viii-16:\n  name: § 16 SGB VIII\n  checked: 2026-01-12",
        fix="Den geltenden Gesetzestext nachlesen, name, paragraph und url berichtigen und unter checked das heutige Datum eintragen.",
    ),
    check,
)
