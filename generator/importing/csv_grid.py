"""A CSV file as spreadsheets and databases write it, to a grid: any separator, any encoding."""

import codecs
import csv
import io
import re
from types import MappingProxyType

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
)
from generator.importing.names import one_line

_ERRORS = re.compile(r"#(DIV/0!|N/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)")
_SEPARATORS = {",": "", ";": "semicolons", "\t": "tabs"}


def read_csv(name: str, raw: bytes) -> Workbook:
    """The file as a workbook with one sheet that has no name; else `NotAWorkbook`."""
    text, encoding = _decoded(raw)
    if not text.strip():
        raise NotAWorkbook("This file is empty.", "Save it again, and look into it first.")
    separator, text = _separator(text)
    cells = _cells(text, separator)
    remarks = [encoding] if encoding else []
    if kind := _SEPARATORS[separator]:
        remarks.append(f"The cells of this file are separated by {kind}.")
    return Workbook(name, (Sheet(name, "", MappingProxyType(cells)),), tuple(remarks))


def _decoded(raw: bytes) -> tuple[str, str]:
    """The text, and what there is to say about how it was saved."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace"), "The file was saved as UTF-16 (“Unicode Text”)."
    if b"\0" in raw:
        raise NotAWorkbook(
            "This is neither an Excel workbook nor a CSV file.",
            "Save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8”.",
        )
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        said = "The file was saved in an old Windows encoding. Look if letters such as £ are right."
        return raw.decode("cp1252", "replace"), said


def _separator(text: str) -> tuple[str, str]:
    """What stands between the cells; a first line `sep=;` says it to Excel, and is no row."""
    first, _, rest = text.partition("\n")
    if told := re.fullmatch(r"sep=([,;\t])\s*", first):
        return told[1], rest
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:20_000].splitlines()[:30]]
    found = {sign: sum(line.count(sign) for line in lines) for sign in _SEPARATORS}
    return max(found, key=lambda sign: found[sign]), text


def _cells(text: str, separator: str) -> dict[At, Cell]:
    cells: dict[At, Cell] = {}
    row = 0
    try:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        for row, record in enumerate(records, 1):
            _must_fit(row, len(record), len(cells))
            for column, written in enumerate(record, 1):
                if words := one_line(written[:LONGEST]):
                    kind = Kind.ERROR if _ERRORS.fullmatch(words) else Kind.TEXT
                    cells[row, column] = Cell(kind, words)
    except csv.Error as error:
        raise NotAWorkbook(
            f"A quote in row {row + 1} or below has no partner.",
            "Put the whole text of a cell between two quotes, or take the quote out.",
        ) from error
    return cells


def _must_fit(row: int, width: int, filled: int) -> None:
    if row > MAX_ROWS or width > MAX_COLUMNS or filled > MAX_CELLS:
        raise NotAWorkbook(
            f"This file has more than {MAX_ROWS:,} rows, {MAX_COLUMNS} columns or "
            f"{MAX_CELLS:,} cells.",
            "Keep the rows with the figures, and save them as another file.",
        )
