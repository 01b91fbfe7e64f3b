"""Places to be filled in: text content controls that show what belongs there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from praevkonzept.documents.blocks import Blank
from praevkonzept.word.xml import attribute, clean, run_content

TAG = "praev.blank"
FIRST_ID = 70727001
"""Where the ids of these controls begin; those of our template are smaller."""

_LONGEST_NAME = 64
_NOTHING_SAID = "Bitte ergänzen"


class Blanks:
    """Writes the places to be filled in. `ids` are numbers no other control of the file has."""

    def __init__(self, styles: Mapping[str, str], ids: Iterator[int]) -> None:
        self._looks = f'<w:rPr><w:rStyle w:val="{styles["placeholder"]}"/></w:rPr>'
        self._ids = ids
        self._numbers = count(1)

    def write(self, blank: Blank) -> str:
        """The control: its title says what is wanted, the text in it how; Word replaces that text as a whole.

        In brackets, for on paper or in a PDF nothing else tells it from the sentence around it.
        """
        shown = next((text for text in (blank.hint, blank.label) if clean(text).strip()), _NOTHING_SAID)
        text = clean(shown).replace("\n", " ")
        title = attribute(blank.label[:_LONGEST_NAME]) or attribute(shown[:_LONGEST_NAME])
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{TAG}.{next(self._numbers)}"/>'
            f'<w:id w:val="{next(self._ids)}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>'
            f"<w:r>{self._looks}{run_content(f'[{text}]')}</w:r></w:sdtContent></w:sdt>"
        )
