"""Captions, titles of columns and labels as they are printed: they are plain texts, which no run has typeset."""

from __future__ import annotations

from dataclasses import replace

from praevkonzept.documents.blocks import Block, Chart, Facts, Signatures, Table
from praevkonzept.documents.phrases import typeset


def typeset_labels(block: Block) -> Block:
    """The block with all its plain texts typeset."""
    match block:
        case Table():
            columns = tuple(replace(column, title=typeset(column.title)) for column in block.columns)
            caption, description = typeset(block.caption), typeset(block.description)
            return replace(block, columns=columns, caption=caption, description=description)
        case Facts():
            rows = tuple((typeset(label), value) for label, value in block.rows)
            return replace(block, rows=rows, caption=typeset(block.caption))
        case Chart():
            return replace(
                block,
                categories=tuple(map(typeset, block.categories)),
                series=tuple(replace(series, name=typeset(series.name)) for series in block.series),
                caption=typeset(block.caption),
                description=typeset(block.description),
                unit=typeset(block.unit),
            )
        case Signatures():
            return replace(block, roles=tuple(map(typeset, block.roles)))
        case _:
            return block
