"""PRV344 against its definition: the largest sets of running offers that share a place and no provider."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.rules import Context
from praevkonzept.rules.doubles import FORMS, SHARED, check
from praevkonzept.schema import Schemas

ALIKE = {name: ["a"] for name in (*SHARED, FORMS)} | {"status": "laeuft"}
"""What all offers have in common, before some of it is changed."""

STATUS = Vocabulary("status", "Status", (Term("laeuft", "Läuft", attributes={"covers": True}),))

OFFERS = st.lists(
    st.builds(
        lambda providers, changes, further: ALIKE | {"providers": providers} | changes | further,
        st.sampled_from([["p"], ["q"], ["r"], ["p", "q"], []]),
        st.dictionaries(st.sampled_from([*SHARED, FORMS]), st.sampled_from([["a", "b"], ["b"], []]), max_size=2),
        st.sampled_from([{}, {}, {}, {"part_of": "x0"}, {"part_of": "x1"}, {"part_of": "fehlt"}, {"status": "endet"}]),
    ),
    min_size=2,
    max_size=4,
)  # fmt: skip


def catalogue(offers: list[dict[str, Any]]) -> Catalogue:
    records = {f"x{n}": Record("offers", f"x{n}", data, f"{n}.yaml") for n, data in enumerate(offers)}
    return Catalogue({"offers": records}, {"status": STATUS})


def top(offer: Record, whole: Catalogue) -> str:
    """Follows part_of until it ends or comes round."""
    way = [offer.id]
    while (above := whole.get("offers", offer.text("part_of"))) and above.id not in way:
        way.append(above.id)
        offer = above
    return offer.id


def sharing(group: tuple[Record, ...]) -> bool:
    places = all(set.intersection(*(set(offer.list(name)) for offer in group)) for name in SHARED)
    forms = [set(offer.list(FORMS)) for offer in group]
    return places and (bool(set.intersection(*forms)) or not any(forms))


@given(OFFERS)
def test_exactly_the_largest_sets_are_told(offers: Any) -> None:
    whole = catalogue(offers)
    told = [
        frozenset((problem.record.id, *re.findall(r"„(x\d)“", problem.message.split(". Gemeinsam")[0])))
        for problem in check(Context(whole, Schemas({}), date(2026, 2, 1)))
    ]
    running = [o for o in whole.of("offers").values() if o.text("status") == "laeuft" and o.list("providers")]
    assert len(set(told)) == len(told)
    for first, second in combinations(told, 2):
        assert not first <= second
        assert not second <= first
    for group in told:
        members = tuple(whole.of("offers")[each] for each in sorted(group))
        assert sharing(members)
        assert not set.intersection(*(set(offer.list("providers")) for offer in members))
        assert len({top(offer, whole) for offer in members}) == len(members)
    for pair in combinations(running, 2):
        different = not set(pair[0].list("providers")) & set(pair[1].list("providers"))
        unrelated = all(not offer.text("part_of") for offer in running)
        if sharing(pair) and different and unrelated:
            assert any({offer.id for offer in pair} <= group for group in told)
