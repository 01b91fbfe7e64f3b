"""PRV302: the age of an offer fits the milestones it names."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis import ages
from praevkonzept.catalogue import Catalogue, Record, Term
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each milestone whose ages an offer's own age does not meet."""
    milestones = context.catalogue.vocabulary("milestones")
    for offer in context.catalogue.of("offers").values():
        own = ages.own_span(offer, context.catalogue)
        if own is None or own.start > own.end:
            continue
        for position, key in enumerate(offer.list("milestones")):
            term = milestones.get(str(key))
            if term and not _fits(own, term) and not _led_there(own, term, offer, context.catalogue):
                yield _problem(offer, position, term, context.catalogue)


def _fits(own: ages.Span, milestone: Term) -> bool:
    """Whether the ages meet; where they only touch they do, as cut-off days and not birthdays decide on school."""
    span = ages.span_of_term(milestone)
    return span is None or (own.start <= span.end and span.start <= own.end)


def _led_there(own: ages.Span, milestone: Term, offer: Record, catalogue: Catalogue) -> bool:
    """Whether the offer accompanies a transition between this milestone and one that fits."""
    for key in offer.list("transitions"):
        transition = catalogue.vocabulary("transitions").get(str(key))
        ends = [str(transition.attributes.get(end, "")) for end in ("from", "to")] if transition else []
        if milestone.key in ends:
            others = (catalogue.vocabulary("milestones").get(end) for end in ends if end != milestone.key)
            if any(other is not None and _fits(own, other) for other in others):
                return True
    return False


def _problem(offer: Record, position: int, milestone: Term, catalogue: Catalogue) -> Problem:
    return Problem(
        offer,
        ("milestones", position),
        f"Das Alter ({ages.words(offer.get('age'), catalogue)}) passt nicht zum Meilenstein „{milestone.label}“ "
        f"({ages.term_words(milestone)}).",
        "Den Meilenstein streichen oder das Alter berichtigen; was dorthin führt, unter transitions nennen.",
    )


RULE = Rule(
    CodeDoc(
        code="PRV302",
        title="Alter passt nicht zum Meilenstein",
        severity=Severity.WARNING,
        why="Matrix und Kapitel ordnen ein Angebot nach seinen Meilensteinen ein. Liegt sein Alter ganz außerhalb, scheint eine Lebensphase versorgt, die es nicht ist.",
        wrong="milestones: [grundschule]\nage: {from: 0, to: 3, unit: jahre}",
        right="milestones: [fruehe-kindheit]\nage: {from: 0, to: 3, unit: jahre}",
        fix="Den Meilenstein streichen oder das Alter berichtigen. Begleitet das Angebot nur den Übergang dorthin, diesen unter transitions nennen.",
    ),
    check,
)
