"""What `praev validate` does with its options."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from praevkonzept import german
from praevkonzept.cli import console
from praevkonzept.cli.choices import day_or_today, number, one_of
from praevkonzept.cli.scope import Scope, codes_of, scope_of
from praevkonzept.cli.session import Session
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import CannotRead, UsageProblem
from praevkonzept.output.reports import FORMATS, Counts, View, closing, render
from praevkonzept.problems import Finding, Report, Severity, fingerprints
from praevkonzept.validation.selection import Chosen, Selection, choose

if TYPE_CHECKING:
    from praevkonzept.rules import CodeDoc
    from praevkonzept.validation.baseline import Baseline

LEVELS = ("error", "warning", "info", "never")
FINDINGS = 1
STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
_FOR_SERVICES = ("github", "gitlab", "junit", "sarif")
"""Formats whose readers count paths from the top of the repository, not from the folder of the catalogue."""


@dataclass(frozen=True)
class Request:
    """The options as typed."""

    paths: tuple[str, ...]
    format: str
    output: Path | None
    fail_on: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    changed_since: str | None
    baseline: Path | None
    write_baseline: Path | None
    max_findings: str | None
    stats: bool
    fix: bool
    diff: bool
    stdin_filename: str | None
    verbose: bool
    quiet: bool
    today: str | None


def run(settings: Settings, request: Request) -> int:
    """Checks, prints and tells by the exit code: 3 where something could not be read, no option talks that round."""
    one_of(request.format, FORMATS, "--format")
    one_of(request.fail_on, LEVELS, "--fail-on")
    most = number(request.max_findings, "--max-findings")
    today = day_or_today(request.today, "--today")
    scope = scope_of(settings, request.paths, request.stdin_filename, request.changed_since)
    if request.diff and not request.fix:
        raise UsageProblem("--diff zeigt, was --fix ändern würde: praev validate --fix --diff")
    if request.fix:
        if scope.typed_in:
            raise UsageProblem("--fix ändert Dateien; die Standardeingabe ist keine.")
        from praevkonzept.cli.fixing import run as mend

        changed = mend(scope.session, scope.files, request.diff)
        if request.diff:
            return scope.session.end() if scope.session.unreadable else FINDINGS if changed else 0
        scope = scope_of(settings, request.paths, request.stdin_filename, request.changed_since)
    report = scope.session.report(today)
    if request.write_baseline:
        return _write_baseline(request.write_baseline, report)
    chosen = choose(report.findings, _selection(request, scope))
    _show(scope.session, request, report, chosen, most)
    return _exit_code(request.fail_on, report, chosen)


def _selection(request: Request, scope: Scope) -> Selection:
    known = _known(request.baseline) if request.baseline else None
    select, ignore = codes_of(request.select, "--select"), codes_of(request.ignore, "--ignore")
    return Selection(select, ignore, scope.files, scope.where, known)


def _known(path: Path) -> Baseline:
    from praevkonzept.validation.baseline import parse

    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(f"{path} lässt sich nicht lesen. Anlegen: --write-baseline {path}") from error


def _write_baseline(path: Path, report: Report) -> int:
    """Keeps all findings; those that make something unreadable are never known ones."""
    from praevkonzept.store.write import write_atomic
    from praevkonzept.validation.baseline import to_text

    kept = [finding for finding in report.findings if not finding.unreadable]
    write_atomic(path.absolute(), to_text(kept).encode("utf-8", "backslashreplace"))
    errors = german.count(sum(each.severity is Severity.ERROR for each in kept), "Fehler", "Fehler")
    number = german.count(len(kept), "Befund", "Befunde")
    console.note(
        f"{path}: {number} als bekannt festgehalten, davon {errors}. Mit --baseline {path} zählen sie nicht mehr."
    )
    if len(kept) < len(report.findings):
        console.note("Was nicht lesbar ist, steht nicht darin. Mehr dazu: praev validate")
        return CannotRead.exit_code
    return 0


def _show(session: Session, request: Request, report: Report, chosen: Chosen, most: int | None) -> None:
    """Prints what counts, with what is said about the rest."""
    visible, left_out = _visible(request, chosen)
    errors = any(each.severity is Severity.ERROR for each in chosen.findings)
    shown = visible if most is None else sorted(visible, key=lambda each: each.severity.rank)[:most]
    if len(shown) < len(visible):
        rest = german.count(len(visible) - len(shown), "weiterer Befund", "weitere Befunde")
        left_out.append(f"{rest} nicht gezeigt (--max-findings {most}); die schwersten stehen vorn.")
    if request.fail_on == "never" and errors:
        left_out.append("Der Katalog hat Fehler; der Ausgang 0 ist durch --fail-on never erzwungen.")
    view = View(
        shown,
        Counts.of(chosen.findings, report.files),
        docs=_texts(request),
        line_of=session.places.line,
        open=report.open_fields if chosen.whole and (not errors or request.format != "text") else (),
        left_out=left_out,
        statistics=request.stats,
        colour=request.output is None and console.colour(),
        columns=None if request.output else console.columns(),
        verbose=request.verbose,
        fails=Severity.ERROR if request.fail_on == "never" else Severity(request.fail_on),
        files=tuple(session.files.texts),
        base=_base(session) if request.format in _FOR_SERVICES else "",
        fingerprints=_marks(request, report, shown),
    )
    _print(request, view)


def _visible(request: Request, chosen: Chosen) -> tuple[list[Finding], list[str]]:
    """What is shown one by one, and sentences about the rest: first things first.

    JSON holds everything, the others hints only where asked for. On the screen warnings wait until no error is left.
    """
    left_out = list(chosen.left_out)
    if request.verbose or request.fail_on == "info" or request.format == "json":
        return list(chosen.findings), left_out
    visible = [each for each in chosen.findings if each.severity is not Severity.INFO]
    errors = [each for each in visible if each.severity is Severity.ERROR]
    waiting = len(visible) - len(errors)
    if not errors or not waiting or request.format != "text" or request.fail_on == "warning":
        return visible, left_out
    warnings = german.count(waiting, "Warnung folgt", "Warnungen folgen")
    return errors, [*left_out, f"{warnings}, sobald die Fehler behoben sind (alles zeigen: -v)."]


def _base(session: Session) -> str:
    from praevkonzept.store.git import prefix

    return prefix(session.root)


def _texts(request: Request) -> Mapping[str, CodeDoc]:
    """The texts of the codes, where they are printed: they take longer to load than all else of a quick check."""
    if request.format in ("text", "concise") and not request.stats:
        return {}
    from praevkonzept.rules import codes

    return codes()


def _marks(request: Request, report: Report, shown: Sequence[Finding]) -> tuple[str, ...]:
    """Fingerprints as they are in the whole report, whatever is shown of it."""
    if request.format not in ("json", "gitlab", "sarif"):
        return ()
    marks = {
        id(each): mark for each, mark in zip(report.findings, fingerprints(report.findings), strict=True)
    }
    return tuple(marks[id(each)] for each in shown)


def _print(request: Request, view: View) -> None:
    """The report to stdout or into its file; what else there is to say to stderr, unless the text has said it."""
    text = render(view, request.format)
    silent = request.quiet and not view.findings
    if request.output:
        from praevkonzept.store.write import write_atomic

        write_atomic(request.output.absolute(), text.encode("utf-8", "backslashreplace"))
    elif request.format == "text" and silent:
        text = ""
    else:
        console.data(text)
    if request.format == "github":
        _summarise(view)
    if request.format == "text" and not request.output and text:
        return
    for line in closing(view).splitlines()[1 if silent else 0 :]:
        console.note(line)


def _summarise(view: View) -> None:
    """Appends the report to the page of the workflow run, where there is one."""
    page = os.environ.get(STEP_SUMMARY)
    if page:
        from praevkonzept.store.write import append

        append(Path(page), render(view, "md").encode("utf-8", "backslashreplace"))


def _exit_code(fail_on: str, report: Report, chosen: Chosen) -> int:
    if any(finding.unreadable for finding in report.findings):
        return CannotRead.exit_code
    if fail_on == "never":
        return 0
    return FINDINGS if any(_fails(finding, fail_on) for finding in chosen.findings) else 0


def _fails(finding: Finding, fail_on: str) -> bool:
    return finding.severity.rank <= Severity(fail_on).rank
