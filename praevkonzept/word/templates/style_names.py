"""Other names for the styles that play our roles: as LibreOffice writes them, and as German towns call their own."""

from __future__ import annotations

from collections.abc import Mapping

OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "body": ("Text Body", "Fließtext"),
    "lead": ("Vorspann", "Einleitungstext"),
    "note": ("Hinweis", "Hinweistext"),
    "quote": ("Quotations", "Zitate"),
    "small": ("Kleingedrucktes", "Kleiner Text"),
    "list_bullet": ("Aufzählung", "Aufzählung 1", "Bullet List"),
    "list_number": ("Nummerierung", "Nummerierte Liste", "Numbered List"),
    "table_text": ("Tabellentext", "Tabelleninhalt", "Table Contents", "Table Text"),
    "table_head": ("Tabellenkopf", "Table Heading", "Table Header"),
    "row_head": ("Zeilenkopf",),
    "toc_heading": ("Contents Heading", "Inhaltsverzeichnis Überschrift"),
    "toc1": ("Contents 1", "Inhaltsverzeichnis 1"),
    "toc2": ("Contents 2", "Inhaltsverzeichnis 2"),
    "toc3": ("Contents 3", "Inhaltsverzeichnis 3"),
    "toc4": ("Contents 4", "Inhaltsverzeichnis 4"),
    "toc_figures": ("Figure Index 1", "Table Index 1"),
    "footnote_text": ("Footnote", "Fußnote"),
    "footnote_reference": ("Footnote Anchor",),
    "comment_text": ("Comment", "Kommentar"),
    "link": ("Internet Link", "Link"),
    "strong": ("Strong Emphasis", "Starke Betonung", "Stark betont"),
    "emphasis": ("Betont", "Betonung"),
}
"""Role → names, after Word's own name and its German one. LibreOffice's come from what it exports as docx."""
