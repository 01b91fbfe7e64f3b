"""Texts that look like YAML, rendered in every style with everything that may go wrong in one."""

from __future__ import annotations

from hypothesis import strategies as st

from praevkonzept.schema import Schemas

_ODD = (
    "", " ", "~", "null", "yes", "no", "true", "1", "-1", "0", "01067", "0x1F", "0o7", "1_000", "1e3", ".inf", ".nan",
    "12:30", "2026-02-31", "2026-01", "0000-00-00", "9999-12-31", "2026/2025", "2026-05-01/2026-04", "1.234,50", "99999999999999999999", "=1+1",
    "+49 2307 148-0", "@org", "kita", "angebot", "s1", "jugendamt", "offers/elterncafe", "-", "- x", "?", ": ", "a: b", "[", "]", "{",
    "}", "#", "# x", "&a", "*a", "!t", "!!str", "%x", "`", "|", ">", "'", '"', "\\", "<<", "---", "...", "\t", "a\tb", "a\nb",
    "Frau Erika Mustermann", "0151 2345678", "x@gmail.com", "https://example.org/", "a@b.de", "„x“", "ä", "a\u0308", "\U0001f600",
)  # fmt: skip
_WILD = ("\x00", "\x07", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ufeff", "\uffff", "\x9b")
_ESCAPES = (
    r"\ud800",
    r"\udfff",
    r"\u202e",
    r"\x1b",
    r"\0",
    r"\q",
    r"\N",
    r"\U00110000",
    r"\xZZ",
    r"\u0308" * 40,
)

SCALARS = st.one_of(
    st.sampled_from(_ODD),
    st.text(max_size=12),
    st.sampled_from(_WILD),
    st.integers().map(str),
    st.dates().map(str),
)


def _keys() -> tuple[str, ...]:
    schemas = Schemas.load()
    fields = [field for kind in schemas.kinds for field in schemas[kind].fields.values()]
    inner = [key for field in fields for key in field.leaf.fields]
    return tuple(dict.fromkeys([*(field.key for field in fields), *inner, "terms", "key", "label"]))


KEYS = st.one_of(st.sampled_from(_keys()), st.sampled_from(("s1", "a-b", "x", "<<", "1", "")), SCALARS)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.lists(st.tuples(KEYS, inner), max_size=5).map(tuple),
    max_leaves=12,
)
"""A tuple of pairs is a mapping, so that a key may come twice."""


@st.composite
def texts(draw: st.DrawFn) -> bytes:
    """A tree as YAML, mostly one that can be read."""
    pairs = draw(st.lists(st.tuples(KEYS, TREES), max_size=6).map(tuple) | TREES)
    text = _node(draw, pairs, 0, draw(st.booleans()))
    start = draw(st.sampled_from(("", "", "", "---\n", "# x\n", "\ufeff", "%YAML 1.2\n---\n", "\n\n")))
    end = draw(st.sampled_from(("\n", "", "\n# x\n", "\n...\n", "\n---\na: b\n", "\n\n")))
    whole = f"{start}{text}{end}"
    if draw(st.integers(0, 5)) == 0:
        whole = whole.replace("\n", draw(st.sampled_from(("\r\n", "\r", "\n\t"))))
    return whole.encode(draw(st.sampled_from(("utf-8",) * 8 + ("utf-16", "latin-1"))), "replace")


def _node(draw: st.DrawFn, tree: object, indent: int, flow: bool) -> str:
    mark: str = draw(st.sampled_from(("",) * 20 + ("&a ", "!t ", "!!str ", "*a ")))
    if isinstance(tree, str):
        return mark + _scalar(draw, tree, indent, flow)
    if not tree:
        return mark + ("[]" if isinstance(tree, list) else "{}")
    if flow:
        return mark + _in_brackets(draw, tree, indent)
    return mark + _in_lines(draw, tree, indent)


def _in_brackets(draw: st.DrawFn, tree: object, indent: int) -> str:
    if isinstance(tree, list):
        return f"[{', '.join(_node(draw, each, indent, True) for each in tree)}]"
    assert isinstance(tree, tuple)
    return f"{{{', '.join(f'{_key(draw, key)}: {_node(draw, each, indent, True)}' for key, each in tree)}}}"


def _in_lines(draw: st.DrawFn, tree: object, indent: int) -> str:
    step = draw(st.sampled_from((2, 2, 2, 1, 4, 0)))
    lines = []
    for each in tree if isinstance(tree, list | tuple) else ():
        head = "-" if isinstance(tree, list) else f"{_key(draw, each[0])}:"
        value = each if isinstance(tree, list) else each[1]
        flow = draw(st.booleans()) or isinstance(value, str)
        body = _node(draw, value, indent + step, flow)
        comment = draw(st.sampled_from(("",) * 6 + (" # x", "# x", "\n")))
        lines.append(f"{' ' * indent}{head} {body}{comment}" if flow else f"{' ' * indent}{head}\n{body}")
    return "\n".join(lines)


def _key(draw: st.DrawFn, key: str) -> str:
    return key if draw(st.integers(0, 4)) else _scalar(draw, key, 0, True)


def _scalar(draw: st.DrawFn, text: str, indent: int, flow: bool) -> str:
    style = draw(st.sampled_from("pp'\"e" + ("" if flow else "|>")))
    if style == "'":
        return f"'{text.replace(chr(39), chr(39) * 2)}'"
    if style == '"':
        return '"' + text.replace("\\", r"\\").replace('"', r"\"") + '"'
    if style == "e":
        return f'"{draw(st.sampled_from(_ESCAPES))}"'
    if style in "|>":
        lines = "\n".join(" " * (indent + 2) + line for line in text.split("\n"))
        return f"{style}{draw(st.sampled_from(('', '-', '+', '2', '0')))}\n{lines}"
    return text


@st.composite
def spoilt(draw: st.DrawFn, originals: list[bytes]) -> bytes:
    """A real file after one to four accidents."""
    raw = draw(st.sampled_from(originals))
    for _ in range(draw(st.integers(1, 4))):
        raw = _accident(draw, raw)
    return raw


def _accident(draw: st.DrawFn, raw: bytes) -> bytes:
    kind = draw(st.sampled_from(("byte", "insert", "cut", "line", "twice", "swap", "value", "indent", "key")))
    place = draw(st.integers(0, max(len(raw) - 1, 0)))
    if kind == "byte":
        return raw[:place] + bytes([draw(st.integers(0, 255))]) + raw[place + 1 :]
    if kind == "insert":
        return raw[:place] + draw(st.binary(min_size=1, max_size=6)) + raw[place:]
    if kind == "cut":
        return raw[:place]
    lines = raw.split(b"\n")
    number = draw(st.integers(0, len(lines) - 1))
    other = draw(st.integers(0, len(lines) - 1))
    if kind == "line":
        del lines[number]
    elif kind == "twice":
        lines.insert(other, lines[number])
    elif kind == "swap":
        lines[number], lines[other] = lines[other], lines[number]
    elif kind == "indent":
        lines[number] = b" " * draw(st.integers(1, 5)) + lines[number]
    else:
        key, _, value = lines[number].partition(b":")
        text = draw(SCALARS).encode("utf-8", "replace")
        lines[number] = key + b": " + text if kind == "value" else text + b":" + value
    return b"\n".join(lines)
