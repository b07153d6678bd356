"""What is remembered is never believed too long: after every kind of edit it gives what a clean run gives."""

import os
import pickle
import platform
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from generator.diagnostics import Collector, Location
from generator.model import NO_HISTORY, History
from generator.output import OutputFile
from generator.pipeline import make_edition
from generator.remembering import remembered
from generator.remembering.remembered import Memory, Same, key_of_files
from generator.remembering.sealed import Sealed, own_secret
from generator.render.pages import every_page, templates
from site_tests.conftest import ROOT, TODAY, copy_project
from site_tests.written import A_TRANSLATION

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


def write(text: str) -> Callable[[Path], object]:
    return lambda path: (path.parent.mkdir(exist_ok=True), path.write_text(text))[0]


def rename(name: str) -> Callable[[Path], object]:
    return lambda path: path.rename(path.with_name(name))


EDITS: tuple[tuple[tuple[str, Callable[[Path], object]], ...], ...] = (
    (
        (f"{SIX}/standards/repairs.yml", change("We send you a text", "We send a text")),
        (f"{TORUS}/landlord.yml", change("short_name: Torus", "short_name: The Torus")),
        ("data/regulator/tsm_2025_sector_quartiles.csv", change("TP01,355,64.7", "TP01,355,60.7")),
        ("content/help/tenants.md", change("# ", "# All about ")),
        (f"{TORUS}/learning/damp-and-mould.yml", change("title: ", "title: Now ")),
        ("data/six-town-housing/recipes/tsm-release.yml", change("\n", "\n# Looked at.\n")),
        (f"{SIX}/standards/repairs.easy-read.yml", change("This page is", "Here this page is")),
        (f"{SIX}/standards/repairs.cy.yml", write(A_TRANSLATION)),
    ),
    (
        (f"{SIX}/standards/repairs.yml", change("title: Repairs", "title: Mending")),
        ("data/six-town-housing/tsm.csv", change("2025-11", "2025-10")),
        (f"{PAPWORTH}/standards/data-security.yml", Path.unlink),
        (f"{SIX}/standards/repairs.cy.yml", change("Atgyweirio", "Trwsio")),
        ("content/pictures/sink.svg", change("<path", '<path d="M0 0h9v9z"/><path')),
    ),
    ((f"{SIX}/landlord.yml", change("brand:\n", "brand:\n  logo: {file: logo.svg, alt: Us}\n")),),
    (
        (f"{SIX}/logo.svg", write(LOGO)),
        (f"{TORUS}/learning/damp-and-mould.yml", Path.unlink),
        (f"{PAPWORTH}/standards/involvement-and-engagement.yml", rename("having-your-say.yml")),
        (
            "content/new-landlord",
            lambda path: (
                shutil.copytree(path.with_name("papworth-trust"), path),
                change("name: Papworth", "name: New")(path / "landlord.yml"),
                change("short_address: papworth", "short_address: new")(path / "landlord.yml"),
            )[0],
        ),
    ),
    (
        (f"{SIX}/logo.svg", write(LOGO.replace("9z", "8z"))),
        ("content/new-landlord", shutil.rmtree),
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


def test_after_every_kind_of_edit_the_result_is_that_of_a_clean_run(
    project: Path, tmp_path: Path
) -> None:
    memory, folder = Memory(), Sealed(tmp_path / "remembered", b"ours")
    assert made(project, memory, TODAY, {})[0]
    published = 0
    for edits in EDITS:
        for name, edit in edits:
            edit(project / name)
        after = made(project, memory, TODAY, {})
        assert after == made(project, Memory(), TODAY, {}), edits
        assert after == made(project, Memory(folder), TODAY, {}), edits
        published += after[0] is not None
    assert published > len(EDITS) // 2, "most steps must be without mistakes"
    tomorrow = date(2027, 11, 22)
    clean = made(project, Memory(), tomorrow, {})
    assert made(project, memory, tomorrow, {}) == clean
    assert made(project, Memory(folder), tomorrow, {}) == clean
    known = {"six-town-housing": History(since=datetime(2026, 1, 1, tzinfo=UTC))}
    told = made(project, memory, tomorrow, known)
    assert told == made(project, Memory(), tomorrow, known)
    assert told == made(project, Memory(folder), tomorrow, known)
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


def test_a_history_is_part_of_what_is_kept(tmp_path: Path) -> None:
    memory = Memory(Sealed(tmp_path, b"ours"))
    assert not_kept(memory, Same(History()))
    memory.know(NO_HISTORY, "none")
    assert not not_kept(memory, Same(NO_HISTORY))


def not_kept(memory: Memory, key: object) -> bool:
    """Whether a thing that nobody named is only remembered while the program runs."""
    before = len(entries(memory))
    memory.made("step", (key,), lambda _: "made", Collector())
    return len(entries(memory)) == before


def entries(memory: Memory) -> list[Path]:
    assert memory._folder
    folder = memory._folder._folder
    return sorted(folder.iterdir()) if folder.is_dir() else []


def again(folder: Path, secret: bytes = b"ours") -> int:
    """How often a next program has to make something that an earlier one kept."""
    count = []

    def make(collector: Collector) -> dict[str, str]:
        count.append(1)
        collector.add("missing-file", Location("a.yml"), "Said.", "Do.")
        return {"made": "once"}

    collector = Collector()
    memory = Memory(Sealed(folder, secret))
    assert memory.made("step", ("key", TODAY), make, collector) == {"made": "once"}
    assert [each.message for each in collector] == ["Said."]
    return len(count)


def test_the_next_program_remembers_too_what_was_made_and_said(tmp_path: Path) -> None:
    assert [again(tmp_path), again(tmp_path), again(tmp_path)] == [1, 0, 0]


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry[:-1],
        lambda entry: entry[: len(entry) // 2],
        lambda entry: entry[:-1] + bytes([entry[-1] ^ 1]),
        lambda entry: entry.replace(b"sealed 1", b"sealed 0"),
        lambda _: b"",
        lambda entry: b"deal sealed 1\n" + sha256(entry[46:]).digest() + entry[46:],
    ],
    ids=["cut short", "half written", "one bit", "another shape", "empty", "a plain checksum"],
)
def test_what_is_damaged_is_made_again_and_never_believed(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    again(tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage(entry.read_bytes()))
    assert [again(tmp_path), again(tmp_path)] == [1, 0]


def test_what_another_version_or_another_person_kept_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [again(tmp_path), again(tmp_path, b"theirs"), again(tmp_path)] == [1, 1, 1]
    monkeypatch.setattr(remembered, "program", lambda: "another version")
    assert [again(tmp_path), again(tmp_path)] == [1, 0]


def test_an_entry_is_not_believed_under_the_name_of_another(tmp_path: Path) -> None:
    memory = Memory(Sealed(tmp_path, b"ours"))
    memory.made("step", "other", lambda _: {"made": "other"}, Collector())
    (other,) = tmp_path.iterdir()
    again(tmp_path)
    (own,) = set(tmp_path.iterdir()) - {other}
    shutil.copy(other, own)
    assert again(tmp_path) == 1


class _Runs:
    """What a stranger could put into a pull request: to open it would run it."""

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (Path("ran"),))


def test_nothing_that_a_stranger_wrote_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "remembered"
    again(folder)
    (entry,) = folder.iterdir()
    bad = pickle.dumps(_Runs())
    for secret in (b"theirs", b""):
        Sealed(folder, secret).put(entry.name, bad)
        assert again(folder) == 1
    assert not (tmp_path / "ran").exists()


def test_the_program_its_templates_words_and_libraries_are_in_every_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = ("generator/a.py", "theme/pages/a.j2", "theme/print/a.typ", "theme/words/cy.po")
    for part in parts:
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_text("old")
    monkeypatch.setattr(remembered, "_PROGRAM", tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "lib")])
    names = [remembered.program.__wrapped__()]
    for part in parts:
        (tmp_path / part).write_text("new")
        names.append(remembered.program.__wrapped__())
    (tmp_path / "lib" / "jinja2-9.dist-info").mkdir(parents=True)
    names.append(remembered.program.__wrapped__())
    monkeypatch.setattr(platform, "python_version", lambda: "3.99")
    names.append(remembered.program.__wrapped__())
    assert len(set(names)) == len(names)


def test_the_secret_is_made_once_for_this_person_only(tmp_path: Path) -> None:
    first = own_secret(tmp_path / "home")
    assert first == own_secret(tmp_path / "home") != own_secret(tmp_path / "other")
    place = tmp_path / "home" / "seal"
    assert place.stat().st_mode & 0o077 == 0
    place.write_bytes(b"short")
    assert len(own_secret(tmp_path / "home")) == 32
    (tmp_path / "file").touch()
    assert own_secret(tmp_path / "file") != own_secret(tmp_path / "file")
