"""What is suggested for a key that does not exist: a similar one, its German name, its right level, another kind."""

from __future__ import annotations

from typing import Any

import pytest

from praevkonzept.schema import UNKNOWN_KEY, Place, Schemas

SCHEMAS = Schemas.load()
OFFER = {"name": "Elterncafé", "kind": "angebot", "milestones": ["kita"], "sources": ["s1"]}


@pytest.mark.parametrize(
    ("more", "hint", "meant"),
    [
        ({"Status": "aktiv"}, "Meinten Sie „status“?", ("status",)),
        ({"Träger": ["x"]}, "Meinten Sie „providers“?", ("providers",)),
        ({"traeger": ["x"]}, "Meinten Sie „providers“?", ("providers",)),
        ({"provider": ["x"]}, "Meinten Sie „providers“?", ("providers",)),
        ({"target-groups": ["x"]}, "Meinten Sie „target_groups“?", ("target_groups",)),
        ({"targetgroup": ["x"]}, "Meinten Sie „target_groups“?", ("target_groups",)),
        ({"statsu": "aktiv"}, "Meinten Sie „status“?", ("status",)),
        ({"note": "x"}, "Meinten Sie „notes“?", ("notes",)),
        ({"programme": "x"}, "Meinten Sie „programmes“?", ("programmes",)),
        ({"low_threshold": True}, "„low_threshold“ gehört unter „access“.", ()),
        ({"amount": 3}, "„amount“ gehört unter „fees“ oder „funding“.", ()),
        ({"email": "a@b.de"}, "„email“ gehört unter „contact“.", ()),
        ({"Warteliste": 3}, "Gemeint ist wohl „waiting“; das gehört unter „capacity“.", ()),
        ({"fees": {"note": "x", "status": "aktiv"}}, "„status“ gehört weiter nach außen, neben „fees“.", ("status",)),
        ({"funding": [{"note": "x", "goal": "x"}]}, "„goal“ gehört weiter nach außen, neben „funding“.", ("goal",)),
        ({"fees": {"note": "x", "ammount": 3}}, "Meinten Sie „amount“?", ("fees", "amount")),
        ({"funding": [{"note": "x", "Geldgeber": "x"}]}, "Meinten Sie „source“?", ("funding", 0, "source")),
        ({"rhythm": "x"}, "Diesen Schlüssel gibt es nur bei „Öffentlichkeitskanäle“ und „Netzwerke“.", ()),
        ({"fees": {"note": "x", "zzz": 3}}, "Erlaubt: kind, amount, note.", ()),
    ],
)  # fmt: skip
def test_the_remedy_for_an_unknown_key(more: dict[str, Any], hint: str, meant: Place) -> None:
    (problem,) = SCHEMAS["offers"].problems(OFFER | more)
    assert (problem.code, problem.on_key) == (UNKNOWN_KEY, True)
    assert (problem.hint, problem.meant) == (hint, meant)
