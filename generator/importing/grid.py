"""A workbook in memory, whatever file it came from: sheets of cells that know their address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from generator.diagnostics import Location
from generator.source.files import printable

MAX_ROWS = 5_000
MAX_COLUMNS = 300
MAX_CELLS = 100_000
LONGEST = 300
"""No name or number is longer: of a longer text, only the beginning is kept."""

At = tuple[int, int]
"""Row and column, counted from 1."""


class NotAWorkbook(Exception):
    """Why a file cannot be read: what is wrong, and what to do."""

    def __init__(self, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


class Kind(Enum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes or no"
    ERROR = "error"
    NO_RESULT = "formula without a result"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds. `text` is never empty; `percent` says that it is shown with a % sign."""

    kind: Kind
    text: str
    number: Decimal | None = None
    percent: bool = False
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of cells, such as merged ones; all four sides are in it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells that hold something, by row and column. `merged` leads to the cell they show."""

    book: str
    name: str
    cells: Mapping[At, Cell]
    merged: Mapping[At, At] = field(default_factory=lambda: MappingProxyType({}))
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def shown(self, at: At) -> Cell | None:
        """What a person sees at a place, also in the middle of merged cells."""
        return self.cells.get(self.told_at(at))

    def told_at(self, at: At) -> At:
        """The cell that holds what is seen at a place."""
        return at if at in self.cells else self.merged.get(at, at)

    def locate(self, at: At) -> Location:
        """The place of a cell, for messages."""
        cell = self.cells.get(at)
        text = printable(cell.text) if cell else ""
        return Location(self.title, at[0], at[1], max(1, len(text)), text, address(at))

    @property
    def title(self) -> str:
        """The file and the sheet, as messages name them. A CSV file has no sheets."""
        sheet = f", sheet “{printable(self.name)}”" if self.name else ""
        return f"“{printable(self.book)}”{sheet}"

    def is_hidden(self, at: At) -> str:
        """Which part hides a cell: `Row 9`, `Column C`, `This sheet`, or nothing."""
        if self.hidden:
            return "This sheet"
        if at[0] in self.hidden_rows:
            return f"Row {at[0]}"
        return f"Column {letters(at[1])}" if at[1] in self.hidden_columns else ""


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of one file in their order, and what there is to say about the file itself."""

    name: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[str, ...] = ()


def letters(column: int) -> str:
    """A column as spreadsheets name it: `C`, `AB`."""
    text = ""
    while column > 0:
        column, digit = divmod(column - 1, 26)
        text = chr(ord("A") + digit) + text
    return text


def address(at: At) -> str:
    """A cell as spreadsheets name it: `C7`."""
    return f"{letters(at[1])}{at[0]}"


def number(value: float | Decimal) -> Decimal | None:
    """A number as a spreadsheet shows it, without the noise behind its 15th digit."""
    exact = Decimal(f"{value:.15g}")
    if not exact.is_finite() or abs(exact) >= 10**15:
        return None
    return exact


def spread(blocks: Iterable[Block], cells: Mapping[At, Cell]) -> Mapping[At, At]:
    """For each place in merged cells: the cell at their top left, whose words they show."""
    bottom = max((row for row, _ in cells), default=0)
    right = max((column for _, column in cells), default=0)
    found: dict[At, At] = {}
    for block in blocks:
        # A heading may be merged over columns that hold nothing yet.
        rows = range(block.top, min(block.bottom, bottom) + 1)
        columns = range(block.left, min(block.right, right) + 1)
        if len(found) + len(rows) * len(columns) > MAX_CELLS:
            raise NotAWorkbook(
                f"More than {MAX_CELLS:,} cells of this workbook are merged.",
                "Copy the sheet with the figures into a new workbook.",
            )
        found.update({(row, column): (block.top, block.left) for row in rows for column in columns})
    return MappingProxyType(found)
