"""What a recipe makes of each cell's place: which measure, area, time and part of a figure it is.

Each of these four is an axis. It stands in a row of headings, in a column, in the sheet's name,
or is the same everywhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.diagnostics import Collector, Location, message_and_fix
from generator.did_you_mean import did_you_mean
from generator.importing.grid import At, Cell, Kind, Sheet, letters
from generator.importing.names import same_name, short
from generator.importing.periods import read_period
from generator.importing.values import NO_RESULT
from generator.model import Unit
from generator.period import PeriodError
from generator.schema.recipe import NameFields, PeriodsFields, PlaceFields, TableFields

_BARE_QUARTER = re.compile(r"(?:q|qtr|quarter) ?[1-4]", re.IGNORECASE)
_LOOK_AT = 60
"""How far from the top left headings are looked for, when they are not where they should be."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a landlord's figures can be about: the unit of each measure, and the ids of areas.

    `areas` has each id by itself and by the area's name; `period` is the one that was asked for,
    where the recipe leaves it open.
    """

    units: Mapping[str, Unit]
    areas: Mapping[str, str]
    period: str = ""


class State(Enum):
    """What became of a name."""

    KNOWN = "known"
    LEFT_OUT = "left out"
    BLANK = "blank"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name stands for: `says`, if it is known."""

    state: State
    says: str = ""


class Names:
    """What the recipe makes of the names of one axis."""

    def __init__(self, place: PlaceFields, own: Mapping[str, str], field_name: str) -> None:
        names: tuple[NameFields, ...] = getattr(place, "names", ())
        self.listed = {same_name(name.says): name.is_ or "" for name in names}
        self.own = {same_name(name): key for name, key in own.items()}
        self.out = {same_name(text) for text in place.leave_out}
        self.candidates = [*(name.says for name in names), *place.leave_out, *own]
        self.field_name = field_name

    def read(self, cell: Cell) -> Meaning:
        """What a cell's words stand for."""
        key = same_name(cell.text)
        if key in self.out:
            return Meaning(State.LEFT_OUT)
        found = self.listed.get(key) or self.own.get(key)
        return Meaning(State.KNOWN, found) if found else Meaning(State.UNKNOWN)

    def explain(self, cell: Cell) -> tuple[str, str]:
        """What is wrong with words that stand for nothing, and what to do."""
        if cell.kind is Kind.NO_RESULT:
            return NO_RESULT
        near = did_you_mean(cell.text[:100], self.candidates, "")
        meant = f"{near} " if near.startswith("Did") else ""
        return (
            f"The recipe does not know “{short(cell.text)}”.",
            f"{meant}Add it under “{self.field_name}” in the recipe: to “names” with what it is, "
            "or to “leave_out”.",
        )


class Times(Names):
    """The same for periods, where much needs no line in the recipe."""

    def __init__(self, place: PeriodsFields) -> None:
        super().__init__(place, {}, "periods")
        self.dates_are = place.dates_are

    def read(self, cell: Cell) -> Meaning:
        """What a cell's words stand for."""
        known = super().read(cell)
        if known.state is not State.UNKNOWN:
            return known
        try:
            return Meaning(State.KNOWN, read_period(cell.text, cell.day, self.dates_are).code)
        except PeriodError:
            return known

    def explain(self, cell: Cell) -> tuple[str, str]:
        """What is wrong with words that stand for nothing, and what to do."""
        try:
            read_period(cell.text, cell.day, self.dates_are)
        except PeriodError as error:
            return NO_RESULT if cell.kind is Kind.NO_RESULT else message_and_fix(str(error))
        return super().explain(cell)


@dataclass(slots=True)
class Axis:
    """One of the four things that a cell's place tells."""

    name: str
    place: PlaceFields
    always: str
    names: Names
    seen: dict[At | str, Meaning] = field(default_factory=dict)

    def at(self, at: At) -> At | None:
        """The cell that tells about the cell `at`; `None` where no cell does."""
        if self.place.row:
            return self.place.row, at[1]
        return (at[0], self.place.column) if self.place.column else None

    def of(self, sheet: Sheet, at: At) -> Meaning:
        """What the cell `at` is about."""
        where = self.at(at)
        if where is None and not self.place.sheet_name:
            return Meaning(State.KNOWN, self.always)
        key = where or sheet.name
        if key not in self.seen:
            cell = self._told_by(sheet, where)
            self.seen[key] = self.names.read(cell) if cell else Meaning(State.BLANK)
        return self.seen[key]

    def report(self, sheet: Sheet, at: At, collector: Collector) -> None:
        """Say what is wrong with the name that tells about the cell `at`."""
        where = self.at(at)
        cell = self._told_by(sheet, where)
        assert cell is not None
        place = sheet.locate(sheet.told_at(where)) if where else Location(sheet.title, 0)
        collector.add("import-name", place, *self.names.explain(cell))

    def _told_by(self, sheet: Sheet, where: At | None) -> Cell | None:
        return sheet.shown(where) if where else Cell(Kind.TEXT, sheet.name)


def axes_of(table: TableFields, known: Known) -> tuple[Axis, ...]:
    """The axes of a table."""
    always = table.periods.always or known.period
    own = {key: key for key in known.units}
    measures = Names(table.measures, own, "measures")
    areas = Names(table.areas, known.areas, "areas")
    made = (
        Axis("measure", table.measures, table.measures.always or "", measures),
        Axis("area", table.areas, table.areas.always or "", areas),
        Axis("period", table.periods, always, Times(table.periods)),
    )
    if table.parts is None:
        return made
    return (*made, Axis("part", table.parts, "", Names(table.parts, {}, "parts")))


def data_cells(sheet: Sheet, table: TableFields, axes: Iterable[Axis]) -> Iterator[At]:
    """The cells that may hold figures: below the headings, and beside the columns with names."""
    places = [axis.place for axis in axes]
    first = max(place.row or 0 for place in places) + 1
    first = max(first, table.from_row or 1)
    taken = {place.column for place in places}
    taken |= {extra.column for extra in (table.only_rows, table.sample_size) if extra}
    wanted = table.only_rows and same_name(table.only_rows.says)
    for at in sorted(sheet.cells):
        if at[0] < first or at[1] in taken or (table.to_row and at[0] > table.to_row):
            continue
        if table.only_rows:
            told = sheet.shown((at[0], table.only_rows.column))
            if told is None or same_name(told.text) != wanted:
                continue
        yield at


def headings_are_there(sheet: Sheet, axes: Iterable[Axis], collector: Collector) -> bool:
    """Whether names stand where they should; if they stand elsewhere, it is reported."""
    found = True
    for axis in axes:
        line, side = (axis.place.row, 0) if axis.place.row else (axis.place.column, 1)
        places = {*sheet.cells, *sheet.merged}
        if line is None or any(_is_known(sheet, axis, at) for at in places if at[side] == line):
            continue
        if elsewhere := _known_names(sheet, axis, side):
            _report_moved(sheet, axis, elsewhere, collector)
            found = False
    return found


def _is_known(sheet: Sheet, axis: Axis, at: At) -> bool:
    cell = sheet.shown(at)
    return cell is not None and axis.names.read(cell).state is State.KNOWN


def _known_names(sheet: Sheet, axis: Axis, side: int) -> dict[int, int]:
    """How many names the axis knows in each row (side 0) or column (side 1) near the top left."""
    count: dict[int, int] = {}
    for at in sorted(sheet.cells):
        if at[0] <= _LOOK_AT and at[1] <= _LOOK_AT and _is_known(sheet, axis, at):
            count[at[side]] = count.get(at[side], 0) + 1
    return count


def _is_bare_quarter(sheet: Sheet, at: At) -> bool:
    cell = sheet.cells.get(at)
    return cell is not None and _BARE_QUARTER.fullmatch(cell.text.strip()) is not None


def _report_moved(sheet: Sheet, axis: Axis, known: Mapping[int, int], collector: Collector) -> None:
    best = max(known, key=lambda line: (known[line], -line))
    count = "one" if known[best] == 1 else known[best]
    if axis.place.row:
        word, own, moved, at = "row", str(axis.place.row), str(best), (axis.place.row, 1)
    else:
        column = axis.place.column or 1
        word, own, moved, at = "column", letters(column), letters(best), (1, column)
    if axis.place.row and any(
        _is_bare_quarter(sheet, (axis.place.row, each)) for _, each in sheet.cells
    ):
        collector.add(
            "import-name",
            sheet.locate(at),
            f"Row {own} holds quarters without their year.",
            "Write the year beside each quarter in one cell, like “Q1 2026/27”, or under “names” in "
            "the recipe which one each is.",
        )
        return
    collector.add(
        "import-name",
        sheet.locate(at),
        f"{word.capitalize()} {own} holds no {axis.name} that the recipe knows.",
        f"{word.capitalize()} {moved} holds {count} that it knows. Write “{word}: {moved}” in the "
        "recipe if that is the one.",
    )
