"""CSV text to rows, each cell with its place. Reads commas, quotes and any line ending."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Collector, Location
from generator.did_you_mean import close_to, did_you_mean
from generator.source.csv_slips import cells_of, csv_slips, header_line
from generator.source.files import SourceText, printable
from generator.source.slips import column_before

MAX_ROWS = 20_000
_MOST_COLUMNS = 60
"""So many names are no slip of the hand, and nobody is told of each."""
_LONGEST_CELL = 20
"""A cell that goes on over more lines than this is a quote left open."""

_THOUSANDS = re.compile(r"(?<![\d.])(\d{1,3}(?:,\d{3})+)(?![\d.])")


@dataclass(frozen=True, slots=True)
class Row:
    """One record: cells by column name, stripped; `line` counts from 1, `text` is how it is read."""

    source: SourceText
    line: int
    columns: tuple[str, ...]
    cells: dict[str, str]
    text: str

    def locate(self, column: str) -> Location:
        """The place of a cell."""
        start = cell_start(self.text, self.columns.index(column))
        before = self.source.lines[self.line - 1]
        column_there = column_before(before, self.text, start + 1)
        return self.source.at(self.line, column_there, len(self.cells[column]))


def cell_start(text: str, index: int) -> int:
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
    lines = list(source.lines)
    for slip in csv_slips(source, required, known):
        lines[slip.line - 1] = slip.mended or ""
        if slip.message:
            where = source.at(slip.line, slip.column, slip.length)
            collector.add(slip.rule, where, slip.message, slip.fix)
    top = header_line(lines)
    names = _cells(lines[top])
    if names is None:
        words = _TOO_LONG if _too_long(lines[top]) else _OPEN_QUOTE
        collector.add("csv-cells", source.at(top + 1, 1, len(source.lines[top])), *words)
        return ()
    # Spreadsheets add empty columns at the end, and they mean nothing.
    columns = tuple(cell.strip().lower() for cell in _without_blank_end(names))
    if len(columns) > _MOST_COLUMNS:
        collector.add(
            "csv-columns",
            source.at(top + 1),
            f"The first row names {len(columns)} columns, and there are {len(known)}.",
            "Look into the file: it may be another one, or have lost its line ends.",
        )
        return ()
    if not _header_is_right(source.at(top + 1), columns, required, known, collector):
        return ()
    table = _Table(source, lines, columns, len(names), collector)
    rows = tuple(table.rows(top + 1))
    if len(rows) > MAX_ROWS:
        collector.add(
            "too-big",
            source.at(1),
            f"This file has more than {MAX_ROWS} rows.",
            "Put some of them in another file.",
        )
        return ()
    return rows


def _too_long(line: str) -> bool:
    """Whether one of its cells may be longer than Python's own reader takes."""
    return len(line) > csv.field_size_limit()


def _cells(line: str) -> list[str] | None:
    """The cells of a line, or `None` where its quotes have no partners."""
    try:
        return cells_of(line) if line.count('"') % 2 == 0 else None
    except csv.Error:
        return None


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows below the names of the columns; the longest may have `widest` cells."""

    source: SourceText
    lines: Sequence[str]
    columns: tuple[str, ...]
    widest: int
    collector: Collector

    def rows(self, start: int) -> Iterator[Row]:
        """Read line by line: a quote left open must not swallow the rest of the file."""
        skip_to = start
        for number in range(start, len(self.lines)):
            if number < skip_to:
                continue
            record = _cells(self.lines[number])
            if record is None:
                skip_to = _after_open_quote(self.lines, number)
                self._complain_of_quote(number, goes_on=skip_to > number + 1)
            elif any(cell.strip() for cell in record):
                if len(self.columns) <= len(record) <= self.widest:
                    yield self._row(number, record)
                else:
                    self._complain_of_number(number, record)

    def _row(self, number: int, record: list[str]) -> Row:
        cells = {name: cell.strip() for name, cell in zip(self.columns, record, strict=False)}
        return Row(self.source, number + 1, self.columns, cells, self.lines[number])

    def _complain_of_quote(self, number: int, *, goes_on: bool) -> None:
        line = self.lines[number]
        if _too_long(line):
            self.collector.add("csv-cells", self.source.at(number + 1), *_TOO_LONG)
            return
        where = self.source.at(number + 1, line.find('"') + 1)
        words = _OPEN_QUOTE if line.count('"') % 2 else _INNER_QUOTE
        self.collector.add("csv-cells", where, *(_GOES_ON if goes_on else words))

    def _complain_of_number(self, number: int, record: list[str]) -> None:
        """Of a row with too many or too few cells: for a number with a comma, perhaps."""
        line, wanted = self.lines[number], len(self.columns)
        split = [
            found
            for found in _THOUSANDS.finditer(line)
            if len(record) - found[0].count(",") == wanted
        ]
        if len(split) == 1:
            self.collector.add(
                "csv-cells",
                self.source.at(number + 1, split[0].start() + 1, len(split[0][0])),
                f"The comma in {split[0][0]} makes two cells of this number.",
                f"Type {split[0][0].replace(',', '')}.",
            )
            return
        self.collector.add(
            "csv-cells",
            self.source.at(number + 1, 1, len(self.source.lines[number])),
            f"This row has {len(record)} cells, and the first row has {wanted}.",
            "Add a comma for each cell that is missing, even if it is empty."
            if len(record) < wanted
            else "A comma inside a text needs quotes round the whole text.",
        )


_TOO_LONG = (
    "This row is too long: a cell holds a name, a number or a sentence.",
    "Look at what was pasted into it.",
)
_OPEN_QUOTE = (
    "A quote in this row has no partner.",
    "Type a quote where the text of the cell ends, or take this one out.",
)
_GOES_ON = (
    "A text in this row goes on in the next line.",
    "Put the whole text of a cell on one line, between two quotes.",
)
_INNER_QUOTE = (
    "More words follow the quote that ends a cell.",
    'Write a quote that belongs to the text twice: "".',
)


def _after_open_quote(lines: Sequence[str], number: int) -> int:
    """The line after a cell that goes on over several lines; the next one if it never ends."""
    if lines[number].count('"') % 2:
        for after in range(number + 1, min(number + _LONGEST_CELL, len(lines))):
            if lines[after].count('"') % 2:
                return after + 1
    return number + 1


def _without_blank_end(record: list[str]) -> list[str]:
    filled = [number for number, cell in enumerate(record, 1) if cell.strip()]
    return record[: max(filled, default=0)]


def _header_is_right(
    where: Location,
    columns: tuple[str, ...],
    required: tuple[str, ...],
    known: tuple[str, ...],
    collector: Collector,
) -> bool:
    strange = [name for name in columns if name not in known]
    missing = [name for name in required if name not in columns and not close_to(name, strange)]
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if missing:
        collector.add(
            "csv-columns",
            Location(where.file, where.line, 1, len(where.text), where.text),
            f"The first row must name the columns; missing: {', '.join(missing)}.",
            f"Start the file with: {','.join(known)}",
        )
    if len(missing) == len(required):
        # It is no row of names at all.
        return False
    free = [name for name in known if name not in columns]
    for name in strange:
        said = f"“{printable(name)}” is not a column we know."
        fix = did_you_mean(name, free, "Take it out, or use one of these names") if free else ""
        collector.add(
            "csv-columns",
            _place_of(where, name, columns),
            said if name else "A column in the middle has no name.",
            fix or "Take it out.",
        )
    for name in twice:
        collector.add(
            "csv-columns",
            _place_of(where, name, columns),
            f"The column “{printable(name)}” is there twice.",
            "Keep one of them.",
        )
    return not (missing or strange or twice)


def _place_of(where: Location, name: str, columns: tuple[str, ...]) -> Location:
    last = len(columns) - 1 - columns[::-1].index(name)
    start = cell_start(where.text, last) if "," in where.text else 0
    return Location(where.file, where.line, start + 1, max(1, len(name)), where.text)
