"""What `praev check-docx` does with its options."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from praevkonzept.cli import console
from praevkonzept.cli.choices import one_of
from praevkonzept.cli.scope import codes_of
from praevkonzept.errors import CannotRead, UsageProblem
from praevkonzept.output.reports import Counts, View, closing, sarif, text, word_json
from praevkonzept.problems import Finding, Severity, fingerprints
from praevkonzept.validation.selection import Selection, choose
from praevkonzept.word.checks import registry
from praevkonzept.word.checks.reader import open_word

FORMATS = ("text", "json", "sarif")
LEVELS = ("error", "warning", "info", "never")
FINDINGS = 1
_RENDERERS = {"text": text.render, "json": word_json.render, "sarif": sarif.render}


@dataclass(frozen=True)
class Request:
    """The options as typed."""

    file: Path
    format: str
    output: Path | None
    fail_on: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    verbose: bool
    quiet: bool


def run(request: Request) -> int:
    """Checks, prints and tells by the exit code: 3 where a part could not be read, no option talks that round."""
    one_of(request.format, FORMATS, "--format")
    one_of(request.fail_on, LEVELS, "--fail-on")
    if request.output and request.output.absolute() == request.file.absolute():
        raise UsageProblem("-o: Die geprüfte Datei würde überschrieben; bitte einen anderen Namen nehmen.")
    docs = registry.codes()
    select, ignore = codes_of(request.select, "--select", docs), codes_of(request.ignore, "--ignore", docs)
    findings = registry.run(open_word(request.file, request.file.as_posix()))
    marks = dict(zip(map(id, findings), fingerprints(findings), strict=True))
    chosen = choose(findings, Selection(select, ignore))
    shown = _shown(request, chosen.findings)
    errors = any(finding.severity is Severity.ERROR for finding in chosen.findings)
    forced = request.fail_on == "never" and errors
    notes = ["Die Datei hat Fehler; der Ausgang 0 ist durch --fail-on never erzwungen."] if forced else []
    view = View(
        shown,
        Counts.of(chosen.findings, 1),
        docs=docs,
        left_out=(*chosen.left_out, *notes),
        colour=request.output is None and console.colour(),
        columns=None if request.output else console.columns(),
        verbose=request.verbose,
        fingerprints=[marks[id(finding)] for finding in shown],
    )
    _print(request, view)
    return _exit_code(request.fail_on, chosen.findings)


def _shown(request: Request, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What is shown one by one: JSON holds everything, the others hints only where asked for."""
    if request.verbose or request.format == "json" or request.fail_on == "info":
        return findings
    return tuple(finding for finding in findings if finding.severity is not Severity.INFO)


def _print(request: Request, view: View) -> None:
    """The report to stdout or into its file; beside a file or another format the summary goes to stderr."""
    report = _RENDERERS[request.format](view)
    silent = request.quiet and not view.findings
    if request.output:
        from praevkonzept.store.write import write_atomic

        write_atomic(request.output.absolute(), report.encode("utf-8", "backslashreplace"))
    elif request.format != "text" or not silent:
        console.data(report)
    if (request.output or request.format != "text") and not silent:
        for line in closing(view).splitlines():
            console.note(line)


def _exit_code(fail_on: str, findings: tuple[Finding, ...]) -> int:
    if any(finding.unreadable for finding in findings):
        return CannotRead.exit_code
    if fail_on == "never":
        return 0
    return FINDINGS if any(each.severity.rank <= Severity(fail_on).rank for each in findings) else 0
