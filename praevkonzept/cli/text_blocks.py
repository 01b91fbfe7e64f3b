"""`--text-blocks`: the chapters of a paper as text files for the fields of a council's information system."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from praevkonzept.cli import console
from praevkonzept.documents.outline import Outline
from praevkonzept.errors import UsageProblem
from praevkonzept.store.write import write_atomic


def check(plan: Outline) -> None:
    """UsageProblem where no chapter of the paper has a register."""
    if not any(chapter.register for chapter in plan.every()):
        raise UsageProblem(
            f"--text-blocks: {plan.file} nennt kein Register. Ein Abschnitt wird mit „register: name“ zum Textbaustein."
        )


def write(folder: Path, texts: Mapping[str, str]) -> None:
    """Writes each text (UTF-8, LF) and names its file; folder as typed."""
    for name, text in texts.items():
        path = folder / name
        write_atomic(path.absolute(), text.encode())
        console.data(f"{path}\n")
