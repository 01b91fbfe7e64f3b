"""Every page of some Word files on one page for the browser, to look at before they are handed in.

    uv run python docs/kontaktbogen.py build/*.docx        writes build/kontaktbogen.html; needs LibreOffice and poppler

A click on a page shows it in full width, another click elsewhere puts it back.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from praevkonzept.store.office import find, to_pdf

DOTS_PER_INCH = 80
HEAD = """\
<!DOCTYPE html>
<html lang="de">
<meta charset="utf-8">
<title>Kontaktbogen</title>
<style>
body { font-family: sans-serif; margin: 1rem; background: #ddd; }
section { display: grid; grid-template-columns: repeat(5, 1fr); gap: 1rem; align-items: start; }
figure { margin: 0; }
img { width: 100%; background: #fff; box-shadow: 0 1px 4px #888; cursor: zoom-in; }
figcaption { text-align: center; }
figure:focus { grid-column: 1 / -1; }
</style>
"""


def sheet(papers: Sequence[tuple[str, Sequence[bytes]]]) -> str:
    """The page: per paper its name and its pages (PNG)."""
    return HEAD + "".join(part for name, pages in papers for part in _paper(name, pages))


def _paper(name: str, pages: Sequence[bytes]) -> Iterator[str]:
    yield f"<h1>{escape(name)}: {len(pages)} {'Seite' if len(pages) == 1 else 'Seiten'}</h1>\n<section>\n"
    for number, page in enumerate(pages, 1):
        picture = f"data:image/png;base64,{b64encode(page).decode('ascii')}"
        label = f"{escape(name)}, Seite {number}"
        yield f'<figure tabindex="0"><img src="{picture}" alt="{label}" loading="lazy"><figcaption>{number}</figcaption></figure>\n'
    yield "</section>\n"


def pictures(paper: Path, office: Path, painter: str) -> list[bytes]:
    """The pages of a Word file as PNG."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "papier.pdf").write_bytes(to_pdf(office, paper.read_bytes()))
        command = [painter, "-r", str(DOTS_PER_INCH), "-png", "papier.pdf", "seite"]
        subprocess.run(command, cwd=folder, check=True)
        # pdftoppm fills the numbers with zeros, so that their order is that of the names.
        return [page.read_bytes() for page in sorted(folder.glob("seite-*.png"))]


def main() -> int:
    """Command line of this script."""
    parser = argparse.ArgumentParser(
        description="Alle Seiten von Word-Dateien auf einer Seite für den Browser."
    )
    parser.add_argument("papers", metavar="DATEI", nargs="+", type=Path)
    parser.add_argument("-o", "--output", metavar="DATEI", type=Path, default=Path("build/kontaktbogen.html"))
    options = parser.parse_args()
    office, painter = find(), shutil.which("pdftoppm")
    if office is None or painter is None:
        print("Der Kontaktbogen braucht LibreOffice (soffice) und poppler (pdftoppm).", file=sys.stderr)
        return 1
    made = [(paper.name, pictures(paper, office, painter)) for paper in options.papers]
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(sheet(made), encoding="utf-8")
    print(options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
