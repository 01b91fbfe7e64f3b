"""Text → tree of nodes with positions, strictly: no anchors, aliases, merge keys, tags, duplicate keys, second documents.

libyaml's events drive an own loop without recursion, so that depth and size are checked before anything grows
(docs/adr/0002). This and the neighbours are the only modules that know a YAML library.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from praevkonzept.german import number
from praevkonzept.yamltext.decode import FORBIDDEN, MOST_MARKS, MOST_PROBLEMS, heap_in, name_of
from praevkonzept.yamltext.nodes import Mapping, Node, Scalar, Sequence, spot_of
from praevkonzept.yamltext.problems import TextProblem
from praevkonzept.yamltext.syntax import explain

_TAG = re.compile(r"!\S*")
_LONGEST_TAG = 40

MAX_DEPTH = 40
"""Deepest nesting of mappings and sequences in one file."""

MAX_TEXT = 20_000
"""Longest single text (or key) in characters: seven pages. What says more is a chapter."""

MAX_NODES = 10_000
"""Most nodes (keys, values, list entries) in one file."""


@dataclass(slots=True)
class Composition:
    """The tree of a text, or None and what is wrong with it, in order of appearance."""

    root: Node | None = None
    problems: list[TextProblem] = field(default_factory=list)


class _TooMuch(Exception):
    """Stops composing at a limit."""


def compose(text: str) -> Composition:
    """The tree of one YAML document; never raises for what the text says."""
    builder = _Builder(text)
    try:
        builder.run(CParser(text).get_event)
    except _TooMuch:
        pass
    except MarkedYAMLError as error:
        builder.problems.append(explain(error, text))
    except (YAMLError, UnicodeError):
        builder.problems.append(
            TextProblem("PRV101", 1, 1, "Die Datei enthält ein Zeichen, das es in YAML nicht gibt.")
        )
    if builder.root is None and not builder.problems:
        hint = "Inhalt eintragen oder Datei löschen."
        builder.problems.append(TextProblem("PRV109", 1, 1, "Die Datei ist leer.", hint))
    return Composition(None if builder.problems else builder.root, builder.problems)


class _Builder:
    """Builds the tree event by event. This loop is where a validation spends its time, so the usual case is written out."""

    def __init__(self, text: str) -> None:
        self.root: Node | None = None
        self._text = text
        self._long = len(text) > MAX_TEXT
        self.problems: list[TextProblem] = []
        self._documents = 0

    def run(self, next_event: Callable[[], Any]) -> None:  # noqa: C901, PLR0912, PLR0915 a call per event costs a third more
        """Takes all events of a text: `parent` is what is open, `key` a key of it that waits for its value."""
        above: list[tuple[Mapping | Sequence | None, Scalar | None]] = []
        parent: Mapping | Sequence | None = None
        key: Scalar | None = None
        opened: Mapping | Sequence | None = None
        nodes = in_brackets = 0
        too_long = self._long
        while (event := next_event()) is not None:
            kind = type(event)
            node: Node
            if kind is ScalarEvent:
                node = event
                if event.style or event.anchor or event.tag or too_long:
                    self._check_scalar(event)
                if key is None and type(parent) is Mapping:
                    key = event
                    if event.value in parent.entries or event.value == "<<":
                        self._check_key(parent, event)
                    continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if in_brackets and parent is not None:
                    in_brackets -= 1
                    parent.end_mark = event.end_mark
                parent, key = above.pop()
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                node = opened = (Mapping if kind is MappingStartEvent else Sequence)(event.start_mark)
                in_brackets += event.flow_style
                self._check_start(event, len(above), key is None and type(parent) is Mapping)
            elif kind is AliasEvent:
                node, kind = self._alias(event), ScalarEvent
                if key is None and type(parent) is Mapping:
                    key = node
                    continue
            else:
                if kind is DocumentStartEvent:
                    self._check_document(event)
                continue
            nodes += 1
            if nodes > MAX_NODES:
                self._too_many(node)
            if type(parent) is Sequence:
                parent.items.append(node)
            elif key is not None and type(parent) is Mapping:
                parent.entries.setdefault(key.value, (key, node))
                key = None
            else:
                self.root = node
            if kind is not ScalarEvent:
                above.append((parent, key))
                parent, key = opened, None

    def _problem(self, code: str, at: Any, message: str, hint: str, length: int = 0) -> None:
        spot = spot_of(at)
        self._add(TextProblem(code, spot.line, spot.column, message, hint, length or spot.length))

    def _add(self, problem: TextProblem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            raise _TooMuch

    def _check_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = "Jeder Eintrag ist eine eigene Datei."
            self._problem("PRV108", event, "In der Datei beginnt ein zweites Dokument („---“).", hint, 3)
            raise _TooMuch

    def _check_scalar(self, event: Any) -> None:
        self._check_decoration(event)
        if len(event.value) > MAX_TEXT:
            message = f"Ein einzelner Text hat mehr als {number(MAX_TEXT)} Zeichen."
            self._problem("PRV107", event, message, "Kürzen; was länger ist, gehört in ein Kapitel.", 1)
            return
        match = FORBIDDEN.search(event.value)
        if match:  # only an escape in a quoted text can bring one in: the text itself was checked before
            message = f"Der Text enthält als Escape das Steuerzeichen {name_of(match[0])}."
            self._problem(
                "PRV103",
                event,
                message,
                "Das Zeichen löschen; Word und Terminals können es nicht darstellen.",
            )
        elif not event.value.isascii() and heap_in(event.value):
            message = f"Der Text setzt als Escapes mehr als {MOST_MARKS} Zeichen über einen Buchstaben."
            self._problem("PRV103", event, message, "Das Wort neu tippen.")

    def _check_key(self, mapping: Mapping, key: Scalar) -> None:
        if key.value == "<<" and not key.style:
            self._no_reference("Der Zusammenführungs-Schlüssel „<<“", key, 2)
        earlier = mapping.entries.get(key.value)
        if earlier:
            lines = f"in Zeile {spot_of(earlier[0]).line} und in Zeile {spot_of(key).line}"
            message = f"Der Schlüssel „{key.value}“ steht zweimal: {lines}."
            self._problem("PRV104", key, message, "Einen der beiden löschen oder die Werte zusammenführen.")

    def _check_start(self, event: Any, depth: int, as_key: bool) -> None:
        if event.anchor or event.tag:
            self._check_decoration(event)
        if as_key:
            message = "Ein Schlüssel muss ein einfaches Wort sein, keine Liste und kein Block."
            self._problem(
                "PRV101", event, message, "Klammern am Anfang eines Textes in Anführungszeichen setzen.", 1
            )
            raise _TooMuch
        if depth >= MAX_DEPTH:
            message = f"Die Datei ist tiefer als {MAX_DEPTH} Ebenen verschachtelt."
            self._problem("PRV107", event, message, "Verschachtelung auflösen.", 1)
            raise _TooMuch

    def _too_many(self, node: Node) -> None:
        message = f"Die Datei hat mehr als {number(MAX_NODES)} Angaben."
        self._problem("PRV107", node, message, "Auf mehrere Dateien verteilen.")
        raise _TooMuch

    def _alias(self, event: Any) -> Scalar:
        self._no_reference(f"Der Verweis „*{event.anchor}“", event, len(event.anchor) + 1)
        return ScalarEvent(None, None, (True, False), "", event.start_mark, event.end_mark)

    def _check_decoration(self, event: Any) -> None:
        if event.anchor:
            self._no_reference(f"Der Anker „&{event.anchor}“", event, len(event.anchor) + 1)
        if event.tag:
            start: Any = event.start_mark
            line = self._text.splitlines()[start.line]
            written = _TAG.search(line, start.column)
            tag, column = (written[0], written.start()) if written else (event.tag, start.column)
            shown = tag if len(tag) <= _LONGEST_TAG else f"{tag[:_LONGEST_TAG]}…"
            message = f"„{shown}“ ist in YAML eine Typangabe; sie ist hier nicht erlaubt."
            hint = "Löschen; gehört das „!“ zum Text, den ganzen Text in Anführungszeichen setzen."
            self._add(TextProblem("PRV106", start.line + 1, column + 1, message, hint, len(tag)))

    def _no_reference(self, what: str, at: Any, length: int) -> None:
        self._problem(
            "PRV105", at, f"{what} ist hier nicht erlaubt.", "Den Wert an dieser Stelle ausschreiben.", length
        )
