"""Text → tree: positions, limits, and that no text whatever breaks the reader."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from praevkonzept.errors import CannotRead
from praevkonzept.yamltext import Mapping, Scalar, Sequence, compose, construct, decode, find, plain
from praevkonzept.yamltext.compose import MAX_DEPTH, MAX_NODES
from praevkonzept.yamltext.decode import FORBIDDEN, MAX_BYTES

TEXT = """# Kommentar
name: Elterncafé
age:
  from: 3
  to: 6
milestones: [kita, grundschule]
notes:
  - "ä: ein Satz"
  - zweiter
"""


@pytest.mark.parametrize(
    ("path", "on_key", "expected"),
    [
        ((), False, (2, 1)),
        (("name",), False, (2, 7)),
        (("name",), True, (2, 1)),
        (("age", "to"), False, (5, 7)),
        (("age", "to"), True, (5, 3)),
        (("milestones", 1), False, (6, 20)),
        (("notes", 0), False, (8, 5)),
        (("age", "unit"), False, (3, 1)),
        (("notes", 7), False, (7, 1)),
        (("nowhere",), True, (2, 1)),
    ],
)
def test_find(path: tuple[str | int, ...], on_key: bool, expected: tuple[int, int]) -> None:
    root = compose(TEXT).root
    assert root is not None
    spot = find(root, path, on_key)
    assert (spot.line, spot.column) == expected


def test_depth_and_size_are_limited() -> None:
    assert compose("[" * MAX_DEPTH + "]" * MAX_DEPTH).root is not None
    assert [problem.code for problem in compose("[" * 5000).problems] == ["PRV107"]
    assert [problem.code for problem in compose("- x\n" * (MAX_NODES + 1)).problems] == ["PRV107"]
    assert [problem.code for problem in decode(b"x" * (MAX_BYTES + 1))[1]] == ["PRV107"]


@given(st.text(max_size=200))
@example("{a: [}")
@example("? [a]\n: b")
@example("*x")
@example("%YAML 9.9\n---\na")
@example("\ufeffa: b")
@example("'")
@example("- \t- x")
def test_any_text_gives_a_tree_or_problems_within_the_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return
    decoded, problems = decode(text.encode("utf-8"))
    if problems:
        return
    composition = compose(decoded)
    assert (composition.root is None) == bool(composition.problems)
    for problem in composition.problems:
        assert 1 <= problem.line <= decoded.count("\n") + decoded.count("\r") + 2
        assert problem.column >= 1
        assert problem.message.endswith((".", "?")), problem.message


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_problem(raw: bytes) -> None:
    text, problems = decode(raw)
    assert problems or not FORBIDDEN.search(text)


SCALARS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), max_size=20)
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(SCALARS.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
)


@given(st.dictionaries(SCALARS.filter(lambda key: key != "<<"), TREES, max_size=5))
def test_what_was_written_quoted_is_read_back(data: dict[str, object]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"', width=10_000)
    assert not FORBIDDEN.search(text)
    # default_style tags nothing for text, so nothing but the data itself may come back
    composition = compose(text)
    assert composition.problems == []
    assert composition.root is not None
    assert construct(composition.root, None)[0] == data


def test_scalars_are_typed_by_the_schema_only() -> None:
    from praevkonzept.schema import Schemas

    root = compose(
        "name: 0711123\nschedule: 12:30\nage:\n  from: 3\npublicity:\n  public: true\nas_of: 2026-02-03\n"
    ).root
    assert root is not None
    data, problems = construct(root, Schemas.load()["offers"].root)
    assert data == {
        "name": "0711123", "schedule": "12:30", "age": {"from": 3}, "publicity": {"public": True}, "as_of": "2026-02-03",
    }  # fmt: skip
    assert [(problem.code, problem.line) for problem in problems] == [("PRV111", 1), ("PRV111", 2)]


def test_plain_reads_outlines_and_refuses_with_place() -> None:
    assert plain("a: [1, 2.5, true, x]\nb: null\n", "x.yaml") == {"a": [1, 2.5, True, "x"], "b": None}
    with pytest.raises(CannotRead, match=r"x\.yaml:1:4: "):
        plain("a: [1\nb: 2\n", "x.yaml")


def test_nodes_are_what_they_say() -> None:
    root = compose(TEXT).root
    assert isinstance(root, Mapping)
    assert isinstance(root.entries["milestones"][1], Sequence)
    assert isinstance(root.entries["name"][1], Scalar)


@pytest.mark.parametrize(
    "text",
    ["? a\n  b: c\n ? d", "a: [}", "a: ]", 'a: "\\q"', 'a: "\\xZZ"', 'a: "\\ud800"', "a: > text", "a: |0\n x", "%FOO\n---\na: 1",
     "%YAML 2.0\n---\na: 1", "a: !<x", "a: !x!y z", "a: &\n", "a: *\n", "a:\n\t- b", "a: b\n\tc: d", "- a\n b", "a: 1\n- b",
     "'a", "a: 'b\n---\n", "{a: b", "[a", "a: b: c", "@a", "`a", "a: %b"],
)  # fmt: skip
def test_what_the_parser_complains_about_is_said_in_german(text: str) -> None:
    for problem in compose(text).problems:
        assert "kein gültiges YAML" not in problem.message, problem.message
