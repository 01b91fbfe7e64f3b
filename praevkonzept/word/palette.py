"""The colours of what is ours in a town's template: its accent colour and shades of it in place of our own."""

from __future__ import annotations

from dataclasses import dataclass

from praevkonzept.word import design
from praevkonzept.word.colours import BLACK, READABLE, WHITE, contrast, mixed

_SHARES = {design.RULE: 0.4, design.FINE: 0.18, design.LIGHT: 0.06, design.HEAD: 0.13}
_TONE_SHARES = (0.1, 0.2, 0.33, 0.45)


@dataclass(frozen=True, slots=True)
class Palette:
    """The accent colour (every text in it is readable on white and in table heads), backgrounds of cells by tone.

    `head` is the background of table heads.
    """

    accent: str = design.ACCENT
    head: str = design.HEAD
    tones: tuple[str, ...] = design.TONES

    @classmethod
    def of(cls, accent: str) -> Palette:
        """The shades of an accent colour, which is darkened until it can be read on all its backgrounds."""
        while contrast(accent, mixed(accent, WHITE, _SHARES[design.HEAD])) < READABLE:
            accent = mixed(accent, BLACK, 0.9)
        tones = tuple(mixed(accent, WHITE, share) for share in _TONE_SHARES)
        return cls(accent, mixed(accent, WHITE, _SHARES[design.HEAD]), ("", *tones))

    def below(self, text: str) -> Palette:
        """The palette for table heads whose text has this colour: a light text stands on the accent colour."""
        readable = contrast(text, self.head) >= READABLE or contrast(text, self.accent) < READABLE
        return self if readable else Palette(self.accent, self.accent, self.tones)

    def recoloured(self, xml: str) -> str:
        """A piece of our own stylesheet in these colours."""
        if self.accent == design.ACCENT:
            return xml
        for ours, share in _SHARES.items():
            xml = xml.replace(f'"{ours}"', f'"{mixed(self.accent, WHITE, share)}"')
        return xml.replace(f'"{design.ACCENT}"', f'"{self.accent}"')


OWN = Palette()
"""The colours of our own template."""
