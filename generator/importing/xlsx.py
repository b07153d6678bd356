"""An Excel workbook (.xlsx, .xlsm) to a grid: values only. Macros and links are never followed."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from generator.importing.archive import broken, open_archive
from generator.importing.grid import (
    LONGEST,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    At,
    Cell,
    Kind,
    NotAWorkbook,
    Sheet,
    Workbook,
    number,
    spread,
)
from generator.importing.names import RAISED, one_line
from generator.importing.sheet_xml import outline

_MOST_SHEETS = 100
_WORDS_IN_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def read_xlsx(name: str, raw: bytes) -> Workbook:
    """All worksheets; `NotAWorkbook` for whatever cannot be read."""
    archive = open_archive(raw)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves out: drawings, extensions, print settings.
            warnings.simplefilter("ignore")
            return _read(name, archive)
    except NotAWorkbook:
        raise
    # A file from a stranger can break openpyxl in any place, with any exception.
    except Exception as error:
        raise broken() from error


def _read(name: str, archive: zipfile.ZipFile) -> Workbook:
    assert archive.fp is not None
    book = load_workbook(
        archive.fp, read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    worksheets = book.worksheets
    if len(worksheets) > _MOST_SHEETS:
        raise NotAWorkbook(f"This workbook has more than {_MOST_SHEETS} sheets.")
    sheets = []
    left = MAX_CELLS
    for worksheet in worksheets:
        sheet = _sheet(name, worksheet, archive)
        left -= len(sheet.cells)
        if left < 0:
            raise NotAWorkbook(f"This workbook has more than {MAX_CELLS:,} filled cells.")
        sheets.append(sheet)
    return Workbook(name, tuple(sheets), tuple(_remarks(archive)))


def _remarks(archive: zipfile.ZipFile) -> Iterator[str]:
    names = archive.namelist()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        yield "The workbook has macros. They were not run: only what the cells hold was read."
    if any(name.startswith("xl/externalLinks/") for name in names):
        yield (
            "The workbook has links to other files. They were not followed: what was saved in the "
            "cells was read."
        )


def _sheet(book: str, worksheet: Any, archive: zipfile.ZipFile) -> Sheet:
    with archive.open(worksheet._worksheet_path) as stream:  # noqa: SLF001 (it has no other name)
        found = outline(stream)
    worksheet.reset_dimensions()
    cells: dict[At, Cell] = {}
    # Rows past the limit hold nothing, or `outline` would have refused the sheet.
    for row in worksheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS):
        for cell in row:
            if cell.value is not None and (read := _cell(cell)) is not None:
                cells[cell.row, cell.column] = read
    for at, text in found.raised.items():
        cells[at] = Cell(Kind.TEXT, one_line(text[:LONGEST]))
    cells |= {at: Cell(Kind.NO_RESULT, "(formula without a result)") for at in found.no_result}
    return Sheet(
        book,
        one_line(worksheet.title) or "(no name)",
        MappingProxyType(cells),
        spread(found.blocks, cells),
        worksheet.sheet_state != "visible",
        frozenset(found.hidden_rows),
        frozenset(found.hidden_columns),
    )


def _cell(cell: Any) -> Cell | None:  # noqa: PLR0911 (one line for each kind of value)
    value = cell.value
    if cell.data_type == "e":
        return Cell(Kind.ERROR, one_line(str(value)[:LONGEST]) or "#VALUE!")
    match value:
        case bool():
            return Cell(Kind.YES_NO, "TRUE" if value else "FALSE")
        case int() | float():
            return _number(value, percent="%" in _bare_format(cell.number_format))
        case datetime():
            return _day(value.date())
        case date():
            return _day(value)
        case time() | timedelta():
            return Cell(Kind.DATE, str(value))
        case _:
            text = one_line(_text(value))
            return Cell(Kind.TEXT, text) if text else None


def _number(value: float, *, percent: bool) -> Cell:
    exact = number(value)
    if exact is None:
        return Cell(Kind.TEXT, str(value)[:LONGEST])
    shown = f"{(exact * 100 if percent else exact).normalize():f}"
    return Cell(Kind.NUMBER, f"{shown}%" if percent else shown, exact, percent)


def _bare_format(code: str) -> str:
    """A number format without the words, colours and signs that it only shows."""
    return _WORDS_IN_FORMAT.sub("", str(code).partition(";")[0])


def _day(day: date) -> Cell:
    return Cell(Kind.DATE, day.isoformat(), day=day)


def _text(value: object) -> str:
    """The words of a cell; raised digits stay raised, so that `95.5²` does not become 95.52."""
    if not isinstance(value, CellRichText):
        return str(value)[:LONGEST]
    return "".join(_run(part) for part in value)[:LONGEST]


def _run(part: object) -> str:
    if isinstance(part, TextBlock):
        raised = part.font is not None and part.font.vertAlign == "superscript"
        text = str(part.text)[:LONGEST]
        return text.translate(RAISED) if raised else text
    return str(part)[:LONGEST]
