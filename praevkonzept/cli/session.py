"""What every reading command begins with: find the catalogue, read it, and never call it done if a file could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from praevkonzept.catalogue import Catalogue
from praevkonzept.cli import console
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import CannotRead, PraevError, UsageProblem
from praevkonzept.loading import Loaded, load
from praevkonzept.output import findings as shown
from praevkonzept.problems import Finding, Severity
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import find_root, read_tree


@dataclass(frozen=True)
class Session:
    """A catalogue that was read, with what could not be read of it."""

    root: Path
    schemas: Schemas
    loaded: Loaded

    @property
    def catalogue(self) -> Catalogue:
        """All that could be read."""
        return self.loaded.catalogue

    @property
    def unreadable(self) -> bool:
        """Whether a file or a part of one could not be read at all (PRV1…), whatever the schema says about the rest."""
        return any(is_unreadable(finding) for finding in self.loaded.findings)

    def end(self) -> int:
        """The exit code of a command that did what it could: 0, or 3 with the reasons where something is missing."""
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


def open_session(settings: Settings) -> Session:
    """Reads the catalogue. CannotRead where there is none."""
    root = root_of(settings)
    schemas = Schemas.load()
    return Session(root, schemas, load(read_tree(root), schemas))


def root_of(settings: Settings) -> Path:
    """The folder that holds `catalogue/`: the given one, else upwards from here."""
    if settings.root is None:
        return find_root(Path.cwd())
    if not (settings.root / "catalogue").is_dir():
        raise CannotRead(f"In {settings.root} liegt kein Ordner „catalogue“.")
    return settings.root.resolve()


def is_unreadable(finding: Finding) -> bool:
    """Whether a finding means that something could not be read: the errors of reading are those with a code PRV1xx."""
    return finding.code.startswith("PRV1") and finding.severity is Severity.ERROR
