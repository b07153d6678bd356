"""A workbook and a recipe to figures, each with the cells it came from. All mistakes in one go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from generator.diagnostics import Collector, Location
from generator.did_you_mean import did_you_mean
from generator.importing.grid import At, Cell, Sheet, Workbook, address
from generator.importing.layout import (
    Axis,
    Known,
    State,
    axes_of,
    data_cells,
    headings_are_there,
)
from generator.importing.names import same_name, short
from generator.importing.values import NoNumber, read_amount, written
from generator.model import Unit
from generator.period import Period, parse_period
from generator.schema.recipe import MarkFields, RecipeFields, TableFields

_VALUE = "value"


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a workbook."""

    sheet: Sheet
    at: At

    @property
    def cell(self) -> Cell:
        """What it holds."""
        return self.sheet.cells[self.at]

    @property
    def place(self) -> Location:
        """Where it is, for messages."""
        return self.sheet.locate(self.at)


@dataclass(frozen=True, slots=True)
class Found:
    """A figure of the workbook: `texts` by column of a figures file, `spots` where they stood."""

    measure: str
    area: str
    period: Period
    texts: Mapping[str, str]
    spots: Mapping[str, Spot]
    means: str = ""
    """The status that a mark stands for, where there is no value."""

    @property
    def key(self) -> tuple[str, str, object, object]:
        """What it is a figure of."""
        return self.measure, self.area, self.period.start, self.period.end


@dataclass(slots=True)
class _Draft:
    measure: str
    area: str
    period: Period
    table: TableFields
    spots: dict[str, Spot] = field(default_factory=dict)


def read_figures(
    book: Workbook, recipe: RecipeFields, known: Known, collector: Collector
) -> tuple[Found, ...]:
    """The figures of a workbook; what cannot be read is collected, and so is what was not."""
    drafts: dict[tuple[str, str, object, object], _Draft] = {}
    read: set[str] = set()
    for table in recipe.tables:
        for sheet in _sheets(book, table, collector):
            read.add(sheet.name)
            axes = axes_of(table, known)
            if headings_are_there(sheet, axes, collector):
                _Sheet(sheet, table, axes, drafts, collector).read()
    _not_read(book, recipe, read, collector)
    marks = {same_name(mark.says): mark for mark in recipe.marks}
    figures = tuple(
        found
        for draft in drafts.values()
        if (found := _figure(draft, marks, known.units, collector)) is not None
    )
    if not figures and not collector.failed:
        collector.add(
            "import-file",
            Location(f"“{short(book.name)}”", 0),
            "There is no figure where the recipe looks.",
            "Look if the cells are filled, and if this is the workbook that the recipe is for.",
        )
    return figures


def _sheets(book: Workbook, table: TableFields, collector: Collector) -> Iterator[Sheet]:
    by_name = {same_name(sheet.name): sheet for sheet in book.sheets}
    if "" in by_name:
        # A CSV file is one sheet, whatever the sheets of its workbook were called.
        yield by_name[""]
        return
    for name in table.sheets:
        if sheet := by_name.get(same_name(name)):
            yield sheet
        else:
            collector.add(
                "import-name",
                Location(f"“{short(book.name)}”", 0),
                f"There is no sheet “{short(name)}”.",
                did_you_mean(name, (short(sheet.name) for sheet in book.sheets), "Sheets"),
            )
    if not table.sheets:
        out = {same_name(name) for name in table.leave_out_sheets}
        yield from (sheet for name, sheet in by_name.items() if name not in out)


def _not_read(book: Workbook, recipe: RecipeFields, read: set[str], collector: Collector) -> None:
    expected = {same_name(name) for table in recipe.tables for name in table.leave_out_sheets}
    for sheet in book.sheets:
        if sheet.name not in read and same_name(sheet.name) not in expected and sheet.cells:
            collector.add(
                "import-not-read",
                Location(sheet.title, 0),
                "The recipe does not name this sheet, so it was not read.",
                "Add it to “sheets” or “leave_out_sheets” in the recipe.",
            )


@dataclass(slots=True)
class _Sheet:
    """Reads one sheet into drafts of figures."""

    sheet: Sheet
    table: TableFields
    axes: tuple[Axis, ...]
    drafts: dict[tuple[str, str, object, object], _Draft]
    collector: Collector
    hidden: dict[str, At] = field(default_factory=dict)
    taken: dict[At, list[str]] = field(default_factory=dict)

    def read(self) -> None:
        """Take every cell that the recipe knows, and say what becomes of the others."""
        cells = list(data_cells(self.sheet, self.table, self.axes))
        for at in cells:
            meanings = [axis.of(self.sheet, at) for axis in self.axes]
            states = {meaning.state for meaning in meanings}
            if State.LEFT_OUT in states:
                continue
            if State.BLANK in states:
                self._report_blank(at)
            elif State.UNKNOWN in states:
                for axis, meaning in zip(self.axes, meanings, strict=True):
                    if meaning.state is State.UNKNOWN:
                        axis.report(self.sheet, at, self.collector)
            else:
                self._take(at, [meaning.says for meaning in meanings])
        if not cells and self.table.only_rows:
            self._report_no_row(self.table.only_rows.says)
        elif not cells:
            self.collector.add(
                "import-not-read",
                Location(self.sheet.title, 0),
                "There is nothing below the headings of this sheet.",
                "If it holds no figures, add it to “leave_out_sheets” in the recipe.",
            )
        self._report_merged()
        self._report_hidden()

    def _take(self, at: At, says: list[str]) -> None:
        self.taken[at] = says
        measure, area, code, *rest = says
        part = rest[0] if rest else _VALUE
        period = parse_period(code)
        key = (measure, area, period.start, period.end)
        draft = self.drafts.setdefault(key, _Draft(measure, area, period, self.table))
        spot = Spot(self.sheet, at)
        other = draft.spots.setdefault(part, spot)
        if other is not spot:
            self.collector.add(
                "import-twice",
                spot.place,
                f"There are two cells for {measure}, {area}, {period.words()}: this one, and "
                f"{other.place.cell}"
                + (f" of sheet “{short(other.sheet.name)}”." if other.sheet.name else "."),
                "Empty one of them, or leave one of their names out in the recipe.",
            )
        extra = self.table.sample_size
        if part == _VALUE and extra and measure in (extra.measures or (measure,)):
            size = (at[0], extra.column)
            if size in self.sheet.cells:
                draft.spots.setdefault("sample_size", Spot(self.sheet, size))
        if where := self.sheet.is_hidden(at):
            self.hidden.setdefault(where, at)

    def _report_blank(self, at: At) -> None:
        blank = next(axis for axis in self.axes if axis.of(self.sheet, at).state is State.BLANK)
        where = f"row {blank.place.row}" if blank.place.row else "its row"
        self.collector.add(
            "import-not-read",
            self.sheet.locate(at),
            f"This cell was not read: nothing in {where} says its {blank.name}.",
        )

    def _report_no_row(self, says: str) -> None:
        self.collector.add(
            "import-name",
            Location(self.sheet.title, 0),
            f"No row with figures says “{short(says)}”.",
            "Look for it in the sheet, and write it under “only_rows” as it stands there.",
        )

    def _report_merged(self) -> None:
        """Report a cell that is drawn over the places of several figures: it is in one of them."""
        for place, at in sorted(self.sheet.merged.items()):
            meanings = [axis.of(self.sheet, place) for axis in self.axes]
            says = self.taken.get(at)
            if (
                says is not None
                and all(each.state is State.KNOWN for each in meanings)
                and [each.says for each in meanings] != says
            ):
                del self.taken[at]
                self.collector.add(
                    "import-value",
                    self.sheet.locate(at),
                    f"This cell is merged with {address(place)}, so it may be for several figures.",
                    "Unmerge it in Excel, and write the number into each cell that it is for.",
                )

    def _report_hidden(self) -> None:
        for what, at in sorted(self.hidden.items()):
            self.collector.add(
                "import-hidden",
                self.sheet.locate(at),
                f"{what} is hidden in Excel, and was read.",
                "Show it, and look if the figures are right.",
            )


def _figure(
    draft: _Draft,
    marks: Mapping[str, MarkFields],
    units: Mapping[str, Unit],
    collector: Collector,
) -> Found | None:
    """The figure of a draft; `None` without a value, or with one that cannot be read."""
    if _VALUE not in draft.spots:
        return None
    texts: dict[str, str] = {}
    means = ""
    for part, spot in draft.spots.items():
        mark = marks.get(same_name(spot.cell.text))
        if part == "note":
            texts[part] = spot.cell.text
        elif mark and part == _VALUE:
            means = mark.means
            texts |= {"note": mark.note} if mark.note else {}
        elif mark is None:
            unit = units[draft.measure] if part == _VALUE else Unit.NUMBER
            fractions = draft.table.fractions and part == _VALUE
            texts[part] = _number(spot, unit, collector, fractions=fractions)
    if means == "no figure" or (not means and not texts[_VALUE]):
        return None
    return Found(draft.measure, draft.area, draft.period, texts, dict(draft.spots), means)


def _number(spot: Spot, unit: Unit, collector: Collector, *, fractions: bool) -> str:
    """A cell's number as a figures file holds it; empty if there is none."""
    try:
        amount = read_amount(spot.cell, unit, fractions=fractions)
    except NoNumber as error:
        collector.add("import-value", spot.place, error.message, error.fix)
        return ""
    if abs(amount.value) >= Decimal(10) ** 12:
        collector.add("import-value", spot.place, "This number is too big to be a figure.")
        return ""
    if amount.tidied:
        said = f"“{short(spot.cell.text)}” is read as {written(amount.value)}."
        collector.add("figure-tidied", spot.place, said)
    return written(amount.value)
