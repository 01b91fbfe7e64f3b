"""PRV323: every milestone has offers for all and targeted ones (the double net)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.catalogue import Record, Term
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.sentences import labels, written

NETS = ("universal", "targeted")
"""The flags of prevention kinds that make up the double net."""


def check(context: Context) -> Iterator[Problem]:
    """A problem for each milestone that lacks a net, and one note for all about which nothing is known."""
    if not context.complete("offers", "assessments"):
        return
    nets = [net for flag in NETS if (net := _kinds(context, flag))]
    unknown: list[tuple[Term, Sequence[Record]]] = []
    for term in context.coverage.phases("milestones"):
        offers = context.coverage.offers["milestones"][term.key].covering
        known = [offer for offer in offers if offer.list("prevention")]
        if not known and offers:
            unknown.append((term, offers))
        elif known:
            there = {kind for offer in known for kind in offer.list("prevention")}
            lacking = [net for net in nets if there.isdisjoint(net) and not _assessed(context, term.key, net)]
            if lacking:
                yield _lacking(context, term, lacking, len(offers) - len(known), len(offers))
    if unknown and nets:
        yield _unknown(context, unknown)


def _kinds(context: Context, flag: str) -> tuple[str, ...]:
    return tuple(term.key for term in context.catalogue.vocabulary("prevention") if term.flag(flag))


def _assessed(context: Context, milestone: str, net: Sequence[str]) -> bool:
    return any(context.assessed.holds({"milestone": milestone, "prevention": kind}) for kind in net)


def _title(context: Context) -> str:
    return context.schemas["offers"].fields["prevention"].title


def _lacking(
    context: Context, term: Term, lacking: Sequence[Sequence[str]], unknown: int, total: int
) -> Problem:
    kinds = german.join((labels(net, "prevention", context.catalogue, "oder") for net in lacking), "sowie")
    message = f"Zum Meilenstein „{term.label}“ fehlt im doppelten Netz ein laufendes Angebot ({_title(context)}: {kinds})."
    spot = written({"milestone": term.key, "prevention": lacking[0][0]})
    hint = f"Ein Angebot ergänzen oder unter assessments die Lücke bewerten (cell: {spot})."
    if unknown:
        message += (
            f" Bei {german.number(unknown)} von {german.number(total)} Angeboten ist dazu nichts erhoben."
        )
        hint = f"Zuerst bei den Angeboten ohne Angabe nachfragen. {hint}"
    return Problem(*context.at_term("milestones", term.key), message, hint)


def _unknown(context: Context, unknown: Sequence[tuple[Term, Sequence[Record]]]) -> Problem:
    offers = {offer.id for _, found in unknown for offer in found}
    every = len(unknown) == len(context.coverage.phases("milestones"))
    terms = german.join(f"„{term.label}“" for term, _ in unknown)
    where = "für keine Lebensphase" if every else f"für {terms} nicht"
    message = (
        f"Ob es Angebote für alle und gezielte Angebote gibt, lässt sich {where} beurteilen: "
        f"Bei keinem laufenden Angebot ist „{_title(context)}“ erhoben (0 von {german.number(len(offers))})."
    )
    return Problem(
        context.town,
        (),
        message,
        "Bei den Trägern nachfragen und unter prevention eintragen.",
        severity=Severity.INFO,
    )


RULE = Rule(
    CodeDoc(
        code="PRV323",
        title="Doppeltes Netz unvollständig",
        severity=Severity.WARNING,
        why="Jede Lebensphase braucht Angebote für alle Familien und gezielte für Familien mit besonderem Bedarf. Fehlt eines von "
        "beiden, fällt jemand durch. Was nicht erhoben ist, gilt nicht als fehlend, sondern als offen.",
        wrong="milestones: [kita]\nprevention: [universell]\n# kein gezieltes Angebot zum Meilenstein kita",
        right="milestones: [kita]\nprevention: [universell, selektiv]",
        fix="Die Präventionsart bei den Trägern erfragen. Fehlt wirklich ein Angebot, unter catalogue/assessments die Lücke "
        "bewerten (cell mit milestone und prevention).",
    ),
    check,
)
