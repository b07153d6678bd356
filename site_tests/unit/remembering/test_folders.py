"""A file that we wrote is known again, and none that anybody touched since."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.remembering.folders import Tended


def tended(place: Path) -> Tended:
    folder = Tended(place)
    folder.keep_only({"a/page.html"})
    folder.write("a/page.html", b"We mend it.", "key", "hash")
    return Tended(place, folder.rows)


def test_what_was_written_is_right_until_it_is_made_of_something_else(tmp_path: Path) -> None:
    folder = tended(tmp_path)
    row = folder.right("a/page.html", "key")
    assert row is not None
    assert (row.hash, row.size) == ("hash", 11)
    assert folder.rows == {"a/page.html": row}
    assert folder.right("a/page.html", "another key") is None
    assert folder.right("a/other.html", "key") is None
    assert Tended(tmp_path).right("a/page.html", "key") is None


def with_its_time(text: str) -> Callable[[Path], None]:
    """Somebody writes other words of the same length, and sets the time back."""

    def edit(page: Path) -> None:
        was = page.stat()
        page.write_text(text)
        os.utime(page, ns=(was.st_atime_ns, was.st_mtime_ns))

    return edit


def replaced(page: Path) -> None:
    page.with_name("other").write_text("We mend it.")
    page.with_name("other").replace(page)


def linked(page: Path) -> None:
    page.rename(page.with_name("other"))
    page.symlink_to(page.with_name("other"))


@pytest.mark.parametrize(
    "touch",
    [
        with_its_time("We lend it."),
        replaced,
        linked,
        Path.unlink,
        lambda page: page.write_text("longer than before"),
        lambda page: (page.unlink(), page.mkdir()),
    ],
    ids=["edited", "replaced", "linked", "deleted", "grown", "a folder"],
)
def test_what_somebody_touched_is_not_right(
    touch: Callable[[Path], object], tmp_path: Path
) -> None:
    folder = tended(tmp_path)
    touch(tmp_path / "a/page.html")
    assert folder.right("a/page.html", "key") is None


def test_a_file_of_another_folder_is_in_this_one_too_and_right_in_both(tmp_path: Path) -> None:
    other = tended(tmp_path / "other")
    row = other.right("a/page.html", "key")
    assert row is not None
    here = Tended(tmp_path / "here")
    here.keep_only(())
    here.share("a/page.html", row, other)
    assert (tmp_path / "here/a/page.html").read_bytes() == b"We mend it."
    known = [("here", here.rows), ("other", other.rows)]
    assert all(Tended(tmp_path / name, rows).right("a/page.html", "key") for name, rows in known)
    here.write("a/page.html", b"We do not.", "other key", "hash")
    assert (tmp_path / "other/a/page.html").read_bytes() == b"We mend it."
    with_its_time("We lend it.")(tmp_path / "other/a/page.html")
    assert not any(
        Tended(tmp_path / name, rows).right("a/page.html", "key") for name, rows in known
    )


def test_where_a_disk_knows_no_second_name_a_file_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    other, here = tended(tmp_path / "other"), Tended(tmp_path / "here")
    row = other.right("a/page.html", "key")
    assert row is not None
    here.keep_only(())
    here.share("a/page.html", row, other)
    with_its_time("We lend it.")(tmp_path / "here/a/page.html")
    assert (tmp_path / "other/a/page.html").read_bytes() == b"We mend it."
    assert Tended(tmp_path / "other", other.rows).right("a/page.html", "key")


def test_only_what_is_wanted_stays_and_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside, place = tmp_path / "outside", tmp_path / "place"
    (outside / "b").mkdir(parents=True)
    (outside / "mine").write_text("mine")
    folder = tended(place)
    (place / "a/stray").touch()
    (place / "empty").mkdir()
    (place / "b").symlink_to(outside)
    (place / "c").symlink_to(outside / "mine")
    folder.keep_only({"a/page.html", "b/new", "c"})
    folder.write("b/new", b"new", "", "")
    folder.write("c", b"new", "", "")
    assert {each.name for each in outside.iterdir()} == {"b", "mine"}
    assert (outside / "mine").read_text() == "mine"
    names = {path.relative_to(place).as_posix() for path in place.rglob("*")}
    assert names == {"a", "a/page.html", "b", "b/new", "c"}
