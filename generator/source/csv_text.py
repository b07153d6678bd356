"""CSV text to rows, each cell with its place. Reads commas, quotes and any line ending."""

import csv
import re
from dataclasses import dataclass

from generator.diagnostics import Collector, Location
from generator.source.files import SourceText, printable

MAX_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One record: cells by column name, stripped; `line` counts from 1."""

    source: SourceText
    line: int
    columns: tuple[str, ...]
    cells: dict[str, str]

    def locate(self, column: str) -> Location:
        """The place of a cell."""
        text = self.source.lines[self.line - 1]
        start = _cell_start(text, self.columns.index(column))
        return self.source.at(self.line, start + 1, len(self.cells[column]))


def _cell_start(text: str, index: int) -> int:
    """Where cell `index` starts: behind the comma number `index` that stands outside quotes."""
    cell, quoted = 0, False
    for position, char in enumerate(text):
        if cell == index:
            return position
        quoted ^= char == '"'
        cell += char == "," and not quoted
    return len(text) if cell == index else 0


def parse_csv(
    source: SourceText, required: tuple[str, ...], known: tuple[str, ...], collector: Collector
) -> tuple[Row, ...]:
    """The rows that have every column; what is wrong with the others is collected."""
    try:
        # Line by line: a quote left open must not swallow the rest of the file.
        records = [next(csv.reader([line], strict=True), []) for line in source.lines]
    except csv.Error:
        collector.add(*_unreadable(source))
        return ()
    # Spreadsheets add empty columns at the end, and they mean nothing.
    columns = tuple(cell.strip().lower() for cell in _without_blank_end(records[0]))
    if not _header_is_right(source, columns, required, known, collector):
        return ()
    rows = []
    for number, record in enumerate(records[1:], 2):
        if not any(cell.strip() for cell in record):
            continue
        if not len(columns) <= len(record) <= len(records[0]):
            collector.add(
                "csv-cells",
                source.at(number, 1, len(source.lines[number - 1])),
                f"This row has {len(record)} cells, and the first row has {len(columns)}.",
                "A comma inside a text needs quotes round the whole text.",
            )
            continue
        cells = {name: cell.strip() for name, cell in zip(columns, record, strict=False)}
        rows.append(Row(source, number, columns, cells))
    if len(rows) > MAX_ROWS:
        collector.add("too-big", source.at(1), f"This file has more than {MAX_ROWS} rows.")
        return ()
    return tuple(rows)


def _without_blank_end(record: list[str]) -> list[str]:
    filled = [number for number, cell in enumerate(record, 1) if cell.strip()]
    return record[: max(filled, default=0)]


def _unreadable(source: SourceText) -> tuple[str, Location, str, str]:
    number = next(n for n, line in enumerate(source.lines, 1) if not _is_record(line))
    return (
        "csv-cells",
        source.at(number, 1, len(source.lines[number - 1])),
        "A quote in this row has no partner, or a cell goes on over two lines.",
        "Put the whole text of a cell on one line, between two quotes.",
    )


def _is_record(line: str) -> bool:
    try:
        next(csv.reader([line], strict=True), [])
    except csv.Error:
        return False
    return True


def _header_is_right(
    source: SourceText,
    columns: tuple[str, ...],
    required: tuple[str, ...],
    known: tuple[str, ...],
    collector: Collector,
) -> bool:
    where = source.at(1, 1, len(source.lines[0]))
    if len(columns) == 1 and (other := re.search(r"[;\t]", columns[0])):
        sign = "a tab" if other[0] == "\t" else f"“{other[0]}”"
        collector.add(
            "csv-columns",
            where,
            f"The columns of this file are separated by {sign}, not by commas.",
            "Save it again with commas (in Excel: “CSV UTF-8 (comma delimited)”).",
        )
        return False
    missing = [name for name in required if name not in columns]
    strange = [name for name in columns if name not in known]
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if missing:
        collector.add(
            "csv-columns",
            where,
            f"The first row must name the columns; missing: {', '.join(missing)}.",
            f"Start the file with: {','.join(known)}",
        )
    for name in strange:
        collector.add(
            "csv-columns",
            where,
            f"“{printable(name)}” is not a column we know.",
            f"Use these names: {', '.join(known)}.",
        )
    for name in twice:
        collector.add("csv-columns", where, f"The column “{printable(name)}” is there twice.")
    return not (missing or strange or twice)
