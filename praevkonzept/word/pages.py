"""What a PDF made by LibreOffice says about its pages, and its dates: those of the paper, never of the clock."""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from praevkonzept.errors import CannotWrite

_TARGET = re.compile(r"[^0-9A-Za-z-]")
_INFO_DATE = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}")
_XMP_DATE = re.compile(
    rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=Z?</)"
)
_MARK = re.compile(rb"(?:(?<=<)|(?<=/DocChecksum /))[0-9A-F]{32}\b")


@dataclass(frozen=True, slots=True)
class Counted:
    """On which page each anchor stands (counted from 1, the cover too), and the program that laid the pages out."""

    pages: Mapping[str, int]
    office: str


def count(pdf: bytes, bookmarks: Mapping[str, str]) -> Counted:
    """The pages of bookmarks (anchor → bookmark) in a PDF that has bookmarks as named destinations.

    A bookmark without destination is left out. CannotWrite where the PDF cannot be read or names no destination at all.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # it would tell the console in English what it mends
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(pdf))
        places = reader.named_destinations
        pages: dict[str, int] = {}
        for anchor, name in bookmarks.items():
            place = places.get(f"/{_target(name)}")
            number = None if place is None else reader.get_destination_page_number(place)
            if number is not None and number >= 0:
                pages[anchor] = number + 1
        producer = (
            str(reader.metadata.producer) if reader.metadata and reader.metadata.producer else "LibreOffice"
        )
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CannotWrite("Das PDF von LibreOffice lässt sich nicht lesen.") from error
    if bookmarks and not pages:
        raise CannotWrite("LibreOffice ist zu alt; Seiten zählt praev mit LibreOffice 7.4 oder neuer.")
    return Counted(pages, producer)


def _target(bookmark: str) -> str:
    """The name under which LibreOffice writes a bookmark into the PDF: all but letters, digits and `-` as their code."""
    return _TARGET.sub(lambda found: f"{ord(found.group()):02X}", bookmark)


def dated(pdf: bytes, created: str) -> bytes:
    """The same PDF with the dates of the paper (ISO date-time) and with identifiers made from its content alone.

    LibreOffice writes the time of day into it, and identifiers that follow from it. All are replaced by texts of the
    same length, so that every offset in the file stays right.
    """
    moment = datetime.fromisoformat(created).astimezone(UTC)
    pdf = _INFO_DATE.sub(rb"\g<1>" + moment.strftime("%Y%m%d%H%M%S").encode(), pdf)
    pdf = _XMP_DATE.sub(rb"\g<1>" + moment.strftime("%Y-%m-%dT%H:%M:%S").encode(), pdf)
    start = pdf.rfind(b"\ntrailer")
    if start < 0:
        return pdf
    body, trailer = pdf[:start], pdf[start:]
    mark = hashlib.sha256(body).hexdigest()[:32].upper().encode()
    return body + _MARK.sub(mark, trailer)
