"""Compressed copies: of text only, the same each time, and never believed without being unpacked."""

import gzip

import pytest

from generator import compressing
from generator.compressing import is_text, packed, unpacked, worth_it
from generator.manifest import its_hash

PAGE = b"<p>We mend what is broken.</p>\n" * 40


def test_text_that_is_not_small_gets_a_copy_that_holds_the_same() -> None:
    assert [is_text(name) for name in ("a/index.html", "a/figures.csv", "a/card.pdf", "a.png")] == [
        True,
        True,
        False,
        False,
    ]
    assert worth_it(len(PAGE))
    assert not worth_it(len(b"p{}"))
    assert gzip.decompress(packed(PAGE)) == PAGE
    assert len(packed(PAGE)) < len(PAGE) / 5


def test_no_time_and_no_name_is_in_a_copy() -> None:
    assert packed(PAGE)[3:8] == bytes(5), "no name and no time"
    assert packed(PAGE) == packed(PAGE)


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


def test_a_copy_is_listed_by_what_it_holds() -> None:
    """Another computer may pack the same file otherwise: that is no other site."""
    held = its_hash("index.html", PAGE)
    assert its_hash("index.html.gz", packed(PAGE)) == held
    assert its_hash("index.html.gz", gzip.compress(PAGE, 1)) == held
    assert its_hash("index.html.gz", gzip.compress(b"<script>", 1)) != held
    assert its_hash("index.html.gz", b"damaged") != held
