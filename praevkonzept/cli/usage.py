"""Typer in German: headings and options of the help pages, and one sentence for each way of calling a command wrongly.

The only module that knows the parser inside Typer (`typer._click`; hence the narrow version range in pyproject.toml).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typer import _click
from typer._click.exceptions import (
    BadOptionUsage,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperCommand, TyperGroup

from praevkonzept.cli import console
from praevkonzept.cli.choices import said
from praevkonzept.errors import UsageProblem
from praevkonzept.suggest import closest, did_you_mean

__all__ = ["GermanCommand", "GermanGroup", "UsageError", "help_without_command", "sentence"]

_HEADINGS = {"Options": "Optionen", "Arguments": "Angaben", "Commands": "Befehle"}
_HELP = "Zeigt diese Hilfe."
_REQUIRED = "  [required]"


class _Help(_click.HelpFormatter):
    """A help page with German headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """„Aufruf: praev …“; what has to be given stands as it is, what may be given in square brackets."""
        super().write_usage(prog, args.replace("{", "").replace("}", ""), prefix or "Aufruf: ")

    def write_heading(self, heading: str) -> None:
        """„Optionen:“."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Sequence[tuple[str, str]], *widths: int, **more: int) -> None:
        """Names and what they mean; the usage line has said already what has to be given."""
        super().write_dl([(name, meaning.removesuffix(_REQUIRED)) for name, meaning in rows], *widths, **more)


class _Context(_click.Context):
    formatter_class = _Help


class GermanCommand(TyperCommand):
    """A command whose help page is German."""

    context_class = _Context

    def get_help_option(self, ctx: _click.Context) -> Any:
        """`--help`, explained in German."""
        return _in_german(super().get_help_option(ctx))


class GermanGroup(TyperGroup):
    """The group of all commands: German help, „Meinten Sie …?“ for unknown ones."""

    context_class = _Context

    def get_help_option(self, ctx: _click.Context) -> Any:
        """`--help`, explained in German."""
        return _in_german(super().get_help_option(ctx))

    def resolve_command(self, ctx: _click.Context, args: list[str]) -> Any:
        """The command of this name; UsageProblem where there is none."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            meant = did_you_mean(args[0], self.commands)
            known = ", ".join(self.commands)
            raise UsageProblem(said(f"Unbekannter Befehl „{args[0]}“.", meant, f"Es gibt: {known}."))
        return super().resolve_command(ctx, args)


def help_without_command(error: UsageError) -> str | None:
    """The help page where `praev` was called without anything, else None."""
    return error.message if isinstance(error, NoArgsIsHelpError) else None


def sentence(error: UsageError) -> str:
    """What was wrong with the call, and where the help is."""
    path = error.ctx.command_path if error.ctx else "praev"
    return f"{_what(error)}\nHilfe: {path} --help"


def _what(error: UsageError) -> str:
    if isinstance(error, NoSuchOption):
        return _unknown_option(error)
    if isinstance(error, BadOptionUsage):
        if "does not take a value" in error.message:
            return f"Die Option {error.option_name} nimmt keinen Wert."
        return f"Der Option {error.option_name} fehlt ihr Wert."
    if isinstance(error, MissingParameter) and error.param is not None and error.ctx is not None:
        return f"Es fehlt die Angabe {error.param.make_metavar(error.ctx)}."
    if error.message == "Missing command.":
        return "Es fehlt der Befehl."
    _, extra, rest = error.message.partition("Got unexpected extra argument(s) (")
    return f"Zu viele Angaben: {rest.removesuffix(')')}." if extra else error.format_message()


def _unknown_option(error: NoSuchOption) -> str:
    message = f"Unbekannte Option {error.option_name}."
    if error.ctx is None:
        return message
    parent = error.ctx.parent
    if parent and error.option_name in _options(parent):
        return f"{message} Sie steht vor dem Befehl: praev {error.option_name} … {error.ctx.info_name}"
    # by the name without its dashes, else every option looks alike
    options = {option.lstrip("-"): option for option in _options(error.ctx)}
    meant = options.get(closest(error.option_name.lstrip("-"), options))
    return f"{message} Meinten Sie {meant}?" if meant else message


def _options(ctx: _click.Context) -> list[str]:
    return [
        option for param in ctx.command.get_params(ctx) for option in param.opts if option.startswith("--")
    ]


def _in_german(option: Any) -> Any:
    if option is not None:
        option.help = _HELP
        option.callback = _show_help
    return option


def _show_help(ctx: _click.Context, _: Any, wanted: bool) -> None:
    """Prints the help page like any other result: a full disk or a closed pipe ends it the same way."""
    if wanted and not ctx.resilient_parsing:
        console.data(f"{ctx.get_help()}\n")
        ctx.exit()
