"""What is remembered is never believed too long: after every kind of edit it gives what a clean run gives."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.model import NO_HISTORY, History
from generator.output import OutputFile
from generator.pipeline import make_edition
from generator.remembered import Memory, key_of_files
from generator.render.pages import every_page, templates
from site_tests.conftest import ROOT, TODAY, copy_project

SIX, TORUS, PAPWORTH = (
    f"content/{name}" for name in ("six-town-housing", "torus-liverpool", "papworth-trust")
)
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, without its list of addresses."""
    root = copy_project(tmp_path_factory.mktemp("remembered") / "project")
    (root / "content/addresses.csv").unlink()
    return root


Made = tuple[tuple[OutputFile, ...] | None, list[object]]


def made(root: Path, memory: Memory, today: date, history: dict[str, History]) -> Made:
    collector = Collector()
    edition = make_edition(
        root, today, collector, lambda _: None, histories=history, paper=False, memory=memory
    )
    if edition:
        memory.forget_the_rest()
    return edition.files if edition else None, list(collector)


def change(old: str, new: str) -> Callable[[Path], None]:
    def edit(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old} any more: change something else"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def write(text: str) -> Callable[[Path], None]:
    return lambda path: (path.parent.mkdir(exist_ok=True), path.write_text(text))[0]


EDITS: tuple[tuple[tuple[str, Callable[[Path], None]], ...], ...] = (
    (
        (f"{SIX}/standards/repairs.yml", change("We send you a text", "We send a text")),
        (f"{TORUS}/landlord.yml", change("short_name: Torus", "short_name: The Torus")),
        ("data/regulator/tsm_2025_sector_quartiles.csv", change("TP01,355,64.7", "TP01,355,60.7")),
        ("content/help/tenants.md", change("# ", "# All about ")),
    ),
    (
        (f"{SIX}/standards/repairs.yml", change("title: Repairs", "title: Mending")),
        ("data/six-town-housing/tsm.csv", change("2025-11", "2025-10")),
        (f"{PAPWORTH}/standards/data-security.yml", Path.unlink),
    ),
    ((f"{SIX}/landlord.yml", change("brand:\n", "brand:\n  logo: {file: logo.svg, alt: Us}\n")),),
    ((f"{SIX}/logo.svg", write(LOGO)),),
    (
        (f"{SIX}/logo.svg", write(LOGO.replace("9z", "8z"))),
        (f"{SIX}/campaigns/stay-safe-at-home.yml", change("title: ", "title: Now we ")),
        ("content/help/pictures/page.png", Path.unlink),
        ("data/torus-liverpool/local-offers.csv", Path.unlink),
    ),
    (("content/glossary.yml", change("words:\n", "words:\n  - word: repair\n    means: It.\n")),),
    (("content/jargon.yml", lambda path: path.write_text("")),),
    (("content/jargon.yml", Path.unlink),),
    (("content/search-words.yml", Path.unlink),),
    (("content/accessibility.yml", Path.unlink),),
    (
        (
            "content/addresses.csv",
            write("address,page,given_up_because\ngo/old/,torus-liverpool,\n"),
        ),
        ("mkdocs.yml", change("https://whats-the-deal.example/", "https://promises.example/")),
    ),
    ((f"{SIX}/standards/repairs.yml", change("title:", "titel:")),),
    ((f"{SIX}/standards/repairs.yml", change("titel:", "title:")),),
    ((f"{SIX}/stray.txt", write("not read")),),
    ((f"{SIX}/stray.txt", lambda path: (path.unlink(), path.symlink_to("/etc/hosts"))[0]),),
    (
        (f"{SIX}/stray.txt", Path.unlink),
        ("content/addresses.csv", Path.unlink),
        (TORUS, shutil.rmtree),
    ),
)
"""Every kind of input, and the ways in which it can change, in steps."""


def test_after_every_kind_of_edit_the_result_is_that_of_a_clean_run(project: Path) -> None:
    memory = Memory()
    assert made(project, memory, TODAY, {})[0]
    published = 0
    for edits in EDITS:
        for name, edit in edits:
            edit(project / name)
        after = made(project, memory, TODAY, {})
        assert after == made(project, Memory(), TODAY, {}), edits
        published += after[0] is not None
    assert published > len(EDITS) // 2, "most steps must be without mistakes"
    tomorrow = date(2027, 11, 22)
    assert made(project, memory, tomorrow, {}) == made(project, Memory(), tomorrow, {})
    known = {"six-town-housing": History(since=datetime(2026, 1, 1, tzinfo=UTC))}
    told = made(project, memory, tomorrow, known)
    assert told == made(project, Memory(), tomorrow, known)
    assert told != made(project, memory, tomorrow, {"six-town-housing": NO_HISTORY})


def test_a_template_that_changes_changes_the_pages(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = shutil.copytree(ROOT / "theme/pages", tmp_path / "pages")
    monkeypatch.setattr(every_page, "THEME_PAGES", place)
    monkeypatch.setattr(templates._pages.loader, "searchpath", [str(place)])
    monkeypatch.setattr(templates._pages, "cache", {})
    memory = Memory()
    first, _ = made(project, memory, TODAY, {})
    template = place / "privacy.md.j2"
    template.write_text(template.read_text() + "\nOne line more.\n")
    os.utime(template, (0, 0))
    second, _ = made(project, memory, TODAY, {})
    assert first is not None
    assert second is not None
    assert first != second
    assert any(b"One line more." in file.content for file in second)


def test_what_is_the_same_is_made_once_and_what_is_not_used_is_forgotten() -> None:
    memory, count = Memory(), []

    def make(_: Collector) -> str:
        count.append(1)
        return "made"

    for _ in range(3):
        assert memory.made("step", "key", make, Collector()) == "made"
        memory.forget_the_rest()
    assert len(count) == 1
    memory.forget_the_rest()
    memory.made("step", "key", make, Collector())
    assert len(count) == 2


def test_what_was_saved_while_it_was_read_is_not_remembered(tmp_path: Path) -> None:
    memory = Memory()
    file = tmp_path / "a.yml"
    file.write_text("old")
    key = key_of_files(tmp_path)

    def read(_: Collector) -> str:
        file.write_text("new")
        return file.read_text()

    sure = lambda: key == key_of_files(tmp_path)  # noqa: E731
    assert memory.made("read", key, read, Collector(), sure=sure) == "new"
    file.write_text("old")
    assert memory.made("read", key, lambda _: file.read_text(), Collector()) == "old"
