import os
from pathlib import Path

import pytest

from generator.output import OutputFile
from generator.write import LinkedFolderError, own_folder, sync, write_file


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
