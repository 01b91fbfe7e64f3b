"""System tools that some tests need: without them they are skipped, in the CI they fail."""

from __future__ import annotations

import os
import shutil

import pytest


def tool(name: str) -> str:
    """The path of a program; skips the test where it is not installed, fails in the CI."""
    found = shutil.which(name)
    if found is None:
        message = f"{name} fehlt"
        if os.environ.get("CI"):
            pytest.fail(f"{message}, in der CI Pflicht")
        pytest.skip(message)
    return found
