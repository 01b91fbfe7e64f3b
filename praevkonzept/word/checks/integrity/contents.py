"""PRV602: what the package is made of – names, content types, parts nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Part
from praevkonzept.word.package import CONTENT_TYPES
from praevkonzept.word.xml import TYPES

_EXPECTED: Mapping[str, tuple[str, ...]] = {
    "officeDocument": ("document.main+xml", "template.main+xml", "document.macroenabled.main+xml",
                       "documenttemplate.macroenabled.main+xml", "template.macroenabledtemplate.main+xml"),
    "styles": ("styles+xml",),
    "numbering": ("numbering+xml",),
    "settings": ("settings+xml",),
    "fontTable": ("fonttable+xml",),
    "theme": ("theme+xml",),
    "header": ("header+xml",),
    "footer": ("footer+xml",),
    "footnotes": ("footnotes+xml",),
    "endnotes": ("endnotes+xml",),
    "comments": ("comments+xml",),
    "chart": ("chart+xml",),
    "core-properties": ("core-properties+xml",),
    "image": (),
}  # fmt: skip
"""How the content type of a part ends, by the kind of relationship that leads to it; pictures begin with `image/`."""

_FOREIGN = ("[trash]/", "mimetype")


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each doubled or unsafe name, wrong content type, and part that nothing leads to."""
    for name in file.archive.doubled:
        yield Problem(f"Der Teil „{name}“ kommt in der Datei doppelt vor.", file.parts[name])
    list_ = file.part(CONTENT_TYPES)
    if list_ is None or list_.root is None:
        return
    types = _Types(list_)
    for part in file.parts.values():
        if part is not list_ and not part.name.startswith(_FOREIGN):
            yield from _part(part, types, file)
    for declared in types.overrides:
        if file.part(declared) is None:
            yield Problem(
                f"Für den Teil „{declared}“ ist ein Inhaltstyp angegeben, aber es gibt ihn nicht.",
                list_,
                severity=Severity.WARNING,
            )


def _part(part: Part, types: _Types, file: WordFile) -> Iterator[Problem]:
    if part.name.startswith("/") or "\\" in part.name or ":" in part.name or ".." in part.name.split("/"):
        yield Problem(f"Der Teil „{part.name}“ zeigt aus der Datei hinaus.", part)
        return
    kind = types.of(part.name)
    if not kind:
        yield Problem(f"Für den Teil „{part.name}“ fehlt der Inhaltstyp.", part)
        return
    ends = _EXPECTED.get(part.kind)
    fits = kind.startswith("image/") if part.kind == "image" else ends is None or kind.endswith(ends)
    if not fits:
        yield Problem(f"Der Teil „{part.name}“ hat den falschen Inhaltstyp „{kind}“.", part)
    elif not part.kind and not _is_needed(part.name, file):
        yield Problem(
            f"Zum Teil „{part.name}“ führt kein Verweis; er ist ein Rest.", part, severity=Severity.INFO
        )


def _is_needed(name: str, file: WordFile) -> bool:
    """Whether a part is the list of relationships of another one."""
    folder, _, last = name.rpartition("/")
    if not last.endswith(".rels") or not folder.endswith("_rels"):
        return False
    source = folder.removesuffix("_rels") + last.removesuffix(".rels")
    return not last.removesuffix(".rels") or file.part(source) is not None


class _Types:
    """The content types as declared: for a part, or for all with an ending."""

    def __init__(self, part: Part) -> None:
        self.overrides = {
            (item.get("PartName") or "").lstrip("/"): (item.get("ContentType") or "").casefold()
            for item in part.every(f"{{{TYPES}}}Override")
        }
        self._folded = {name.casefold(): kind for name, kind in self.overrides.items()}
        self._defaults = {
            (item.get("Extension") or "").casefold(): (item.get("ContentType") or "").casefold()
            for item in part.every(f"{{{TYPES}}}Default")
        }

    def of(self, name: str) -> str:
        """The content type of a part in small letters; empty where none is declared."""
        folded = name.casefold()
        return self._folded.get(folded) or self._defaults.get(folded.rpartition(".")[2], "")


CHECK = Check(
    CodeDoc(
        code="PRV602",
        title="Aufbau des Pakets",
        severity=Severity.ERROR,
        why="Eine docx-Datei ist ein Paket aus Teilen, und eine Liste sagt, was jeder Teil ist. Fehlt eine Angabe oder ist sie falsch, meldet Word, die Datei sei beschädigt. Reste machen die Datei größer und verraten manchmal Früheres.",
        wrong="word/header1.xml steht in der Liste als Fußzeile",
        right="jeder Teil hat den Inhaltstyp, der zu ihm gehört",
        fix="Die Datei in Word öffnen und unter neuem Namen speichern: Word schreibt das Paket dann neu.",
    ),
    check,
)
