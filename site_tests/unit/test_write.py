import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from generator.output import OutputFile
from generator.write import LinkedFolderError, own_folder, replace_all, sync, write_file
from site_tests.conftest import ROOT


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_makes_the_folder_hold_exactly_the_files(tmp_path: Path) -> None:
    sync(tmp_path, [OutputFile("a.md", b"a"), OutputFile("old/b.md", b"b")])
    sync(tmp_path, [OutputFile("a.md", b"A"), OutputFile("new/c.md", b"c")])
    assert names(tmp_path) == ["a.md", "new", "new/c.md"]
    assert (tmp_path / "a.md").read_bytes() == b"A"


def test_does_not_touch_a_file_that_is_already_right(tmp_path: Path) -> None:
    sync(tmp_path, [OutputFile("a.md", b"a")])
    os.utime(tmp_path / "a.md", (1, 1))
    sync(tmp_path, [OutputFile("a.md", b"a"), OutputFile("b.md", b"b")])
    assert (tmp_path / "a.md").stat().st_mtime == 1


def test_replaces_a_link_by_a_file_and_leaves_its_target_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").symlink_to(outside)
    sync(docs, [OutputFile("a.md", b"a")])
    assert outside.read_text() == "mine"
    assert not (docs / "a.md").is_symlink()


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "a.md", b"old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        write_file(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"old"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("linked", ["build", "build/docs", "build/site"])
def test_a_link_in_place_of_our_folder_is_refused(tmp_path: Path, linked: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "project"
    (root / linked).parent.mkdir(parents=True)
    (root / linked).symlink_to(outside)
    with pytest.raises(LinkedFolderError, match="link to another place"):
        own_folder(root)


def test_our_own_folder_need_not_exist_yet(tmp_path: Path) -> None:
    assert own_folder(tmp_path) == tmp_path / "build"


KILLED = """
import os, signal, sys
from pathlib import Path
from generator.output import OutputFile
from generator.write import replace_all

left = int(sys.argv[2])

def step(event, _):
    global left
    if event == "open" or event.startswith(("os.", "tempfile.")):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(step)
made = [OutputFile(f"data/{name}.csv", b"new" * 9_000) for name in "ab"]
replace_all(Path(sys.argv[1]), made, {"data/a.csv": b"old", "data/b.csv": None})
left = 0
"""
"""Replaces two files, and is killed before the step of this number."""


def test_who_is_killed_while_replacing_leaves_each_file_old_or_new(tmp_path: Path) -> None:
    left: Counter[tuple[bytes | None, ...]] = Counter()
    for number in range(1, 100):
        root = tmp_path / str(number)
        write_file(root / "data/a.csv", b"old")
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(root), str(number)], cwd=ROOT, check=False
        )
        found = (root / "data/a.csv", root / "data/b.csv")
        left[tuple(each.read_bytes()[:3] if each.exists() else None for each in found)] += 1
        assert {each.stat().st_size for each in found if each.exists()} <= {3, 27_000}
        assert set(names(root / "data")) <= {"a.csv", "b.csv"}, "nothing else lies in data"
        if done.returncode == 0:
            break
    assert number > 10
    assert set(left) == {(b"old", None), (b"new", None), (b"new", b"new")}
    assert left[b"new", None] == 1, "there is nothing between the two renames"


def test_a_rename_that_fails_leaves_all_files_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "b.csv", b"old")
    real, calls = Path.replace, []

    def refuse_the_last(path: Path, target: Path) -> Path:
        calls.append(target)
        if target == tmp_path / "b.csv" and len(calls) == 4:
            raise OSError("disk full")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", refuse_the_last)
    made = [OutputFile("a.csv", b"new"), OutputFile("b.csv", b"new")]
    with pytest.raises(OSError, match="disk full"):
        replace_all(tmp_path, made, {"a.csv": None, "b.csv": b"old"})
    assert names(tmp_path) == ["b.csv"]
    assert (tmp_path / "b.csv").read_bytes() == b"old"
