"""Text → tree of nodes with positions, strictly: no anchors, aliases, merge keys, tags, duplicate keys, second documents.

libyaml's events drive an own loop without recursion, so that depth and size are checked before anything grows
(docs/adr/0002). This and the neighbours are the only modules that know a YAML library.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from praevkonzept.yamltext.decode import FORBIDDEN, name_of
from praevkonzept.yamltext.nodes import Mapping, Node, Scalar, Sequence
from praevkonzept.yamltext.problems import TextProblem
from praevkonzept.yamltext.syntax import explain

MAX_DEPTH = 40
"""Deepest nesting of mappings and sequences in one file."""

MAX_NODES = 10_000
"""Most nodes (keys, values, list entries) in one file."""


@dataclass(slots=True)
class Composition:
    """The tree of a text, or None and what is wrong with it, in order of appearance."""

    root: Node | None = None
    problems: list[TextProblem] = field(default_factory=list)


MOST_PROBLEMS = 20
"""After so many problems in one file the rest would be noise."""


class _TooMuch(Exception):
    """Stops composing at a limit."""


def compose(text: str) -> Composition:
    """The tree of one YAML document; never raises for what the text says."""
    builder = _Builder()
    try:
        parser = CParser(text)
        while True:
            event = parser.get_event()
            if event is None or type(event) is StreamEndEvent:
                break
            builder.take(event)
    except _TooMuch:
        pass
    except MarkedYAMLError as error:
        builder.problems.append(explain(error, text))
    except (YAMLError, UnicodeError) as error:
        builder.problems.append(TextProblem("PRV101", 1, 1, f"Die Datei ist kein YAML: {error}."))
    if builder.root is None and not builder.problems:
        builder.problems.append(
            TextProblem("PRV109", 1, 1, "Die Datei ist leer.", "Inhalt eintragen oder Datei löschen.")
        )
    return Composition(None if builder.problems else builder.root, builder.problems)


class _Builder:
    """Builds the tree event by event."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.problems: list[TextProblem] = []
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Scalar | None] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Puts one event into the tree."""
        if len(self.problems) >= MOST_PROBLEMS:
            raise _TooMuch
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            self._start(event, Mapping if kind is MappingStartEvent else Sequence)
        elif kind is AliasEvent:
            self._alias(event)
        elif kind is DocumentStartEvent:
            self._document(event)
        elif self._open:  # the end of a mapping or sequence
            self._open.pop()
            self._keys.pop()

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            mark = event.start_mark
            self.problems.append(
                TextProblem("PRV108", mark.line + 1, mark.column + 1, "In der Datei beginnt ein zweites Dokument („---“).",
                            "Jeder Eintrag ist eine eigene Datei.", 3)
            )  # fmt: skip
            raise _TooMuch

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        text: str = event.value
        length = end.column - start.column if start.line == end.line else 1
        node = Scalar(text, not event.style, start.line + 1, start.column + 1, length)
        if event.anchor or event.tag:
            self._decorated(event, node.line, node.column)
        if event.style == '"' and not text.isprintable():
            self._check_escapes(node)
        if self._open and isinstance(self._open[-1], Mapping) and self._keys[-1] is None:
            self._key(node)
        else:
            self._put(node)

    def _check_escapes(self, node: Scalar) -> None:
        match = FORBIDDEN.search(node.text)
        if match:
            message = f"Der Text enthält als Escape das Steuerzeichen {name_of(match[0])}."
            hint = "Das Zeichen löschen; Word und Terminals können es nicht darstellen."
            self.problems.append(TextProblem("PRV103", node.line, node.column, message, hint, node.length))

    def _start(self, event: Any, kind: type[Mapping | Sequence]) -> None:
        mark = event.start_mark
        node = kind(mark.line + 1, mark.column + 1)
        if event.anchor or event.tag:
            self._decorated(event, node.line, node.column)
        if self._open and isinstance(self._open[-1], Mapping) and self._keys[-1] is None:
            self._no_key(node.line, node.column)
            raise _TooMuch
        self._put(node)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            message = f"Die Datei ist tiefer als {MAX_DEPTH} Ebenen verschachtelt."
            self.problems.append(
                TextProblem("PRV107", node.line, node.column, message, "Verschachtelung auflösen.")
            )
            raise _TooMuch

    def _key(self, node: Scalar) -> None:
        mapping = self._open[-1]
        if node.text == "<<" and node.plain:
            self.problems.append(
                _no_reference("Der Zusammenführungs-Schlüssel „<<“", node.line, node.column, 2)
            )
        earlier = mapping.entries.get(node.text) if isinstance(mapping, Mapping) else None
        if earlier:
            message = f"Der Schlüssel „{node.text}“ steht zweimal: in Zeile {earlier[0].line} und in Zeile {node.line}."
            hint = "Einen der beiden löschen oder die Werte zusammenführen."
            self.problems.append(TextProblem("PRV104", node.line, node.column, message, hint, node.length))
        self._keys[-1] = node

    def _put(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"Die Datei hat mehr als {MAX_NODES:_} Angaben.".replace("_", ".")
            self.problems.append(
                TextProblem("PRV107", node.line, node.column, message, "Auf mehrere Dateien verteilen.")
            )
            raise _TooMuch
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        self._keys[-1] = None
        if key is not None:
            parent.entries.setdefault(key.text, (key, node))

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        self.problems.append(
            _no_reference(
                f"Der Verweis „*{event.anchor}“", mark.line + 1, mark.column + 1, len(event.anchor) + 1
            )
        )
        placeholder = Scalar("", True, mark.line + 1, mark.column + 1, 0)
        if self._open and isinstance(self._open[-1], Mapping) and self._keys[-1] is None:
            self._keys[-1] = placeholder
        else:
            self._put(placeholder)

    def _decorated(self, event: Any, line: int, column: int) -> None:
        if event.anchor:
            self.problems.append(
                _no_reference(f"Der Anker „&{event.anchor}“", line, column, len(event.anchor) + 1)
            )
        if event.tag:
            message = f"Die YAML-Typangabe „{event.tag}“ ist hier nicht erlaubt."
            hint = "Die Angabe löschen: welcher Typ gemeint ist, sagt das Schema."
            self.problems.append(TextProblem("PRV106", line, column, message, hint))

    def _no_key(self, line: int, column: int) -> None:
        message = "Ein Schlüssel muss ein einfaches Wort sein, keine Liste und kein Block."
        self.problems.append(
            TextProblem(
                "PRV101",
                line,
                column,
                message,
                "Klammern am Anfang eines Textes in Anführungszeichen setzen.",
            )
        )


def _no_reference(what: str, line: int, column: int, length: int) -> TextProblem:
    return TextProblem(
        "PRV105",
        line,
        column,
        f"{what} ist hier nicht erlaubt.",
        "Den Wert an dieser Stelle ausschreiben.",
        length,
    )
