"""What the bar asks of the written HTML of all pages: titles, headings, and ways to go on."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bs4 import BeautifulSoup

_FORMATS = ("Other formats", "in another way")
_CHECKED = "Who checked this page"


def read(site: Path, paths: Iterable[str]) -> dict[str, BeautifulSoup]:
    """The pages at these addresses."""
    files = {
        path: site / (path if path.endswith(".html") else f"{path}index.html") for path in paths
    }
    return {
        path: BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        for path, file in files.items()
    }


def titles(pages: dict[str, BeautifulSoup]) -> list[str]:
    """Titles that two pages share, or that do not start as the page does."""
    faults = []
    seen: Counter[str] = Counter()
    for path, html in pages.items():
        title = " ".join(html.title.get_text().split()) if html.title else ""
        heading = " ".join(html.h1.get_text().split()) if html.h1 else ""
        seen[title] += 1
        if not heading or not title.startswith(heading):
            faults.append(f"{path}: “{title}” does not start with “{heading}”")
    return faults + [
        f"{count} pages are called “{title}”" for title, count in seen.items() if count > 1
    ]


def skipped(pages: dict[str, BeautifulSoup]) -> list[str]:
    """Headings that are more than one level below the one before them."""
    faults = []
    for path, html in pages.items():
        level = 0
        for heading in html.select("h1, h2, h3, h4, h5, h6"):
            now = int(heading.name[1])
            if now > level + 1:
                faults.append(f"{path}: {heading.name} after h{level}: {heading.get_text()[:40]}")
            level = now
    return faults


def ways_on(pages: dict[str, BeautifulSoup], standards: Iterable[str]) -> list[str]:
    """Pages without a way to reach the landlord or another format; standards without a review."""
    faults = []
    with_review = set(standards)
    for path, html in pages.items():
        text = " ".join(html.get_text(" ").split())
        if not html.select("footer dl dt") and "Help to contact us" not in text:
            faults.append(f"{path}: no contact")
        if not any(words in text for words in _FORMATS):
            faults.append(f"{path}: no other format")
        if path in with_review and _CHECKED not in text:
            faults.append(f"{path}: nothing about its review")
    return faults
