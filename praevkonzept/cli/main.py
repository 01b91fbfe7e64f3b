"""The entry point: calls the command and turns every way it can end into an exit code. The only `except PraevError`.

0 done · 1 findings, stale files · 2 usage · 3 cannot read · 4 cannot write · 70 internal error · 130 Ctrl-C · 141 pipe closed.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

from praevkonzept.cli import console
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import PraevError

INTERRUPTED = 130
READER_GONE = 141


def main() -> NoReturn:
    """Runs `praev` with the arguments of this process."""
    gc.disable()  # a command lives for a moment and keeps what it builds: there is no garbage to look for
    console.prepare_streams()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs `praev` with these arguments; the exit code."""
    settings = Settings()
    try:
        return _call(list(arguments), settings)
    except PraevError as error:
        console.note(f"Fehler: {error}")
        return error.exit_code
    except console.ReaderGone:
        return READER_GONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever is left is a bug of ours and still ends with a sentence
        return _internal(error, settings.debug)


def _call(arguments: list[str], settings: Settings) -> int:
    """Parses and runs; usage errors of the parser become ours."""
    from praevkonzept.cli.app import build
    from praevkonzept.cli.usage import UsageError, help_without_command, sentence
    from praevkonzept.errors import UsageProblem

    try:
        code = build().main(arguments, prog_name="praev", standalone_mode=False, obj=settings)
    except UsageError as error:
        page = help_without_command(error)
        if page is None:
            raise UsageProblem(sentence(error)) from error
        console.note(page)
        return UsageProblem.exit_code
    return int(code or 0)


def _internal(error: Exception, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exception(error)
    remedy = "" if debug else " Mit „praev --debug …“ erscheint der Hergang; bitte mit ihm melden."
    console.note(f"Interner Fehler ({type(error).__name__}: {error}).{remedy}")
    return PraevError.exit_code
