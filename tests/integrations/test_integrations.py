"""What other repositories include: the hooks, the GitHub action and the GitLab template, run as those services run them."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent
SMALL = ROOT / "tests/cli/data/small"
BROKEN = "catalogue/offers/elterncafe.yaml"

needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="braucht eine POSIX-Shell")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small catalogue with one unknown term."""
    town = Path(shutil.copytree(SMALL, tmp_path / "stadt"))
    offer = town / BROKEN
    offer.write_text(offer.read_text("utf-8").replace("kita]", "kitta]"), encoding="utf-8")
    return town


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """An environment in which `uv run … praev …` calls the program under test and pip does nothing."""
    folder = tmp_path / "bin"
    folder.mkdir()
    stand_in = '#!/bin/sh\nwhile [ "$1" != praev ]; do shift; done\nshift\nexec "$PRAEV" "$@"\n'
    for name, text in (("uv", stand_in), ("python", "#!/bin/sh\n")):
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PRAEV": str(PROGRAMS / "praev"),
        "NO_COLOR": "1",
    }


def run(*command: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "integrations/gitlab.yml")],
)
def test_files_have_the_form_that_the_services_publish(schema: str, file: str) -> None:
    done = run(str(PROGRAMS / "check-jsonschema"), "--builtin-schema", schema, file, cwd=ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("command", "file"),
    [("validate-manifest", ".pre-commit-hooks.yaml"), ("validate-config", ".pre-commit-config.yaml")],
)
def test_pre_commit_accepts_the_hooks(command: str, file: str) -> None:
    done = run(str(PROGRAMS / "pre-commit"), command, file, cwd=ROOT)
    assert done.returncode == 0, done.stdout


def hook(name: str) -> list[str]:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (entry,) = (each["entry"] for each in hooks if each["id"] == name)
    program, *rest = shlex.split(entry)
    return [str(PROGRAMS / program), *rest]


def test_hook_for_the_whole_catalogue_finds_the_error(town: Path) -> None:
    done = run(*hook("praev-validate"), cwd=town)
    assert done.returncode == 1
    assert "PRV203" in done.stdout


def test_hook_for_changed_files_shows_only_theirs_and_counts_the_others(town: Path) -> None:
    changed = run(*hook("praev-validate-changed"), BROKEN, cwd=town)
    assert (changed.returncode, "PRV203" in changed.stdout) == (1, True)
    other = run(*hook("praev-validate-changed"), "catalogue/sources.yaml", cwd=town)
    assert other.returncode == 0
    assert "PRV203" not in other.stdout
    assert "1 Fehler" in other.stdout + other.stderr


def test_hook_finds_a_catalogue_below_the_repository(town: Path) -> None:
    done = run(*hook("praev-validate-changed"), f"stadt/{BROKEN}", cwd=town.parent)
    assert (done.returncode, "PRV203" in done.stdout) == (1, True)


def test_hook_mends_the_changed_file_and_keeps_comments(town: Path) -> None:
    offer = town / "catalogue/offers/beratung.yaml"
    offer.write_text(offer.read_text("utf-8") + "valid_from: 12.03.2024   # laut Vertrag\n", encoding="utf-8")
    done = run(*hook("praev-fix"), "catalogue/offers/beratung.yaml", cwd=town)
    assert "valid_from: 2024-03-12   # laut Vertrag\n" in offer.read_text("utf-8"), done.stderr
    assert "kitta" in (town / BROKEN).read_text("utf-8")


def action_script() -> str:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    (script,) = (step["run"] for step in action["runs"]["steps"] if step.get("name") == "Katalog prüfen")
    return str(script)


@needs_shell
def test_action_annotates_writes_its_reports_and_fails(town: Path, shell: dict[str, str]) -> None:
    summary = town / "summary.md"
    inputs = {
        "PROJECT": str(ROOT),
        "ROOT": ".",
        "FAIL_ON": "error",
        "CHANGED_SINCE": "",
        "BASELINE": "",
        "SARIF": "r.sarif",
    }
    done = run(
        "bash",
        "-e",
        "-c",
        action_script(),
        cwd=town,
        env={**shell, **inputs, "GITHUB_STEP_SUMMARY": str(summary)},
    )
    assert done.returncode == 1
    assert f"::error file={BROKEN},line=6," in done.stdout
    assert "PRV203" in summary.read_text("utf-8")
    assert json.loads((town / "r.sarif").read_text("utf-8"))["version"] == "2.1.0"


@needs_shell
def test_action_never_runs_what_an_input_says(town: Path, shell: dict[str, str]) -> None:
    evil = "$(touch evil); touch evil #"
    inputs = {
        "PROJECT": evil,
        "ROOT": ".",
        "FAIL_ON": "error",
        "CHANGED_SINCE": "",
        "BASELINE": evil,
        "SARIF": evil,
    }
    done = run("bash", "-e", "-c", action_script(), cwd=town, env={**shell, **inputs})
    assert done.returncode != 0
    assert not (town / "evil").exists()


def test_action_puts_no_input_into_a_script() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert not [step["run"] for step in action["runs"]["steps"] if "${{" in step.get("run", "")]


@needs_shell
def test_gitlab_job_leaves_both_reports_and_fails(town: Path, shell: dict[str, str]) -> None:
    job = yaml.safe_load((ROOT / "integrations/gitlab.yml").read_text("utf-8"))["praev"]
    script = "\n".join([*job["before_script"], *job["script"]])
    done = run("sh", "-e", "-c", script, cwd=town, env={**shell, **job["variables"]})
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    quality = json.loads((town / reports["codequality"]).read_text("utf-8"))
    assert any(each["check_name"] == "PRV203" for each in quality)
    assert "PRV203" in (town / reports["junit"]).read_text("utf-8")


@needs_shell
def test_gitlab_job_fails_where_a_file_cannot_be_read(town: Path, shell: dict[str, str]) -> None:
    (town / BROKEN).write_text("name: [\n", encoding="utf-8")
    job = yaml.safe_load((ROOT / "integrations/gitlab.yml").read_text("utf-8"))["praev"]
    never = {**shell, **job["variables"], "PRAEV_FAIL_ON": "never"}
    done = run("sh", "-e", "-c", "\n".join(job["script"]), cwd=town, env=never)
    assert done.returncode == 3, done.stderr
