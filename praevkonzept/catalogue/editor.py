"""The generated part of the schemas, which lets editors offer and explain the terms of a town's own vocabulary."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from praevkonzept.catalogue.vocabulary import Term, Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
GENERATED = "Erzeugt von praev schema --write; nicht von Hand ändern."


def vocabulary_schema(vocabularies: Mapping[str, Vocabulary]) -> str:
    """JSON text of `vocabulary.schema.json`: one definition per vocabulary, in alphabetical order, terms in theirs."""
    definitions = {name: _definition(vocabularies[name]) for name in sorted(vocabularies)}
    return _text(
        {
            "$schema": DIALECT,
            "$id": "vocabulary.schema.json",
            "$comment": GENERATED,
            "title": "Vokabulare",
            "description": "Die erlaubten Begriffe, wie sie in catalogue/vocabulary stehen.",
            "$defs": definitions,
        }
    )


def collection_schema(kind: str, title: str) -> str:
    """JSON text of `<kind>.collection.schema.json`: a file that holds all records of a kind, id → record."""
    return _text(
        {
            "$schema": DIALECT,
            "$id": f"{kind}.collection.schema.json",
            "$comment": GENERATED,
            "title": title,
            "description": f"{title}: alle Einträge in einer Datei, jeder unter seiner Kennung.",
            "type": "object",
            "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64},
            "additionalProperties": {"$ref": f"{kind}.schema.json"},
        }
    )


def _definition(vocabulary: Vocabulary) -> dict[str, Any]:
    """The definition of one vocabulary; one without terms allows nothing."""
    definition: dict[str, Any] = {
        "title": vocabulary.label,
        "type": "string",
        "x-vocabulary": vocabulary.name,
    }
    if vocabulary.description:
        definition["description"] = vocabulary.description
    definition["enum"] = list(vocabulary.keys)
    definition["markdownEnumDescriptions"] = [_explained(term) for term in vocabulary]
    return definition


def _explained(term: Term) -> str:
    """What an editor shows beside a term: its label, and its description where there is one."""
    return f"{term.label} – {term.description}" if term.description else term.label


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
