"""Everything the file refers to exists, and every table is as regular as Word wants it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from lxml import etree

from praevkonzept.documents.blocks import Document
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.relationships import OFFICE
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_RELATION = re.compile(r'r:id="([^"]+)"')


def _body(parts: Mapping[str, bytes]) -> etree._Element:
    return etree.fromstring(parts["word/document.xml"])


def _values(root: etree._Element, tag: str, name: str = "val") -> list[str]:
    return [value for item in root.iter(f"{_W}{tag}") if (value := item.get(f"{_W}{name}")) is not None]


def _ids(data: bytes) -> dict[str, str]:
    return {item.get("Id", ""): item.get("Target", "") for item in etree.fromstring(data)}


def test_every_internal_link_and_page_number_has_a_bookmark(parts: Mapping[str, bytes]):
    root = _body(parts)
    bookmarks = set(_values(root, "bookmarkStart", "name"))
    anchors = set(_values(root, "hyperlink", "anchor"))
    fields = "".join(item.text or "" for item in root.iter(f"{_W}instrText"))
    assert anchors
    assert anchors <= bookmarks
    targets = set(re.findall(r"REF (\w+)", fields))
    assert {"tabelle_lang", "bild"} <= targets <= bookmarks


def test_bookmarks_are_unique_short_and_closed(parts: Mapping[str, bytes]):
    root = _body(parts)
    names, ids = _values(root, "bookmarkStart", "name"), _values(root, "bookmarkStart", "id")
    assert len({name.casefold() for name in names}) == len(names)
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == sorted(_values(root, "bookmarkEnd", "id"))
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in names)


def test_a_long_or_similar_anchor_gets_a_name_of_its_own():
    from praevkonzept.documents.blocks import Heading

    long = "angebot-" + "sehr-" * 12
    anchors = Anchors(
        [
            Heading(1, "a", f"{long}a"),
            Heading(1, "b", f"{long}b"),
            Heading(1, "c", "x-y"),
            Heading(1, "d", "x_Y"),
        ]
    )
    names = [anchors.name(anchor) for anchor in (f"{long}a", f"{long}b", "x-y", "x_Y")]
    assert len({str(name).casefold() for name in names}) == 4
    assert all(name and len(name) <= 40 for name in names)


def test_every_relationship_is_used_right(parts: Mapping[str, bytes]):
    ids = _ids(parts["word/_rels/document.xml.rels"])
    used = set(_RELATION.findall(parts["word/document.xml"].decode()))
    assert used
    assert used <= set(ids)
    inside = [target for target in ids.values() if "://" not in target]
    assert all(f"word/{target}" in parts for target in inside)
    assert all(target.lstrip("/") in parts for target in _ids(parts["_rels/.rels"]).values())


def test_ids_occur_once(parts: Mapping[str, bytes]):
    root = _body(parts)
    for tag in ("footnoteReference", "commentReference", "commentRangeStart", "commentRangeEnd"):
        ids = _values(root, tag, "id")
        assert len(set(ids)) == len(ids) > 1, tag
    controls = [str(value) for item in root.iter(f"{_W}sdtPr") for value in _values(item, "id")]
    assert len(set(controls)) == len(controls) > 0


def test_every_footnote_and_comment_is_referred_to(parts: Mapping[str, bytes]):
    root = _body(parts)
    notes = etree.fromstring(parts["word/footnotes.xml"])
    own = [item.get(f"{_W}id") for item in notes if item.get(f"{_W}type") is None]
    assert own == _values(root, "footnoteReference", "id") == [str(n) for n in range(1, len(own) + 1)]
    comments = _values(etree.fromstring(parts["word/comments.xml"]), "comment", "id")
    assert sorted(comments) == sorted(_values(root, "commentReference", "id"))
    ids = _ids(parts["word/_rels/footnotes.xml.rels"])
    assert set(_RELATION.findall(parts["word/footnotes.xml"].decode())) == set(ids)


def test_every_part_has_a_content_type(parts: Mapping[str, bytes]):
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {item.get("PartName") for item in types}
    assert {f"/{name}" for name in parts if name.endswith(".xml") and name != "[Content_Types].xml"} <= named


def test_every_style_and_list_exists(parts: Mapping[str, bytes]):
    styles = {
        item.get(f"{_W}styleId") for item in etree.fromstring(parts["word/styles.xml"]).iter(f"{_W}style")
    }
    lists = set(_values(etree.fromstring(parts["word/numbering.xml"]), "num", "numId"))
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            root = etree.fromstring(data)
            for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
                assert set(_values(root, tag)) <= styles, name
            assert set(_values(root, "numId")) <= lists, name


def test_every_numbered_list_counts_anew(parts: Mapping[str, bytes]):
    numbers = etree.fromstring(parts["word/numbering.xml"])
    restarted = [
        item
        for item in numbers.iter(f"{_W}num")
        if item.find(f"{_W}lvlOverride/{_W}startOverride") is not None
    ]
    assert len(restarted) == 3


def test_rows_fit_the_grid_and_the_page(parts: Mapping[str, bytes]):
    widths = []
    for table in _body(parts).iter(f"{_W}tbl"):
        grid = [int(item.get(f"{_W}w", "0")) for item in table.iterfind(f"{_W}tblGrid/{_W}gridCol")]
        widths.append(sum(grid))
        assert _values(table, "tblW", "w") == [str(sum(grid))]
        for row in table.iterfind(f"{_W}tr"):
            assert [int(value) for value in _values(row, "tcW", "w")] == grid
    assert set(widths) == {9072, 14570}


def test_no_cell_is_empty_merged_or_without_a_paragraph_style(parts: Mapping[str, bytes]):
    root = _body(parts)
    assert not list(root.iter(f"{_W}gridSpan", f"{_W}vMerge"))
    for cell in root.iter(f"{_W}tc"):
        assert cell[-1].tag == f"{_W}p"
        assert "".join(str(text) for text in cell.itertext()).strip()
        assert len(_values(cell, "pStyle")) == 1


def test_tables_say_what_they_are_and_repeat_their_heads(parts: Mapping[str, bytes]):
    for table in _body(parts).iter(f"{_W}tbl"):
        style = _values(table, "tblStyle")
        assert _values(table, "tblCaption")[0]
        assert _values(table, "tblDescription")[0]
        assert len(list(table.iter(f"{_W}cantSplit"))) == len(list(table.iter(f"{_W}tr")))
        first = table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader")
        assert (first is None) == (style == ["PraevFacts"])


def test_two_tables_never_touch_and_none_ends_the_body(parts: Mapping[str, bytes]):
    children = [item.tag for item in _body(parts)[0]]
    table, end = f"{_W}tbl", f"{_W}sectPr"
    neighbours = set(pairwise(children))
    assert (table, table) not in neighbours
    assert (table, end) not in neighbours


def test_headings_follow_the_levels(parts: Mapping[str, bytes]):
    styles = [style for style in _values(_body(parts), "pStyle") if style.startswith("Heading")]
    assert styles == ["Heading1", "Heading2", "Heading1", "Heading1", "Heading2", "Heading1"]


def test_only_the_pages_wanted_lie_across(parts: Mapping[str, bytes]):
    orientations = [item.get(f"{_W}orient", "portrait") for item in _body(parts).iter(f"{_W}pgSz")]
    assert orientations == ["portrait", "portrait", "landscape", "portrait"]


def test_word_asks_no_question(parts: Mapping[str, bytes]):
    assert b"updateFields" not in parts["word/settings.xml"]
    assert all(b"w:dirty" not in data for data in parts.values())


def test_the_properties_name_title_language_and_state(parts: Mapping[str, bytes], sample: Document):
    core = parts["docProps/core.xml"].decode()
    assert f"<dc:title>{sample.title}</dc:title>" in core
    assert "<dc:language>de-DE</dc:language>" in core
    assert core.count("2026-08-09T08:00:00Z") == 2
    custom = parts["docProps/custom.xml"].decode()
    assert 'name="Commit"><vt:lpwstr>a1b2c3d<' in custom
    assert b'w:val="de-DE"' in parts["word/styles.xml"]
    assert OFFICE.encode() + b"custom-properties" in parts["_rels/.rels"]
