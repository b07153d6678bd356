"""What is kept between runs: whole, or thrown away."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.remembering.kept import InFolder, InMemory, Kept, key_of
from generator.remembering.sealed import Sealed

KEY = key_of([b"a", b"b"])


def test_a_key_knows_where_each_part_ends_and_their_order() -> None:
    keys = {key_of(parts) for parts in ([b"a", b"b"], [b"ab"], [b"b", b"a"], [b"", b"a", b"b"])}
    assert len(keys) == 4
    assert all(len(key) == 64 and key.isalnum() for key in keys)


@pytest.mark.parametrize("where", ["memory", "folder"])
def test_what_was_put_comes_back_and_nothing_else(where: str, tmp_path: Path) -> None:
    kept: Kept = InMemory() if where == "memory" else InFolder(tmp_path / "kept")
    assert kept.get(KEY) is None
    kept.put(KEY, b"content")
    assert kept.get(KEY) == b"content"
    assert kept.get(key_of([b"other"])) is None


def test_another_run_finds_what_was_kept(tmp_path: Path) -> None:
    InFolder(tmp_path).put(KEY, b"")
    assert InFolder(tmp_path).get(KEY) == b""


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry[:-1],
        lambda entry: entry[:-1] + b"X",
        lambda entry: entry.replace(b"sealed 1", b"sealed 0"),
        lambda _: b"",
        lambda _: b"%PDF-1.7 put here by somebody else, and longer than the mark and the checksum",
    ],
    ids=["cut short", "one byte wrong", "another version", "empty", "not ours"],
)
def test_a_damaged_entry_is_thrown_away(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    InFolder(tmp_path).put(KEY, b"content")
    path = tmp_path / KEY
    path.write_bytes(damage(path.read_bytes()))
    assert InFolder(tmp_path, only_read=True).get(KEY) is None
    assert path.exists()
    assert InFolder(tmp_path).get(KEY) is None
    assert not path.exists()


def test_what_somebody_else_brought_along_is_thrown_away(tmp_path: Path) -> None:
    Sealed(tmp_path, b"another person's secret").put(KEY, b"%PDF-1.7 with other promises")
    assert InFolder(tmp_path).get(KEY) is None
    assert not (tmp_path / KEY).exists()


def test_reading_only_writes_nothing(tmp_path: Path) -> None:
    kept = InFolder(tmp_path / "kept", only_read=True)
    kept.put(KEY, b"content")
    kept.forget_the_rest()
    assert not (tmp_path / "kept").exists()


def test_what_a_whole_run_did_not_use_is_forgotten(tmp_path: Path) -> None:
    old, new = key_of([b"old"]), key_of([b"new"])
    first = InFolder(tmp_path)
    first.put(KEY, b"used")
    first.put(old, b"unused")
    second = InFolder(tmp_path)
    second.get(KEY)
    second.put(new, b"new")
    second.forget_the_rest()
    assert {path.name for path in tmp_path.iterdir()} == {KEY, new}


def test_a_disk_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    kept = InFolder(tmp_path / "kept")
    kept.put(KEY, b"content")
    assert kept.get(KEY) is None
