"""No regular expression of the program takes longer than its text is long: none can be made to look back and forth."""

from __future__ import annotations

import pkgutil
import re
import signal
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import FrameType

import pytest

import praevkonzept

LENGTH = 40_000
SECONDS = 2
"""Far more than any of them needs for so short a text, far less than one needs whose time grows with its square."""

PIECES = (
    "a", "A", "1", " ", "-", ".", ",", "@", "/", "(", "[", "<", '"', ":", "#", "&", "`", "_", "ä", "\n", "\u00a0",
    "a ", "a-", "a.", "a1", "1 ", "1-", "1.", "a@", "Aa ", "Aa-", "A. ", "[@", "(a1,", "##a", "Frau ", "Dr. ", "von ",
    "0151 ", "http://", "x@a.", "PRV1", "Zeile 1", "§ 1 ", "\\", "'", "Anna ", "Am ", "St. ",
)  # fmt: skip
ENDS = ("", "_", "\n!")
_USES = re.compile(r"\b(_?[A-Z][A-Z_]*)\.(?:finditer|findall|search|split|subn?)\(")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that a module of the program holds, with those in the tuples it holds."""
    seen: set[str] = set()
    for module in pkgutil.walk_packages(praevkonzept.__path__, "praevkonzept."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            for each in value if isinstance(value, tuple | list) else (value,):
                for one in each if isinstance(each, tuple) else (each,):
                    if (
                        isinstance(one, re.Pattern)
                        and isinstance(one.pattern, str)
                        and one.pattern not in seen
                    ):
                        seen.add(one.pattern)
                        yield f"{module.name}.{name}", one


PATTERNS = {f"{name} {pattern.pattern[:40]}": pattern for name, pattern in patterns()}
SOURCES = [path.read_text(encoding="utf-8") for path in Path(praevkonzept.__file__).parent.rglob("*.py")]
SEARCHED = {name for source in SOURCES for name in _USES.findall(source)}
"""The names of those that are looked for anywhere in a text; the others must fit from its beginning."""


def test_the_patterns_are_found() -> None:
    assert any("rules" in name for name in PATTERNS)
    assert any("yamltext" in name for name in PATTERNS)
    assert {"_CITATION", "STEERING", "FORBIDDEN"} <= SEARCHED


@pytest.mark.skipif(sys.platform == "win32", reason="ein Wecker, der eine Suche unterbricht, braucht POSIX")
@pytest.mark.parametrize("name", PATTERNS)
def test_time_grows_with_the_text_only(name: str) -> None:
    pattern = PATTERNS[name]
    searched = name.split(" ", 1)[0].rpartition(".")[2] in SEARCHED

    def late(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"{pattern.pattern}: {piece!r} × {LENGTH // len(piece)} + {end!r}")

    before = signal.signal(signal.SIGALRM, late)
    try:
        for piece in PIECES:
            for end in ENDS:
                text = piece * (LENGTH // len(piece)) + end
                signal.setitimer(signal.ITIMER_REAL, SECONDS)
                if searched:
                    assert all(match.end() <= len(text) for match in pattern.finditer(text))
                assert bool(pattern.fullmatch(text)) <= bool(pattern.match(text))
                signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
