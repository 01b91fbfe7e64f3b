"""`praev schema`: the generated part follows the vocabulary; ours in the repository is up to date."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Praev

REPOSITORY = Path(__file__).parents[2]


def test_our_own_schemas_are_current(praev: Praev) -> None:
    result = praev("schema", "--check", root=REPOSITORY)
    assert (result.code, result.out) == (0, ""), result.out


def test_write_makes_it_current_and_a_new_term_stale_again(praev: Praev, small: Path) -> None:
    assert praev("schema", "--write", root=small).code == 0
    assert praev("schema", "--check", root=small).code == 0
    folder = small / "catalogue" / "vocabulary"
    folder.mkdir()
    (folder / "forms.yaml").write_text(
        "label: Formen\nterms:\n  - {key: waldtag, label: Waldtag, description: Draußen.}\n", encoding="utf-8"
    )
    result = praev("schema", "--check", root=small)
    assert (result.code, result.out) == (1, "schema/vocabulary.schema.json ist nicht aktuell.\n")
    praev("schema", "--write", root=small)
    schema = json.loads((small / "schema" / "vocabulary.schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["forms"]["enum"] == ["waldtag"]
    assert schema["$defs"]["forms"]["markdownEnumDescriptions"] == ["Waldtag – Draußen."]


def test_without_options_it_says_where_they_are(praev: Praev) -> None:
    assert (Path(praev("schema").out.strip()) / "offers.schema.json").is_file()
