"""Any text makes a well-formed file: nothing crashes, nothing forbidden gets in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from praevkonzept.documents.blocks import (
    Blank,
    Bullets,
    Cite,
    Column,
    Contents,
    Cover,
    Document,
    Facts,
    Footnote,
    Heading,
    Inline,
    Link,
    Listed,
    Listing,
    Paragraph,
    Ref,
    Signatures,
    Table,
    Text,
)
from praevkonzept.word import render
from praevkonzept.word.columns import shares, widths
from praevkonzept.word.joints import SOFT_HYPHEN, parted
from praevkonzept.word.letters import Letters
from praevkonzept.word.xml import attribute, clean, content, run_content

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
INLINE: st.SearchStrategy[Inline] = st.recursive(
    st.one_of(
        st.builds(Text, ANY, st.booleans(), st.booleans()),
        st.builds(Link, ANY, st.one_of(ANY, ANY.map("https://{}".format), ANY.map("#{}".format)), ANY),
        st.builds(Cite, st.lists(st.integers(0, 5), max_size=3).map(tuple)),
        st.builds(Blank, ANY, ANY),
    ),
    lambda inner: st.builds(Footnote, st.lists(inner, max_size=3).map(tuple)),
    max_leaves=4,
)
INLINES: st.SearchStrategy[tuple[Inline, ...]] = st.lists(INLINE, max_size=3).map(tuple)


@given(ANY)
def test_text_becomes_xml(text: str):
    root = etree.fromstring(f'<w:r xmlns:w="w" a="{attribute(text)}">{run_content(text)}</w:r>'.encode())
    written = "".join(
        {"{w}br": "\n", "{w}tab": "\t", "{w}softHyphen": "\u00ad"}.get(str(item.tag), item.text or "")
        for item in root
    )
    assert written == clean(text)
    assert etree.fromstring(f"<a>{content(text)}</a>".encode()).text == (clean(text) or None)


def test_what_turns_the_reading_direction_is_left_out():
    assert clean("a\u202eb\u2066c\ufeffd\x00e\ud800f\r\ng\u2028h\u00a0i") == "abcdef\ng\nh\u00a0i"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=ANY,
    anchor=ANY,
    inlines=INLINES,
    table=st.lists(st.lists(INLINES, max_size=4).map(tuple), max_size=4),
)
def test_any_document_is_well_formed(
    template: Path,
    text: str,
    anchor: str,
    inlines: tuple[Inline, ...],
    table: list[tuple[tuple[Inline, ...], ...]],
):
    document = Document(
        text,
        (
            Cover(text, text, text, text, text, text, text),
            Contents(text),
            Listing(text, Listed.TABLES),
            Heading(1, text, anchor, text, comments=(text,)),
            Heading(9, text, anchor),
            Paragraph(inlines, comments=(text, anchor)),
            Signatures((text, anchor)),
            Table((Column(text),), (), f"{text}.", anchor=f"{anchor}."),
            Paragraph((Ref(f"{anchor}."),)),
            Bullets((inlines, inlines), ordered=True, anchors=(anchor, "source_1")),
            Table((Column(text), Column("", 0), Column(text, 2)), tuple(table), text, text, True, ((7, -1),)),
            Facts(((text, inlines),), text),
        ),
        *(text,) * 5,
        state=((text, text),),
    )
    with zipfile.ZipFile(io.BytesIO(render(document, template))) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


@given(st.lists(st.floats(-1, 50), min_size=1, max_size=12), st.integers(2000, 20000))
def test_shares_add_up(weights: list[float], whole: int):
    assert sum(shares(weights, whole)) == whole


@given(
    st.lists(st.tuples(ANY, st.floats(0, 9)), min_size=1, max_size=8),
    st.lists(st.lists(ANY, max_size=8), max_size=4),
)
def test_columns_add_up_whatever_is_in_them(heads: list[tuple[str, float]], rows: list[list[str]]):
    table = Table(
        tuple(Column(title, weight) for title, weight in heads),
        tuple(tuple((Text(cell),) for cell in row) for row in rows),
        "",
    )
    found = widths(table, 9072, Letters())
    assert sum(found.twips) == 9072
    assert min(found.twips) > 0


@given(ANY)
def test_parting_a_word_changes_nothing_else(word: str):
    assert parted(word).replace(SOFT_HYPHEN, "") == word.replace(SOFT_HYPHEN, "")


def test_compounds_are_parted_at_their_joints_only():
    assert (
        parted("Schwangerschaftskonfliktberatungsstelle")
        == "Schwangerschafts\u00adkonflikt\u00adberatungs\u00adstelle"
    )
    assert parted("Kindertageseinrichtung") == "Kinder\u00adtages\u00adeinrichtung"
    for word in (
        "Jugendlichen",
        "Kindheit",
        "Datenverarbeitung",
        "Ausbildung",
        "Einschulung",
        "Gesellschaft",
        "Kindern",
    ):
        assert parted(word) == word


def test_a_narrow_column_gets_what_its_longest_word_needs():
    rows = (((Text("Angebot für Familien mit Kindern"),), (Text("21.\u00a0Oktober\u00a02025"),)),)
    plain = widths(Table((Column("Angebot", 9), Column("Stand", 1)), rows, ""), 9072, Letters()).twips
    assert plain[1] > 1500
