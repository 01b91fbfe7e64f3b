"""`praev validate` with options that choose: what they leave out is counted and said, and nothing unreadable is left out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Praev
from tests.cli.test_exit_codes import broken_yaml, unknown_term
from tests.cli.test_list import checked

OFFER = "catalogue/offers/elterncafe.yaml"
TODAY = ("--today", "2026-02-01")


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def bad(small: Path) -> Path:
    """The small catalogue with one error."""
    unknown_term(small)
    return small


# --- paths ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [OFFER, "catalogue/offers", "catalogue", ".", "catalogue/offers/../offers"])
def test_a_path_that_holds_the_error_fails(praev: Praev, bad: Path, path: str) -> None:
    result = praev("validate", *TODAY, str(bad / path), root=bad)
    assert (result.code, "PRV203" in result.out) == (1, True)


def test_other_paths_do_not_show_the_error_but_count_it(praev: Praev, bad: Path) -> None:
    result = praev("validate", *TODAY, str(bad / "catalogue/organisations"), root=bad)
    assert result.code == 0
    assert "PRV203" not in result.out
    assert "davon 1 Fehler, nicht gezeigt, weil außerhalb von " in result.out


def test_an_unreadable_file_elsewhere_is_never_left_out(praev: Praev, small: Path) -> None:
    broken_yaml(small)
    options = ("--ignore", "PRV1", "--select", "PRV9", "--fail-on", "never", "--max-findings", "1")
    result = praev("validate", *TODAY, *options, str(small / "catalogue/organisations"), root=small)
    assert result.code == 3
    assert "PRV101" in result.out


@pytest.mark.parametrize(
    ("path", "words"), [("catalogue/offers/fehlt.yaml", "gibt es nicht"), ("..", "gehört nicht zum Katalog")]
)
def test_a_path_without_a_catalogue_file_is_a_wrong_call(
    praev: Praev, small: Path, path: str, words: str
) -> None:
    result = praev("validate", str(small / path), root=small)
    assert (result.code, words in result.err) == (2, True)


def test_the_catalogue_is_found_above_the_first_path(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bad.parent)
    done = subprocess.run(
        [sys.executable, "-m", "praevkonzept", "validate", f"{bad.name}/{OFFER}"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, "PRV203" in done.stdout) == (1, True)


# --- standard input ---------------------------------------------------------------------------------------------------


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))


def test_text_from_an_editor_stands_for_its_file(
    praev: Praev, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (small / OFFER).read_text(encoding="utf-8")
    typed(monkeypatch, text.replace("kita]", "kitta]"))
    result = praev("validate", *TODAY, "-", "--stdin-filename", str(small / OFFER), root=small)
    assert result.code == 1
    assert f"{OFFER}:6:31: Fehler PRV203" in result.out
    typed(monkeypatch, text)
    assert praev("validate", *TODAY, "-", "--stdin-filename", str(small / OFFER), root=small).code == 0


def test_text_of_a_new_file_is_checked_before_it_is_saved(
    praev: Praev, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "nmae: Neu\n")
    result = praev(
        "validate", *TODAY, "-", "--stdin-filename", str(small / "catalogue/offers/neu.yaml"), root=small
    )
    assert (result.code, "PRV201" in result.out) == (1, True)
    assert not (small / "catalogue/offers/neu.yaml").exists()


@pytest.mark.parametrize(
    "arguments", [("-",), ("--stdin-filename", "x.yaml"), ("-", "--stdin-filename", "x.yaml")]
)
def test_standard_input_needs_a_file_of_the_catalogue(
    praev: Praev, small: Path, arguments: tuple[str, ...]
) -> None:
    assert praev("validate", *arguments, root=small).code == 2


# --- codes ------------------------------------------------------------------------------------------------------------


def test_ignored_errors_are_said(praev: Praev, bad: Path) -> None:
    result = praev("validate", *TODAY, "--ignore", "prv203", root=bad)
    assert result.code == 0
    assert "1 Befund, davon 1 Fehler, nicht gezeigt (--ignore PRV203)." in result.out


def test_selected_codes_alone_count(praev: Praev, bad: Path) -> None:
    assert praev("validate", *TODAY, "--select", "PRV20", root=bad).code == 1
    result = praev("validate", *TODAY, "--select", "PRV901,PRV31", root=bad)
    assert (result.code, "davon 1 Fehler, nicht gezeigt (nur --select" in result.out) == (0, True)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_code_is_a_wrong_call(praev: Praev, bad: Path, option: str) -> None:
    result = praev("validate", option, "PRV293", root=bad)
    assert (result.code, "Meinten Sie „PRV" in result.err) == (2, True)


# --- known findings ---------------------------------------------------------------------------------------------------


def test_known_findings_do_not_count_until_they_change(praev: Praev, bad: Path) -> None:
    known = bad / "bekannt.json"
    written = praev("validate", *TODAY, "--write-baseline", str(known), root=bad)
    assert (written.code, "davon 1 Fehler" in written.err) == (0, True)
    content = checked("baseline", known.read_text(encoding="utf-8"))
    assert not [entry for entry in content["findings"] if "line" in entry]  # type: ignore[attr-defined]

    offer = bad / OFFER
    offer.write_text("# eine Zeile mehr\n\n" + offer.read_text(encoding="utf-8"), encoding="utf-8")
    moved = praev("validate", *TODAY, "--baseline", str(known), root=bad)
    assert (moved.code, "PRV203" in moved.out) == (0, False)
    assert "davon 1 Fehler, nicht gezeigt, weil schon bekannt" in moved.out

    offer.write_text(offer.read_text(encoding="utf-8").replace("kitta]", "kitta, kitte]"), encoding="utf-8")
    new = praev("validate", *TODAY, "--baseline", str(known), root=bad)
    assert new.code == 1
    assert "„kitte“" in new.out
    assert "„kitta“" not in new.out

    offer.write_text(offer.read_text(encoding="utf-8").replace("kitta, kitte", "kita"), encoding="utf-8")
    mended = praev("validate", *TODAY, "--baseline", str(known), root=bad)
    assert (mended.code, "behoben; die Liste erneuern" in mended.out) == (0, True)


def test_what_cannot_be_read_is_never_known(praev: Praev, small: Path) -> None:
    broken_yaml(small)
    known = small / "bekannt.json"
    assert praev("validate", *TODAY, "--write-baseline", str(known), root=small).code == 3
    assert "PRV101" not in known.read_text(encoding="utf-8")
    assert praev("validate", *TODAY, "--baseline", str(known), root=small).code == 3


@pytest.mark.parametrize(
    "text", [None, "", "{}", "[]", '{"format_version": 2}', '{"format_version": 1, "findings": [1]}']
)
def test_a_file_that_holds_no_known_findings_is_refused(praev: Praev, bad: Path, text: str | None) -> None:
    known = bad / "bekannt.json"
    if text is not None:
        known.write_text(text, encoding="utf-8")
    result = praev("validate", "--baseline", str(known), root=bad)
    assert (result.code, "--write-baseline" in result.err) == (3, True)


# --- changed files ----------------------------------------------------------------------------------------------------


@pytest.fixture
def versioned(tmp_path: Path, small: Path) -> Path:
    """The small catalogue in a folder with umlauts and spaces of a repository, committed."""
    root = tmp_path / "Ablage" / "Stadt für Kinder"
    root.parent.mkdir()
    small.rename(root)
    git(root.parent, "init", "-q", "-b", "main")
    git(root.parent, "add", ".")
    git(root.parent, "commit", "-q", "-m", "Anfang")
    return root


def test_only_changed_files_are_shown(praev: Praev, versioned: Path) -> None:
    unknown_term(versioned)
    git(versioned, "commit", "-q", "-a", "-m", "Tippfehler")
    ago = praev("validate", *TODAY, "--changed-since", "HEAD~1", root=versioned)
    assert (ago.code, "PRV203" in ago.out) == (1, True)
    now = praev("validate", *TODAY, "--changed-since", "HEAD", root=versioned)
    assert (now.code, "PRV203" in now.out) == (0, False)
    assert (
        "davon 1 Fehler, nicht gezeigt, weil in Dateien, die sich seit HEAD nicht geändert haben" in now.out
    )


def test_files_that_git_does_not_know_yet_are_changed(praev: Praev, versioned: Path) -> None:
    (versioned / "catalogue/offers/neü.yaml").write_text("name: Neu\n", encoding="utf-8")
    result = praev("validate", *TODAY, "--changed-since", "main", root=versioned)
    assert (result.code, "PRV123" in result.out) == (3, True)


def test_what_others_committed_meanwhile_is_not_ours(praev: Praev, versioned: Path) -> None:
    git(versioned, "checkout", "-q", "-b", "meins")
    git(versioned, "checkout", "-q", "main")
    unknown_term(versioned)
    git(versioned, "commit", "-q", "-a", "-m", "Tippfehler auf main")
    git(versioned, "checkout", "-q", "meins")
    result = praev("validate", *TODAY, "--changed-since", "main", "--format", "concise", root=versioned)
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize("revision", ["gibtsnicht", "--output=evil", "HEAD~99", "a b", ""])
def test_an_unknown_revision_is_3_and_writes_nothing(praev: Praev, versioned: Path, revision: str) -> None:
    result = praev("validate", f"--changed-since={revision}", root=versioned)
    assert (result.code, "gibt es nicht" in result.err) == (3, True)
    assert not list(versioned.rglob("evil"))


def test_a_shallow_clone_says_what_to_do(praev: Praev, versioned: Path, tmp_path: Path) -> None:
    unknown_term(versioned)
    git(versioned, "commit", "-q", "-a", "-m", "Zwei")
    git(tmp_path, "clone", "-q", "--depth", "1", versioned.parent.as_uri(), "flach")
    result = praev("validate", "--changed-since", "HEAD~1", root=tmp_path / "flach" / versioned.name)
    assert (result.code, "git fetch --unshallow" in result.err) == (3, True)


def test_without_git_changes_are_unknown(praev: Praev, bad: Path) -> None:
    assert praev("validate", "--changed-since", "HEAD", root=bad).code == 3


# --- how much and where -----------------------------------------------------------------------------------------------


def test_max_findings_shows_the_worst_and_counts_the_rest(praev: Praev, bad: Path) -> None:
    result = praev("validate", *TODAY, "--max-findings", "1", "--format", "concise", root=bad)
    assert result.code == 1
    assert result.out.startswith(f"{OFFER}:6:31: PRV203 ")
    assert result.out.count("\n") == 1
    assert "weitere Befunde nicht gezeigt (--max-findings 1)" in result.err
    assert praev("validate", *TODAY, "--max-findings", "0", root=bad).code == 1


@pytest.mark.parametrize("format", ["text", "concise", "json", "github", "gitlab", "junit", "sarif", "md"])
def test_output_goes_to_the_file_and_the_summary_to_the_person(
    praev: Praev, bad: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    target = bad / "bericht" / "befunde.txt"
    result = praev("validate", *TODAY, "--format", format, "--output", str(target), root=bad)
    assert (result.code, result.out) == (1, "")
    assert "1 Fehler" in result.err
    text = target.read_text(encoding="utf-8")
    assert "PRV203" in text
    assert "\x1b" not in text


def test_an_output_that_cannot_be_written_is_4(praev: Praev, bad: Path) -> None:
    assert praev("validate", "--output", str(bad), root=bad).code == 4


def test_quiet_says_nothing_where_there_is_nothing(praev: Praev, small: Path, bad: Path) -> None:
    quiet = ("validate", *TODAY, "-q", "--select", "PRV20", "--format", "concise")
    unknown_term(small)
    assert praev(*quiet, root=bad).out
    offer = small / OFFER
    offer.write_text(offer.read_text(encoding="utf-8").replace("kitta", "kita"), encoding="utf-8")
    result = praev("validate", *TODAY, "-q", str(offer), "--format", "concise", root=small)
    assert (result.code, result.out) == (0, "")
    assert "geprüft" not in result.err


def test_statistics_count_by_code(praev: Praev, bad: Path) -> None:
    result = praev("validate", *TODAY, "--stats", root=bad)
    assert "Fehler   PRV203" in result.out


def test_github_gets_a_page_of_its_own(praev: Praev, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = bad / "summary.md"
    page.write_text("schon da\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    praev("validate", *TODAY, "--format", "github", root=bad)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("schon da\n")
    assert "PRV203" in text


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "junit"])
def test_services_get_paths_from_the_top_of_the_repository(
    praev: Praev, versioned: Path, format: str
) -> None:
    unknown_term(versioned)
    text = praev("validate", *TODAY, "--format", format, root=versioned).out
    shown = "Stadt%20f%C3%BCr%20Kinder/" if format == "sarif" else "Stadt für Kinder/"
    assert shown + OFFER in text


def test_fingerprints_are_the_same_whatever_is_shown(praev: Praev, bad: Path) -> None:
    def marks(*options: str) -> set[str]:
        data = json.loads(praev("validate", *TODAY, "--format", "json", *options, root=bad).out)
        return {each["fingerprint"] for each in data["findings"] if each["code"] == "PRV203"}

    assert marks() == marks("--select", "PRV203") == marks(str(bad / OFFER)) != set()


# --- mending ----------------------------------------------------------------------------------------------------------


def test_fix_mends_and_then_checks(praev: Praev, small: Path) -> None:
    offer = small / OFFER
    text = offer.read_text(encoding="utf-8") + "valid_from: 12.03.2024 # Vertrag\n"
    offer.write_text(text, encoding="utf-8")
    assert praev("validate", *TODAY, root=small).code == 1
    looked = praev("validate", *TODAY, "--fix", "--diff", root=small)
    assert (looked.code, "+valid_from: 2024-03-12 # Vertrag" in looked.out) == (1, True)
    assert offer.read_text(encoding="utf-8") == text
    mended = praev("validate", *TODAY, "--fix", root=small)
    assert mended.code == 0, mended.out
    assert OFFER in mended.err
    assert "valid_from: 2024-03-12 # Vertrag\n" in offer.read_text(encoding="utf-8")
    assert praev("validate", *TODAY, "--fix", "--diff", root=small).code == 0


def test_fix_leaves_what_it_cannot_read(praev: Praev, small: Path) -> None:
    broken = small / "catalogue/offers/kaputt.yaml"
    broken.write_text("valid_from: 12.03.2024\nname: [\n", encoding="utf-8")
    for options in (("--fix",), ("--fix", "--diff")):
        assert praev("validate", *options, root=small).code == 3
    assert broken.read_text(encoding="utf-8") == "valid_from: 12.03.2024\nname: [\n"


@pytest.mark.parametrize(
    "arguments", [("--diff",), ("--fix", "-", "--stdin-filename", "catalogue/offers/x.yaml")]
)
def test_fix_without_a_file_is_a_wrong_call(
    praev: Praev, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "")
    assert praev("validate", *arguments).code == 2
