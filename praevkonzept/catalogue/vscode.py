"""What VS Code needs to know about a catalogue: which schema belongs to which file, and how to show the findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from praevkonzept.schema import Schemas

_SEVERITIES = (("Fehler", "error"), ("Warnung", "warning"), ("Hinweis", "info"))
_EXTENSION = "redhat.vscode-yaml"


def settings(schemas: Schemas) -> Mapping[str, Any]:
    """The content of `.vscode/settings.json`."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "yaml.schemaStore.enable": False,
        "yaml.schemas": _schemas(schemas),
        "[yaml]": {"editor.tabSize": 2, "editor.quickSuggestions": {"strings": True}},
    }


def extensions() -> Mapping[str, Any]:
    """The content of `.vscode/extensions.json`."""
    return {"recommendations": [_EXTENSION]}


def tasks() -> Mapping[str, Any]:
    """The content of `.vscode/tasks.json`: checks the catalogue, its findings appear under „Probleme“."""
    check = {
        "label": "Katalog prüfen",
        "type": "process",
        "command": "uv",
        "args": ["run", "praev", "validate", "--format", "concise"],
        "group": {"kind": "build", "isDefault": True},
        "presentation": {"reveal": "silent"},
        "problemMatcher": [_matcher(word, severity) for word, severity in _SEVERITIES],
    }
    return {"version": "2.0.0", "tasks": [check]}


def merged(present: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What is there, with what is wanted added: objects key by key, lists by their missing entries, else the wanted wins."""
    result = dict(present)
    for key, value in wanted.items():
        own = present.get(key)
        if isinstance(own, Mapping) and isinstance(value, Mapping):
            result[key] = merged(own, value)
        elif isinstance(own, list) and isinstance(value, list):
            labels = {entry["label"] for entry in value if isinstance(entry, Mapping)}
            kept = [each for each in own if not (isinstance(each, Mapping) and each.get("label") in labels)]
            result[key] = [*kept, *(entry for entry in value if entry not in kept)]
        else:
            result[key] = value
    return result


def _schemas(schemas: Schemas) -> dict[str, str]:
    """Schema file → the files it is for; the first line of each file says the same to other editors."""
    result = {
        "./schema/praev.schema.json": "catalogue/praev.yaml",
        "./schema/terms.schema.json": "catalogue/vocabulary/*.yaml",
    }
    for kind in schemas.kinds:
        if kind == "chapters":
            continue
        result[f"./schema/{kind}.schema.json"] = f"catalogue/{kind}/*.yaml"
        if schemas[kind].is_collection:
            result[f"./schema/{kind}.collection.schema.json"] = f"catalogue/{kind}.yaml"
    return result


def _matcher(word: str, severity: str) -> dict[str, Any]:
    return {
        "owner": f"praev-{severity}",
        "source": "praev",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": rf"^(catalogue/.+?):(\d+):(\d+): (PRV\d+) {word} (.*)$",
            "file": 1,
            "line": 2,
            "column": 3,
            "code": 4,
            "message": 5,
        },
    }
