"""`praev due`: the follow-up list as people, Excel, programs and Outlook get it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import icalendar
import jsonschema
import pytest

from praevkonzept.analysis.reasons import REASONS
from tests.cli.conftest import Praev, Result

DATA = Path(__file__).parent / "data" / "due"
SCHEMA = json.loads((Path(__file__).parents[2] / "schema/output/due.schema.json").read_text(encoding="utf-8"))
Golden = Callable[[Path, str], None]
Due = Callable[..., Result]


@pytest.fixture
def town(small: Path) -> Path:
    """The small catalogue with deadlines."""
    shutil.copytree(DATA / "catalogue", small / "catalogue", dirs_exist_ok=True)
    return small


@pytest.fixture
def due(praev: Praev, town: Path) -> Due:
    """`praev due` in that catalogue on 1 February 2026."""
    return lambda *arguments: praev("due", "--today", "2026-02-01", *arguments, root=town)


def ids(result: Result) -> list[str]:
    data = json.loads(result.out)
    jsonschema.validate(data, SCHEMA)
    return [f"{item['id']} {item['reason']}" for item in data["items"]]


EVERYTHING = [
    "plakat measure",
    "arbeitskreis agreement",
    "lesekurs funding",
    "arbeitskreis meeting",
    "uebergangslotse evidence",
    "lesekurs review",
    "projekt-33-cent evidence",
    "beratung evidence",
    "elterncafe evidence",
]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("liste.txt", ()),
        ("kalender.ics", ("--format", "ics")),
        ("excel.csv", ("--format", "csv")),
    ],
)
def test_looks_as_agreed(due: Due, golden: Golden, name: str, arguments: tuple[str, ...]) -> None:
    result = due(*arguments)
    assert result.code == 0
    golden(DATA / name, result.out.replace("\r\n", "\n"))


@pytest.mark.parametrize("columns", [80, 40])
def test_fits_a_terminal(due: Due, golden: Golden, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr("praevkonzept.cli.console.columns", lambda: columns)
    result = due()
    golden(DATA / f"terminal-{columns}.txt", result.out + result.err)
    assert max(len(line) for line in result.out.splitlines()) <= columns


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), EVERYTHING),
        (("--limit", "2"), EVERYTHING[:2]),
        (("--kind", "networks"), ["arbeitskreis agreement", "arbeitskreis meeting"]),
        (("--art", "Netzwerk", "--art", "Maßnahmen"), ["plakat measure", "arbeitskreis agreement", "arbeitskreis meeting"]),
        (("--reason", "funding"), ["lesekurs funding"]),
        (("--grund", "Förderung"), ["lesekurs funding"]),
        (("--grund", "foerderung", "--grund", "PRÜFUNGEN"), ["lesekurs funding", "lesekurs review"]),
        (("--kind", "offers", "--reason", "measure"), []),
        (("--overdue",), ["plakat measure", "arbeitskreis meeting", "uebergangslotse evidence"]),
        (("--within", "0"), ["plakat measure", "arbeitskreis agreement", "arbeitskreis meeting", "uebergangslotse evidence"]),
        (("--within", "14", "--kind", "offers", "--reason", "validity"), ["lesekurs validity"]),
        (("--before", "2026-02-01"), ["plakat measure", "arbeitskreis meeting", "uebergangslotse evidence"]),
        (("--before", "2026-02-02", "--kind", "networks"), ["arbeitskreis agreement", "arbeitskreis meeting"]),
        (("--before", "2027-04-01", "--reason", "validity"), ["lesekurs validity"]),
        (("--before", "2027-03-31", "--reason", "validity"), []),
        (("--before", "2027-04-01", "--within", "1", "--reason", "validity"), []),
        (("--before", "2025-06-01"), ["uebergangslotse evidence"]),
        (("--before", "0001-01-01"), []),
    ],
    ids=str,
)  # fmt: skip
def test_finds(due: Due, arguments: tuple[str, ...], expected: list[str]) -> None:
    assert ids(due(*arguments, "--format", "json")) == expected


def test_json_says_where_a_deadline_stands(due: Due) -> None:
    (item,) = json.loads(due("--reason", "funding", "--format", "json").out)["items"]
    assert item == {
        "kind": "offers",
        "id": "lesekurs",
        "name": "Lesen; Schreiben, Rechnen: Kurs \\ für Übergänge und alle, die längere Namen mögen",
        "file": "catalogue/offers/lesekurs.yaml",
        "reason": "funding",
        "date": "2026",
        "day": "2026-12-31",
        "precision": "year",
        "overdue": False,
        "path": "funding.1.until",
        "sentence": "Die Förderung (Land) läuft bis Ende 2026.",
    }


def test_limit_does_not_change_the_count(due: Due) -> None:
    data = json.loads(due("--limit", "1", "--format", "json").out)
    assert (data["count"], data["overdue"], len(data["items"])) == (9, 3, 1)
    assert sum(reason["count"] for reason in data["reasons"]) == 9
    assert due("--limit", "1").err.endswith("davon überfällig: 3. Gezeigt: die ersten 1 (--limit).\n")


def test_schema_knows_every_reason() -> None:
    assert SCHEMA["$defs"]["reason"]["enum"] == list(REASONS)


def test_names_of_reasons_are_all_different() -> None:
    names = [name for words in REASONS.values() for name in {words.label, words.plural}]
    assert len(names) == len(set(names))


def test_nothing_due_says_so(due: Due) -> None:
    result = due("--reason", "target")
    assert (result.code, result.out) == (0, "")
    assert result.err == "Nichts fällig bis 1. Februar 2027.\n"


def test_a_terminal_counts_what_is_only_routine(
    due: Due, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        (town / f"catalogue/offers/alt-{number}.yaml").write_text(
            f'name: Altes Angebot {number}\nkind: angebot\nmilestones: [kita]\nsources: [s1]\nas_of: "2020"\n',
            encoding="utf-8",
        )
    assert due().out.count("Altes Angebot") == 12
    monkeypatch.setattr("praevkonzept.cli.console.columns", lambda: 100)
    assert due().out.count("Altes Angebot") == 9
    assert "… und 4 weitere; alle: praev due --reason beleg\n" in due().out
    assert due("--reason", "beleg").out.count("Altes Angebot") == 12
    assert due("--limit", "100").out.count("Altes Angebot") == 12


def test_exit_code_tells_of_what_is_overdue(due: Due) -> None:
    assert due("--exit-code").code == 1
    assert due("--exit-code", "--reason", "funding").code == 0


@pytest.mark.parametrize("name", ["fristen.ics", "Fristen.ICS", "liste.csv", "liste.json", "liste.txt"])
def test_a_file_gets_what_would_be_printed(
    due: Due, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("praevkonzept.cli.console.columns", lambda: None)
    ending = name.rpartition(".")[2].lower()
    printed = due("--format", "table" if ending == "txt" else ending).out
    monkeypatch.setattr("praevkonzept.cli.console.columns", lambda: 40)
    result = due("-o", str(tmp_path / name))
    assert result.out == f"{tmp_path / name}\n"
    assert (tmp_path / name).read_bytes() == printed.encode("utf-8")


def test_a_target_that_cannot_be_written_is_4(due: Due, tmp_path: Path) -> None:
    (tmp_path / "fristen.ics").mkdir()
    result = due("-o", str(tmp_path / "fristen.ics"))
    assert (result.code, result.out) == (4, "")
    assert "ist ein Ordner" in result.err


def test_calendar_has_an_event_for_each_deadline_and_keeps_its_names(
    praev: Praev, due: Due, town: Path
) -> None:
    def events(result: Result) -> dict[str, icalendar.Event]:
        calendar = icalendar.Calendar.from_ical(result.out.encode("utf-8"))
        assert isinstance(calendar, icalendar.Calendar)
        return {str(event["UID"]): event for event in calendar.events}

    found = events(due("--format", "ics"))
    assert len(found) == len(EVERYTHING)
    kurs = found["offers/lesekurs/funding.1.until@praev"]
    name = r"Lesen; Schreiben, Rechnen: Kurs \ für Übergänge und alle, die längere Namen mögen"
    assert str(kurs["SUMMARY"]) == f"Förderung endet: {name}"
    assert kurs.start.isoformat() == "2026-12-31"
    assert kurs.categories == ["Förderung"]
    assert "Ansprechen: Übergänge e. V." in str(kurs["DESCRIPTION"]).split("\n")
    later = events(praev("due", "--today", "2026-03-01", "--format", "ics", root=town))
    assert found.keys() == later.keys()
    assert {uid: event.start for uid, event in found.items()} == {
        uid: event.start for uid, event in later.items()
    }


def test_csv_sorts_in_excel(due: Due) -> None:
    text = due("--format", "csv").out.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert [row["Tag"] for row in rows[:3]] == ["2026-01-31", "2026-02-01", "2026-12-31"]
    assert [row["Ansprechen"] for row in rows[:3]] == ["Jugendamt", "Jugendamt", "Übergänge e. V."]
