"""Remarks in the margin of a draft: at each entry what is wrong, doubtful or not surveyed, so that it can be asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from praevkonzept import german
from praevkonzept.documents.blocks import Block, Heading, Section
from praevkonzept.documents.context import HOMES, Context, anchor, short_anchor
from praevkonzept.documents.phrases import typeset
from praevkonzept.problems import Finding, Severity
from praevkonzept.schema import Field


def remarked(blocks: tuple[Block, ...], context: Context, findings: Sequence[Finding]) -> tuple[Block, ...]:
    """The blocks with remarks at the headings of entries: findings of their files, then what was not surveyed."""
    return tuple(_placed(blocks, _remarks(context, findings)))


def _placed(blocks: tuple[Block, ...], remarks: Mapping[str, tuple[str, ...]]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield replace(block, blocks=tuple(_placed(block.blocks, remarks)))
        elif isinstance(block, Heading) and block.anchor in remarks:
            yield replace(block, comments=remarks[block.anchor])
        else:
            yield block


def _remarks(context: Context, findings: Sequence[Finding]) -> Mapping[str, tuple[str, ...]]:
    """Anchor of an entry → its one remark, a line for each thing."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        if finding.severity is not Severity.INFO:
            path = PurePosixPath(finding.file)
            text = f"{finding.message} {finding.hint}".strip()
            found.setdefault(short_anchor(f"{path.parent.name}_{path.stem}"), []).append(text)
    for kind in HOMES:
        asked = _asked(context, kind)
        for record in context.catalogue.of(kind).values():
            lines = found.setdefault(anchor(record), [])
            titles = [field.title for field in asked if field.key not in record.data]
            new = [title for title in titles if not any(title in line for line in lines)]
            if new:
                lines.append(f"Nicht erhoben: {german.join(new)}.")
    return {name: (typeset("\n".join(lines)),) for name, lines in found.items() if lines}


def _asked(context: Context, kind: str) -> list[Field]:
    """What should be asked and this paper may show; not what no entry of the kind has, for that is no matter of one entry."""
    records = context.catalogue.of(kind).values()
    fields = context.schema(kind).fields.values()
    return [
        field
        for field in fields
        if field.survey and context.shows(field) and any(field.key in record.data for record in records)
    ]
