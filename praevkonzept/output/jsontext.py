"""JSON as all commands print it: sorted keys, readable, nothing that steers a terminal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from praevkonzept import __version__
from praevkonzept.output.plain import STEERING

FORMAT_VERSION = 1
"""Rises when a published shape changes so that its readers must."""


def document(content: Mapping[str, Any]) -> str:
    """One JSON object with the versions of its shape and of the tool, ending in a line feed."""
    return _safe(json.dumps(_with_versions(content), ensure_ascii=False, sort_keys=True, indent=2))


def line(content: Any) -> str:
    """JSON on one line, without versions of ours: ndjson, and shapes that others published."""
    return _safe(json.dumps(content, ensure_ascii=False, sort_keys=True))


def _with_versions(content: Mapping[str, Any]) -> dict[str, Any]:
    return {"format_version": FORMAT_VERSION, "tool_version": __version__, **content}


def _safe(text: str) -> str:
    """Steering characters are left only within strings, where their escape says the same; line feeds are layout."""
    return STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
