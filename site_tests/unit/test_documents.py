"""What people read on GitHub: its pictures are there, small, and say in words what they show."""

import re
from pathlib import Path

import pytest

from site_tests.conftest import ROOT

DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "content/*.md", "content/help/*.md", "data/*.md", "setup/*.md")
    for path in ROOT.glob(pattern)
)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:|mailto:|tel:|#)([^)#]+)[^)]*\)")
PICTURES = [
    (path, alt, ROOT / path.parent / target)
    for path in DOCUMENTS
    for alt, target in _PICTURE.findall(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("document", "alt", "picture"), PICTURES)
def test_a_picture_is_there_and_says_what_it_shows(document: Path, alt: str, picture: Path) -> None:
    assert picture.is_file(), f"{document.name} shows a picture that is not there"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 60_000, "people read this on a phone"
    assert len(alt.split()) >= 4, f"{document.name}: say what {picture.name} shows"


def test_every_picture_is_shown_somewhere() -> None:
    shown = {picture for _, _, picture in PICTURES}
    assert len(shown) >= 5
    assert set((ROOT / "content/help/pictures").iterdir()) == shown


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_a_link_leads_to_a_file_that_is_there(name: str) -> None:
    links = _LINK.findall((ROOT / name).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
