"""What `praev check-template` does: look through a Word template or an outline, print, tell by the exit code."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from praevkonzept import german
from praevkonzept.cli import console
from praevkonzept.cli.choices import one_of
from praevkonzept.cli.session import root_of
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import CannotRead, PraevError
from praevkonzept.output import checked
from praevkonzept.output.reports import Counts, View
from praevkonzept.output.reports.view import LineOf
from praevkonzept.problems import Finding, Severity
from praevkonzept.store.reasons import reason
from praevkonzept.store.tree import read_tree

FORMATS = ("text", "json")
LEVELS = ("error", "warning", "info", "never")
FINDINGS = 1
_OUTLINES = (".yaml", ".yml")
_CHAPTERS = "catalogue/chapters/"


@dataclass(frozen=True)
class _Looked:
    """What was found out: facts for people, the same and more for programs, findings, the lines of the file."""

    facts: Sequence[tuple[str, str]]
    content: Mapping[str, Any]
    findings: Sequence[Finding]
    line_of: LineOf


def run(settings: Settings, path: Path, format: str, fail_on: str) -> int:
    """Looks through the file; 1 for findings from `fail_on` on."""
    one_of(format, FORMATS, "--format")
    one_of(fail_on, LEVELS, "--fail-on")
    if not path.exists():
        raise CannotRead(f"„{path}“ gibt es nicht.")
    looked = _outline(settings, path) if path.suffix.casefold() in _OUTLINES else _template(path)
    view = View(
        looked.findings,
        Counts.of(looked.findings, 1),
        docs=_docs(),
        line_of=looked.line_of,
        colour=console.colour(),
        columns=console.columns(),
        verbose=True,
    )
    shown = checked.json(looked.content, view) if format == "json" else checked.text(looked.facts, view)
    console.data(shown)
    if fail_on == "never":
        return 0
    failed = any(each.severity.rank <= Severity(fail_on).rank for each in looked.findings)
    return FINDINGS if failed else 0


def _docs() -> Mapping[str, Any]:
    from praevkonzept.rules import codes

    return codes()


def _template(path: Path) -> _Looked:
    from praevkonzept.word.templates.template_report import review

    found = review(path, path.as_posix())
    content = {
        "kind": "template",
        "roles": [{"role": each.role, "title": each.title, "style": each.style} for each in found.roles],
        "places": list(found.places),
    }
    return _Looked(found.facts, content, found.findings, _no_line)


def _no_line(_file: str, _number: int) -> str:
    return ""


def _outline(settings: Settings, path: Path) -> _Looked:
    from praevkonzept.documents import outline_check
    from praevkonzept.yamltext import text_of

    file = path.as_posix()
    try:
        text = text_of(path.read_bytes(), file)
    except OSError as error:
        raise CannotRead(f"Die Gliederung {file} lässt sich nicht lesen ({reason(error)}).") from error
    known = _chapters(settings)
    outline, findings = outline_check.check(text, file, known)
    chapters, blocks = list(outline.every()), [name for each in outline.every() for name in each.blocks]
    named = german.count(sum(len(each.prose) for each in chapters), "Text", "Texte")
    facts = (
        ("Titel", outline.title),
        ("Kapitel", f"{german.count(len(chapters), 'Kapitel oder Abschnitt', 'Kapitel und Abschnitte')}"),
        ("Texte", named if known is not None else f"{named}; ohne Katalog nicht geprüft"),
        ("Bausteine", ", ".join(blocks) or "keine"),
    )
    lines = text.splitlines()
    content = {"kind": "outline", "chapters": len(chapters), "blocks": blocks}
    return _Looked(
        facts, content, findings, lambda _, number: lines[number - 1] if number <= len(lines) else ""
    )


def _chapters(settings: Settings) -> Collection[str] | None:
    """The names of the texts in the catalogue around, None where there is none."""
    try:
        names = read_tree(root_of(settings)).texts
    except PraevError:
        if settings.root is not None:
            raise
        return None
    return {Path(name).stem for name in names if name.startswith(_CHAPTERS)}
