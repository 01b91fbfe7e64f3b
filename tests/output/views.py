"""Findings and views for the tests of reports, and texts that try to get out of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from praevkonzept.output.reports import Counts, View
from praevkonzept.problems import Finding, OpenField, Severity

ATTACKS = (
    "\x1b[31mrot\x1b]8;;http://x\x07",
    "\x9b1m",
    "\r\n::error::erfunden",
    "\u2028::add-mask::x",
    "%0A::warning::x%0D",
    "##[stop-commands]x",
    "##vso[task.setvariable variable=x]y",
    "]]><x a='1'/>&amp;",
    "<script>alert(1)</script><!-- <?php",
    "[x](javascript:alert(1)) ![y](http://x/y.png) [z]: http://x",
    "{0} [hier](1)",
    "a | b | c",
    "\n\n# Titel\n- Punkt\n> Zitat\n---\n",
    "\u202egro.elpmaxe\u2069",
    "\ud800",
    "``` ` ~~weg~~ **fett** _schief_ $x$",
    "@org/team mail@example.org #123 !45 owner/repo#6 GH-7",
    "https://example.org www.example.org ftp://x :smile:",
    "\x00\x0b\x0c\ufffe\uffff\ufeff\u200b",
    '"; echo $(id) \\" \\u0000 \'',
    ",line=1::x",
)

texts = st.lists(st.sampled_from(ATTACKS) | st.text(st.characters(), max_size=30), max_size=3).map("".join)

findings = st.builds(
    Finding,
    code=st.sampled_from(["PRV101", "PRV203", "PRV999"]),
    severity=st.sampled_from(Severity),
    file=texts.map("catalogue/{}".format),
    line=st.integers(1, 10_000),
    column=st.integers(1, 300),
    message=texts.filter(bool),
    hint=texts,
    path=texts,
    length=st.integers(0, 300),
)

several = st.lists(findings, max_size=5)


def finding(**changes: Any) -> Finding:
    """A finding as it is in real life."""
    values: dict[str, Any] = {
        "code": "PRV203", "severity": Severity.ERROR, "file": "catalogue/offers/x.yaml", "line": 5, "column": 14,
        "message": "Unbekannter Meilenstein „kitta“.", "hint": "Meinten Sie „kita“?", "length": 5,
        "path": "milestones.0",
    }  # fmt: skip
    return Finding(**(values | changes))


def view(*shown: Finding, files: int = 2, **changes: Any) -> View:
    """A view of these findings, of which none is left out."""
    return View(shown, **({"total": Counts.of(shown, files)} | changes))


OPEN = (
    OpenField("offers", "Angebote", "providers", "Träger", 8, 142),
    OpenField("offers", "Angebote", "prevention", "Präventionsart", 142, 142),
    OpenField("networks", "Netzwerke", "last_met", "Letztes Treffen", 20, 21),
)
