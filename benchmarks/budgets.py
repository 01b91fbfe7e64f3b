"""The budgets: how long a command may take beside a floor or a peer measured in the same run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """`job` may take at most `factor` times as long as `beside`; `records` limits it to one size (None: every size)."""

    job: str
    beside: str
    factor: float
    records: int | None = None


BUDGETS = (
    Budget("praev --version", "python -I -c pass", 6.5),
    Budget("praev --help", "python -I -c pass", 6.5),
    Budget("praev list, wieder", "python -I -c pass", 7.5, 1000),
    Budget("praev list, wieder", "yq", 0.35, 1000),
    Budget("praev list, wieder", "yq", 0.08, 10000),
    Budget("praev list", "yq", 0.6, 1000),
    Budget("praev list", "yq", 0.5, 10000),
    Budget("praev validate", "check-jsonschema", 1 / 15, 1000),
    Budget("praev validate", "check-jsonschema", 1 / 20, 10000),
    Budget("praev validate", "sourcemeta-jsonschema", 2.5, 10000),
    Budget("praev validate, wieder", "python -I -c pass", 8, 1000),
    Budget("praev validate, zehn geändert", "praev validate, wieder", 1.25, 1000),
    Budget("praev validate, wieder", "sourcemeta-jsonschema", 0.3, 10000),
    Budget("praev validate, zehn geändert", "sourcemeta-jsonschema", 0.3, 10000),
    Budget("praev, nur Word", "Text und ZIP", 2.5, 1000),
    Budget("praev, nur Word", "docxtpl", 1 / 2, 1000),
    Budget("praev, nur Word", "pandoc", 1 / 12, 1000),
    Budget("praev, nur Word", "python-docx, einfach", 1 / 20, 1000),
    Budget("praev build-docx", "Text und ZIP", 2.5, 1000),
    Budget("praev build-docx", "docxtpl", 1 / 2, 1000),
    Budget("praev build-docx", "pandoc", 1 / 12, 1000),
    Budget("praev build-docx", "python-docx, einfach", 1 / 20, 1000),
)

GROWTH = {"praev list": 1.05, "praev validate": 1.05, "praev build-docx": 1.0, "praev, nur Word": 1.0}
"""The most by which the time of a command may grow with the number of records, as exponent."""

MEMORY_MIB = {1000: 60.0, 10000: 30 + 10000 * 2.5 / 1024}
"""The most memory of any command but build-docx, in MiB."""
