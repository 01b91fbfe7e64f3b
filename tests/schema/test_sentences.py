"""Data × schema → exactly one German sentence, for every keyword of JSON Schema, also those our schemas do not use yet."""

from __future__ import annotations

from typing import Any

import pytest

from praevkonzept.schema import KindSchema, Place

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def block(properties: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"title": "Probe", "type": "object", "properties": properties or {}, **more}


def titled(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"title": title, "description": f"Beschreibung von {title}.", **schema}


FEES = titled("Kosten", block({"kind": TEXT, "amount": titled("Betrag", {"type": "number"})}, additionalProperties=False) | {"title": "Kosten"})  # fmt: skip
ONE_OF_TYPES = titled("Zeit", {"oneOf": [TEXT, {"type": "array", "items": TEXT}]})
BY_KIND = titled(
    "Kosten",
    {
        "oneOf": [
            block({"kind": {"const": "frei"}, "note": TEXT}, required=["kind"], additionalProperties=False),
            block(
                {"kind": {"const": "fest"}, "amount": titled("Betrag", NUMBER)}, required=["kind", "amount"]
            ),
        ]
    },
)
EITHER = block({"phone": titled("Telefon", TEXT), "email": titled("E-Mail", TEXT)}, anyOf=[{"required": ["phone"]}, {"required": ["email"]}])  # fmt: skip
IF = {
    "if": {"properties": {"status": {"const": "befristet"}}, "required": ["status"]},
    "then": {"required": ["until"]},
    "else": {"properties": {"until": False}},
}

Case = tuple[dict[str, Any], Any, str, Place, str]
"""The schema, the data, the code, the place and the whole sentence."""

CASES: list[Case] = [
    # keys
    (block({"milestones": TEXT}, additionalProperties=False), {"milestone": "x"}, "PRV201", ("milestone",), "Unbekannter Schlüssel „milestone“."),
    (block({"milestones": TEXT}, additionalProperties=False, required=["milestones"]), {"milestone": "x"}, "PRV201", ("milestone",), "Unbekannter Schlüssel „milestone“."),
    (block({"a": TEXT}, unevaluatedProperties=False), {"a": "x", "b": 1}, "PRV201", ("b",), "Unbekannter Schlüssel „b“."),
    (block({"a": TEXT}, patternProperties={"^x-": TEXT}, additionalProperties=False), {"x-1": "ja", "b": 1}, "PRV201", ("b",), "Unbekannter Schlüssel „b“."),
    (block(patternProperties={"^x-": NUMBER}), {"x-1": "ja"}, "PRV205", ("x-1",), "„x-1“ muss eine ganze Zahl sein, hier steht „ja“."),
    (block(propertyNames={"pattern": "^[a-z]+$", "maxLength": 3}), {"ABCDE": 1}, "PRV201", ("ABCDE",), "„ABCDE“ ist hier als Schlüssel nicht möglich."),
    (block(propertyNames={"enum": ["name", "url"]}), {"nam": 1}, "PRV201", ("nam",), "„nam“ ist hier als Schlüssel nicht möglich."),
    (block({"propertyNames": NUMBER}), {"propertyNames": "x"}, "PRV205", ("propertyNames",), "„propertyNames“ muss eine ganze Zahl sein, hier steht „x“."),
    (block({"a": titled("Alt", TEXT)}, required=["a"]), {"b": 1}, "PRV202", (), "Es fehlt „Alt“ (a)."),
    (block({"a": titled("Alt", TEXT)}, required=["a"], minProperties=1), {}, "PRV205", (), "Der Eintrag ist leer."),
    (block({"a": titled("Alt", TEXT), "b": titled("Bis", TEXT)}, dependentRequired={"a": ["b"]}), {"a": "x"}, "PRV202", (), "Zu „Alt“ (a) fehlt „Bis“ (b)."),
    (block({"a": TEXT}, dependentSchemas={"a": {"required": ["c"]}}), {"a": "x"}, "PRV202", (), "Es fehlt „c“."),
    (block({"a": titled("Alt", TEXT), "b": titled("Neu", TEXT)}, **{"not": {"required": ["a", "b"]}}), {"a": "x", "b": "y"}, "PRV206", ("b",), "„Alt“ (a) und „Neu“ (b) dürfen nicht zusammen stehen."),
    (block({"a": TEXT}, **{"not": {"required": ["b"]}}), {"b": 1}, "PRV206", ("b",), "„b“ darf hier nicht stehen."),
    (block({"a": False}), {"a": 1}, "PRV201", ("a",), "„a“ ist hier nicht erlaubt."),
    (block(minProperties=2), {"a": 1}, "PRV206", (), "Der Eintrag hat zu wenige Angaben (mindestens 2)."),
    (block(maxProperties=1), {"a": 1, "b": 2}, "PRV206", (), "Der Eintrag hat zu viele Angaben (höchstens 1)."),
    # types
    (block({"a": titled("Art", TEXT)}), {"a": ["x"]}, "PRV205", ("a",), "„Art“ (a) muss ein Text sein, hier steht eine Liste."),
    (block({"a": titled("Art", TEXT)}), {"a": {}}, "PRV205", ("a",), "„Art“ (a) muss ein Text sein, hier steht ein leerer Block."),
    (block({"a": titled("Art", TEXT)}), {"a": None}, "PRV205", ("a",), "„Art“ (a) ist leer."),
    (block({"a": titled("Art", TEXT | {"enum": ["x"]})}), {"a": None}, "PRV205", ("a",), "„Art“ (a) ist leer."),
    (block({"a": titled("Art", TEXT | {"enum": ["x"]})}), {"a": 3}, "PRV205", ("a",), "„Art“ (a) muss ein Text sein, hier steht „3“."),
    (block({"a": titled("Zahl", {"type": ["integer", "null"]})}), {"a": "x"}, "PRV205", ("a",), "„Zahl“ (a) muss eine ganze Zahl oder leer sein, hier steht „x“."),
    (block({"a": titled("Liste", {"type": "array", "items": TEXT})}), {"a": ["x", 3]}, "PRV205", ("a", 1), "„Liste“ (a): jeder Eintrag der Liste muss ein Text sein, hier steht „3“."),
    (block({"a": titled("Liste", {"type": "array", "items": TEXT})}), {"a": [None]}, "PRV205", ("a", 0), "„Liste“ (a): ein Eintrag der Liste ist leer."),
    (block(), [], "PRV205", (), "Der Eintrag muss ein Block mit Schlüsseln sein, hier steht eine leere Liste."),
    # values
    (block({"a": titled("Art", {"const": "x"})}), {"a": "y"}, "PRV206", ("a",), "„Art“ (a): „y“ ist nicht erlaubt, nur „x“."),
    (block({"a": titled("Art", {"const": True})}), {"a": False}, "PRV206", ("a",), "„Art“ (a): „false“ ist nicht erlaubt, nur „true“."),
    (block({"a": titled("Art", {"enum": ["neu", "alt"]})}), {"a": "nue"}, "PRV206", ("a",), "„Art“ (a): „nue“ ist nicht erlaubt."),
    (block({"a": titled("Alter", {"minimum": 3})}), {"a": 2}, "PRV206", ("a",), "„Alter“ (a): „2“ ist zu klein (mindestens 3)."),
    (block({"a": titled("Alter", {"exclusiveMinimum": 0})}), {"a": 0}, "PRV206", ("a",), "„Alter“ (a): „0“ ist zu klein (mehr als 0)."),
    (block({"a": titled("Alter", {"maximum": 10000})}), {"a": 20000}, "PRV206", ("a",), "„Alter“ (a): „20000“ ist zu groß (höchstens 10.000)."),
    (block({"a": titled("Alter", {"exclusiveMaximum": 2.5})}), {"a": 2.5}, "PRV206", ("a",), "„Alter“ (a): „2.5“ ist zu groß (weniger als 2,5)."),
    (block({"a": titled("Alter", {"multipleOf": 6})}), {"a": 7}, "PRV206", ("a",), "„Alter“ (a): „7“ ist kein Vielfaches von 6."),
    (block({"a": titled("Kürzel", TEXT | {"minLength": 3, "pattern": "^...$"})}), {"a": "ab"}, "PRV206", ("a",), "„Kürzel“ (a): „ab“ ist zu kurz (mindestens 3 Zeichen)."),
    (block({"a": titled("Kürzel", TEXT | {"maxLength": 3})}), {"a": "abcd"}, "PRV206", ("a",), "„Kürzel“ (a): „abcd“ ist zu lang (höchstens 3 Zeichen, hier 4)."),
    (block({"a": titled("Kürzel", TEXT | {"minLength": 1, "pattern": "^.$"})}), {"a": ""}, "PRV205", ("a",), "„Kürzel“ (a) ist leer."),
    (block({"a": titled("PLZ", TEXT | {"pattern": "^[0-9]{5}$"})}), {"a": "12345\n"}, "PRV206", ("a",), "„PLZ“ (a): „12345“ hat nicht die erwartete Form."),
    (block({"a": titled("PLZ", TEXT | {"pattern": "^\\d+$"})}), {"a": "١٢"}, "PRV206", ("a",), "„PLZ“ (a): „١٢“ hat nicht die erwartete Form."),
    (block({"a": titled("Wert", {"not": {"const": 3}})}), {"a": 3}, "PRV206", ("a",), "„Wert“ (a): „3“ ist hier nicht erlaubt."),
    # lists
    (block({"a": titled("Liste", {"minItems": 1, "contains": TEXT})}), {"a": []}, "PRV205", ("a",), "„Liste“ (a) ist leer."),
    (block({"a": titled("Liste", {"minItems": 2})}), {"a": [1]}, "PRV206", ("a",), "„Liste“ (a) hat zu wenige Einträge (mindestens 2)."),
    (block({"a": titled("Liste", {"maxItems": 1})}), {"a": [1, 2]}, "PRV206", ("a",), "„Liste“ (a) hat zu viele Einträge (höchstens 1)."),
    (block({"a": titled("Liste", {"prefixItems": [TEXT], "items": False})}), {"a": ["x", "y"]}, "PRV206", ("a",), "„Liste“ (a) hat zu viele Einträge."),
    (block({"a": titled("Liste", {"prefixItems": [NUMBER]})}), {"a": ["x"]}, "PRV205", ("a", 0), "„Liste“ (a): jeder Eintrag der Liste muss eine ganze Zahl sein, hier steht „x“."),
    (block({"a": titled("Liste", {"prefixItems": [TEXT], "unevaluatedItems": False})}), {"a": ["x", "y"]}, "PRV206", ("a",), "„Liste“ (a) hat zu viele Einträge."),
    (block({"a": titled("Liste", {"uniqueItems": True})}), {"a": [1, 2, 1.0]}, "PRV207", ("a", 2), "„Liste“ (a) nennt „1.0“ zweimal."),
    (block({"a": titled("Liste", {"uniqueItems": True})}), {"a": [{"x": 1, "y": 2}, {"y": 2, "x": 1}]}, "PRV207", ("a", 1), "„Liste“ (a) nennt denselben Eintrag zweimal."),
    (block({"a": titled("Liste", {"contains": {"const": "alle"}})}), {"a": ["kita"]}, "PRV206", ("a",), "In „Liste“ (a) fehlt ein Eintrag der verlangten Art: „alle“."),
    (block({"a": titled("Liste", {"contains": TEXT, "maxContains": 1})}), {"a": ["x", "y"]}, "PRV206", ("a",), "In „Liste“ (a) sind zu viele Einträge derselben Art: ein Text."),
    # alternatives and conditions
    (block({"a": ONE_OF_TYPES}), {"a": 3}, "PRV206", ("a",), "„Zeit“ (a) passt zu keiner der erlaubten Formen: ein Text oder eine Liste."),
    (block({"a": ONE_OF_TYPES}), {"a": ["x", 3]}, "PRV205", ("a", 1), "„Zeit“ (a): jeder Eintrag der Liste muss ein Text sein, hier steht „3“."),
    (block({"a": ONE_OF_TYPES}), {"a": None}, "PRV205", ("a",), "„Zeit“ (a) ist leer."),
    (block({"a": titled("Zeit", {"oneOf": [TEXT, {"maxLength": 5}]})}), {"a": "x"}, "PRV206", ("a",), "„Zeit“ (a) passt zu mehreren Formen, von denen nur eine gelten darf."),
    (block({"a": titled("Zeit", {"anyOf": [{"const": "nie"}, {"enum": ["oft", "immer"]}]})}), {"a": "x"}, "PRV206", ("a",), "„Zeit“ (a) passt zu keiner der erlaubten Formen: „nie“ oder „oft“ oder „immer“."),
    (block({"a": titled("Zeit", {"anyOf": [{"minimum": 5}, {"maximum": 1}]})}), {"a": 3}, "PRV206", ("a",), "„Zeit“ (a) passt zu keiner der erlaubten Formen."),
    (block({"fees": BY_KIND}), {"fees": {"kind": "fest"}}, "PRV202", ("fees",), "Es fehlt „Betrag“ (amount)."),
    (block({"fees": BY_KIND}), {"fees": {"kind": "fest", "amount": "x"}}, "PRV205", ("fees", "amount"), "„Betrag“ (amount) muss eine ganze Zahl sein, hier steht „x“."),
    (block({"fees": BY_KIND}), {"fees": {"kind": "frei", "nota": "x"}}, "PRV201", ("fees", "nota"), "Unbekannter Schlüssel „nota“."),
    (block({"fees": BY_KIND}), {"fees": "frei"}, "PRV206", ("fees",), "„Kosten“ (fees) passt zu keiner der erlaubten Formen: „Probe“."),
    (EITHER, {"x": 1}, "PRV202", (), "Es fehlt „Telefon“ (phone) oder „E-Mail“ (email)."),
    (block({"a": titled("Tief", {"anyOf": [{"oneOf": [TEXT, NUMBER]}, {"type": "array"}]})}), {"a": {}}, "PRV206", ("a",), "„Tief“ (a) passt zu keiner der erlaubten Formen: ein Text oder eine ganze Zahl oder eine Liste."),
    (block({"until": titled("Ende", TEXT)}, **IF), {"status": "befristet"}, "PRV202", (), "Es fehlt „Ende“ (until)."),
    (block({"until": titled("Ende", TEXT)}, **IF), {"status": "dauernd", "until": "x"}, "PRV201", ("until",), "„Ende“ (until) ist hier nicht erlaubt."),
    (block(allOf=[{"properties": {"a": titled("Art", NUMBER)}}]), {"a": "x"}, "PRV205", ("a",), "„Art“ (a) muss eine ganze Zahl sein, hier steht „x“."),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "data", "code", "path", "sentence"), CASES)
def test_one_sentence(schema: dict[str, Any], data: Any, code: str, path: Place, sentence: str) -> None:
    found = KindSchema("probe", schema).problems(data)
    assert [(each.code, each.path, each.message) for each in found] == [(code, path, sentence)]


HINTS: list[tuple[dict[str, Any], Any, str]] = [
    (TEXT, ["kita"], "Ohne Klammern schreiben: kita"),
    (TEXT, ["a", "b"], "Einen einzelnen Text schreiben."),
    ({"type": "array"}, "kita", "In eckige Klammern setzen: [kita]"),
    ({"type": "array"}, "kita, grundschule", "In eckige Klammern setzen: [kita, grundschule]"),
    ({"type": "array"}, {"a": 1}, "In eckige Klammern setzen: [wert]"),
    ({"type": "object"}, "x", "Eingerückt darunter schreiben: „schlüssel: wert“."),
    ({"type": "boolean"}, "ja", "Ohne Anführungszeichen schreiben: true"),
    ({"type": "boolean"}, "Nein", "Ohne Anführungszeichen schreiben: false"),
    ({"type": "boolean"}, "vielleicht", "true für ja, false für nein schreiben, ohne Anführungszeichen."),
    (NUMBER, "rund 3", "Nur Ziffern schreiben; Wörter wie „rund“ gehören in eine Anmerkung."),
    (NUMBER, "3", "Ohne Anführungszeichen schreiben: 3"),
    (NUMBER, "1.200", "Schreiben: 1200"),
    (NUMBER, 2.5, "Nur Ziffern schreiben; Wörter wie „rund“ gehören in eine Anmerkung."),
    ({"type": "number"}, "3,50", "Schreiben: 3.50"),
    ({"type": "number"}, "6.000 €", "Schreiben: 6000"),
    ({"type": "number"}, "1.234,50 Euro", "Schreiben: 1234.50"),
    ({"type": "number"}, "etwa 5", "Nur Ziffern mit Dezimalpunkt schreiben (3.5); Wörter wie „rund“ gehören in eine Anmerkung."),
    ({"enum": ["jahr", "monat"]}, "jahre", "Meinten Sie „jahr“? Erlaubt: jahr, monat."),
    ({"enum": [1, True]}, "x", "Erlaubt: 1, true."),
    (TEXT | {"pattern": "@", "format": "email"}, "x", "Form: name@beispiel.de"),
    (TEXT | {"pattern": "^h", "x-form": "Beginnt mit h."}, "x", "Beginnt mit h."),
    (TEXT | {"pattern": "^h"}, "x", "Beschreibung von Wert."),
    (TEXT | {"pattern": "^[0-9-]+$", "x-date": True, "x-form": "JJJJ-MM-TT"}, "31.1.2026", "Schreiben: 2026-01-31"),
    (TEXT | {"pattern": "^[0-9-]+$", "x-date": True, "x-form": "JJJJ-MM-TT"}, "März 2026", "Schreiben: 2026-03"),
    (TEXT | {"pattern": "^[0-9-]+$", "x-date": True, "x-form": "JJJJ-MM-TT"}, "3. Mai 2026", "Schreiben: 2026-05-03"),
    (TEXT | {"pattern": "^[0-9-]+$", "x-date": True, "x-form": "JJJJ-MM-TT"}, "10/2021", "Schreiben: 2021-10"),
    (TEXT | {"pattern": "^[0-9-]+$", "x-date": True, "x-form": "JJJJ-MM-TT"}, "31.13.2026", "JJJJ-MM-TT"),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "value", "hint"), HINTS)
def test_the_remedy_shows_how_to_write_it(schema: dict[str, Any], value: Any, hint: str) -> None:
    found = KindSchema("probe", block({"a": titled("Wert", schema)})).problems({"a": value})
    assert [each.hint for each in found] == [hint]


def test_keys_that_only_a_branch_names_have_their_titles_and_types() -> None:
    root = KindSchema("probe", block({"fees": BY_KIND})).root
    assert root.fields["fees"].type == "object"
    assert root.fields["fees"].fields["amount"].title == "Betrag"
    assert root.fields["fees"].fields["amount"].type == "integer"
