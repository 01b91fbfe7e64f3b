"""praev: das Kommunale Präventionskonzept als geprüfter, versionierter Katalog."""

__version__ = "0.1.0"
