"""The offers of a JSON file with python-docx as its guide shows it: add_heading, add_paragraph, add_table, table.cell."""

import json
import sys
from pathlib import Path

from docx import Document

source, target = sys.argv[1:]
document = Document()
for offer in json.loads(Path(source).read_text(encoding="utf-8")):
    document.add_heading(offer["name"], level=1)
    document.add_paragraph(offer["text"])
    table = document.add_table(rows=len(offer["rows"]), cols=2)
    for number, (label, text) in enumerate(offer["rows"]):
        table.cell(number, 0).text = label
        table.cell(number, 1).text = text
document.save(target)
