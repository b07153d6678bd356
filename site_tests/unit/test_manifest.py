"""The list of a published site's files: what it holds, and what is not believed."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.manifest import MANIFEST, NotAManifest, hashes, manifest, read_manifest
from generator.output import OutputFile
from generator.write import sync

DAY = date(2026, 11, 22)
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""The SHA-256 of nothing."""


def test_lists_every_file_but_itself(tmp_path: Path) -> None:
    sync(tmp_path, [OutputFile(name, b"") for name in ("b.html", "a/é.pdf", MANIFEST)])
    said = read_manifest(manifest(hashes(tmp_path), DAY))
    assert said.files == {"a/é.pdf": EMPTY, "b.html": EMPTY} == hashes(tmp_path)
    assert said.day == DAY
    assert said.made_with.startswith("deal ")


def listing(**other: Any) -> bytes:
    good = {"day": "2026-11-22", "made_with": "deal 1", "files": {"index.html": EMPTY}}
    return json.dumps({**good, **other}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        listing(day="yesterday"),
        listing(day=5),
        listing(files="index.html"),
        listing(files={"index.html": "abc"}),
        listing(files={"index.html": None}),
        listing(files={"../index.html": EMPTY}),
        listing(files={"a/../../index.html": EMPTY}),
        listing(files={"/etc/passwd": EMPTY}),
        listing(files={"a\nb": EMPTY}),
        listing(files={"": EMPTY}),
        listing(files={"a" * 500: EMPTY}),
    ],
)
def test_nothing_else_is_believed(content: bytes) -> None:
    assert read_manifest(listing()).files == {"index.html": EMPTY}
    with pytest.raises(NotAManifest, match=r"not"):
        read_manifest(content)
