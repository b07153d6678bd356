"""`deal check --fix`: it shows what it mends, and leaves all else as it is, to the byte."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.mend import mended

ROOT = Path(__file__).parents[2]
START = ROOT / "site_tests" / "cases" / "start"
REPAIRS = "content/harbour-homes/standards/repairs.yml"
FIGURES = "data/harbour-homes/kpi.csv"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(START, tmp_path / "project")


def change(root: Path, file: str, old: str, new: str) -> bytes:
    """Writes something else into a file; gives its bytes."""
    raw = (root / file).read_bytes().replace(old.encode(), new.encode())
    (root / file).write_bytes(raw)
    return raw


def fix(root: Path) -> Result:
    return CliRunner().invoke(cli, ["check", "--fix", "--today", "2026-11-22", "--root", str(root)])


def everything(root: Path) -> dict[str, bytes]:
    """All files but what is kept for the next time."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and root / "build" not in path.parents
    }


def test_shows_each_line_before_and_after_and_says_what_is_left(root: Path) -> None:
    change(root, REPAIRS, "title: Repairs", "title:Repairs\ncolour: red")
    change(root, FIGURES, "96.2", "96.2%")
    done = fix(root)
    assert done.stdout.startswith(
        f"""{REPAIRS}
    1 - title:Repairs
      + title: Repairs
{FIGURES}
    2 - repairs-on-time,all,FY2025-26,96.2%,,,,final,,Harbour Homes repairs system,,,
      + repairs-on-time,all,FY2025-26,96.2,,,,final,,Harbour Homes repairs system,,,

Mended 2 lines in 2 files. Look at each change: it is in your file now.

{REPAIRS}:2:1: mistake: There is no field called “colour” here.
"""
    )
    assert done.stdout.endswith("\n1 mistake.\n")
    assert done.exit_code == 1


def test_says_so_when_there_is_nothing_to_mend(root: Path) -> None:
    before = everything(root)
    done = fix(root)
    assert done.stdout.startswith("Nothing was mended")
    assert done.exit_code == 0
    assert everything(root) == before


def test_mends_what_only_a_second_look_finds(root: Path) -> None:
    change(root, REPAIRS, "title: Repairs", "title：“Repairs: all of them”")
    fix(root)
    assert (
        (root / REPAIRS).read_text(encoding="utf-8").startswith('title: "Repairs: all of them"\n')
    )


@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n"])
def test_keeps_line_ends_marks_and_all_other_lines(ending: bytes) -> None:
    lines = [b"title:Repairs", "  # caf\u00e9  ".encode(), b"", b"theme:   Your home "]
    raw = b"\xef\xbb\xbf" + ending.join(lines)
    done = mended(REPAIRS, raw)
    assert done is not None
    assert done.content == raw.replace(b"title:Repairs", b"title: Repairs")


def test_writes_utf_8_where_excel_or_notepad_wrote_utf_16(root: Path) -> None:
    text = (root / FIGURES).read_text(encoding="utf-8")
    (root / FIGURES).write_bytes(text.encode("utf-16"))
    assert "saved as UTF-8 instead of UTF-16" in fix(root).stdout
    assert (root / FIGURES).read_text(encoding="utf-8") == text


def test_leaves_a_file_alone_whose_letters_nobody_can_be_sure_of() -> None:
    assert mended(REPAIRS, "title:Caf\u00e9".encode("cp1252")) is None


def test_leaves_alone_what_nobody_wrote_by_hand_here(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("title:Outside\n")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "tsm.csv").write_text("a;b\n")
    (root / "content/harbour-homes/standards/linked.yml").symlink_to(outside)
    (root / "data/linked").symlink_to(folder)
    (root / "data/regulator").mkdir()
    (root / "data/regulator/tsm.csv").write_text("measure;value\n1,000;2\n")
    (root / "content/notes.yml").write_text("title:Notes\n")
    before = everything(root)
    fix(root)
    assert everything(root) == before
    assert outside.read_text() == "title:Outside\n"


def test_a_linked_folder_of_words_is_not_followed(root: Path, tmp_path: Path) -> None:
    change(root, REPAIRS, "title: Repairs", "title:Repairs")
    (root / "content").rename(tmp_path / "elsewhere")
    (root / "content").symlink_to(tmp_path / "elsewhere")
    fix(root)
    assert (
        "title:Repairs" in (tmp_path / "elsewhere/harbour-homes/standards/repairs.yml").read_text()
    )
