"""`praev list`: filters, all phases apart, formats, what people may type."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Praev

SCHEMAS = Path(__file__).parents[2] / "schema" / "output"


def checked(name: str, text: str) -> dict[str, object]:
    data: dict[str, object] = json.loads(text)
    jsonschema.validate(data, json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")))
    return data


def ids(praev: Praev, *arguments: str) -> list[str]:
    result = praev("list", *arguments, "--format", "ids")
    assert result.code == 0, result.err
    return result.out.split()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), ["elterncafe", "uebergangslotse", "projekt-33-cent", "ferien", "beratung"]),
        (("--milestone", "kita"), ["elterncafe", "uebergangslotse"]),
        (("--milestone", "Kindergarten"), ["elterncafe", "uebergangslotse"]),
        (("--meilenstein", "KINDERTAGESEINRICHTUNG"), ["elterncafe", "uebergangslotse"]),
        (("--milestone", "kita", "--milestone", "grundschule"), ["elterncafe", "uebergangslotse", "projekt-33-cent", "ferien"]),
        (("--milestone", "kita", "--transition", "kita-grundschule"), ["uebergangslotse"]),
        (("--milestone", "alle"), ["ferien", "beratung"]),
        (("--age", "2"), ["elterncafe"]),
        (("--age", "4"), ["elterncafe", "uebergangslotse"]),
        (("--alter", "18m"), ["elterncafe"]),
        (("--age", "5j11m"), ["elterncafe", "uebergangslotse"]),
        (("--provider", "verein"), ["uebergangslotse", "projekt-33-cent"]),
        (("--provider", "Übergänge e. V."), ["uebergangslotse", "projekt-33-cent"]),
        (("--provider", "Jugendamt"), ["elterncafe", "uebergangslotse", "beratung"]),
        (("--district", "stadtmitte"), ["elterncafe", "uebergangslotse"]),
        (("--status", "ausgelaufen"), ["ferien"]),
        (("--field", "bildung"), ["elterncafe"]),
        (("--target-group", "eltern"), ["elterncafe"]),
        (("--text", "TREFF"), ["elterncafe"]),
        (("--sort", "name"), ["projekt-33-cent", "beratung", "elterncafe", "ferien", "uebergangslotse"]),
        (("--sort", "-as_of"), ["beratung", "elterncafe", "projekt-33-cent", "uebergangslotse", "ferien"]),
        (("--limit", "2"), ["elterncafe", "uebergangslotse"]),
        (("networks",), ["runder-tisch"]),
        (("Netzwerke",), ["runder-tisch"]),
    ],
    ids=str,
)  # fmt: skip
def test_finds(praev: Praev, arguments: tuple[str, ...], expected: list[str]) -> None:
    assert ids(praev, *arguments) == expected


def test_offers_for_all_phases_stand_apart_and_are_counted(praev: Praev) -> None:
    result = praev("list", "--milestone", "kita")
    first, _, second = result.out.partition("Für alle Phasen (nur übergreifend abgedeckt) (2)\n")
    assert "Elterncafé" in first
    assert "Allgemeine Beratung" not in first
    assert "Allgemeine Beratung" in second
    assert result.err == "2 Angebote nennen Kindertageseinrichtung, 2 weitere gelten für alle Phasen.\n"


def test_an_age_that_speaks_against_it_keeps_an_offer_for_all_phases_out(praev: Praev) -> None:
    assert json.loads(praev("list", "--age", "4", "--format", "json").out)["across_all_phases"]["ids"] == [
        "beratung"
    ]


@pytest.mark.parametrize(
    "kind", ["offers", "networks", "places", "measures", "sources", "goals", "districts"]
)
def test_json_follows_its_schema(praev: Praev, kind: str) -> None:
    data = checked("list", praev("list", kind, "--format", "json").out)
    assert data["kind"] == kind


def test_json_keeps_what_the_filter_names_and_counts_the_rest(praev: Praev) -> None:
    result = praev(
        "list", "--milestone", "kita", "--group-by", "providers", "--limit", "1", "--format", "json"
    )
    data = checked("list", result.out)
    assert data["count"] == 2
    assert [record["id"] for record in data["records"]] == ["elterncafe"]  # type: ignore[attr-defined]
    assert data["across_all_phases"] == {"count": 2, "ids": ["ferien", "beratung"]}
    assert data["groups"] == [
        {"key": "jugendamt", "label": "Jugendamt der Stadt Musterstadt", "ids": ["elterncafe"]}
    ]
    assert result.out == json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_ndjson_has_one_record_a_line(praev: Praev) -> None:
    lines = praev("list", "--format", "ndjson").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids(praev)


def test_csv_opens_in_excel_and_keeps_phone_numbers(praev: Praev, small: Path) -> None:
    (small / "catalogue/offers/formel.yaml").write_text(
        "name: '=HYPERLINK(\"http://x\")'\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
        "contact: {function: '@SUM(A1)', phone: '+49 2307 148-0'}\n",
        encoding="utf-8",
    )
    result = praev(
        "list",
        "--columns",
        "name,contact.function,contact.phone",
        "--text",
        "http://x",
        "--format",
        "csv",
        root=small,
    )
    assert result.out.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(result.out.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert rows[1] == ['\'=HYPERLINK("http://x")', "'@SUM(A1)", "+49 2307 148-0"]
    assert result.out.endswith("\r\n")


def test_tsv_has_iso_dates_and_empty_cells(praev: Praev) -> None:
    lines = praev("list", "--columns", "id,as_of,status", "--format", "tsv").out.splitlines()
    assert lines[0] == "Kennung\tStand des Belegs\tStatus"
    assert "projekt-33-cent\t2025-03\t" in lines


def test_groups_follow_the_vocabulary_and_end_with_what_is_unknown(praev: Praev) -> None:
    assert (
        praev("list", "--group-by", "status", "--count").out == "3\tAktiv\n1\tAusgelaufen\n1\tnicht erhoben\n"
    )
    assert (
        praev("list", "--group-by", "Meilensteine", "--count").out.splitlines()[0]
        == "1\tFrühe Kindheit (unter 3)"
    )


def test_count_is_a_bare_number(praev: Praev) -> None:
    assert praev("list", "--milestone", "kita", "--count").out == "2\n"


def test_nothing_found_prints_no_empty_table(praev: Praev) -> None:
    result = praev("list", "--prevention", "indiziert")
    assert (result.code, result.out) == (0, "")
    assert result.err == "0 Angebote entsprechen der Auswahl.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("list", "--milestone", "kitta"), ("„kita“", "grundschule")),
        (("list", "--provider", "jugendammt"), ("„jugendamt“",)),
        (("list", "--columns", "milstones"), ("„milestones“",)),
        (("list", "offer"), ("„offers“",)),
        (("lst",), ("„list“",)),
        (("list", "--milestoen", "kita"), ("--milestone",)),
        (("list", "--root", "."), ("praev --root",)),
        (("show", "elterncafee"), ("„elterncafe“",)),
        (("show", "übergänge"), ("„uebergangslotse“",)),
        (("explain", "PRV204x"), ("„PRV204“",)),
    ],
    ids=str,
)
def test_suggests_what_was_meant(praev: Praev, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    message = praev(*arguments).err
    assert all(word in message for word in words), message
