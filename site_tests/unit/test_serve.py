"""What the preview shows while files are broken; the watching itself is tested in a browser."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml

from generator.serve import Remembered, refresh
from site_tests.repository import Repository

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


def shown(root: Path) -> dict[str, list[object]]:
    """What the frame of every page is given to show on top."""
    config = yaml.safe_load((root / "build/mkdocs.yml").read_text())
    found = config.get("extra", {})
    assert isinstance(found, dict)
    return found


def test_warnings_and_questions_are_shown_with_the_pages_that_they_do_not_stop(root: Path) -> None:
    repairs = root / "content/harbour-homes/standards/repairs.yml"
    text = repairs.read_text().replace(
        "your_responsibilities:",
        "  - promise: We answer promptly.\n"
        "  - promise: We answer your letter.\n"
        "    open_question: Within how many days?\n"
        "    note_for_landlord: Ask the team.\n"
        "your_responsibilities:",
    )
    repairs.write_text(text)
    said: list[str] = []
    assert refresh(root, TODAY, None, said.append) is not None
    assert "promptly" in (root / "build/docs/repairs.md").read_text()
    found = shown(root)
    assert found["problems"] == []
    assert found["remark_count"] == "1 warning, 1 open question"
    warning, question = found["remarks"]
    assert isinstance(warning, dict)
    assert isinstance(question, dict)
    assert warning["file"] == question["file"] == "content/harbour-homes/standards/repairs.yml"
    assert "repairs.yml:15:24: warning:" in warning["text"]
    assert warning["text"].endswith("[vague-promise]")
    assert "Within how many days?" in question["text"]
    assert not any("Ask the team" in str(each) for each in found["remarks"])


def test_a_commit_while_serving_is_told_after_the_next_save(root: Path) -> None:
    repairs = root / "content/harbour-homes/standards/repairs.yml"
    page = root / "build/docs/what-has-changed.md"
    said: list[str] = []
    past = Remembered(root, TODAY, said.append)
    refresh(root, TODAY, None, lambda _: None, past)
    assert "cannot say what has changed" in page.read_text()
    assert "can tell nothing" in said[0]

    repository = Repository(root)
    first = repository.commit(repository.tree_of(root), at=datetime(2026, 11, 1, tzinfo=UTC))
    refresh(root, TODAY, None, lambda _: None, past)
    assert "Nothing has changed" in page.read_text()

    repairs.write_text(repairs.read_text().replace("within 24 hours", "within 48 hours"))
    repository.commit(repository.tree_of(root), first, at=datetime(2026, 11, 2, tzinfo=UTC))
    repository.close()
    refresh(root, TODAY, None, lambda _: None, past)
    assert "A time is longer" in page.read_text()
    assert len(said) == 1


def test_the_past_is_read_once_while_there_is_no_new_commit(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(root)
    repository.commit(repository.tree_of(root))
    repository.close()
    read: list[Path] = []
    monkeypatch.setattr("generator.serve.histories", lambda root, _: read.append(root) or {})
    past = Remembered(root, TODAY, lambda _: None)
    for _ in range(3):
        assert past.known == {}
    assert len(read) == 1
