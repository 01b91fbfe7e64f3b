"""Files → catalogue. Each file is decoded, composed, typed by its schema and checked; all findings are collected."""

from __future__ import annotations

from typing import Any

from praevkonzept import yamltext
from praevkonzept.catalogue import Catalogue, Record, Vocabulary
from praevkonzept.loading.layout import CHAPTERS, TOWN, VOCABULARY, FileRole, Misplaced, role_of, wrong_id
from praevkonzept.loading.loaded import Loaded, split_head
from praevkonzept.loading.parts import usable, vocabulary
from praevkonzept.problems import Finding, Severity
from praevkonzept.resources import default_vocabulary
from praevkonzept.schema import Field, KindSchema, Schemas
from praevkonzept.store.tree import Files


def load(files: Files, schemas: Schemas) -> Loaded:
    """The catalogue that these files hold, with the default vocabularies for those it does not bring."""
    loader = _Loader(schemas)
    for path, raw in files.texts.items():
        loader.take(path, raw)
    for name, raw in default_vocabulary(loader.vocabularies).items():
        loader.take_vocabulary(name, f"catalogue/{VOCABULARY}/{name}.yaml", raw, quiet=True)
    kinds = {kind: dict(sorted(loader.records.get(kind, {}).items())) for kind in schemas.kinds}
    catalogue = Catalogue(kinds, loader.vocabularies, loader.town)
    findings = sorted((*files.findings, *loader.findings), key=lambda finding: finding.order)
    return Loaded(catalogue, tuple(findings), files.texts, frozenset(loader.unread))


class _Loader:
    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self.records: dict[str, dict[str, Record]] = {}
        self.vocabularies: dict[str, Vocabulary] = {}
        self.town: Record | None = None
        self.findings: list[Finding] = []
        self.unread: set[tuple[str, str]] = set()
        self._root: yamltext.Node | None = None
        self._offset = 0

    def take(self, path: str, raw: bytes) -> None:
        """Reads one file of the catalogue."""
        role = role_of(path, self.schemas)
        if isinstance(role, Misplaced):
            self._misplaced(path, role)
        elif role.kind == VOCABULARY:
            self.take_vocabulary(role.id, path, raw)
        elif role.kind == CHAPTERS:
            self._chapter(path, role, raw)
        else:
            self._file(path, role, raw)

    def take_vocabulary(self, name: str, path: str, raw: bytes, quiet: bool = False) -> None:
        """Reads a vocabulary file; `quiet` for the defaults, which are checked where they are made."""
        schema = self.schemas["terms"]
        before = len(self.findings)
        data = self._data(path, raw, schema.root)
        if isinstance(data, dict):
            data = self._checked(data, schema, Record(VOCABULARY, name, data, path))
        if quiet:
            del self.findings[before:]
        if isinstance(data, dict):
            self.vocabularies[name] = vocabulary(name, path, data, own=not quiet)
        else:
            self.unread.add((VOCABULARY, name))

    def _file(self, path: str, role: FileRole, raw: bytes) -> None:
        schema = self.schemas[role.kind]
        if role.id:
            data = self._data(path, raw, schema.root)
            if isinstance(data, dict):
                self._record(Record(role.kind, role.id, data, path), schema)
            else:
                self._lost(role, path, data)
            return
        data = self._data(path, raw, Field(role.kind, schema.title, "", "map", items=schema.root))
        if not isinstance(data, dict):
            self._lost(role, path, data)
            return
        for key, entry in data.items():
            record = Record(role.kind, key, entry, path, (key,))
            misplaced = wrong_id(key)
            if misplaced:
                self._at(record, (), misplaced.code, misplaced.message, misplaced.hint, on_key=True)
            else:
                self._record(record, schema)

    def _record(self, record: Record, schema: KindSchema) -> None:
        data = self._checked(record.data, schema, record)
        if not isinstance(data, dict):
            self.unread.add((record.kind, record.id))
            return
        record = Record(record.kind, record.id, data, record.file, record.base)
        if record.kind == TOWN:
            self.town = record
            return
        earlier = self.records.setdefault(record.kind, {}).setdefault(record.id, record)
        if earlier is not record:
            message = f"Die Kennung „{record.id}“ gibt es schon in {earlier.file}."
            self._at(record, (), "PRV125", message, "Eine der beiden umbenennen oder löschen.", on_key=True)

    def _chapter(self, path: str, role: FileRole, raw: bytes) -> None:
        text, problems = yamltext.decode(raw)
        self._text_problems(path, problems)
        head, body, line = split_head(text)
        if not head:
            if not problems:
                hint = "Die Datei beginnt mit einer Zeile ---, darunter „name: …“, darunter wieder ---."
                self.findings.append(
                    Finding("PRV126", Severity.ERROR, path, 1, 1, "Dem Kapitel fehlt der Kopf.", hint)
                )
            self.unread.add((role.kind, role.id))
            return
        data = self._composed(path, head, self.schemas[CHAPTERS].root, offset=1)
        if not isinstance(data, dict):
            self._lost(role, path, data)
            return
        checked = self._checked(data, self.schemas[CHAPTERS], Record(role.kind, role.id, data, path))
        if not isinstance(checked, dict):
            self.unread.add((role.kind, role.id))
            return
        chapter = Record(role.kind, role.id, checked | {"text": body, "line": line}, path)
        self.records.setdefault(CHAPTERS, {})[role.id] = chapter

    def _data(self, path: str, raw: bytes, shape: Field) -> Any:
        """The typed data of a file; None where it cannot be read."""
        text, problems = yamltext.decode(raw)
        self._text_problems(path, problems)
        return None if problems else self._composed(path, text, shape)

    def _composed(self, path: str, text: str, shape: Field, offset: int = 0) -> Any:
        composition = yamltext.compose(text)
        self._root, self._offset = composition.root, offset
        self._text_problems(path, composition.problems, offset)
        if composition.root is None:
            return None
        data, unquoted = yamltext.construct(composition.root, shape)
        self._text_problems(path, unquoted, offset)
        return data

    def _checked(self, data: Any, schema: KindSchema, record: Record) -> Any:
        """The data without what does not fit its schema; each problem is reported."""
        problems = schema.problems(data)
        for problem in problems:
            self._at(record, problem.path, problem.code, problem.message, problem.hint, problem.on_key)
        return usable(data, schema, problems)

    def _lost(self, role: FileRole, path: str, data: Any) -> None:
        self.unread.add((role.kind, role.id))
        if data is not None:
            message = "Die Datei enthält keine Angaben der Form „schlüssel: wert“."
            self.findings.append(
                Finding(
                    "PRV205",
                    Severity.ERROR,
                    path,
                    1,
                    1,
                    message,
                    "Jede Zeile beginnt mit einem Schlüssel und Doppelpunkt.",
                )
            )

    def _misplaced(self, path: str, role: Misplaced) -> None:
        severity = Severity.WARNING if role.harmless else Severity.ERROR
        self.findings.append(Finding(role.code, severity, path, 1, 1, role.message, role.hint))

    def _text_problems(self, path: str, problems: list[yamltext.TextProblem], offset: int = 0) -> None:
        for problem in problems:
            severity = Severity.ERROR if problem.fatal else Severity.WARNING
            line = problem.line + offset
            self.findings.append(
                Finding(
                    problem.code,
                    severity,
                    path,
                    line,
                    problem.column,
                    problem.message,
                    problem.hint,
                    length=problem.length,
                )
            )

    def _at(
        self,
        record: Record,
        path: tuple[str | int, ...],
        code: str,
        message: str,
        hint: str,
        on_key: bool = False,
    ) -> None:
        """Adds an error at its place in the file that is being read."""
        if self._root is None:
            return
        spot = yamltext.find(self._root, (*record.base, *path), on_key)
        within = ".".join(str(step) for step in path)
        line = spot.line + self._offset
        self.findings.append(
            Finding(code, Severity.ERROR, record.file, line, spot.column, message, hint, within, spot.length)
        )
