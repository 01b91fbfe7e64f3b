"""Tree → plain data. Scalars are typed by the schema, never by YAML's guesses: text stays text (`01067`, `no`, `12:30`)."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from sys import intern
from typing import Any, Protocol

from praevkonzept.german import number
from praevkonzept.yamltext.nodes import Node, Scalar, Sequence, spot_of
from praevkonzept.yamltext.problems import TextProblem


class Shape(Protocol):
    """What the schema expects at a node: its type, the shape of a list's items and of an object's keys."""

    @property
    def type(self) -> str:
        """One of text, date, term, ref, integer, number, boolean, list, object, map."""

    @property
    def precise(self) -> bool:
        """Whether a number may have any number of decimals, so that three of them are no thousands (coordinates)."""

    @property
    def items(self) -> Shape | None:
        """The shape of each item of a list, or of each value of a map with free keys."""

    @property
    def fields(self) -> Map[str, Any]:
        """The shapes of an object's keys."""


_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""A number as Germans write thousands; YAML reads 6.000 as six."""

_REPEATED = frozenset({"term", "ref", "date"})
"""Types whose values, like all keys, come again in thousands of records: each text is kept once."""

_TEXT_TYPES = frozenset({"text", "date", "term", "ref"})

# What some YAML reader takes for something else than text: YAML 1.1 and 1.2 numbers (octal, hexadecimal, base 60, with
# underscores), booleans, null, infinity; https://yaml.org/type/ and https://yaml.org/spec/1.2.2/#103-core-schema
GUESSED = re.compile(
    r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+"
    r"|[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
    r"|y|Y|n|N|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
)
_MAYBE_GUESSED = frozenset("0123456789+-.yYnNtTfFoO")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def construct(node: Node, shape: Shape | None) -> tuple[Any, list[TextProblem]]:
    """The data of a tree and the scalars that other programs would misread (PRV111).

    Where the text does not fit the type, it stays text and the schema check says so. Unknown keys are kept as text.
    """
    problems: list[TextProblem] = []
    return _value(node, shape, problems), problems


def _value(node: Node, shape: Shape | None, problems: list[TextProblem]) -> Any:
    if isinstance(node, Scalar):
        if shape and shape.type == "number" and not shape.precise and _THOUSANDS.fullmatch(node.value):
            problems.append(_thousands(node))
        return _scalar(node, shape.type if shape else "", problems)
    if isinstance(node, Sequence):
        item = shape.items if shape and shape.type != "map" else None
        return [_value(child, item, problems) for child in node.items]
    fields = shape.fields if shape else {}
    rest = shape.items if shape and shape.type == "map" else None
    return {
        intern(key): _value(child, fields.get(key, rest), problems)
        for key, (_, child) in node.entries.items()
    }


def _scalar(node: Scalar, expected: str, problems: list[TextProblem]) -> Any:
    text: str = node.value
    if not node.style:
        if text in _NULLS:
            return None
        if expected == "integer" and _INTEGER.fullmatch(text):
            return int(text)
        if expected == "number" and _NUMBER.fullmatch(text):
            return float(text) if "." in text else int(text)
        if expected == "boolean" and text in ("true", "false"):
            return text == "true"
        if expected in _TEXT_TYPES and text[0] in _MAYBE_GUESSED and GUESSED.fullmatch(text):
            problems.append(_unquoted(node))
    return intern(text) if expected in _REPEATED else text


def _unquoted(node: Scalar) -> TextProblem:
    spot = spot_of(node)
    message = f"„{node.value}“ ist hier Text, steht aber ohne Anführungszeichen; andere Programme lesen etwas anderes daraus."
    hint = f'Schreiben: "{node.value}"'
    return TextProblem("PRV111", spot.line, spot.column, message, hint, spot.length, fatal=False)


def _thousands(node: Scalar) -> TextProblem:
    spot = spot_of(node)
    whole, _, rest = node.value.partition(".")
    message = f"„{node.value}“ wird als {number(float(node.value))} gelesen: Der Punkt trennt hier Nachkommastellen, nicht Tausender."
    hint = (
        f"Schreiben: {whole}{rest}, oder mit vier Nachkommastellen, falls wirklich so gemeint: {node.value}0"
    )
    return TextProblem("PRV212", spot.line, spot.column, message, hint, spot.length, fatal=False, wrong=True)


def plain(node: Node) -> Any:
    """The data of a tree without a schema, scalars by the YAML 1.2 core rules: numbers, true, false, null, else text."""
    if isinstance(node, Scalar):
        return _by_core_rules(node)
    if isinstance(node, Sequence):
        return [plain(child) for child in node.items]
    return {key: plain(child) for key, (_, child) in node.entries.items()}


def _by_core_rules(node: Scalar) -> Any:
    text: str = node.value
    if node.style:
        return text
    if text in _NULLS:
        return None
    if text in ("true", "false"):
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
