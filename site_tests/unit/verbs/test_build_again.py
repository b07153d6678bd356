"""`deal build` again gives the site of a clean build, byte for byte, and makes no page that is the same."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.builders.mkdocs_pages import Site
from generator.cli import cli
from generator.manifest import hashes
from site_tests.conftest import ROOT
from site_tests.repository import Repository

REPAIRS = "content/harbour-homes/standards/repairs.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = shutil.copytree(ROOT / "site_tests/cases/start", tmp_path / "project")
    shutil.copytree(ROOT / "theme/site", root / "theme/site")
    return root


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were made, by their Markdown files."""
    made: list[str] = []
    html = Site.html
    monkeypatch.setattr(Site, "html", lambda self, path: made.append(path) or html(self, path))
    return made


def built(root: Path, today: str = "2026-11-22", *, paper: bool = False) -> dict[str, str]:
    verb = ["build", *([] if paper else ["--no-print"]), "--today", today, "--root", str(root)]
    done = CliRunner().invoke(cli, verb)
    assert done.exit_code == 0, done.output
    return hashes(root / "build" / "site")


def clean(root: Path, today: str = "2026-11-22", *, paper: bool = False) -> dict[str, str]:
    shutil.rmtree(root.with_name("clean"), ignore_errors=True)
    fresh = shutil.copytree(root, root.with_name("clean"), ignore=shutil.ignore_patterns("build"))
    return built(fresh, today, paper=paper)


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old} any more: change something else"
        (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


MENDING = REPAIRS.replace("repairs", "mending")


def another_standard(root: Path) -> None:
    text = (root / REPAIRS).read_text(encoding="utf-8").replace("repairs-on", "mending-on")
    (root / MENDING).write_text(text.replace("title: Repairs", "title: Mending"), encoding="utf-8")


EDITS: tuple[Callable[[Path], None], ...] = (
    change(REPAIRS, "24 hours", "12 hours"),
    change("theme/site/base.html", "<body", "<body data-new"),
    change("theme/site/assets/deal.css", "{", "{ --new: 1;"),
    change("mkdocs.yml", "site_name: ", "site_name: New "),
    another_standard,
    change(MENDING, "title: ", "title: Other "),
    lambda root: (root / MENDING).unlink(),
)


def test_after_each_kind_of_edit_the_site_is_that_of_a_clean_build(root: Path) -> None:
    last = built(root)
    for edit in EDITS:
        edit(root)
        again = built(root)
        assert again != last, "an edit that changes nothing proves nothing"
        assert again == clean(root)
        last = again
    assert built(root, "2027-12-01") == clean(root, "2027-12-01") != last


def test_paper_is_that_of_a_clean_build_too(root: Path) -> None:
    first = built(root, paper=True)
    assert built(root, paper=True) == first, "no landlord is read, and its paper is made of it"
    EDITS[0](root)
    assert built(root, paper=True) == clean(root, paper=True) != first


def test_a_new_commit_is_told_at_once(root: Path) -> None:
    repository = Repository(root)
    commit = repository.commit(repository.tree_of(root), at=datetime(2026, 11, 1, tzinfo=UTC))
    EDITS[0](root)
    edited = built(root)
    repository.commit(repository.tree_of(root), commit, at=datetime(2026, 11, 2, tzinfo=UTC))
    repository.close()
    told = built(root)
    assert told == clean(root)
    page = "what-has-changed/index.html"
    assert told[page] != edited[page]


def test_only_pages_that_changed_are_made_again(root: Path, pages: list[str]) -> None:
    first = built(root)
    assert len(pages) > 50
    pages.clear()
    assert built(root) == first
    assert pages == [], "what the last site has is in the next one too"
    EDITS[0](root)
    assert built(root) != first
    assert "repairs.md" in pages
    assert not any(page.startswith("help/") for page in pages)
    shutil.rmtree(root / "build" / ".site-next")
    assert built(root) == clean(root)


def test_a_folder_of_damaged_entries_changes_nothing(root: Path) -> None:
    first = built(root)
    entries = sorted((root / "build" / "remembered").iterdir())
    assert entries
    for number, entry in enumerate(entries):
        content = entry.read_bytes()
        entry.write_bytes(content[: len(content) // 2] if number % 2 else content[:-1] + b"X")
    assert built(root) == first


def tampered(site: Path) -> None:
    """Somebody changes a page, its copy and a file to download, takes one away and adds two."""
    page = site / "repairs/index.html"
    was = page.stat()
    page.write_bytes(page.read_bytes().replace(b"24 hours", b"99 hours"))
    os.utime(page, ns=(was.st_atime_ns, was.st_mtime_ns))
    (site / "repairs/index.html.gz").write_bytes(b"damaged")
    (site / "data/all/promises.csv").unlink()
    (site / "help/index.html").rename(site / "help/other.html")
    (site / "more").symlink_to(site / "help")


@pytest.mark.parametrize("where", ["site", ".site-next"])
def test_what_somebody_changed_in_the_site_is_not_published(root: Path, where: str) -> None:
    first = built(root)
    EDITS[0](root)
    second = built(root)
    change(REPAIRS, "12 hours", "24 hours")(root)
    tampered(root / "build" / where)
    assert built(root) == first != second
    change(REPAIRS, "24 hours", "12 hours")(root)
    assert built(root) == second


def test_a_template_that_is_saved_while_pages_are_made_is_not_mixed_up(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = Site.html
    was, new = '{% extends "base.html" %}', '{% include "base.html" %}<!-- new -->'

    def save(site: Site, path: str) -> bytes:
        if path == "index.md":
            change("theme/site/main.html", was, new)(root)
        return html(site, path)

    with monkeypatch.context() as patch:
        patch.setattr(Site, "html", save)
        built(root)
    assert (root / "build/site/index.html").read_text().endswith("<!-- new -->")
    # It is put back as it was: what was made meanwhile was not made of that.
    change("theme/site/main.html", new, was)(root)
    assert built(root) == clean(root)
