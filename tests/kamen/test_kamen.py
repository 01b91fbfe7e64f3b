"""Kamen's catalogue is complete: every fact that was collected has its record, and each record its evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.loading.load import load
from praevkonzept.loading.loaded import Loaded
from praevkonzept.problems import Severity
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import find_root, read_tree
from praevkonzept.validation.validate import validate

HERE = Path(__file__).parent
COLLECTED = {
    "offers": 142, "organisations": 73, "networks": 21, "places": 18, "districts": 7, "programmes": 15, "decisions": 22,
    "indicators": 38, "measures": 24, "participation": 20, "channels": 19, "sources": 218,
}  # fmt: skip


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.load()


@pytest.fixture(scope="module")
def loaded(schemas: Schemas) -> Loaded:
    return load(read_tree(find_root(HERE)), schemas)


@pytest.fixture
def kamen(loaded: Loaded) -> Catalogue:
    return loaded.catalogue


def test_has_no_errors_and_a_list_of_things_to_settle(loaded: Loaded, schemas: Schemas) -> None:
    report = validate(loaded, schemas, date(2026, 11, 22))
    assert report.errors == ()
    warnings = Counter(each.code for each in report.findings if each.severity is Severity.WARNING)
    assert warnings == {
        "PRV304": 1,  # familienhebamme: the last funding on record ended in 2013
        "PRV308": 6,  # running offers whose provider no source names
        "PRV309": 1,  # kinder-und-jugendhaushalt was to run until July 2024
        "PRV311": 4,  # networks whose lead no source names
        "PRV312": 1,  # praeventionskonferenz: last held in September 2023
        "PRV321": 1,  # no network at the transition Geburt–Kita
        "PRV322": 1,  # no running offer at Grundschule–weiterführende Schule
        "PRV331": 14,  # adopted measures without figures
        "PRV332": 8,  # measures that nobody could check
        "PRV341": 6,  # empty fields that nobody has assessed, a line per phase of life
        "PRV343": 7,  # participation of which no consequence is known
    }


def test_says_that_nothing_is_known_at_the_transition_to_secondary_school(
    loaded: Loaded, schemas: Schemas
) -> None:
    report = validate(loaded, schemas, date(2026, 11, 22))
    (finding,) = (each for each in report.findings if each.code == "PRV322")
    assert "„Grundschule–weiterführende Schule“" in finding.message


def test_reports_what_was_not_surveyed(loaded: Loaded, schemas: Schemas) -> None:
    report = validate(loaded, schemas, date(2026, 11, 22))
    fees = [entry for entry in report.open_fields if (entry.kind, entry.key) == ("offers", "fees")]
    assert [(entry.missing, entry.total) for entry in fees] == [(111, 142)]


def test_every_collected_id_is_there_and_no_other(kamen: Catalogue) -> None:
    collected = (HERE / "kamen-ids.txt").read_text(encoding="utf-8").split()
    there = [record.ref for record in kamen.all() if record.kind in COLLECTED]
    assert sorted(there) == collected


def test_counts(kamen: Catalogue) -> None:
    assert {kind: len(kamen.of(kind)) for kind in COLLECTED} == COLLECTED
    assert sum(len(record.list("values")) for record in kamen.of("indicators").values()) == 82
    assert Counter(record.get("status") is not None for record in kamen.of("measures").values()) == {True: 24}


def test_every_record_names_its_evidence(kamen: Catalogue) -> None:
    without = [
        record.ref
        for record in kamen.all()
        if record.kind not in ("sources", "legal_bases", "chapters") and not record.list("sources")
    ]
    assert without == []


def test_every_offer_network_and_measure_has_the_date_of_its_evidence(kamen: Catalogue) -> None:
    assert [
        record.ref
        for kind in ("offers", "networks", "measures")
        for record in kamen.of(kind).values()
        if not record.get("as_of")
    ] == []


def test_what_the_collector_assigned_is_marked(kamen: Catalogue) -> None:
    for record in kamen.of("offers").values():
        assert all(record.assumes(key) for key in ("milestones", "fields", "reach")), record.ref


@pytest.mark.parametrize(
    "name",
    ["Netzwerk Frühe Hilfen", "Familienservice", "Willkommensbesuche", "Familienhebamme", "Familienpaten", "Müttercafés",
     "Schlaf- und Schreiambulanz", "Kindertageseinrichtungen", "Familienzentren", "Offener Ganztag", "33-Cent-Projekt",
     "Kein Kind zurücklassen", "Erziehungsberatung", "Familienbande", "Diakonie", "Jugendhilfeausschuss"],
)  # fmt: skip
def test_what_the_council_paper_names_is_there(kamen: Catalogue, name: str) -> None:
    assert any(name in record.name for record in kamen.all())


def test_no_field_holds_a_person_or_a_private_address(kamen: Catalogue) -> None:
    contacts = [record.ref for record in kamen.all() if record.get("contact")]
    assert contacts == []


def test_texts_name_no_record_by_its_id(kamen: Catalogue, schemas: Schemas) -> None:
    ids = {record.id for record in kamen.all() if "-" in record.id} - {"fib-online"}  # the address of a site
    words = {
        (ref, word)
        for ref, text in texts(kamen, schemas)
        for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text)
    }
    assert [found for found in words if found[1] in ids] == []


def test_texts_write_dates_and_units_out(kamen: Catalogue, schemas: Schemas) -> None:
    short = re.compile(r"\d\.\d{1,2}\.(?:\d|–|-)|€|%")
    assert [(ref, text) for ref, text in texts(kamen, schemas) if short.search(text)] == []


def texts(kamen: Catalogue, schemas: Schemas) -> Iterator[tuple[str, str]]:
    """Every text in free words, with the record it stands in."""
    for record in kamen.all():
        for _, field, text in schemas[record.kind].leaves(record.data, "text"):
            if field.free and field.key != "url":
                yield record.ref, text
