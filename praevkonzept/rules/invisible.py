"""PRV307: families can find a running offer."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import running, status_label


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running offer for families that is not public, or public without saying where."""
    for offer in running(context, "offers"):
        publicity = offer.get("publicity")
        if not publicity or _for_professionals(offer, context):
            continue
        status = status_label(offer, context)
        if publicity.get("public") is False:
            yield Problem(
                offer,
                ("publicity", "public"),
                f"Der Status ist „{status}“, aber das Angebot ist für Familien nicht öffentlich zu finden.",
                "Das Angebot bekannt machen und unter publicity einen Kanal oder die Internetseite nennen.",
            )
        elif not (publicity.get("channels") or publicity.get("url") or offer.get("contact")):
            yield Problem(
                offer,
                ("publicity",),
                f"Der Status ist „{status}“, aber weder Kanal noch Internetseite noch Kontakt ist genannt.",
                "Unter publicity einen Kanal oder die Internetseite nennen oder unter contact die zuständige Stelle.",
            )


def _for_professionals(offer: Record, context: Context) -> bool:
    """Whether all target groups of an offer are professionals; without target groups it is for families."""
    groups = offer.list("target_groups")
    vocabulary = context.catalogue.vocabulary("target_groups")
    terms = (vocabulary.get(str(group)) for group in groups)
    return bool(groups) and all(term is not None and term.flag("professional") for term in terms)


RULE = Rule(
    CodeDoc(
        code="PRV307",
        title="Läuft, ist aber nicht zu finden",
        severity=Severity.WARNING,
        why="Ein Angebot, von dem Familien nichts erfahren, schließt keine Lücke. Ausgenommen sind Angebote, die sich nur an Fachkräfte richten.",
        wrong="status: aktiv\npublicity: {public: false}",
        right="status: aktiv\npublicity: {public: true, channels: [familien-app]}",
        fix="Das Angebot bekannt machen und unter publicity den Kanal (catalogue/channels) oder die Internetseite eintragen.",
    ),
    check,
)
