"""Programs of others read the papers of Kamen and find nothing: each of them looks for something else."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from praevkonzept.cli.building import DOCUMENTS
from praevkonzept.cli.main import run
from tests.papers.conftest import EVERY, Build

SDK = "PRAEV_OOXML_VALIDATOR"
"""Names the program `ooxml-validator`, which carries Microsoft's Open XML SDK (CONTRIBUTING.md says where it is from)."""

XSD = "PRAEV_OOXML_XSD"
"""Names a folder with the schemas of ISO/IEC 29500 (transitional), which may not be part of the project."""

MAIN = "http://schemas.openxmlformats.org"
SCHEMAS = {
    f"{MAIN}/wordprocessingml/2006/main": "wml.xsd",
    f"{MAIN}/drawingml/2006/chart": "dml-chart.xsd",
    f"{MAIN}/drawingml/2006/main": "dml-main.xsd",
    f"{MAIN}/officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
    f"{MAIN}/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
}
OF_SCHEMAS, XML = "http://www.w3.org/2001/XMLSchema", "http://www.w3.org/XML/1998/namespace"
SCHEMA_OF_XML = (
    f'<xs:schema xmlns:xs="{OF_SCHEMAS}" targetNamespace="{XML}"><xs:attribute name="space" type="xs:string"/>'
    '<xs:attribute name="lang" type="xs:string"/></xs:schema>'
)
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@pytest.fixture(scope="session")
def of_xml(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the attributes that every XML has."""
    path = tmp_path_factory.mktemp("schema") / "xml.xsd"
    path.write_text(SCHEMA_OF_XML, encoding="utf-8")
    return path


papers = pytest.mark.parametrize(("name", "look"), EVERY)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_our_own_check_finds_nothing(build: Build, kamen: Path, name: str) -> None:
    assert run(["check-docx", "--fail-on", "warning", str(build(kamen, name, "draft"))]) == 0


@papers
def test_openxml_audit_finds_nothing(build: Build, kamen: Path, name: str, look: str) -> None:
    result = OpenXmlValidator().validate(build(kamen, name, look))
    assert [str(error) for error in result.errors] == []


@pytest.mark.system
@papers
def test_the_open_xml_sdk_finds_nothing(build: Build, kamen: Path, name: str, look: str) -> None:
    program = os.environ.get(SDK)
    if not program:
        if os.environ.get("CI"):
            pytest.fail(f"{SDK} fehlt, in der CI Pflicht")
        pytest.skip(f"{SDK} fehlt")
    ran = subprocess.run(
        [program, build(kamen, name, look)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    answer = json.loads(ran.stdout)
    assert (answer["ok"], answer["errors"]) == (True, [])


@pytest.mark.system
@papers
def test_the_schemas_of_the_standard_fit(
    build: Build, kamen: Path, of_xml: Path, name: str, look: str
) -> None:
    if not os.environ.get(XSD):
        pytest.skip(f"{XSD} fehlt")
    checked = set()
    with zipfile.ZipFile(build(kamen, name, look)) as archive:
        for part in archive.namelist():
            if part.endswith(".xml") and (root := _plain(archive.read(part))) is not None:
                schema = _schema(_namespace(root), of_xml)
                assert schema.validate(root), f"{part}: {schema.error_log}"
                checked.add(part)
    assert {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml"} <= checked


@cache
def _schema(namespace: str, of_xml: Path) -> etree.XMLSchema:
    """The schema of a namespace, together with that of XML itself, which those of the standard name without a place."""
    places = {XML: of_xml, namespace: Path(os.environ[XSD]) / SCHEMAS[namespace]}
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{place.as_uri()}"/>' for name, place in places.items()
    )
    return etree.XMLSchema(etree.fromstring(f'<xs:schema xmlns:xs="{OF_SCHEMAS}">{imports}</xs:schema>'))


def _plain(data: bytes) -> etree._Element | None:
    """A part of a namespace of the standard as a reader sees it who knows the standard only."""
    root = etree.fromstring(data)
    if _namespace(root) not in SCHEMAS:
        return None
    names: dict[str | None, str] = dict(root.nsmap)
    ignored = {names[prefix] for prefix in str(root.attrib.pop(f"{{{MC}}}Ignorable", "")).split()}
    for choice in list(root.iter(f"{{{MC}}}AlternateContent")):
        parent, fallback = choice.getparent(), choice.find(f"{{{MC}}}Fallback")
        assert parent is not None
        assert fallback is not None
        parent.replace(choice, fallback[0])
    for element in root.iter(etree.Element):
        for key in element.attrib:
            if etree.QName(key).namespace in ignored:
                del element.attrib[key]
    etree.strip_elements(root, *(f"{{{name}}}*" for name in ignored), with_tail=False)
    return root


def _namespace(element: etree._Element) -> str:
    return str(etree.QName(element).namespace)
