"""Real files, broken at random: lines and characters deleted, put in, doubled and swapped."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]

HOSTILE = (
    "\t",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u2028",
    "\u0085",
    "\u202e",
    "\u200d",
    "\ud7ff",
    "\ufffd",
    "\x00",
    "\x07",
    "\x0b",
    "\x92",
    "â€™",
    "Ã©",
    "🏠",
    "٣",
    "：",
    "“",
    "”",
    "‘",
    "–",
    "•",
    "…",
    '"',
    "'",
    '""',
    "\\",
    "\\n",
    "`",
    "#",
    " #4",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "[",
    "]",
    "{",
    "}",
    "{{",
    "*",
    "**",
    "&a ",
    "*a",
    "!",
    "!!python/object ",
    "|",
    "|2",
    ">",
    "%",
    "@",
    "<<: ",
    "<b>",
    "](",
    ",",
    ";",
    "=1+1",
    "-1",
    "1,234",
    "95.5%",
    "9" * 30,
    "31/03/2026",
    "2026-02-30",
    "no",
    "null",
    "~",
    "",
    " ",
    "   ",
)
LINES = (
    "---",
    "...",
    "-----",
    "=======",
    "<<<<<<< HEAD",
    ">>>>>>> mine",
    "%YAML 1.2",
    "# a remark",
    "• pasted",
    "- ",
    "  - one: two: three",
    "publish: draft",
    "title: Again",
    "    postcard: yes",
    "\t\tpostcard: yes",
    "key without a colon",
    '"open',
    "[[[[[[[[[[[[[[[[",
    "sep=;",
    ",,,,",
    "",
)


@dataclass(frozen=True)
class Change:
    """One thing that goes wrong: what, in which line of 65,536 and which column of 256, and with what."""

    kind: str
    line: int
    column: int
    text: str


KINDS: dict[str, Callable[[list[str], int, Change], None]] = {
    "leave out the line": lambda lines, at, _: lines.__delitem__(at),
    "write it twice": lambda lines, at, _: lines.insert(at, lines[at]),
    "swap it with the next": lambda lines, at, _: lines.__setitem__(
        slice(at, at + 2), lines[at : at + 2][::-1]
    ),
    "put a line in": lambda lines, at, change: lines.insert(at, LINES[change.column % len(LINES)]),
    "leave out a character": lambda lines, at, change: _edit(lines, at, change, drop=1),
    "leave out the rest": lambda lines, at, change: _edit(lines, at, change, drop=1000),
    "put something in": lambda lines, at, change: _edit(lines, at, change, put=change.text),
    "put something in its place": lambda lines, at, change: _edit(
        lines, at, change, drop=1, put=change.text
    ),
    "put it at the start": lambda lines, at, change: lines.__setitem__(
        at, re.sub(r"(?<=^)( *(?:- )*)", lambda m: m[0] + change.text, lines[at], count=1)
    ),
    "put it behind the colon": lambda lines, at, change: lines.__setitem__(
        at, re.sub(r": ?", lambda m: m[0] + change.text, lines[at], count=1)
    ),
    "put it at the end": lambda lines, at, change: lines.__setitem__(at, lines[at] + change.text),
    "move it to the right": lambda lines, at, _: lines.__setitem__(at, " " + lines[at]),
    "move it to the left": lambda lines, at, _: lines.__setitem__(at, lines[at].removeprefix(" ")),
    "join it with the next": lambda lines, at, _: lines.__setitem__(
        slice(at, at + 2), ["".join(lines[at : at + 2])]
    ),
    "break it": lambda lines, at, change: lines.__setitem__(
        slice(at, at + 1), [lines[at][: change.column % 40], lines[at][change.column % 40 :]]
    ),
}


def _edit(lines: list[str], at: int, change: Change, *, drop: int = 0, put: str = "") -> None:
    line = lines[at]
    column = change.column * (len(line) + 1) // 256
    lines[at] = line[:column] + put + line[column + drop :]


_ENDINGS = ("\n", "\n", "\n", "\r\n", "\r")
Piece = tuple[str, tuple[str, ...]]
"""Lines of a real file, and its path."""


@dataclass(frozen=True)
class Broken:
    """A piece of a real file, and what goes wrong in it."""

    piece: Piece
    changes: tuple[Change, ...]
    ending: str

    @property
    def file(self) -> str:
        return self.piece[0]

    @property
    def raw(self) -> bytes:
        left = list(self.piece[1])
        for change in self.changes:
            if left:
                KINDS[change.kind](left, change.line * len(left) // 65_536, change)
        return self.ending.join([*left, ""]).encode("utf-8")


def breaking(pieces: Sequence[Piece]) -> st.SearchStrategy[Broken]:
    """One of some pieces with one to four changes. One draw an example: drawing is what takes long."""
    kinds = sorted(KINDS)

    def from_bytes(drawn: bytes) -> Broken:
        which, ending, number = int.from_bytes(drawn[:2]), drawn[2], drawn[3] % 4 + 1
        changes = (
            Change(
                kinds[drawn[at] % len(kinds)],
                int.from_bytes(drawn[at + 1 : at + 3]),
                drawn[at + 3],
                HOSTILE[drawn[at + 4] % len(HOSTILE)],
            )
            for at in range(4, 4 + 5 * number, 5)
        )
        return Broken(pieces[which % len(pieces)], tuple(changes), _ENDINGS[ending % 5])

    return st.binary(min_size=24, max_size=24).map(from_bytes)


def pieces(pattern: str, longest: int) -> list[Piece]:
    """Pieces of real files that could stand alone, each read in no time, with the file's path.

    Each piece of a table starts with the names of its columns, and each piece of a list with the
    field it stands in.
    """
    found = []
    for path in sorted(ROOT.glob(pattern)):
        lines = path.read_text(encoding="utf-8").splitlines()
        cut = _rows if path.suffix == ".csv" else _sections
        name = path.relative_to(ROOT).as_posix()
        found += [(name, piece) for piece in cut(lines, longest)]
    return found


def _rows(lines: list[str], longest: int) -> Iterator[tuple[str, ...]]:
    for start in range(1, len(lines), longest):
        yield (lines[0], *lines[start : start + longest])


def _sections(lines: list[str], longest: int) -> Iterator[tuple[str, ...]]:
    piece: list[str] = []
    field = ""
    for line in lines:
        outer = line[:1].strip() != ""
        if len(piece) >= longest and (outer or line.startswith("  - ")):
            yield tuple(piece)
            piece = [] if outer else [field]
        field = line if outer else field
        piece.append(line)
    yield tuple(piece)
