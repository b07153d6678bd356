"""What the preview shows while files are broken; the watching itself is tested in a browser."""

import queue
import shutil
import socket
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.remembering.kept import InMemory
from generator.serve import CannotShow, Remembered, _Desk, refresh, serve
from site_tests.repository import Repository

START = Path(__file__).parents[1] / "cases" / "start"
TODAY = date(2026, 11, 22)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(START, tmp_path / "project")
    return tmp_path / "project"


def test_shows_the_pages_and_no_problem(root: Path) -> None:
    said: list[str] = []
    found = refresh(root, TODAY, None, said.append)
    assert found.good
    assert "repairs.md" in found.files
    assert found.preview.extra == {}
    assert said == ["No mistakes."]


def test_nothing_is_written_where_a_build_writes(root: Path) -> None:
    refresh(root, TODAY, None, lambda _: None, paper=False)
    assert not (root / "build").exists()


def test_keeps_the_last_good_pages_below_the_mistake(root: Path) -> None:
    last = refresh(root, TODAY, None, lambda _: None).edition
    (root / "content/harbour-homes/standards/repairs.yml").write_text("titel: Repairs\n")
    said: list[str] = []
    found = refresh(root, TODAY, last, said.append)
    assert found.edition is last
    assert not found.good
    assert b"24 hours" in found.files["repairs.md"].content
    assert "Did you mean “title”?" in str(found.preview.extra["problems"])
    assert "Did you mean “title”?" in "".join(said)


def test_starts_even_when_nothing_can_be_shown_yet(root: Path) -> None:
    (root / "content/harbour-homes/landlord.yml").write_text("")
    found = refresh(root, TODAY, None, lambda _: None)
    assert found.edition is None
    assert b"Nothing to show yet" in found.files["index.md"].content
    assert "This file is empty." in str(found.preview.extra["problems"])


def test_a_bug_of_ours_does_not_end_the_preview(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = refresh(root, TODAY, None, lambda _: None).edition

    def fail(*_: object) -> None:
        raise RuntimeError("our fault")

    monkeypatch.setattr("generator.serve.make_edition", fail)
    said: list[str] = []
    found = refresh(root, TODAY, last, said.append)
    assert found.edition is last
    assert not found.good
    assert "This is a mistake in deal, not in your files" in said[0]
    assert said[0] == found.preview.problems[0]


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
    found = refresh(root, TODAY, None, said.append)
    assert found.good
    assert b"promptly" in found.files["repairs.md"].content
    extra = found.preview.extra
    assert extra["problems"] == ()
    assert extra["remark_count"] == "1 warning, 1 open question"
    assert isinstance(extra["remarks"], tuple)
    warning, question = extra["remarks"]
    assert warning["file"] == question["file"] == "content/harbour-homes/standards/repairs.yml"
    assert "repairs.yml:15:24: warning:" in warning["text"]
    assert warning["text"].endswith("[vague-promise]")
    assert "Within how many days?" in question["text"]
    assert not any("Ask the team" in str(each) for each in extra["remarks"])


def test_a_commit_while_serving_is_told_after_the_next_save(root: Path) -> None:
    repairs = root / "content/harbour-homes/standards/repairs.yml"
    said: list[str] = []
    past = Remembered(root, TODAY, said.append)

    def page() -> str:
        found = refresh(root, TODAY, None, lambda _: None, past)
        return found.files["what-has-changed.md"].content.decode()

    assert "cannot say what has changed" in page()
    assert "can tell nothing" in said[0]

    repository = Repository(root)
    first = repository.commit(repository.tree_of(root), at=datetime(2026, 11, 1, tzinfo=UTC))
    assert "Nothing has changed" in page()

    repairs.write_text(repairs.read_text().replace("within 24 hours", "within 48 hours"))
    repository.commit(repository.tree_of(root), first, at=datetime(2026, 11, 2, tzinfo=UTC))
    repository.close()
    assert "A time is longer" in page()
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


class _Slow(InMemory):
    """Answers nobody before `let_on`, and notes what it is given to keep."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.let_on = threading.Event(), threading.Event()
        self.given: list[str] = []

    def get(self, key: str) -> bytes | None:
        self.asked.set()
        self.let_on.wait()
        return super().get(key)

    def put(self, key: str, content: bytes) -> None:
        self.given.append(key)
        super().put(key, content)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> _Slow:
    """What the PDFs of a preview are kept in."""
    kept = _Slow()
    monkeypatch.setattr("generator.serve.kept_in", lambda _: kept)
    return kept


def test_no_pdf_is_begun_after_it_was_stopped(root: Path, slow: _Slow) -> None:
    heard: queue.SimpleQueue[object] = queue.SimpleQueue()
    desk = _Desk(root, TODAY, "127.0.0.1:0", lambda _: None, heard)  # type: ignore[arg-type]
    desk._saved()
    slow.asked.wait()
    desk.stop()
    slow.let_on.set()
    heard.get()
    assert slow.given == []


def test_it_is_stopped_also_where_nothing_can_be_shown(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped: list[bool] = []
    monkeypatch.setattr("generator.serve._Desk.stop", lambda _: stopped.append(True))
    monkeypatch.setattr("generator.serve._Desk.at_first", lambda _: None)
    monkeypatch.setattr("generator.serve.signal.signal", lambda *_: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotShow):
            serve(root, TODAY, f"127.0.0.1:{taken.getsockname()[1]}", lambda _: None, paper=False)
    assert stopped
