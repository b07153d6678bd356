"""What the preview shows while files are broken; the watching itself is tested in a browser."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.serve import refresh

START = Path(__file__).parents[1] / "cases" / "start"
TODAY = date(2026, 11, 22)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(START, tmp_path / "project")
    return tmp_path / "project"


def test_shows_the_pages_and_no_problem(root: Path) -> None:
    said: list[str] = []
    assert refresh(root, TODAY, None, said.append) is not None
    assert (root / "build/docs/repairs.md").exists()
    assert "problems" not in (root / "build/mkdocs.yml").read_text()
    assert said == ["No mistakes."]


def test_keeps_the_last_good_pages_below_the_mistake(root: Path) -> None:
    last = refresh(root, TODAY, None, lambda _: None)
    (root / "content/harbour-homes/standards/repairs.yml").write_text("titel: Repairs\n")
    said: list[str] = []
    assert refresh(root, TODAY, last, said.append) is last
    assert "24 hours" in (root / "build/docs/repairs.md").read_text()
    assert "Did you mean “title”?" in (root / "build/mkdocs.yml").read_text()
    assert "Did you mean “title”?" in "".join(said)


def test_starts_even_when_nothing_can_be_shown_yet(root: Path) -> None:
    (root / "content/harbour-homes/landlord.yml").write_text("")
    assert refresh(root, TODAY, None, lambda _: None) is None
    assert "Nothing to show yet" in (root / "build/docs/index.md").read_text()
    assert "This file is empty." in (root / "build/mkdocs.yml").read_text()


def test_a_bug_of_ours_does_not_end_the_preview(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = refresh(root, TODAY, None, lambda _: None)

    def fail(*_: object) -> None:
        raise RuntimeError("our fault")

    monkeypatch.setattr("generator.serve.make_edition", fail)
    said: list[str] = []
    assert refresh(root, TODAY, last, said.append) is last
    assert "This is a mistake in deal, not in your files" in said[0]
