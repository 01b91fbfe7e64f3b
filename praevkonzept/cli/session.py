"""What every reading command begins with: find the catalogue, read it, and never call it done if a file could not be read."""

from __future__ import annotations

import os
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from praevkonzept.cli import console
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import CannotRead, PraevError, UsageProblem
from praevkonzept.problems import Report
from praevkonzept.store.cache import Cache, stamp
from praevkonzept.store.tree import Files, find_root, read_tree

if TYPE_CHECKING:
    from praevkonzept.catalogue import Catalogue
    from praevkonzept.loading.loaded import Loaded
    from praevkonzept.loading.places import Places
    from praevkonzept.schema import Schemas

_RECORDS = "records"
_REPORT = "report"


class Session:
    """A catalogue that was read, with what could not be read of it.

    Whatever an earlier run kept of unchanged files is used instead of reading them again; the result is the same.
    """

    def __init__(self, root: Path, files: Files) -> None:
        self.root = root
        self.files = files

    @cached_property
    def schemas(self) -> Schemas:
        """The schemas of all kinds."""
        from praevkonzept.schema import Schemas

        return Schemas.load()

    @cached_property
    def loaded(self) -> Loaded:
        """The catalogue with its findings and places."""
        from praevkonzept.loading.load import load
        from praevkonzept.loading.memory import Memory

        memory = Memory(self._cache.get(_RECORDS, self._stamp))
        loaded = load(self.files, self.schemas, memory)
        text = memory.text
        if text is not None:
            self._cache.put(_RECORDS, self._stamp, text)
        return loaded

    @cached_property
    def places(self) -> Places:
        """Where in the files everything stands."""
        from praevkonzept.loading.places import Places

        return Places(self.files.texts)

    @property
    def catalogue(self) -> Catalogue:
        """All that could be read."""
        return self.loaded.catalogue

    def report(self, today: date) -> Report:
        """Everything that is wrong, doubtful or open on this day."""
        import json

        key = f"{self._stamp}-{self.files.digest}-{today.isoformat()}"
        kept = self._cache.get(_REPORT, key)
        if kept:
            return Report.from_plain(json.loads(kept))
        from praevkonzept.validation.validate import validate

        report = validate(self.loaded, self.schemas, today)
        self._cache.put(_REPORT, key, json.dumps(report.to_plain(), separators=(",", ":")))
        return report

    @property
    def unreadable(self) -> bool:
        """Whether a file or a part of one could not be read at all (PRV1…), whatever the schema says about the rest."""
        return any(finding.unreadable for finding in self.loaded.findings)

    def end(self) -> int:
        """The exit code of a command that did what it could: 0, or 3 with the reasons where something is missing."""
        from praevkonzept.output import findings as shown

        if not self.loaded.broken:
            return 0
        for finding in self.loaded.broken:
            console.say(shown.brief(finding))
        console.note("Das Ergebnis ist unvollständig: Diese Stellen fehlen darin. Mehr dazu: praev validate")
        return CannotRead.exit_code

    def unknown(self, message: str) -> PraevError:
        """The failure to raise when something asked for does not exist – or may stand where nothing could be read."""
        if not self.end():
            return UsageProblem(message)
        return CannotRead(
            f"{message} (Vielleicht steht es dort, wo der Katalog nicht gelesen werden konnte.)"
        )

    @cached_property
    def _cache(self) -> Cache:
        return Cache(self.root)

    @cached_property
    def _stamp(self) -> str:
        return stamp()


def open_session(settings: Settings) -> Session:
    """Finds the catalogue and reads its files. CannotRead where there is none."""
    root = root_of(settings)
    return Session(root, read_tree(root))


def root_of(settings: Settings) -> Path:
    """The folder that holds `catalogue/`: the given one, else upwards from here."""
    if settings.root is None:
        return find_root(Path.cwd())
    if not os.path.isdir(settings.root / "catalogue"):  # noqa: PTH112 - asks no name too much, however long it is
        raise CannotRead(f"In {settings.root} liegt kein Ordner „catalogue“.")
    return settings.root.resolve()
