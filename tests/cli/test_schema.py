"""`praev schema`: the generated part follows the vocabulary; ours in the repository is up to date."""

from __future__ import annotations

import json
import re
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


def test_vscode_settings_are_written_once_and_keep_what_somebody_set(praev: Praev, small: Path) -> None:
    folder = small / ".vscode"
    folder.mkdir()
    own = {"editor.fontSize": 15, "yaml.schemas": {"./mein.json": "x.yaml"}, "files.eol": "\r\n"}
    (folder / "settings.json").write_text(json.dumps(own), encoding="utf-8")
    (folder / "extensions.json").write_text('{"recommendations": ["a.b"]}', encoding="utf-8")
    assert praev("schema", "--vscode", root=small).out.count("geschrieben") == 3
    settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    assert (settings["editor.fontSize"], settings["files.eol"]) == (15, "\n")
    assert settings["yaml.schemas"]["./mein.json"] == "x.yaml"
    assert settings["yaml.schemas"]["./schema/offers.schema.json"] == "catalogue/offers/*.yaml"
    extensions = json.loads((folder / "extensions.json").read_text(encoding="utf-8"))
    assert extensions == {"recommendations": ["a.b", "redhat.vscode-yaml"]}
    again = praev("schema", "--vscode", root=small)
    assert (again.code, again.out) == (0, "")


def test_vscode_settings_with_comments_are_left_to_their_owner(praev: Praev, small: Path) -> None:
    folder = small / ".vscode"
    folder.mkdir()
    text = '{ // meine Schrift\n  "editor.fontSize": 15 }\n'
    (folder / "settings.json").write_text(text, encoding="utf-8")
    result = praev("schema", "--vscode", root=small)
    assert result.code == 4
    assert "yaml.schemas" in result.err
    assert (folder / "settings.json").read_text(encoding="utf-8") == text
    assert not (folder / "tasks.json").exists()


def test_the_task_of_vscode_understands_the_concise_findings(praev: Praev, small: Path) -> None:
    praev("schema", "--vscode", root=small)
    offer = small / "catalogue/offers/elterncafe.yaml"
    offer.write_text(offer.read_text(encoding="utf-8").replace("kita]", "kitta]"), encoding="utf-8")
    (task,) = json.loads((small / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    line = next(line for line in praev(*task["args"][2:], root=small).out.splitlines() if "PRV203" in line)
    error = next(each for each in task["problemMatcher"] if each["severity"] == "error")
    found = re.match(error["pattern"]["regexp"], line)
    assert found
    assert found.groups()[:4] == ("catalogue/offers/elterncafe.yaml", "6", "31", "PRV203")
