"""What a rule asks for is not asked again by the open survey (PRV901)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import validate

BASE = Path(__file__).parent.parent / "validation/base"
OFFER = "name: Spielgruppe\nkind: angebot\n{}milestones: [kita]\nsources: [s1]\n"
NETWORK = "name: Arbeitskreis\nkind: netzwerk\n{}sources: [s1]\n"


@pytest.mark.parametrize(
    ("file", "text", "status", "code", "asked"),
    [
        ("offers/spielgruppe.yaml", OFFER, "status: aktiv\n", "PRV308", "Träger"),
        ("networks/arbeitskreis.yaml", NETWORK, "status: aktiv\n", "PRV311", "Federführung"),
        ("offers/spielgruppe.yaml", OFFER, "", "", "Träger"),
        ("networks/arbeitskreis.yaml", NETWORK, "status: geplant\n", "", "Federführung"),
    ],
)
def test_a_key_is_asked_for_once(file: str, text: str, status: str, code: str, asked: str) -> None:
    path = f"catalogue/{file}"
    schemas = Schemas.load()
    files = Files({**read_tree(BASE).texts, path: text.format(status).encode()})
    found = [
        each
        for each in validate(load(files, schemas), schemas, date(2026, 2, 1)).findings
        if each.file == path
    ]
    (survey,) = [each for each in found if each.code == "PRV901"]
    assert (asked in survey.message) is (code == "")
    assert {each.code for each in found} - {"PRV901"} == ({code} if code else set())
