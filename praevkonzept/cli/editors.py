"""Writes the settings of VS Code beside a catalogue; what somebody has set there stays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from praevkonzept.catalogue import vscode
from praevkonzept.cli import console
from praevkonzept.cli.session import root_of
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import CannotWrite
from praevkonzept.schema import Schemas
from praevkonzept.store.reasons import reason
from praevkonzept.store.write import write_atomic

FOLDER = ".vscode"


def write_vscode(settings: Settings) -> int:
    """Writes or completes the three files; CannotWrite where one of them has a form that would lose something."""
    root = root_of(settings)
    wanted = {
        "settings.json": vscode.settings(Schemas.load()),
        "extensions.json": vscode.extensions(),
        "tasks.json": vscode.tasks(),
    }
    contents = {root / FOLDER / name: content for name, content in wanted.items()}
    texts = {
        path: _text(vscode.merged(_present(path, content), content)) for path, content in contents.items()
    }
    for path, text in texts.items():
        name = path.relative_to(root).as_posix()
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            console.note(f"{name} ist aktuell.")
        else:
            write_atomic(path, text.encode("utf-8"))
            console.data(f"{name} geschrieben.\n")
    return 0


def _present(path: Path, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the file holds already. VS Code allows comments there; a file with comments is left to its owner."""
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CannotWrite(f"{path} lässt sich nicht lesen ({reason(error)}).") from error
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise CannotWrite(
            f"{path} enthält Kommentare oder ist kein JSON; sie bleibt, wie sie ist. Von Hand ergänzen:\n{_text(wanted)}"
        )
    return found


def _text(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
