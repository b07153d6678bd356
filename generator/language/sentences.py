"""Sentences and words of a line of text, with their places."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(]?[A-Z0-9£])")
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|no|nos|mr|mrs|ms|dr|st|rd|ave|tel|ext|approx|incl|inc|ltd|vs|para|art|sec)"
    r"\.\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S*\w\S*")


def sentences(line: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a line starts and ends, without the spaces around it.

    A line of its own (a heading, an item of a list) ends a sentence, with or without a full stop.
    """
    start = 0
    for match in _END.finditer(line):
        if not _ABBREVIATION.search(line, start, match.end()):
            yield from _trimmed(line, start, match.end())
            start = match.end()
    yield from _trimmed(line, start, len(line))


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = line[start:end]
    if text.strip():
        yield start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def words(text: str) -> list[str]:
    """The words and numbers of a text; a dash or a slash alone is none."""
    return _WORD.findall(text)
