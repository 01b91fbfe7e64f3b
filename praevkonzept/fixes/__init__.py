"""Repairs that are safe: text edits at known places, comments and layout preserved. Nothing is written here.

What a repair may change is said in docs/adr/0016; everything else of a file stays as it is, byte for byte.
"""

from praevkonzept.fixes.change import Change, FixedFile
from praevkonzept.fixes.files import fixes

__all__ = ["Change", "FixedFile", "fixes"]
