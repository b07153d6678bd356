"""Compressed copies: of text only, the same each time, and never believed without being unpacked."""

import gzip
from pathlib import Path

import pytest

from generator import compressing
from generator.compressing import compress, unpacked
from generator.manifest import hashes
from generator.output import OutputFile
from generator.write import sync

PAGE = b"<p>We mend what is broken.</p>\n" * 40


@pytest.fixture
def site(tmp_path: Path) -> Path:
    names = ("index.html", "a/figures.csv", "a/card.pdf", "a/picture.png")
    sync(tmp_path, [*(OutputFile(name, PAGE) for name in names), OutputFile("small.css", b"p{}")])
    return tmp_path


def copies(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.gz")}


def test_text_gets_a_copy_that_holds_the_same(site: Path) -> None:
    compress(site)
    assert set(copies(site)) == {"index.html.gz", "a/figures.csv.gz"}
    for copy in copies(site).values():
        assert gzip.decompress(copy) == PAGE
        assert len(copy) < len(PAGE) / 5


def test_no_time_and_no_name_is_in_a_copy(site: Path) -> None:
    compress(site)
    copy = copies(site)["index.html.gz"]
    assert copy[3:8] == bytes(5), "no name and no time"
    (site / "index.html.gz").unlink()
    compress(site)
    assert copies(site)["index.html.gz"] == copy


def test_a_right_copy_is_left_alone_and_no_other(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress(site)
    whole = copies(site)
    (site / "a/figures.csv.gz").write_bytes(whole["a/figures.csv.gz"][:-9])
    (site / "gone.html.gz").write_bytes(whole["index.html.gz"])
    written = []
    real = compressing.write_file
    monkeypatch.setattr(
        compressing, "write_file", lambda path, raw: (written.append(path.name), real(path, raw))
    )
    compress(site)
    assert copies(site) == whole
    assert written == ["figures.csv.gz"]


@pytest.mark.parametrize(
    "copy",
    [
        b"",
        b"plain",
        gzip.compress(PAGE)[:-1],
        gzip.compress(PAGE)[:-8] + bytes(8),
        gzip.compress(PAGE) + b"more",
        gzip.compress(PAGE) * 2,
    ],
    ids=["empty", "no copy", "cut", "another sum", "more behind it", "two files"],
)
def test_a_damaged_copy_holds_nothing(copy: bytes) -> None:
    assert unpacked(gzip.compress(PAGE)) == PAGE
    assert unpacked(copy) is None


def test_what_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressing, "_LARGEST", 1_000)
    assert unpacked(gzip.compress(bytes(2_000))) is None


def test_a_copy_is_listed_by_what_it_holds(site: Path) -> None:
    """Another computer may pack the same file otherwise: that is no other site."""
    compress(site)
    before = hashes(site)
    assert before["index.html.gz"] == before["index.html"]
    (site / "index.html.gz").write_bytes(gzip.compress(PAGE, 1))
    assert hashes(site) == before
    (site / "index.html.gz").write_bytes(gzip.compress(b"<script>", 1))
    assert hashes(site) != before
    (site / "index.html.gz").write_bytes(b"damaged")
    assert hashes(site) != before
