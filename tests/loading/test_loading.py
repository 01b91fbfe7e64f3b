"""Files → catalogue: what each path is, what is left out, and that broken files hide nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praevkonzept.loading.load import load
from praevkonzept.loading.loaded import Loaded
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files
from praevkonzept.validation.validate import validate

OFFER = b"name: Elterncaf\xc3\xa9\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
SCHEMAS = Schemas.load()


def loading(files: Mapping[str, bytes]) -> Loaded:
    return load(Files({f"catalogue/{path}": raw for path, raw in files.items()}), SCHEMAS)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("offers/Müttercafé.yaml", "PRV123"),
        ("offers/con.yaml", "PRV123"),
        ("offers/" + "a" * 65 + ".yaml", "PRV123"),
        ("offers/x.yml", "PRV123"),
        ("offer/x.yaml", "PRV124"),
        ("offer.yaml", "PRV124"),
        ("offers/x.md", "PRV124"),
        ("offers/x.docx", "PRV124"),
        ("chapters/x.yaml", "PRV124"),
    ],
)
def test_a_file_that_is_not_read_is_a_finding(path: str, code: str) -> None:
    loaded = loading({path: OFFER})
    assert [finding.code for finding in loaded.findings] == [code]
    assert loaded.findings[0].file == f"catalogue/{path}"
    assert list(loaded.catalogue.all()) == []


def test_a_kind_may_stand_in_one_file() -> None:
    loaded = loading({"districts.yaml": b"methler:\n  name: Methler\n  kind: stadtteil\n  sources: [s1]\n"})
    record = loaded.catalogue.get("districts", "methler")
    assert record is not None
    assert record.base == ("methler",)
    place = loaded.places.locate(record, ("kind",))
    assert (place.file, place.line, place.column) == ("catalogue/districts.yaml", 3, 9)


def test_the_same_id_in_file_and_folder_is_a_finding() -> None:
    entry = b"name: Methler\nkind: stadtteil\nsources: [s1]\n"
    shared = b"methler:\n" + b"".join(b"  " + line + b"\n" for line in entry.splitlines())
    loaded = loading({"districts.yaml": shared, "districts/methler.yaml": entry})
    assert [finding.code for finding in loaded.findings] == ["PRV125"]


def test_a_chapter_keeps_its_text_and_the_line_on_which_it_begins() -> None:
    loaded = loading({"chapters/leitbild.md": b"---\nname: Leitbild\nproposal: true\n---\n\nEin Satz.\n"})
    chapter = loaded.catalogue.get("chapters", "leitbild")
    assert chapter is not None
    assert (chapter.name, chapter.data["text"], chapter.data["line"]) == ("Leitbild", "\nEin Satz.\n", 5)


def test_a_finding_in_a_chapter_head_counts_its_lines_from_the_file() -> None:
    loaded = loading({"chapters/leitbild.md": b"---\nname: Leitbild\nproposal: ja\n---\nText\n"})
    assert [(finding.line, finding.column) for finding in loaded.findings] == [(3, 11)]


def test_values_that_do_not_fit_are_left_out_and_the_rest_is_kept() -> None:
    loaded = loading({"offers/x.yaml": OFFER + b"age:\n  from: jung\n  to: 6\nextra: 1\n"})
    record = loaded.catalogue.get("offers", "x")
    assert record is not None
    assert record.data["age"] == {"to": 6}
    assert "extra" not in record.data
    assert [finding.code for finding in loaded.findings] == ["PRV205", "PRV201"]


def test_a_town_without_vocabulary_uses_the_default_and_with_one_its_own() -> None:
    assert "kita" in loading({}).catalogue.vocabulary("milestones")
    own = b"label: Meilensteine\nterms:\n  - key: alles\n    label: Alles\n"
    assert loading({"vocabulary/milestones.yaml": own}).catalogue.vocabulary("milestones").keys == ("alles",)


PATHS = st.sampled_from(
    [
        "offers/a.yaml",
        "offers/b.yaml",
        "sources.yaml",
        "districts.yaml",
        "chapters/c.md",
        "vocabulary/milestones.yaml",
        "praev.yaml",
        "x.yaml",
    ]
)
YAMLISH = st.text(st.sampled_from("abk:-[]{}\"'#&*!|>%@ \n\t?,0159.~<="), max_size=120).map(str.encode)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(PATHS, st.binary(max_size=200) | YAMLISH | st.just(OFFER), max_size=5))
def test_whatever_the_files_hold_there_are_only_findings(files: dict[str, bytes]) -> None:
    loaded = loading(files)
    lines = {f"catalogue/{path}": raw.count(b"\n") + raw.count(b"\r") + 2 for path, raw in files.items()}
    for finding in loaded.findings:
        assert 1 <= finding.line <= lines[finding.file]
        assert finding.message
    for path, raw in files.items():
        if raw == OFFER and path.startswith("offers/"):
            assert loaded.catalogue.get("offers", path[7:8]) is not None


def test_terms_of_a_vocabulary_that_cannot_be_read_are_not_called_unknown() -> None:
    loaded = loading(
        {
            "offers/x.yaml": OFFER.replace(b"kita", b"eigener-begriff"),
            "vocabulary/milestones.yaml": b"terms: [",
        }
    )
    report = validate(loaded, SCHEMAS, date(2026, 1, 1))
    assert {finding.code for finding in report.findings if finding.file.endswith(("x.yaml", "milestones.yaml"))} == {
        "PRV101", "PRV204", "PRV901",
    }  # fmt: skip
