"""PRV504: mail addresses do not name a person."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.addresses import addresses, is_private, masked
from praevkonzept.rules.persons import is_mailbox_of_a_person
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each address whose first part looks like a name: an error where the mailbox is a private one, too."""
    for passage in context.passages:
        for match in addresses(passage.text):
            if is_mailbox_of_a_person(match["local"]):
                private = is_private(match["domain"])
                yield passage.problem(
                    match,
                    f"Die Adresse gehört anscheinend einer Person: {masked(match)}.",
                    "Ein Funktionspostfach nennen, etwa praevention@… oder info@….",
                    Severity.ERROR if private else None,
                )


RULE = Rule(
    CodeDoc(
        code="PRV504",
        title="Postfach einer Person",
        severity=Severity.WARNING,
        why="Wer die Stelle wechselt, nimmt sein Postfach mit; Anfragen von Familien gehen dann ins Leere. Und der Name bleibt im "
        "Verlauf der Dateien. Ein Postfach mit Namen bei einem Anbieter für Privatleute ist ein Fehler, ein dienstliches eine "
        "Warnung: Manche Stelle hat kein anderes.",
        wrong="contact: {email: anna.schmidt@stadt.example}",
        right="contact: {email: familienbuero@stadt.example}",
        fix="Ein Postfach eintragen, das der Stelle gehört; gibt es keines, die Internetseite oder die Festnetznummer.",
    ),
    check,
)
