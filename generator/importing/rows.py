"""Rows into a figures file: new ones beside their history, all other bytes as they were."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.schema.figures import COLUMNS

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")

Cells = Mapping[str, str]


class NoColumn(Exception):
    """A figures file without a column that is needed."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column


@dataclass(slots=True)
class Edits:
    """What to do to one file: new `cells` for a line (counted from 1), and rows to add."""

    replaced: dict[int, Cells] = field(default_factory=dict)
    added: list[Cells] = field(default_factory=list)


def edited(raw: bytes | None, edits: Edits) -> bytes:
    """The file with the edits; `None` is a file that is not there yet."""
    if raw is None:
        return "".join(f"{_line(COLUMNS, row)}\n" for row in (_header(), *edits.added)).encode()
    mark, raw = (_BOM, raw[len(_BOM) :]) if raw.startswith(_BOM) else (b"", raw)
    lines = [line for line in _LINE.findall(raw.decode()) if line]
    columns = [cell.strip().lower() for cell in next(csv.reader([lines[0]]))]
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    for number, cells in edits.replaced.items():
        old = lines[number - 1]
        lines[number - 1] = _line(columns, cells) + old[len(old.rstrip("\r\n")) :]
    _add(lines, columns, ending, edits.added)
    return mark + "".join(lines).encode()


def _add(lines: list[str], columns: list[str], ending: str, added: Iterable[Cells]) -> None:
    if added and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += ending
    keys = [_key_of_line(line, columns) for line in lines]
    for cells in added:
        key = (cells["measure"], cells["area"])
        place = _behind(keys, key)
        lines.insert(place, _line(columns, cells) + ending)
        keys.insert(place, key)


def _behind(keys: list[tuple[str, str]], key: tuple[str, str]) -> int:
    """Where a row goes: behind the last one of its measure and area, of its measure, or all."""
    same = [number for number, each in enumerate(keys, 1) if each == key]
    measure = [number for number, each in enumerate(keys, 1) if each[0] == key[0]]
    return (same or measure or [len(keys)])[-1]


def _key_of_line(line: str, columns: list[str]) -> tuple[str, str]:
    cells = dict(zip(columns, next(csv.reader([line]), []), strict=False))
    return cells.get("measure", "").strip(), cells.get("area", "").strip()


def _header() -> Cells:
    return {name: name for name in COLUMNS}


def _line(columns: Iterable[str], cells: Cells) -> str:
    known = list(columns)
    for column, text in cells.items():
        if text and column not in known:
            raise NoColumn(column)
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([cells.get(column, "") for column in known])
    return line.getvalue()
