"""There is always a whole site: the old one or the new one, whatever ends a build."""

import errno
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import cli, publishing
from generator.builders import BuilderError
from generator.output import OutputFile
from generator.publishing import alone, mended, swap
from generator.report.no_room import no_room
from generator.write import sync

OLD, NEW = ["old.html"], ["new.html"]


class Killed(BaseException):
    """What ends a program at once."""


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.fixture(params=["in one step", "in two"])
def sites(tmp_path: Path, request: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an old site and a new one, on a system that can exchange them or cannot."""
    if request.param == "in two":
        monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)
    sync(tmp_path / "site", [OutputFile("old.html", b"old")])
    sync(tmp_path / "next", [OutputFile("new.html", b"new")])
    return tmp_path


def test_the_new_site_takes_the_place_of_the_old(sites: Path) -> None:
    swap(sites / "next", sites / "site")
    assert names(sites) == ["next", "next/old.html", "site", "site/new.html"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    sync(tmp_path / "next", [OutputFile("new.html", b"new")])
    swap(tmp_path / "next", tmp_path / "site")
    assert names(tmp_path) == ["site", "site/new.html"]


def test_this_system_exchanges_two_folders_in_one_step(tmp_path: Path) -> None:
    """`make test` runs on Linux, where the old site must not be away for an instant."""
    sync(tmp_path / "one", [OutputFile("1", b"")])
    sync(tmp_path / "other", [OutputFile("2", b"")])
    assert publishing._exchanged(tmp_path / "one", tmp_path / "other")
    assert names(tmp_path) == ["one", "one/2", "other", "other/1"]


def killing(monkeypatch: pytest.MonkeyPatch, at: int) -> Callable[[], int]:
    """The program dies before its step number `at` on the disk; gives how many steps were made."""
    steps = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            nonlocal steps
            steps += 1
            if steps > at:
                raise Killed
            return real(*arguments, **named)

        return step

    monkeypatch.setattr(Path, "rename", counted(Path.rename))
    monkeypatch.setattr(shutil, "rmtree", counted(shutil.rmtree))
    monkeypatch.setattr(publishing, "_exchanged", counted(publishing._exchanged))
    return lambda: steps


@pytest.mark.parametrize("at", range(6))
def test_a_program_that_dies_leaves_a_whole_site(
    sites: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        made = killing(patched, at)
        try:
            swap(sites / "next", sites / "site")
        except Killed:
            assert made() == at + 1
    mended(sites / "site")
    assert names(sites / "site") in (OLD, NEW)
    # And the next build works as ever.
    shutil.rmtree(sites / "next", ignore_errors=True)
    sync(sites / "next", [OutputFile("newest.html", b"")])
    swap(sites / "next", sites / "site")
    assert names(sites / "site") == ["newest.html"]
    assert {path.name for path in sites.iterdir()} == {"next", "site"}


def test_a_link_in_place_of_the_old_site_is_not_brought_back(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".site-old").symlink_to(tmp_path / "elsewhere")
    mended(tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_second_build_says_that_it_waits(tmp_path: Path) -> None:
    inside, said, order = threading.Event(), threading.Event(), []

    def first() -> None:
        with alone(tmp_path / "build", lambda: None):
            inside.set()
            assert said.wait(10)
            order.append("first")

    other = threading.Thread(target=first)
    other.start()
    assert inside.wait(10)
    with alone(tmp_path / "build", said.set):
        order.append("second")
    other.join()
    assert order == ["first", "second"]


def test_alone_nobody_waits(tmp_path: Path) -> None:
    for _ in range(2):
        with alone(tmp_path / "build", lambda: pytest.fail("waited for itself")):
            pass


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "build/site"), "The disk is full: build"),
        (OSError(errno.EROFS, "Read-only file system"), "This disk can only be read."),
        (PermissionError(errno.EACCES, "Permission denied"), "This account may not write there."),
        (BuilderError(f"mkdocs failed: {os.strerror(errno.ENOSPC)}"), "The disk is full."),
        (OSError(errno.EFBIG, "File too large", "a.pdf"), "No file may grow so large here: a.pdf."),
        (
            FileNotFoundError(errno.ENOENT, "No such file or directory", "content/a.yml"),
            "A file or folder went while deal was reading it: content/a.yml\nType the same again.",
        ),
        (
            BuilderError("mkdocs failed:\nError: Inherited config file 'a.yml' does not exist"),
            "A file or folder went while deal was reading it: Error: Inherited config file",
        ),
        (OSError(errno.EIO, "Input/output error"), ""),
        (BuilderError("mkdocs failed: no such template"), ""),
        (ValueError("a bug of ours"), ""),
    ],
)
def test_a_full_disk_is_told_apart_from_a_bug(error: Exception, said: str) -> None:
    assert no_room(error).startswith(said)
    assert bool(no_room(error)) == bool(said)


def test_a_full_disk_is_said_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "build/docs")

    monkeypatch.setattr(cli, "cli", full)
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 1
    assert capsys.readouterr().err == (
        "The disk is full: build/docs.\nNothing was published: the last good site is as it was.\n"
    )
