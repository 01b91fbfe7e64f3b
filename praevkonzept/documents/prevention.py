"""Präventionsarten: how many offers are meant for all, for groups at risk or for single children; or that nobody asked."""

from __future__ import annotations

from praevkonzept.analysis.coverage import named
from praevkonzept.documents.blocks import Block
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import among, few, tallied


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """For how many offers the kind is known and how many have each; nothing where the catalogue has no kinds."""
    terms = context.catalogue.vocabulary("prevention").terms
    if not terms or not context.offers:
        return ()
    known = [offer for offer in context.offers if offer.list("prevention")]
    if not known:
        return (
            paragraph(
                "Die Präventionsart ist bisher bei keinem Angebot erhoben. Wie sich die Angebote auf die Arten verteilen, "
                "lässt sich deshalb noch nicht sagen."
            ),
        )
    which = among(len(known), len(context.offers), "einem Angebot", "Angeboten")
    how = "erschlossen" if "prevention" in context.assumed.get("offers", ()) else "erhoben"
    counts = tallied((term.label, len(named(known, "prevention", term.key))) for term in terms)
    several = sum(1 for offer in known if len(offer.list("prevention")) > 1)
    both = f"Bei {few(several, 'einem')} davon sind es mehrere Arten." if several else ""
    return (paragraph(f"Die Präventionsart ist bei {which} {how}: {counts}.", both),)
