"""What holds for every file: the same data, all comments, no other line touched, nothing to do a second time."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from praevkonzept import yamltext
from praevkonzept.fixes import FixedFile, fixes
from praevkonzept.fixes.dates import iso
from praevkonzept.schema import Field, Schemas

SCHEMAS = Schemas.load()
OFFERS = SCHEMAS["offers"].root
SOURCES = Field("sources", "", "", "map", items=SCHEMAS["sources"].root)
BOM = b"\xef\xbb\xbf"

WORDS = st.sampled_from(
    ["Müttercafé", "Elterncafé", "Mütter", "01067", "no", "12:30", "Text # nah", '"a: b"', "'01'"]
)
SPACES = st.sampled_from(["", "", "", " ", "   "])
DATES = st.sampled_from(["12.03.2026", "März 2026", "'3/2026'", "2014", "2024-05-01", "31.02.2026", "1.3.26"])
FLOW = st.lists(WORDS, max_size=3).map(lambda words: f"[{', '.join(words)}]")


@st.composite
def below(draw: st.DrawFn) -> list[str]:
    """The lines of a value that stands below its key, with a comment where one may stand."""
    form = draw(
        st.sampled_from(
            ["list", "list at the left", "object", "literal", "folded", "kept", "quoted", "plain"]
        )
    )
    words = draw(st.lists(WORDS, min_size=1, max_size=3))
    bare = [re.sub(r"[\"'#:]", "", word) for word in words]
    blank = draw(st.sampled_from([[], [""], ["  "]]))
    if form.startswith("list"):
        indent = "  " if form == "list" else ""
        return ["", f"{indent}# Kommentar in der Liste", *(f"{indent}- {word}" for word in words), *blank]
    if form == "object":
        return ["", *(f"  k{place}: {word}" for place, word in enumerate(words)), *blank]
    if form in ("literal", "folded", "kept"):
        sign = {"literal": "|", "folded": ">-", "kept": ">+"}[form]
        return [f" {sign}", *(f"  {word}  " for word in words), "   tiefer ", *blank, "  # Text", *blank]
    if form == "quoted":
        return [' "Anfang  ', *(f"  {word} " for word in bare), "", '  Ende"']
    return [" Anfang", *(f"  a{word}" for word in bare)]


@st.composite
def entry(draw: st.DrawFn, key: str, indent: str) -> list[str]:
    """A key with its value, comments and blank lines above."""
    above = draw(
        st.lists(st.sampled_from(["", "# Kommentar", "# Größe: 01", f"{indent}  # tiefer"]), max_size=2)
    )
    if draw(st.booleans()):
        above = [line.strip() for line in above if line]
    of_date = key in ("as_of", "date", "accessed")
    one = draw(DATES if of_date else st.one_of(WORDS, FLOW, st.just("{a: 1, b: [07]}")))
    value = [f" {one}"] if of_date or draw(st.booleans()) else draw(below())
    first, *rest = value
    lines = [f"{key}:{first}", *rest]
    return [f"{indent}{line}" if line and not line.startswith(" " * 9) else line for line in [*above, *lines]]


@st.composite
def record(draw: st.DrawFn, fields: list[str], indent: str = "") -> list[str]:
    keys = draw(
        st.lists(st.sampled_from([*fields, "unbekannt", "müll"]), unique=True, min_size=1, max_size=6)
    )
    return [line for key in keys for line in draw(entry(key, indent))]


@st.composite
def encoded(draw: st.DrawFn, lines: list[str]) -> bytes:
    """The lines as bytes: any kind of line end, trailing spaces, letters in pieces, with and without BOM."""
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    spoilt = [line + draw(SPACES) if draw(st.integers(0, 5)) == 0 else line for line in lines]
    text = end.join(spoilt) + draw(st.sampled_from([end, end, "", f"{end}{end}", " "]))
    form = draw(st.sampled_from(["NFC", "NFC", "NFD"]))
    return draw(st.sampled_from([b"", b"", BOM])) + unicodedata.normalize(form, text).encode()  # type: ignore[arg-type]


@st.composite
def offer(draw: st.DrawFn) -> bytes:
    head = draw(
        st.sampled_from([[], ["# yaml-language-server: $schema=x"], ["---"], ["# Kopf", ""], ["# Kopf"]])
    )
    fields = ["name", "kind", "summary", "age", "sources", "as_of", "notes"]
    return draw(
        encoded([*head, *draw(record(fields)), *draw(st.sampled_from([[], ["# Ende"], ["", "# Ende"]]))])
    )


@st.composite
def sources(draw: st.DrawFn) -> bytes:
    lines = ["# Quellen"]
    for number in range(draw(st.integers(1, 4))):
        lines += [*draw(st.sampled_from([[], [""], ["# zur Quelle"]])), f"s{number}:"]
        lines += draw(record(["name", "url", "date", "accessed", "notes"], "  "))
    return draw(encoded(lines))


def fixed(path: str, raw: bytes) -> FixedFile | None:
    return next(iter(fixes({path: raw}, SCHEMAS)), None)


def data(raw: bytes, shape: Field) -> Any:
    """The data of a file in NFC, German dates as ISO dates; None where it cannot be read."""
    text, problems = yamltext.decode(raw)
    root = yamltext.compose(text).root
    if root is None or any(problem.fatal for problem in problems):
        return None
    found, _ = yamltext.construct(root, shape)
    return json.dumps(meant(found), sort_keys=True)


def meant(value: Any) -> Any:
    if isinstance(value, dict):
        return {meant(key): meant(child) for key, child in value.items()}
    if isinstance(value, list):
        return [meant(child) for child in value]
    if isinstance(value, str):
        composed = unicodedata.normalize("NFC", value)
        return iso(composed) or composed
    return value


def lines(raw: bytes) -> list[str]:
    """The lines without what the repairs may take away from any of them."""
    text = unicodedata.normalize("NFC", raw.removeprefix(BOM).decode()).rstrip(" ")
    return [line.rstrip(" ") for line in text.splitlines()]


def check(path: str, raw: bytes, shape: Field) -> None:
    result = fixed(path, raw)
    if result is None:
        return
    after = result.after
    assert data(raw, shape) is not None, "an unreadable file was touched"
    assert data(after, shape) == data(raw, shape)
    assert fixed(path, after) is None or result.refused
    assert raw.startswith(BOM) == after.startswith(BOM)
    ends = set(re.findall(rb"\r\n|\r|\n", raw))
    assert not ends or set(re.findall(rb"\r\n|\r|\n", after)) == ends
    spoken = {change.line for change in result.changes if change.name in ("quotes", "date")}
    same = [line for number, line in enumerate(lines(raw), start=1) if number not in spoken]
    assert Counter(same) <= Counter(lines(after))
    assert len(lines(raw)) == len(lines(after))
    comments = [
        Counter(line for line in lines(each) if line.strip().startswith("#")) for each in (raw, after)
    ]
    assert comments[0] == comments[1]


@given(offer())
def test_a_record(raw: bytes) -> None:
    check("catalogue/offers/x.yaml", raw, OFFERS)


@given(sources())
def test_records_in_one_file(raw: bytes) -> None:
    check("catalogue/sources.yaml", raw, SOURCES)


@given(offer(), st.sampled_from(["", "\n", "Text  \n\n01067\nMu\u0308tter", "---\n"]))
def test_a_chapter_keeps_its_body(head: bytes, body: str) -> None:
    text = f"---\n{head.removeprefix(BOM).decode()}\n---\n{body}"
    result = fixed("catalogue/chapters/x.md", text.encode())
    if result and not result.refused and "---" not in head.decode():
        assert result.after.decode().endswith(f"\n---\n{unicodedata.normalize('NFC', body)}")
        assert fixed("catalogue/chapters/x.md", result.after) is None


YAML_SIGNS = st.text(st.sampled_from(list("ab01.:-#|>+?[]{},\"'\\!&*%~= \n\r\t\u0308\u0338ü")), max_size=60)


@given(st.one_of(YAML_SIGNS, st.text(max_size=60)))
@example("a: |\n  x\n ")
@example("a: >+\n\n\nname: b")
@example("a: =\u0338\n=: >\u0338")
@example("... \n")
@example("--- \nname: a \n... \n")
@example("a: 'x\n\n  y '  ")
def test_any_text(text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    check("catalogue/offers/x.yaml", raw, OFFERS)
    check("catalogue/sources.yaml", raw, SOURCES)


@given(st.binary(max_size=60))
def test_any_bytes(raw: bytes) -> None:
    check("catalogue/offers/x.yaml", raw, OFFERS)


def test_the_generated_records_reach_every_repair() -> None:
    seen: Counter[str] = Counter()

    @settings(derandomize=True)
    @given(offer())
    def collect(raw: bytes) -> None:
        result = fixed("catalogue/offers/x.yaml", raw)
        seen.update(change.name for change in result.changes) if result else None

    collect()
    assert set(seen) == {"quotes", "date", "nfc", "spaces", "newline", "order"}
