"""What openpyxl does not tell when it only reads: hidden parts, merged cells, empty formulas.

Its other way of reading knows them, and makes a cell for each place of a merged range: one line
of XML could then fill the memory.
"""

import re
from dataclasses import dataclass, field
from typing import IO, Any

from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from generator.importing.grid import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, At, Block, NotAWorkbook
from generator.importing.names import RAISED

_MOST_BLOCKS = 2_000
_FILLED = ("v", "is")


@dataclass(slots=True)
class Outline:
    """What a sheet's XML says about its rows, columns and formulas."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    blocks: list[Block] = field(default_factory=list)
    no_result: set[At] = field(default_factory=set)
    raised: dict[At, str] = field(default_factory=dict)
    cells: int = 0
    last_row: int = 0


def outline(stream: IO[bytes]) -> Outline:
    """Read a sheet's XML once; `NotAWorkbook` if there is too much of it."""
    found = Outline()
    for _, element in iterparse(stream):
        match element.tag.rpartition("}")[2]:
            case "row":
                _row(element, found)
                element.clear()
            case "col":
                _columns(element, found)
            case "mergeCell":
                found.blocks.append(_block(element.get("ref", "")))
                if len(found.blocks) > _MOST_BLOCKS:
                    raise NotAWorkbook(f"A sheet has more than {_MOST_BLOCKS:,} merged cells.")
            case _:
                pass
    return found


def _row(row: Any, found: Outline) -> None:
    found.last_row = int(float(row.get("r", found.last_row + 1)))
    if _yes(row.get("hidden")):
        found.hidden_rows.add(found.last_row)
    found.cells += len(row)
    if found.cells > MAX_CELLS:
        raise NotAWorkbook(
            f"A sheet has more than {MAX_CELLS:,} cells.",
            "Copy the figures into a new workbook, without raw data and coloured empty cells.",
        )
    last_column = 0
    for cell in row:
        place = cell.get("r")
        at = coordinate_to_tuple(place) if place else (found.last_row, last_column + 1)
        last_column = at[1]
        parts = {part.tag.rpartition("}")[2]: part for part in cell}
        if any(name in parts and _says(parts[name]) for name in _FILLED):
            _must_be_near(at)
        elif "f" in parts:
            _must_be_near(at)
            found.no_result.add(at)
        if "is" in parts and (text := _with_raised(parts["is"])):
            found.raised[at] = text


def _with_raised(text: Any) -> str:
    """The words of a text that is kept in its cell, if digits are raised in it; else nothing."""
    runs = [run for run in text if run.tag.endswith("}r")]
    words = ["".join(part.text or "" for part in run if part.tag.endswith("}t")) for run in runs]
    raised = ["superscript" in [mark.get("val") for mark in run.iter()] for run in runs]
    if not any(raised):
        return ""
    return "".join(
        word.translate(RAISED) if up else word for word, up in zip(words, raised, strict=True)
    )


def _says(part: Any) -> bool:
    return bool(len(part) or part.text)


def _must_be_near(at: At) -> None:
    if at[0] > MAX_ROWS or at[1] > MAX_COLUMNS:
        raise NotAWorkbook(
            f"A sheet has cells beyond row {MAX_ROWS:,} or column {MAX_COLUMNS}.",
            "Copy the figures into a new workbook.",
        )


def _columns(column: Any, found: Outline) -> None:
    if _yes(column.get("hidden")):
        first, last = int(column.get("min", 1)), int(column.get("max", 1))
        found.hidden_columns.update(range(first, min(last, MAX_COLUMNS) + 1))


def _yes(text: str | None) -> bool:
    return text in ("1", "true")


def _block(reference: str) -> Block:
    if not re.fullmatch(r"\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?", reference):
        raise ValueError(reference)
    left, top, right, bottom = range_boundaries(reference)
    assert left and top and right and bottom, reference
    return Block(top, left, bottom, right)
