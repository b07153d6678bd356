"""`deal build` says what it could not know; the pages themselves are tested on the built site."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.builders import Making
from generator.builders.every_builder import BUILDERS
from generator.cli import cli
from site_tests.conftest import ROOT
from site_tests.repository import Repository


def _makes_nothing(*_: object) -> Making:
    return Making(())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose website is not made: only what is said of it counts here."""
    monkeypatch.setitem(BUILDERS, "mkdocs", _makes_nothing)  # type: ignore[misc]
    return shutil.copytree(ROOT / "site_tests/cases/start", tmp_path / "project")


def said(root: Path, *more: str) -> str:
    verb = ["build", "--today", "2026-11-22", "--root", str(root), *more]
    done = CliRunner().invoke(cli, verb)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_who_builds_without_the_past_is_told(root: Path) -> None:
    assert "“What has changed” can tell nothing" in said(root)
    repository = Repository(root)
    tree = repository.tree_of(root)
    first = repository.commit(tree, at=datetime(2026, 11, 1, tzinfo=UTC))
    newest = repository.commit(tree, first, at=datetime(2026, 11, 2, tzinfo=UTC))
    repository.close()
    assert "What has changed" not in said(root)
    (root / ".git/shallow").write_text(f"{newest.decode()}\n")
    assert "“What has changed” goes back only to 2 November 2026" in said(root)


def test_without_print_there_are_pages_and_kept_pdfs_stay_for_the_next_time(root: Path) -> None:
    assert "0 PDFs" not in said(root)
    kept = sorted((root / "build" / "kept").iterdir())
    assert kept
    without = said(root, "--no-print")
    assert "Without PDFs" in without
    assert "0 PDFs" in without
    assert sorted((root / "build" / "docs").rglob("*.md"))
    assert not sorted((root / "build" / "docs").rglob("*.pdf"))
    assert sorted((root / "build" / "kept").iterdir()) == kept
