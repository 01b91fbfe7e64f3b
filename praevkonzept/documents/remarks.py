"""Remarks in the margin of a draft: at each entry what is wrong, doubtful or not surveyed, so that it can be asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from praevkonzept import german
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Heading, Section
from praevkonzept.documents.context import HOMES, Context, anchor, short_anchor
from praevkonzept.documents.phrases import typeset
from praevkonzept.problems import Finding, Severity


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
    """Anchor of an entry → its remarks."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        if finding.severity is not Severity.INFO:
            path = PurePosixPath(finding.file)
            text = f"{finding.message} {finding.hint}".strip()
            found.setdefault(short_anchor(f"{path.parent.name}_{path.stem}"), []).append(text)
    for kind in HOMES:
        for record in context.catalogue.of(kind).values():
            titles = _unasked(context, record)
            if titles:
                found.setdefault(anchor(record), []).append(f"Nicht erhoben: {german.join(titles)}.")
    return {name: tuple(map(typeset, texts)) for name, texts in found.items()}


def _unasked(context: Context, record: Record) -> list[str]:
    """The titles of what should be asked and is not known, of what this paper may show."""
    fields = context.schema(record.kind).fields.values()
    return [
        field.title
        for field in fields
        if field.survey and field.key not in record.data and context.shows(field)
    ]
