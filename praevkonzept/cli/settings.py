"""The options that stand before the command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass
class Settings:
    """Where the catalogue is (None: found upwards) and whether an internal error shows its traceback."""

    root: Path | None = None
    debug: bool = False
