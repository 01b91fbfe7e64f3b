"""All commands in one Typer app. Command modules import what they need only when they run: `--help` stays light."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from praevkonzept import __version__
from praevkonzept.cli import build_docx, check_docx, check_template, due, explain, schema, show, validate
from praevkonzept.cli import list as list_
from praevkonzept.cli.usage import GermanCommand, GermanGroup

_PLAIN: Mapping[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "add_completion": False,
}
"""Nothing that would import rich."""

_COMMANDS: Mapping[str, Callable[..., int]] = {
    "list": list_.command,
    "show": show.command,
    "due": due.command,
    "validate": validate.command,
    "build-docx": build_docx.command,
    "check-docx": check_docx.command,
    "check-template": check_template.command,
    "explain": explain.command,
    "schema": schema.command,
}


def build() -> Any:
    """The command `praev`, ready to be called with arguments and its settings as `obj`."""
    app = typer.Typer(
        **_PLAIN,
        cls=GermanGroup,
        no_args_is_help=True,
        options_metavar="[OPTIONEN]",
        subcommand_metavar="BEFEHL [ANGABEN] …",
    )
    app.callback()(_before)
    group = typer.main.get_command(app)
    group.commands = _Built()  # type: ignore[attr-defined]
    return group


class _Built(Mapping[str, Any]):
    """The commands by name, each made from its signature when it is asked for: that takes Typer 4 ms for each."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            app = typer.Typer(**_PLAIN)
            app.command(name, cls=GermanCommand, options_metavar="[OPTIONEN]")(_COMMANDS[name])
            self._made[name] = typer.main.get_command(app)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


def _version(wanted: bool) -> None:
    if wanted:
        from praevkonzept.cli import console

        console.data(f"praev {__version__}\n")
        raise typer.Exit(0)


def _before(
    ctx: typer.Context,
    root: Annotated[
        Path | None,
        typer.Option(
            "--root", metavar="ORDNER", help="Ordner, der catalogue/ enthält; sonst aufwärts gesucht."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Zeigt die Version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Zeigt bei internen Fehlern den ganzen Hergang.")
    ] = False,
) -> None:
    """Der Katalog eines Kommunalen Präventionskonzepts: auflisten, prüfen, als Word-Dokument bauen."""
    del version  # its callback has answered already
    ctx.obj.root = root
    ctx.obj.debug = debug
