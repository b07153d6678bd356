"""Mends what can only mean one thing: a file's bytes in, the same bytes with those lines mended out.

`deal check --fix` writes what comes out. Every other line stays as it is, to the byte, and what was
read before is read the same after.
"""

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Collector
from generator.schema.editors import shape_of
from generator.schema.figures import COLUMNS, REQUIRED, tidy_cells
from generator.schema.walk import names_in
from generator.source.csv_slips import csv_slips
from generator.source.files import CSV_LIMIT, YAML_LIMIT, SourceText, decode
from generator.source.slips import Slip
from generator.source.yaml_text import parse_yaml, yaml_slips

_MOST_ROUNDS = 5
_LINES = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class MendedLine:
    """One line that was mended; `line` counts from 1. A line that was taken out is `None` after."""

    line: int
    before: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of one file: its new bytes, and the lines that changed."""

    file: str
    content: bytes
    lines: tuple[MendedLine, ...]
    was_utf16: bool = False


def mended(file: str, raw: bytes) -> Mended | None:
    """The file with its lines mended; `None` where nothing can be, or nothing needs to be.

    `file` is the path from the project's root: it says what kind of file it is.
    """
    was_utf16 = raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    limit = CSV_LIMIT if file.endswith(".csv") else YAML_LIMIT
    source = decode(file, raw, limit, Collector())
    find = _finder(file)
    if find is None or source is None or not (source.sound or was_utf16):
        return None
    before = list(source.lines)
    after = _mend(source, find)
    lines = tuple(
        MendedLine(number, old, new)
        for number, (old, new) in enumerate(zip(before, after, strict=True), 1)
        if old != new
    )
    if not lines and not was_utf16:
        return None
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    joined = _joined(source.text, after)
    content = bom + joined.encode()
    # A file in which nothing is left is not mended: nobody knows what it was meant to say.
    sure = bool(joined.strip()) and _reads_alike(source, content)
    return Mended(file, content, lines, was_utf16) if sure else None


def _reads_alike(source: SourceText, content: bytes) -> bool:
    """Whether the mended file says what was read before: if not, nobody can be sure after all."""
    shape = shape_of(source.file)
    if shape is None:
        return True
    again = decode(source.file, content, YAML_LIMIT, Collector())
    before, after = (
        parse_yaml(each, Collector(), names_in(shape)) if each else None for each in (source, again)
    )
    return (before and before.tree) == (after and after.tree)


_Find = Callable[[SourceText], Sequence[Slip]]


def _finder(file: str) -> _Find | None:
    if file.startswith("data/") and file.endswith(".csv"):
        return lambda source: [*csv_slips(source, REQUIRED, COLUMNS), *tidy_cells(source)]
    if shape := shape_of(file):
        return lambda source: yaml_slips(source, names_in(shape)).found
    return None


def _mend(source: SourceText, find: _Find) -> list[str | None]:
    lines: list[str | None] = list(source.lines)
    for _ in range(_MOST_ROUNDS):
        text = [line for line in lines if line is not None]
        places = [number for number, line in enumerate(lines) if line is not None]
        changed = dict(_sure(find(SourceText(source.file, "\n".join(text), tuple(text)))))
        if not changed:
            break
        for number, line in changed.items():
            lines[places[number - 1]] = line
    return lines


def _sure(slips: Sequence[Slip]) -> Iterator[tuple[int, str | None]]:
    """The lines to put in place, by number: each as far as everybody can be sure of it."""
    stopped = set()
    for slip in slips:
        if not slip.sure:
            stopped.add(slip.line)
        elif slip.line not in stopped:
            yield slip.line, slip.mended


def _joined(text: str, lines: Sequence[str | None]) -> str:
    """The lines with the line ends that the file has."""
    ends = [*_LINES.findall(text), ""]
    return "".join(
        f"{line}{end}" for line, end in zip(lines, ends, strict=True) if line is not None
    )
