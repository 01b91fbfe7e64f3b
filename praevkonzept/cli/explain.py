"""`praev explain`: why a finding exists and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from praevkonzept.rules import CodeDoc


def command(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="Kennung eines Befundes, z. B. PRV203; ohne Angabe alle."),
    ] = None,
) -> int:
    """Erklärt einen Befund und was zu tun ist."""
    from praevkonzept.cli import console
    from praevkonzept.cli.choices import said
    from praevkonzept.errors import UsageProblem
    from praevkonzept.output.findings import SEVERITIES
    from praevkonzept.rules import codes
    from praevkonzept.suggest import did_you_mean

    known = codes()
    if code is None or code.upper() not in known:  # what is needed to read Word files takes longer to load
        known = every_code()
    if code is None:
        console.data(
            "".join(f"{doc.code}  {SEVERITIES[doc.severity]:<8} {doc.title}\n" for doc in known.values())
        )
        return 0
    doc = known.get(code.upper())
    if doc is None:
        raise UsageProblem(
            said(
                f"Einen Befund „{code}“ gibt es nicht.",
                did_you_mean(code.upper(), known),
                "Alle: praev explain",
            )
        )
    console.data(_page(doc))
    return 0


def every_code() -> Mapping[str, CodeDoc]:
    """The texts of all codes there are: those of the catalogue and those of Word files, in order of the codes."""
    from praevkonzept.rules import codes
    from praevkonzept.word.checks.registry import codes as of_word

    return dict(sorted({**codes(), **of_word()}.items()))


def _page(doc: CodeDoc) -> str:
    from praevkonzept.output.findings import SEVERITIES

    def indented(text: str) -> str:
        return "".join(f"  {line}\n" for line in text.splitlines())

    return (
        f"{doc.code} – {doc.title} ({SEVERITIES[doc.severity]})\n\n{doc.why}\n\n"
        f"Falsch\n{indented(doc.wrong)}\nRichtig\n{indented(doc.right)}\nAbhilfe: {doc.fix}\n"
    )
