"""The offers of a JSON file with docxtpl: a template with a loop over offers and one over rows."""

import json
import sys
from pathlib import Path

from docx import Document
from docxtpl import DocxTemplate

source, target = sys.argv[1:]
skeleton = Document()
skeleton.add_paragraph("{%p for offer in offers %}")
skeleton.add_heading("{{ offer.name }}", level=1)
skeleton.add_paragraph("{{ offer.text }}")
table = skeleton.add_table(rows=3, cols=2)
table.rows[0].cells[0].text = "{%tr for row in offer.rows %}"
table.rows[1].cells[0].text = "{{ row[0] }}"
table.rows[1].cells[1].text = "{{ row[1] }}"
table.rows[2].cells[0].text = "{%tr endfor %}"
skeleton.add_paragraph("{%p endfor %}")
skeleton.save(f"{target}.template.docx")
template = DocxTemplate(f"{target}.template.docx")
template.render({"offers": json.loads(Path(source).read_text(encoding="utf-8"))})
template.save(target)
