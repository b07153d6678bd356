"""Where words of a text stand in its file: through bold, links, quotes and broken lines."""

import re
from bisect import bisect_right
from functools import cached_property

from generator.diagnostics import Location
from generator.language.page import Finding
from generator.source.yaml_text import Document

_MARKUP = re.compile(r"\]\([^)\s]*\)|\*\*|\[")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MOST = 60
"""So many words and marks of a long sentence are looked for; the rest follows them."""


class Places:
    """Finds findings in one file."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        places = (*self.document.values.values(), *self.document.keys.values())
        return sorted({(place.line, place.column) for place in places})

    def locate(self, found: Finding) -> Location:
        """The place of the words, or of the field if they cannot be told apart there."""
        start = self.document.locate(found.text.path)
        tokens = list(_TOKEN.finditer(found.words))[:_MOST]
        if not tokens:
            return start
        pattern = _pattern(found.words[: tokens[-1].end()])
        before = "\n".join((*found.text.lines[: found.number], ""))
        line = found.text.lines[found.number]
        number = sum(
            match.start() < len(before) + found.start for match in pattern.finditer(before + line)
        )
        raw = self._raw(start)
        matches = list(pattern.finditer(_MARKUP.sub(lambda mark: " " * len(mark[0]), raw)))
        if not matches:
            return start
        match = matches[min(number, len(matches) - 1)]
        return self._at(start, raw, match, len(found.words))

    def _raw(self, start: Location) -> str:
        """The text of the file from a value on, up to the next one."""
        lines = self.document.source.lines
        following = bisect_right(self._starts, (start.line, start.column))
        if following == len(self._starts):
            end_line, end_column = len(lines), len(lines[-1]) + 1
        else:
            end_line, end_column = self._starts[following]
        chosen = list(lines[start.line - 1 : end_line])
        chosen[-1] = chosen[-1][: end_column - 1]
        chosen[0] = chosen[0][start.column - 1 :]
        return "\n".join(chosen)

    def _at(self, start: Location, raw: str, match: re.Match[str], length: int) -> Location:
        before = raw[: match.start()]
        row = before.count("\n")
        column = len(before) - (before.rfind("\n") + 1) + 1 + (start.column - 1 if not row else 0)
        text = self.document.source.lines[start.line + row - 1]
        length = max(length, match.end() - match.start())
        return self.document.source.at(
            start.line + row, column, min(length, len(text.rstrip()) - column + 1)
        )


def _pattern(words: str) -> re.Pattern[str]:
    """The words as a file may write them: over two lines, with marks in between or quotes doubled."""
    parts: list[str] = []
    end = 0
    for token in _TOKEN.finditer(words):
        if parts:
            parts.append(r"\s+" if token.start() > end else r"\s*")
        written = {"'": "'{1,2}", '"': r'\\?"'}.get(token[0], re.escape(token[0]))
        parts.append(written)
        end = token.end()
    first = r"(?<!\w)" if words[:1].isalnum() else ""
    last = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(first + "".join(parts) + last)
