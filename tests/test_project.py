"""The project itself: licences, layers, generated pages, the wheel, what the README promises."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent


def run(*command: str | Path, cwd: Path = ROOT, **settings: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", **settings},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def committed() -> list[Path]:
    """Every file that is or would be committed."""
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def is_text(path: Path) -> bool:
    """Whether a file has to be proper text: examples of tests are broken on purpose."""
    example = path.is_relative_to(ROOT / "tests") and path.suffix != ".py"
    return not example and path.suffix not in {".docx", ".png"}


def test_layers_and_doors_hold():
    done = run(PROGRAMS / "lint-imports", "--no-cache")
    assert done.returncode == 0, done.stdout


def test_every_file_has_a_licence():
    done = run(PROGRAMS / "reuse", "lint", "--lines")
    assert done.returncode == 0, done.stdout


def test_licence_texts_are_those_of_the_declared_licences():
    declared = set(re.findall(r'License-Identifier = "([^"]+)"', (ROOT / "REUSE.toml").read_text("utf-8")))
    assert declared == {path.stem for path in (ROOT / "LICENSES").iterdir()}


def test_reference_pages_say_what_code_and_schemas_say():
    done = run(sys.executable, "docs/reference.py", "--check")
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="braucht ein Pseudoterminal")
def test_readme_and_handbook_show_what_the_commands_print():
    done = run(sys.executable, "docs/console.py", "--check")
    assert done.returncode == 0, done.stdout


def test_readme_says_whose_catalogue_it_is_and_how_to_start():
    text = (ROOT / "README.md").read_text("utf-8")
    assert "pip install uv && uv run praev build-docx" in text
    assert "pip install uv && uv run pytest" in text
    plain = re.sub(r"[*\s]+", " ", text)
    assert "aus öffentlich zugänglichen Quellen zusammengestellt und nicht von der Stadt Kamen" in plain


def test_links_between_pages_lead_somewhere():
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", without_code(page.read_text("utf-8")))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []


def without_code(markdown: str) -> str:
    return re.sub(r"```.*?```", "", markdown, flags=re.DOTALL)


def test_ci_runs_the_commands_that_contributing_names():
    ci = (ROOT / ".ci/run").read_text("utf-8")
    listed = re.findall(r"^uv run (.+)$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    assert len(listed) >= 8
    for command in listed:
        assert f"uv run {command}" in ci, command


def test_the_handbooks_example_is_a_valid_record(tmp_path: Path):
    page = (ROOT / "docs/handbuch/erfassen.md").read_text("utf-8")
    example = page.split("Ein vollständiges kleines Beispiel:\n\n```yaml\n")[1].split("```")[0]
    town = copied_town(tmp_path)
    (town / "catalogue/offers/vaetertreff-nord.yaml").write_text(example, encoding="utf-8")
    done = run(PROGRAMS / "praev", "validate", "--today", "2026-11-22", cwd=town)
    assert done.returncode == 0, done.stdout


def test_no_file_names_a_place_on_a_machine_or_a_package_host():
    # written in parts, or this file would find itself
    wanted = [
        r"/" + place + r"/[a-z]" for place in ("home", "root", "Users", "work", "tmp/plan", "opt/wheels")
    ]
    hosts = ["files." + "pythonhosted", "pypi." + "org", "registry." + "npmjs", "deb." + "debian"]
    pattern = re.compile("|".join([*(r"(?<![\w.:/])" + path for path in wanted), *map(re.escape, hosts)]))
    found = []
    for path in committed():
        if not is_text(path):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


def test_every_text_file_is_utf8_with_plain_line_ends_and_no_lock_file_is_kept():
    for path in committed():
        assert path.name != "uv.lock"
        if not is_text(path):
            continue
        content = path.read_bytes()
        assert b"\r" not in content, path
        content.decode("utf-8")


def test_versions_are_fixed_for_everything_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    fixed = {entry.partition("==")[0] for entry in project["tool"]["uv"]["constraint-dependencies"]}
    installed = {line.partition("==")[0] for line in frozen(sys.executable) if "==" in line}
    assert installed - fixed == set()


def test_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert run(PROGRAMS / "praev", "--version").stdout.strip() == f"praev {project['version']}"


def test_publiccode_names_what_the_standard_demands():
    data = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert data["legal"]["license"] == project["license"]
    assert data["maintenance"]["type"] == "none" or data["maintenance"]["contacts"]
    for text in data["description"].values():
        assert len(text["genericName"]) <= 35
        assert len(text["shortDescription"]) <= 150
        assert 500 <= len(text["longDescription"]) <= 10000
        assert all(len(feature) <= 100 for feature in text["features"])


def test_generated_catalogue_is_the_same_each_time_and_free_of_errors(tmp_path: Path):
    for name in ("one", "two"):
        assert run(sys.executable, "benchmarks/generate.py", "200", tmp_path / name).returncode == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    done = run(PROGRAMS / "praev", "--root", tmp_path / "one", "validate", "--today", "2026-06-30")
    assert done.returncode == 0, done.stdout
    assert " 0 Fehler, " in done.stdout


def test_wheel_works_on_its_own(tmp_path: Path):
    wheel = built_wheel(tmp_path)
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
    for needed in ("schema/offers.schema.json", "templates/konzept.yaml", "vocabulary/milestones.yaml"):
        assert f"praevkonzept/_data/{needed}" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "benchmarks/", "catalogue/"))]

    praev = installed(wheel, tmp_path)
    town = copied_town(tmp_path)
    assert run(praev, "--version", cwd=tmp_path).returncode == 0
    where = run(praev, "schema", cwd=town)
    assert where.returncode == 0, where.stderr
    done = run(praev, "validate", "--today", "2026-11-22", cwd=town)
    assert done.returncode == 0, done.stdout
    built = run(praev, "build-docx", "-o", "konzept.docx", cwd=town, SOURCE_DATE_EPOCH="1790000000")
    assert built.returncode == 0, built.stderr
    here = run(
        PROGRAMS / "praev", "build-docx", "-o", "checkout.docx", cwd=town, SOURCE_DATE_EPOCH="1790000000"
    )
    assert here.returncode == 0, here.stderr
    assert (town / "konzept.docx").read_bytes() == (town / "checkout.docx").read_bytes()


def built_wheel(folder: Path) -> Path:
    done = run("uv", "build", "--wheel", "--quiet", "--out-dir", folder / "dist", ROOT)
    assert done.returncode == 0, done.stderr
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


def installed(wheel: Path, folder: Path) -> Path:
    """`praev` of an environment that holds nothing but the wheel and what it needs, in the versions tested here."""
    versions = folder / "versions.txt"
    versions.write_text("\n".join(line for line in frozen(sys.executable) if "==" in line), encoding="utf-8")
    assert run("uv", "venv", "--quiet", "--python", sys.executable, folder / "venv").returncode == 0
    python = folder / "venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    done = run("uv", "pip", "install", "--quiet", "--python", python, "--constraint", versions, wheel)
    assert done.returncode == 0, done.stderr
    return python.parent / "praev"


def frozen(python: str) -> list[str]:
    return run("uv", "pip", "freeze", "--python", python).stdout.splitlines()


def copied_town(folder: Path) -> Path:
    """A copy of the catalogue alone, as a town has it that installed praev as a package."""
    town = folder / "town"
    shutil.copytree(ROOT / "catalogue", town / "catalogue")
    return town


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
