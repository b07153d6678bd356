"""Where on a sheet measures, areas and times seem to stand: what a first recipe is made from."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.importing.grid import At, Cell, Kind, Sheet
from generator.importing.names import same_name, without_footnotes
from generator.importing.periods import DatesAre, read_period
from generator.importing.values import NoNumber, read_amount
from generator.model import Unit
from generator.period import PeriodError

_NEAR = 40
"""Names stand in the first rows and columns of a sheet."""
_ROW, _COLUMN = 0, 1


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What names may be, by the exact words: measures and areas."""

    measures: Mapping[str, str]
    areas: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column of names."""

    is_row: bool
    number: int

    def holds(self, at: At) -> bool:
        """Whether a cell is in it."""
        return at[_ROW if self.is_row else _COLUMN] == self.number


@dataclass(frozen=True, slots=True)
class Look:
    """Where things seem to stand on a sheet; `None` is nowhere."""

    sheet: Sheet
    measures: Line
    periods: Line | None
    areas: Line | None
    area_is_sheet: bool

    @property
    def layout(self) -> tuple[Line | None, ...]:
        """The same for sheets that look alike, but for the area in their names."""
        return (self.measures, self.periods, self.areas)

    def names(self, line: Line) -> Iterator[tuple[Cell, bool]]:
        """The names in a line that have cells, and whether those hold numbers."""
        lines = [each for each in (self.measures, self.periods, self.areas) if each]
        top = max((each.number for each in lines if each.is_row), default=0)
        taken = {each.number for each in lines if not each.is_row}
        side = _COLUMN if line.is_row else _ROW
        below = [at for at in self.sheet.cells if at[0] > top and at[1] not in taken]
        filled = {at[side] for at in below}
        numbers = {at[side] for at in below if is_number(self.sheet.cells[at])}
        for other in sorted(filled):
            cell = self.sheet.shown((line.number, other) if line.is_row else (other, line.number))
            if cell is not None:
                yield cell, other in numbers


def look_at(sheet: Sheet, words: Vocabulary) -> Look | None:
    """What a sheet seems to hold; `None` if it does not look like a table of figures."""
    numbers = [at for at, cell in sheet.cells.items() if is_number(cell)]
    if len(numbers) < 2 or sheet.hidden:
        return None
    measures = _best(sheet, lambda cell: same_name(cell.text) in words.measures, down=True)
    periods = _best(sheet, lambda cell: is_period(cell, "months"))
    areas = _best(sheet, lambda cell: same_name(cell.text) in words.areas)
    area_is_sheet = same_name(sheet.name) in words.areas
    areas = None if area_is_sheet else areas
    headings = _headings(sheet, min(numbers))
    if measures is None:
        across = (periods and periods.is_row) or (areas and areas.is_row)
        down = (periods and not periods.is_row) or (areas and not areas.is_row)
        measures = headings if down and not across else _labels(sheet, numbers)
    if measures is None:
        return None
    periods = None if periods == measures else periods
    areas = None if areas in (measures, periods) else areas
    if not any(line and line.is_row for line in (measures, periods, areas)):
        periods = periods or headings
    if not any(line and line.is_row for line in (measures, periods, areas)):
        return None
    return Look(sheet, measures, periods, areas, area_is_sheet)


def is_number(cell: Cell) -> bool:
    """Whether a cell may hold a figure."""
    if cell.kind is Kind.TEXT:
        try:
            read_amount(cell, Unit.PERCENT)
        except NoNumber:
            return False
    return cell.kind in (Kind.NUMBER, Kind.NO_RESULT, Kind.TEXT)


def is_period(cell: Cell, dates_are: DatesAre | None = None) -> bool:
    """Whether a cell names a time that means one thing only."""
    if cell.kind not in (Kind.TEXT, Kind.DATE):
        return False
    try:
        read_period(without_footnotes(cell.text), cell.day, dates_are)
    except PeriodError:
        return False
    return True


def _best(sheet: Sheet, test: Callable[[Cell], bool], *, down: bool = False) -> Line | None:
    """The row or the column with the most cells that pass; with `down`, rather the column."""
    found = [
        at
        for at, cell in sorted(sheet.cells.items())
        if max(at) <= _NEAR and cell.kind is not Kind.NUMBER and test(cell)
    ]
    rows, columns = Counter(at[_ROW] for at in found), Counter(at[_COLUMN] for at in found)
    best_row = max(rows, key=lambda row: (rows[row], row), default=0)
    best_column = max(columns, key=lambda column: (columns[column], -column), default=0)
    if not found:
        return None
    if rows[best_row] >= columns[best_column] + down:
        return Line(is_row=True, number=best_row)
    return Line(is_row=False, number=best_column)


def _headings(sheet: Sheet, first: At) -> Line | None:
    """The row with the most words above the first number, or the one it is in."""
    rows = Counter(
        at[_ROW]
        for at, cell in sheet.cells.items()
        if at[_ROW] < first[_ROW] and cell.kind in (Kind.TEXT, Kind.DATE)
    )
    best = max(rows, key=lambda row: (rows[row], row), default=0)
    return Line(is_row=True, number=best) if best else None


def _labels(sheet: Sheet, numbers: list[At]) -> Line | None:
    """The column with the most different words beside numbers."""
    rows = {at[_ROW] for at in numbers}
    words: dict[int, set[str]] = {}
    for at, cell in sheet.cells.items():
        if at[_ROW] in rows and cell.kind is Kind.TEXT and not is_number(cell):
            words.setdefault(at[_COLUMN], set()).add(cell.text)
    best = max(words, key=lambda column: (len(words[column]), -column), default=0)
    return Line(is_row=False, number=best) if best else None
