"""Shared test tools: golden files with an update flag, and how hypothesis runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: speed is measured by benchmarks/, never by tests. In the CI the same examples every time.
settings.register_profile("praev", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("praev")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What commands keep between runs lies in a folder of this test run, also for processes that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRAEV_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_office() -> Iterator[None]:
    """Papers are built without LibreOffice, which takes seconds; tests about it name it themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRAEV_SOFFICE", "")
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a golden file, or with `--update-golden` writes it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path.name} fehlt: einmal mit --update-golden laufen lassen und lesen"
        assert text == path.read_text(encoding="utf-8")

    return compare
