"""The offers of a JSON file with our writer and our template: what the other programs write, and nothing else."""

import json
import sys
from pathlib import Path

from praevkonzept.documents.blocks import Block, Document, Facts, Heading, Paragraph, Text
from praevkonzept.resources import template_path
from praevkonzept.word import render

source, target = sys.argv[1:]
blocks: list[Block] = []
for number, offer in enumerate(json.loads(Path(source).read_text(encoding="utf-8"))):
    blocks.append(Heading(1, offer["name"], f"offer_{number}"))
    blocks.append(Paragraph((Text(offer["text"]),)))
    blocks.append(Facts(tuple((label, (Text(text),)) for label, text in offer["rows"]), offer["name"]))
Path(target).write_bytes(render(Document("Angebote", tuple(blocks)), template_path("praev.docx")))
