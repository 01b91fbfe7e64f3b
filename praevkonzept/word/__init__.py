"""The last step to Word: block tree × template → docx bytes. The only door to lxml and to the zip of a Word file."""

from praevkonzept.word.writer import render

__all__ = ["render"]
