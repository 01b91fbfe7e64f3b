"""One file → its content: decoded, composed, typed by its schema and checked."""

from __future__ import annotations

from typing import Any

from praevkonzept import yamltext
from praevkonzept.catalogue import Record
from praevkonzept.german import number
from praevkonzept.loading.content import Content
from praevkonzept.loading.layout import CHAPTERS, VOCABULARY, Misplaced, role_of, wrong_id
from praevkonzept.loading.parts import usable, with_every_term
from praevkonzept.loading.places import split_head
from praevkonzept.problems import Finding, Severity
from praevkonzept.schema import Field, KindSchema, Schemas

MAX_PROSE = 200_000
"""Longest text of a chapter in characters: some seventy pages."""


def read(path: str, raw: bytes, schemas: Schemas) -> Content:
    """The content of the file at `path` (from the root, with `/`); what is wrong with it is among its findings."""
    role = role_of(path, schemas)
    if isinstance(role, Misplaced):
        severity = Severity.WARNING if role.harmless else Severity.ERROR
        finding = Finding(role.code, severity, path, 1, 1, role.message, role.hint)
        return Content(path, unread=[role.meant] if role.meant else [], findings=[finding])
    return _Reader(path, role.kind, role.id, schemas).read(raw)


class _Reader:
    """Reads one file; `_root` and `_offset` say where its values stand."""

    def __init__(self, path: str, kind: str, id: str, schemas: Schemas) -> None:
        self.content = Content(path, kind, id)
        self.path = path
        self.schema = schemas["terms" if kind == VOCABULARY else kind]
        self._root: yamltext.Node | None = None
        self._offset = 0

    def read(self, raw: bytes) -> Content:
        """The content."""
        text, problems = yamltext.decode(raw)
        self._text_problems(problems)
        if any(problem.fatal for problem in problems):
            self._lost(None)
        elif self.content.kind == CHAPTERS:
            self._chapter(text)
        elif self.content.kind == VOCABULARY:
            self._vocabulary(text)
        elif self.content.id:
            self._single(text)
        else:
            self._collection(text)
        return self.content

    def _vocabulary(self, text: str) -> None:
        data = self._composed(text, self.schema.root)
        if isinstance(data, dict):
            fitting = self._checked(Record(VOCABULARY, self.content.id, data, self.path))
            self.content.terms, complete = with_every_term(data, fitting)
        else:
            self._lost(data)
            return
        if not complete:
            self.content.unread.append((VOCABULARY, self.content.id))

    def _single(self, text: str) -> None:
        data = self._composed(text, self.schema.root)
        if isinstance(data, dict):
            self._record(Record(self.content.kind, self.content.id, data, self.path))
        else:
            self._lost(data)

    def _collection(self, text: str) -> None:
        shape = Field(self.content.kind, self.schema.title, "", "map", items=self.schema.root)
        data = self._composed(text, shape)
        if not isinstance(data, dict):
            self._lost(data)
            return
        for key, entry in data.items():
            record = Record(self.content.kind, key, entry, self.path, (key,))
            misplaced = wrong_id(key, record.kind)
            if misplaced:
                self._at(record, (), misplaced.code, misplaced.message, misplaced.hint, on_key=True)
                self.content.unread += [misplaced.meant] if misplaced.meant else []
            else:
                self._record(record)

    def _chapter(self, text: str) -> None:
        head, body, line = split_head(text)
        if not head:
            hint = "Die Datei beginnt mit einer Zeile ---, darunter „name: …“, darunter wieder ---."
            self._add("PRV126", 1, 1, "Dem Kapitel fehlt der Kopf.", hint)
            self._lost(None)
            return
        if len(body) > MAX_PROSE:
            message = f"Der Text des Kapitels hat mehr als {number(MAX_PROSE)} Zeichen."
            self._add("PRV107", line, 1, message, "Auf mehrere Kapitel verteilen.")
            self.content.unread.append((CHAPTERS, self.content.id))
            return
        data = self._composed(head, self.schema.root, offset=1)
        if isinstance(data, dict):
            self._record(Record(CHAPTERS, self.content.id, data, self.path), {"text": body, "line": line})
        else:
            self._lost(data)

    def _record(self, record: Record, more: dict[str, Any] | None = None) -> None:
        data = self._checked(record)
        if isinstance(data, dict):
            data |= more or {}
            self.content.records.append(Record(record.kind, record.id, data, record.file, record.base))
        else:
            self.content.unread.append((record.kind, record.id))

    def _composed(self, text: str, shape: Field, offset: int = 0) -> Any:
        """The typed data of a text; None where it cannot be read."""
        composition = yamltext.compose(text)
        self._root, self._offset = composition.root, offset
        self._text_problems(composition.problems, offset)
        if composition.root is None:
            return None
        data, unquoted = yamltext.construct(composition.root, shape)
        self._text_problems(unquoted, offset)
        return data

    def _checked(self, record: Record) -> Any:
        """The data without what does not fit its schema; each problem is reported."""
        schema: KindSchema = self.schema
        problems = schema.problems(record.data)
        for problem in problems:
            self._at(record, problem.path, problem.code, problem.message, problem.hint, problem.on_key)
            keys = {str(place[0]) for place in (problem.path, problem.meant) if place}
            self.content.spoilt += [(record.ref, key) for key in sorted(keys)]
        return usable(record.data, schema, problems)

    def _lost(self, data: Any) -> None:
        self.content.unread.append((self.content.kind, self.content.id))
        if data is not None:
            message = "Die Datei enthält keine Angaben der Form „schlüssel: wert“."
            self._add("PRV205", 1, 1, message, "Jede Zeile beginnt mit einem Schlüssel und Doppelpunkt.")

    def _text_problems(self, problems: list[yamltext.TextProblem], offset: int = 0) -> None:
        for problem in problems:
            severity = Severity.ERROR if problem.fatal or problem.wrong else Severity.WARNING
            at = (problem.line + offset, problem.column, problem.message, problem.hint)
            self.content.findings.append(
                Finding(problem.code, severity, self.path, *at, length=problem.length)
            )

    def _at(
        self, record: Record, path: tuple[str | int, ...], code: str, message: str, hint: str, on_key: bool
    ) -> None:
        """Adds an error at its place in the file that is being read."""
        if self._root is None:
            return
        spot = yamltext.find(self._root, (*record.base, *path), on_key)
        within = ".".join(str(step) for step in path)
        self._add(code, spot.line + self._offset, spot.column, message, hint, within, spot.length)

    def _add(
        self, code: str, line: int, column: int, message: str, hint: str, within: str = "", length: int = 1
    ) -> None:
        self.content.findings.append(
            Finding(code, Severity.ERROR, self.path, line, column, message, hint, within, length)
        )
