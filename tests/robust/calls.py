"""Every command of the program with arguments that work, so that a test of all commands covers a new one too."""

from __future__ import annotations

from praevkonzept.cli import show, template_checking, word_checking
from praevkonzept.cli.app import build
from praevkonzept.output import deadlines, listing, reports
from praevkonzept.resources import template_path

OUR_TEMPLATE = template_path("praev.docx")
DAY = ("--today", "2026-02-01")
LATER = ("--today", "2030-01-01")

CALLS: dict[str, list[tuple[str, ...]]] = {
    "list": [
        *((("list", "--format", name)) for name in listing.FORMATS),
        ("list", "organisations"),
        ("list", "--group-by", "providers", "--format", "md"),
        ("list", "--group-by", "contact.function", "--count"),
        ("list", "--columns", "id,name,summary,contact.function,contact.phone", "--format", "csv"),
        ("list", "--columns", "id,name,summary,contact.function", "--format", "tsv"),
        ("list", "chapters"),
        ("list", "sources", "--profile", "public"),
    ],
    "show": [
        *(("show", "offers/elterncafe", "verein", "s1", "mitte", "--format", name) for name in show.FORMATS),
        ("show", "verein", "--profile", "council"),
    ],
    "due": [("due", *LATER, "--format", name) for name in deadlines.FORMATS],
    "validate": [
        *(("validate", *DAY, "-v", "--stats", "--format", name) for name in reports.FORMATS),
        ("validate", *DAY),
        ("validate", *DAY, "--fail-on", "never"),
        ("validate", *DAY, "--fix", "--diff"),
        ("validate", *DAY, "catalogue/offers/elterncafe.yaml"),
    ],
    "build-docx": [("build-docx", *DAY, "--draft"), ("build-docx", *DAY, "--draft", "--profile", "internal")],
    "check-docx": [
        ("check-docx", str(OUR_TEMPLATE), "-v", "--format", name) for name in word_checking.FORMATS
    ],
    "check-template": [
        ("check-template", str(file), "--format", name)
        for file in (OUR_TEMPLATE, template_path("konzept.yaml"))
        for name in template_checking.FORMATS
    ],
    "explain": [("explain",), ("explain", "PRV203")],
    "schema": [("schema",), ("schema", "--check"), ("schema", "--write"), ("schema", "--vscode")],
}
"""Some calls of every command; run in the folder that holds the catalogue."""

EVERY = [call for calls in CALLS.values() for call in calls]


def names() -> list[str]:
    """The commands that the program has."""
    return list(build().commands)


def format_of(call: tuple[str, ...]) -> str:
    """The format that a call asks for; empty for what people read."""
    return call[call.index("--format") + 1] if "--format" in call else ""
