"""The properties of the file: title, author, language, dates; commit and content hash as custom properties."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from praevkonzept.documents.blocks import Document
from praevkonzept.errors import CannotWrite
from praevkonzept.word.xml import DECLARATION, attribute, content

_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

EXTENDED = f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties"><Application>praev</Application></Properties>'
"""The extended properties: which program wrote the file, no statistics."""


def core(document: Document) -> bytes:
    """The core properties part."""
    fields = (
        ("dc:title", document.title),
        ("dc:subject", document.subject),
        ("dc:creator", document.author),
        ("cp:keywords", document.keywords),
        ("dc:language", document.language),
    )
    return _core(fields, moment(document.created)).encode()


def core_of_template(title: str) -> str:
    """The core properties part of our template."""
    return _core((("dc:title", title), ("dc:language", "de-DE")), "2000-01-01T00:00:00Z")


def custom(document: Document) -> bytes:
    """The custom properties part: the document's state, each name once."""
    items = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{content(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(dict(document.state).items(), start=2)
        if name
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" '
        f'xmlns:vt="{_OFFICE}/docPropsVTypes">{items}</Properties>'
    ).encode()


def moment(created: str) -> str:
    """The ISO date-time in UTC, to the second; without a zone it is taken as UTC."""
    try:
        at = datetime.fromisoformat(created)
    except ValueError as error:
        raise CannotWrite(
            f"„{created}“ ist kein Zeitpunkt, zu dem das Dokument entstanden sein kann."
        ) from error
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


def _core(fields: Iterable[tuple[str, str]], at: str) -> str:
    items = "".join(f"<{name}>{content(value)}</{name}>" for name, value in fields if value)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{at}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}" xmlns:dcterms="{_TERMS}" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}{dates}</cp:coreProperties>'
    )
