"""SARIF 2.1.0 for code scanning (GitHub, Azure DevOps) and editors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from praevkonzept import __version__
from praevkonzept.output import jsontext
from praevkonzept.output.findings import sentence, where
from praevkonzept.output.plain import one_line, visible
from praevkonzept.output.reports.markdown import fenced, prose
from praevkonzept.output.reports.plain_json import summary
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding, Severity

if TYPE_CHECKING:
    from praevkonzept.rules import CodeDoc

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_ROOT = "%SRCROOT%"
_READ_AS_MARKUP = re.compile(r"(?<=\])(?=\()|(?<=\{)(?=\d)")
"""Where viewers would see a link `[text](target)` or a place for an argument `{0}`: even plain messages may have them."""


def render(view: View) -> str:
    """One run with all rules and a result for each finding."""
    codes = {code: place for place, code in enumerate([*view.docs, *_undocumented(view)])}
    run = {
        "tool": {"driver": _driver(view, codes)},
        "language": "de",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Der oberste Ordner des Repositorys."}}},
        "results": [_result(finding, mark, view, codes) for finding, mark in view.marked],
        "properties": {"summary": summary(view), "leftOut": list(view.left_out)},
    }
    return jsontext.line(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _undocumented(view: View) -> dict[str, None]:
    return {finding.code: None for finding in view.findings if finding.code not in view.docs}


def _driver(view: View, codes: Mapping[str, int]) -> dict[str, Any]:
    rules = [_rule(view.docs[code]) if code in view.docs else {"id": code} for code in codes]
    return {"name": "praev", "version": __version__, "language": "de", "rules": rules}


def _rule(doc: CodeDoc) -> dict[str, Any]:
    examples = [(label, text) for label, text in (("Falsch", doc.wrong), ("Richtig", doc.right)) if text]
    plain = [doc.why, *(f"{label}:\n{text.rstrip()}" for label, text in examples), f"Abhilfe: {doc.fix}"]
    marked = [
        prose(doc.why),
        *(f"{label}:\n\n{fenced(text, doc.language)}" for label, text in examples),
        f"Abhilfe: {prose(doc.fix)}",
    ]
    return {
        "id": doc.code,
        "name": doc.title,
        "shortDescription": {"text": doc.title},
        "fullDescription": {"text": doc.why},
        "help": {"text": "\n\n".join(plain), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": _LEVELS[doc.severity]},
        "properties": {"problem.severity": _GITHUB_LEVELS[doc.severity], "tags": ["praev"]},
    }


def _result(finding: Finding, mark: str, view: View, codes: Mapping[str, int]) -> dict[str, Any]:
    said = [sentence(finding), f"({where(finding.spot)})" if finding.spot else ""]
    return {
        "ruleId": finding.code,
        "ruleIndex": codes[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _READ_AS_MARKUP.sub("\u200b", one_line(" ".join(said)))},
        "locations": [_location(finding, view)],
        "partialFingerprints": {"praevFinding/v1": mark},
    }


def _location(finding: Finding, view: View) -> dict[str, Any]:
    """The lines in a text file; in a Word file, which has none, the part and the headings above."""
    file: dict[str, Any] = {"uri": quote(visible(view.base + finding.file)), "uriBaseId": _ROOT}
    if finding.spot:
        steps = [visible(step) for step in (finding.spot.part, *finding.spot.headings)]
        place = {"name": steps[-1], "fullyQualifiedName": "/".join(steps)}
        return {"physicalLocation": {"artifactLocation": file}, "logicalLocations": [place]}
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endColumn": finding.column + max(finding.length, 1),
    }
    return {"physicalLocation": {"artifactLocation": file, "region": region}}
