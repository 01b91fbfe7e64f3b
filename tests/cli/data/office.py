"""Stands in for LibreOffice: puts every bookmark of a Word file on a page, writes a PDF that says so, counts its calls.

The n-th bookmark stands on page n + $PLACED; with $RESTLESS on another page in every call.
"""

from __future__ import annotations

import os
import re
import sys
import zipfile
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

source = Path(sys.argv[-1])
calls = Path(os.environ["CALLS"])
number = int(calls.read_text(encoding="ascii")) + 1
calls.write_text(str(number), encoding="ascii")
with zipfile.ZipFile(source) as package:
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', package.read("word/document.xml").decode())
shift = int(os.environ.get("PLACED", "0")) + (number if "RESTLESS" in os.environ else 0)
writer = PdfWriter()
pages = [writer.add_blank_page(100, 100) for _ in range(len(names) + shift)]
targets = DictionaryObject()
for position, name in enumerate(names):
    key = NameObject(f"/{name.replace('_', '5F')}")
    targets[key] = ArrayObject([pages[position + shift].indirect_reference, NameObject("/Fit")])
writer.root_object[NameObject("/Dests")] = targets
writer.add_metadata({"/Producer": "Ersatzoffice 1", "/CreationDate": "D:20261125024645Z'"})
writer.write(source.with_suffix(".pdf"))
