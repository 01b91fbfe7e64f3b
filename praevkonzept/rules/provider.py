"""PRV308: a running offer names who provides it."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import running, status_label


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running offer without a provider; a group is answered for by the providers of its parts."""
    offers = context.catalogue.of("offers").values()
    groups = {offer.text("part_of") for offer in offers if offer.get("part_of") and offer.get("providers")}
    for offer in running(context, "offers"):
        if not offer.get("providers") and offer.id not in groups:
            yield Problem(
                offer,
                ("name",),
                f"Der Status ist „{status_label(offer, context)}“, aber kein Träger ist genannt.",
                "Unter providers die Stelle nennen, die das Angebot verantwortet; ist sie unbekannt, nachfragen.",
                asks=("providers",),
            )


RULE = Rule(
    CodeDoc(
        code="PRV308",
        title="Laufendes Angebot ohne Träger",
        severity=Severity.WARNING,
        why="Ohne Träger weiß niemand, wer das Angebot verantwortet, wer gefragt werden kann und mit wem die Kommune spricht. Ein Sammeleintrag braucht keinen, wenn seine Teile Träger nennen.",
        wrong="name: Elterncafé\nstatus: aktiv",
        right="name: Elterncafé\nstatus: aktiv\nproviders: [familienbuero]",
        fix="Die Kennung des Trägers aus catalogue/organisations eintragen oder den Träger dort anlegen.",
    ),
    check,
)
