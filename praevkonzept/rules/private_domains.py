"""PRV502: mailboxes are those of an office, not of a provider for private customers."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.addresses import addresses, is_private, masked
from praevkonzept.rules.persons import is_mailbox_of_a_person
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each private domain; an address that names somebody is left to PRV504."""
    for passage in context.passages:
        for match in addresses(passage.text):
            if is_private(match["domain"]) and not is_mailbox_of_a_person(match["local"]):
                yield passage.problem(
                    match,
                    f"Das Postfach liegt bei einem Anbieter für Privatleute: {masked(match)}.",
                    "Den Träger nach einem eigenen Postfach fragen oder nur die Internetseite nennen.",
                )


RULE = Rule(
    CodeDoc(
        code="PRV502",
        title="Privates Postfach",
        severity=Severity.WARNING,
        why="Ein Postfach bei GMX, Web.de oder Gmail gehört meist einem einzelnen Menschen, auch wenn ein Verein es nutzt: "
        "Wechselt der Vorstand, liest die Falsche mit, und die Adresse bleibt im Verlauf der Dateien. Kleine Vereine haben oft "
        "nichts anderes; deshalb ist es eine Warnung. Nennt die Adresse auch noch einen Namen, ist es ein Fehler (PRV504).",
        wrong="contact: {email: elterntreff@gmx.de}",
        right="contact: {email: elterntreff@verein.example}",
        fix="Ein Postfach des Trägers eintragen, sonst nur dessen Internetseite (url) oder die Festnetznummer.",
    ),
    check,
)
