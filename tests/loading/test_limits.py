"""Files at the limits give a few findings, quickly enough that nobody notices, and none of them hangs."""

from __future__ import annotations

from datetime import date

import pytest

from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files
from praevkonzept.validation.validate import validate
from praevkonzept.yamltext.decode import MAX_BYTES

SCHEMAS = Schemas.load()
HEAD = b"name: x\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
FILES = {
    "control characters": (b"\x07" * MAX_BYTES, "PRV103"),
    "latin": (b"\xe4" * MAX_BYTES, "PRV102"),
    "open brackets": (b"[" * MAX_BYTES, "PRV107"),
    "open braces": (b"{" * MAX_BYTES, "PRV101"),
    "dashes": (b"- " * (MAX_BYTES // 2), "PRV107"),
    "question marks": (b"? " * (MAX_BYTES // 2), "PRV101"),
    "exclamation marks": (b"!" * MAX_BYTES, "PRV106"),
    "ampersands": (b"&" * MAX_BYTES, "PRV101"),
    "open quote": (b'"' + b"a" * (MAX_BYTES - 1), "PRV101"),
    "one long text": (b"name: " + b"x" * (MAX_BYTES - 6), "PRV107"),
    "the same key": (b"a: 1\n" * 200_000, "PRV104"),
    "anchors": (b"".join(b"- &a%d x\n" % n for n in range(60_000)), "PRV105"),
    "too many keys": (b"".join(b"k%d: 1\n" % n for n in range(80_000)), "PRV107"),
    "unknown keys": (b"".join(b"k%d: 1\n" % n for n in range(4_900)), "PRV201"),
    "the same note": (HEAD + b"notes:\n" + b"- x\n" * 9_000, "PRV207"),
    "unknown ids": (HEAD + b"providers: [" + b",".join(b"k%d" % n for n in range(9_000)) + b"]\n", "PRV204"),
    "line ends": (b"\n" * MAX_BYTES, "PRV109"),
    "tabs": (b"\t" * MAX_BYTES, "PRV110"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_at_the_limit_is_read_or_refused(name: str) -> None:
    raw, code = FILES[name]
    assert len(raw) <= MAX_BYTES
    report = validate(load(Files({"catalogue/offers/a.yaml": raw}), SCHEMAS), SCHEMAS, date(2026, 1, 1))
    assert code in {finding.code for finding in report.findings}
