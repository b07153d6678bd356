"""Reads a Markdown page as a visitor's browser would: words, elements, links and front matter."""

import re
from collections.abc import Sequence
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

import markdown
import yaml

from generator.output import OutputFile

EXTENSIONS = ("toc", "tables", "fenced_code")
"""What MkDocs always switches on."""


_WITHOUT_END = frozenset({"input", "img"})


class Page(HTMLParser):
    """A rendered page: words, elements in order, ids, links, and the text of each element."""

    def __init__(self, source: str) -> None:
        super().__init__()
        _, self.front, body = source.split("---\n", 2)
        self.words = ""
        self.elements: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, int]] = []
        self.feed(markdown.markdown(body, extensions=EXTENSIONS))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag not in _WITHOUT_END:
            self._open.append((tag, len(self.words)))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        opened, start = self._open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"
        self._texts.append((tag, normal(self.words[start:])))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, *tags: str) -> list[str]:
        """The text of each of these elements, in the order they end."""
        return [text for tag, text in self._texts if tag in tags]

    @property
    def text(self) -> str:
        """Every word of the page, with single spaces."""
        return normal(self.words)

    @cached_property
    def matter(self) -> dict[str, Any]:
        """The front matter, read as a site builder reads it."""
        loaded: dict[str, Any] = yaml.load(self.front, yaml.CSafeLoader)
        return loaded


def normal(text: str) -> str:
    """The same words with single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def page(files: Sequence[OutputFile], path: str) -> Page:
    """The page at `path` among these files."""
    (found,) = [file for file in files if file.path == path]
    return Page(found.content.decode())
