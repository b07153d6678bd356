"""`deal check` in a repository: it compares by itself, and with what `--since` names."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from site_tests.repository import Repository

ROOT = Path(__file__).parents[2]
START = ROOT / "site_tests" / "cases" / "start"
REPAIRS = Path("content/harbour-homes/standards/repairs.yml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(START, tmp_path / "project")


def commit(root: Path, *parents: str) -> str:
    """Commit all files that are there; the commit's id."""
    made = Repository(root)
    commit = made.commit(made.tree_of(root), *(parent.encode() for parent in parents))
    made.close()
    return commit.decode()


def lower_the_target(root: Path, target: str = "90") -> None:
    file = root / REPAIRS
    file.write_text(file.read_text().replace("target: 95", f"target: {target}"))


def check(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        cli, ["check", "--today", "2026-11-22", "--root", str(root), *arguments]
    )


def test_asks_about_a_change_that_is_not_committed(root: Path) -> None:
    commit(root)
    assert "target-changed" not in check(root).output
    lower_the_target(root)
    done = check(root)
    assert "was 95% and is now 90%" in done.output
    assert done.exit_code == 0
    commit(root)
    assert "target-changed" not in check(root).output


def test_asks_about_everything_since_a_version(root: Path) -> None:
    first = commit(root)
    lower_the_target(root)
    commit(root, first)
    done = check(root, "--since", first)
    assert "was 95% and is now 90%" in done.output
    assert done.output.endswith(f"Compared with commit {first[:7]}.\n")


def test_a_moved_check_stands_in_the_list_of_what_is_overdue(root: Path) -> None:
    file = root / REPAIRS
    text = file.read_text().replace(
        "within 24 hours.\n", "within 24 hours.\n    checked: {by: The board, due: 2027-01}\n"
    )
    file.write_text(text)
    commit(root)
    file.write_text(text.replace("2027-01", "2027-02"))
    listed = check(root).output.partition("Overdue:")[2].partition("Not measured:")[0]
    assert "was due in January 2027 and is now due in February 2027" in listed
    assert "add “from: 2027-01” and “because” under “moved”" in listed


def test_without_a_repository_only_one_who_asked_is_told(root: Path) -> None:
    done = check(root)
    assert done.exit_code == 0
    assert "git" not in done.output
    asked = check(root, "--since", "origin/main")
    assert asked.exit_code == 1
    assert "not the top of a git repository" in asked.output
    assert "Traceback" not in asked.output


@pytest.mark.parametrize("name", ["-x", "--help", "--root", "..", ""])
def test_a_name_is_never_an_option(name: str, root: Path) -> None:
    commit(root)
    done = check(root, f"--since={name}")
    assert done.exit_code == 1
    assert f"“{name}” is no version that is known here" in done.output


def test_reading_git_changes_nothing_in_it(root: Path) -> None:
    first = commit(root)

    def state() -> dict[Path, tuple[int, bytes]]:
        files = (path for path in (root / ".git").rglob("*") if path.is_file())
        return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}

    before = state()
    check(root, "--since", first)
    assert state() == before


def test_what_reads_git_is_loaded_only_when_it_is_needed() -> None:
    """It takes a moment."""
    code = "import generator.cli, generator.verbs.check, sys; sys.exit('dulwich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
