"""PRV344: offers that may be double structures: same phase, field, district, target group and form, different providers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.sentences import names

SHARED = ("districts", "milestones", "fields", "target_groups")
"""The keys that double structures share. The districts an offer is for, not those its places stand in."""

FORMS = "forms"
"""The key that they share as far as it is known: offers without a form are compared with each other."""

_Spot: TypeAlias = tuple[str, ...]


def check(context: Context) -> Iterator[Problem]:
    """A hint for each set of running offers that may do the same; a set within a larger one is not told again."""
    told: dict[str, list[frozenset[str]]] = defaultdict(list)
    for spot, offers in sorted(_candidates(context).items(), key=lambda entry: -len(entry[1])):
        ids = frozenset(offer.id for offer in offers)
        first = offers[0]
        if any(ids <= earlier for earlier in told[first.id]):
            continue
        for each in ids:
            told[each].append(ids)
        yield Problem(
            first,
            ("name",),
            f"Vielleicht eine Doppelstruktur mit {names(offers[1:])}. Gemeinsam: {_shared(context.catalogue, spot)}.",
            "Mit den Trägern klären, ob sich die Angebote ergänzen. Gehören sie zusammen, unter part_of verbinden.",
        )


def _candidates(context: Context) -> Mapping[_Spot, Sequence[Record]]:
    """The running offers that share a spot, without relatives, where no provider has a part in all of them."""
    shelves: dict[_Spot, list[Record]] = defaultdict(list)
    for offer in context.coverage.running:
        if offer.list("providers"):
            for spot in _spots(offer):
                shelves[spot].append(offer)
    found = {}
    for spot, offers in shelves.items():
        if len(offers) > 1:
            families: dict[str, Record] = {}
            for offer in offers:
                families.setdefault(_family(offer, context.catalogue), offer)
            apart = list(families.values())
            if len(apart) > 1 and not set.intersection(*(set(offer.list("providers")) for offer in apart)):
                found[spot] = apart
    return found


def _spots(offer: Record) -> Iterator[_Spot]:
    """One district, milestone, field, target group and form of each; none where one is unknown, but for the form."""
    return product(*(offer.list(name) for name in SHARED), offer.list(FORMS) or ("",))


def _family(offer: Record, catalogue: Catalogue) -> str:
    """The id of the offer at the top of those it is part of."""
    seen = {offer.id}
    while (above := catalogue.get("offers", offer.text("part_of"))) and above.id not in seen:
        seen.add(above.id)
        offer = above
    return offer.id


def _shared(catalogue: Catalogue, spot: _Spot) -> str:
    district, *terms = spot
    labels = [catalogue.name_of("districts", district)]
    labels += [
        catalogue.label(name, key) for name, key in zip((*SHARED[1:], FORMS), terms, strict=True) if key
    ]
    return german.join(f"„{label}“" for label in labels)


RULE = Rule(
    CodeDoc(
        code="PRV344",
        title="Mögliche Doppelstruktur",
        severity=Severity.INFO,
        why="Bieten zwei Träger im selben Sozialraum derselben Zielgruppe das Gleiche an, kann das Absicht sein oder Geld kosten, das "
        "anderswo fehlt. Der Hinweis ist eine Frage an die Träger, kein Fehler.",
        wrong="# zwei Angebote verschiedener Träger:\nmilestones: [kita]\nfields: [bildung]\ndistricts: [nord]\ntarget_groups: [eltern]\nforms: [kurs]",
        right="# das zweite gehört zum ersten:\npart_of: elternkurse-nord",
        fix="Absprechen, wer was für wen anbietet, und Zielgruppe oder Form genauer eintragen; gehören die Angebote zusammen, part_of setzen.",
    ),
    check,
)
