"""The reports of `praev validate`: a view → text, one module for each format."""

from __future__ import annotations

from importlib import import_module

from praevkonzept.output.reports.sections import closing
from praevkonzept.output.reports.view import Counts, View

__all__ = ["FORMATS", "Counts", "View", "closing", "render"]

FORMATS: tuple[str, ...] = ("text", "concise", "json", "github", "gitlab", "junit", "sarif", "md")

_MODULES = {"json": "plain_json", "md": "markdown"}


def render(view: View, format: str) -> str:
    """The report in one of FORMATS, ending in a line feed; empty where a format has a line for each finding and there is none."""
    module = import_module(f"praevkonzept.output.reports.{_MODULES.get(format, format)}")
    return str(module.render(view))
