"""The story of an import: figures are read, compared, checked as `deal check` would, and written.

Pure: the verb brings the bytes of all files, and puts on the disk what comes out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.checks import figures, release
from generator.checks.figures import kinds_of
from generator.diagnostics import Collector, Diagnostic, Level, Location
from generator.importing.compare import Change, Fate, compare, dropped
from generator.importing.grid import Workbook
from generator.importing.layout import Known
from generator.importing.reading import Found, read_figures
from generator.importing.rows import Cells, Edits, NoColumn, edited
from generator.model import FigureStatus
from generator.output import OutputFile
from generator.pipeline import make_catalogue
from generator.project import LandlordFiles, Project, RecipeFile
from generator.render.data.csv_text import marked
from generator.schema.fields import Undecided
from generator.schema.figures import COLUMNS, FigureRow, read_figure
from generator.schema.recipe import PERIOD
from generator.schema.tsm import Tsm
from generator.schema.walk import walk
from generator.source.csv_text import Row
from generator.source.files import SourceText, printable

ReadBytes = Callable[[str], bytes | None]
"""Gives the bytes of a file by its path from the project's root; `None` if there is none."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person says beside the workbook and the recipe. `None` is not said."""

    period: str | None = None
    source: str | None = None
    published: str | None = None
    because: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Whose figures are brought, how they are read, and what is there already."""

    project: Project
    landlord: LandlordFiles
    recipe: RecipeFile
    wishes: Wishes
    today: date
    read_bytes: ReadBytes


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, with the files that it would write, and what it must ask first."""

    changes: tuple[Change, ...]
    dropped: tuple[FigureRow, ...]
    kinds: Mapping[str, Tsm]
    asks: tuple[str, ...]
    files: tuple[OutputFile, ...]
    was: Mapping[str, bytes | None]


@dataclass(frozen=True, slots=True)
class _CellRow(Row):
    """A row of a figures file before it is written: its places are cells of the workbook."""

    places: Mapping[str, Location]
    parts: tuple[str, ...]

    def locate(self, column: str) -> Location:
        """The cell of the workbook that a column came from."""
        return self.places.get(column) or self.places["value"]


def plan_import(task: Task, book: Workbook, collector: Collector) -> Plan | None:
    """What the workbook changes; `None` with every mistake collected."""
    landlord, recipe, wishes = task.landlord, task.recipe, task.wishes
    if _has_questions(recipe, collector):
        return None
    kinds = kinds_of(landlord)
    units = {key: kind.unit for key, kind in kinds.items()}
    known = Known(units, _areas(landlord), wishes.period or "")
    found = read_figures(book, recipe.fields, known, collector)
    status = FigureStatus(wishes.status or recipe.fields.status)
    changes = compare(found, landlord.figures, status)
    _refuse_withheld(changes, collector)
    rows = [_row(each, recipe, wishes, status) for each in changes if each.writes]
    after = _after(changes, rows, landlord.figures, collector)
    _check(task, replace(landlord, figures=after), collector)
    if collector.failed:
        return None
    paths = [_path(each, landlord, recipe) for each in changes if each.writes]
    was = {path: task.read_bytes(path) for path in paths}
    files = _files(changes, rows, paths, was, collector)
    if collector.failed:
        return None
    listed = [name.is_ for table in recipe.fields.tables for name in table.measures.names]
    return Plan(
        changes,
        dropped(changes, landlord.figures, (each for each in listed if each)),
        kinds,
        tuple(_asks(changes, recipe, wishes)),
        files,
        was,
    )


def _has_questions(recipe: RecipeFile, collector: Collector) -> bool:
    """Whether something in the recipe is not decided; it is reported."""
    found = False
    for path, value in walk(recipe.fields):
        if isinstance(value, Undecided) and value.open_question:
            found = True
            collector.add(
                "import-name",
                recipe.document.locate((*path, "open_question")),
                "This question in the recipe is open.",
                "Answer it in a line of its own and delete the question, or move the name to "
                "“leave_out”.",
            )
    return found


def _areas(landlord: LandlordFiles) -> dict[str, str]:
    areas = landlord.fields.areas
    return {area.name: area.id for area in areas} | {area.id: area.id for area in areas}


def _refuse_withheld(changes: Iterable[Change], collector: Collector) -> None:
    for change in changes:
        if change.fate is Fate.WITHHELD and change.before is not None:
            row = change.before.row
            collector.add(
                "import-value",
                change.found.spots["value"].place,
                f"This figure is held back: line {row.line} of {row.source.file} says suppressed.",
                "If it may be shown now, delete that row first. If not, empty the cell.",
            )


def _row(change: Change, recipe: RecipeFile, wishes: Wishes, status: FigureStatus) -> _CellRow:
    """The row to write, for a line of a figures file."""
    found = change.found
    given = wishes.source or recipe.fields.source or "?"
    published = wishes.published or recipe.fields.published
    revised = change.fate is Fate.REVISED and not found.means
    note = found.texts.get("note", "") or ((wishes.because or "") if revised else "")
    cells = {
        "measure": found.measure,
        "area": found.area,
        "period": change.before.figure.period.code if change.before else found.period.code,
        "status": found.means or ("revised" if revised else status.value),
        "source": given.replace(PERIOD, found.period.words()),
        "published": "" if published == "unknown" else published,
        **found.texts,
        "note": note,
    }
    cells = {column: cells.get(column, "") for column in COLUMNS}
    source = SourceText(found.spots["value"].sheet.title, "", ())
    places = _places(found, recipe, wishes)
    return _CellRow(source, 1, COLUMNS, cells, "", places, tuple(found.texts))


def _places(found: Found, recipe: RecipeFile, wishes: Wishes) -> dict[str, Location]:
    said = {"published": wishes.published, "source": wishes.source, "note": wishes.because}
    places = {
        column: recipe.document.locate((column,))
        for column in ("source", "published")
        if getattr(recipe.fields, column)
    }
    places |= {
        column: Location(f"--{'because' if column == 'note' else column} “{printable(text)}”", 0)
        for column, text in said.items()
        if text
    }
    return places | {column: spot.place for column, spot in found.spots.items()}


def _after(
    changes: Iterable[Change],
    rows: Iterable[_CellRow],
    before: Iterable[FigureRow],
    collector: Collector,
) -> tuple[FigureRow, ...]:
    """All figures as they would be after writing."""
    gone = {id(change.before) for change in changes if change.writes}
    kept = [row for row in before if id(row) not in gone]
    new = [figure for row in rows if (figure := _figure(row, collector)) is not None]
    return (*kept, *new)


def _figure(row: _CellRow, collector: Collector) -> FigureRow | None:
    if row.cells["status"] == "revised" and not row.cells["note"]:
        # The plan asks for the reason once, not at each cell.
        row = replace(row, cells={**row.cells, "note": "?"})
    for column in ("note", "source"):
        text = row.cells[column]
        if marked(text) != text:
            collector.add(
                "figure-value",
                row.locate(column),
                f"Excel would take “{printable(text)}” for a formula.",
                "Start the text with a letter.",
            )
    own = Collector()
    read = read_figure(row, own)
    for found in own:
        collector.add(found.rule, found.where, *_for_a_workbook(found))
    return read


def _check(task: Task, after: LandlordFiles, collector: Collector) -> None:
    """Ask the checks of figures about all rows as they would be, and keep what is about these."""
    found = Collector()
    figures.check(_without_reasons(after), task.today, found)
    release.check(after, task.project.sector, found)
    if not (found.failed or collector.failed):
        make_catalogue(replace(task.project, landlords=(after,)), task.today, found)
    for each in found:
        if each.level is Level.ERROR or each.where.cell:
            collector.add(each.rule, each.where, *_for_a_workbook(each))


def _without_reasons(after: LandlordFiles) -> LandlordFiles:
    """The figures without the reason why they were revised: it does not explain a lost point."""
    rows = (
        replace(row, figure=replace(row.figure, note=""))
        if isinstance(row.row, _CellRow) and "note" not in row.row.parts
        else row
        for row in after.figures
    )
    return replace(after, figures=tuple(rows))


def _for_a_workbook(found: Diagnostic) -> tuple[str, str]:
    if found.rule == "percent-fraction" and found.where.cell:
        return found.message, (
            "Show the cell as a percentage in Excel. If the table has fractions everywhere, write "
            "“fractions: yes” in its recipe."
        )
    if found.rule == "percent-range" and found.where.cell:
        return found.message, "Check the decimal point in this cell."
    if found.rule == "figure-dates" and "provisional" in found.fix:
        return found.message, (
            "Check both dates. If the figure may still change, add --status provisional. A time "
            "that is not over can stand under “leave_out” in the recipe."
        )
    if found.rule == "figure-withheld":
        return found.message, (
            "Its row is written to data/ all the same. If nobody outside may see it, put a mark in "
            "the cell that means suppressed."
        )
    return found.message, found.fix


def _path(change: Change, landlord: LandlordFiles, recipe: RecipeFile) -> str:
    if change.before is not None:
        return change.before.row.source.file
    return f"data/{landlord.slug}/{recipe.fields.writes}"


def _files(
    changes: Iterable[Change],
    rows: Iterable[_CellRow],
    paths: Iterable[str],
    was: Mapping[str, bytes | None],
    collector: Collector,
) -> tuple[OutputFile, ...]:
    edits: dict[str, Edits] = {path: Edits() for path in was}
    writing = (change for change in changes if change.writes)
    for change, row, path in zip(writing, rows, paths, strict=True):
        cells: Cells = row.cells
        if change.before is not None:
            edits[path].replaced[change.before.row.line] = cells
        else:
            edits[path].added.append(cells)
    made = []
    for path, edit in edits.items():
        try:
            made.append(OutputFile(path, edited(was[path], edit)))
        except NoColumn as error:
            collector.add(
                "csv-columns",
                Location(path),
                f"This file has no column “{error.column}”, and the new figures need it.",
                "Open it in a spreadsheet, and write that name in the first row of an empty column.",
            )
    return tuple(made)


def _asks(changes: Iterable[Change], recipe: RecipeFile, wishes: Wishes) -> Iterable[str]:
    writing = [change for change in changes if change.writes]
    if writing and not (wishes.source or recipe.fields.source):
        yield (
            "Where do these figures come from? Add --source, in words a tenant could use to ask "
            "for them."
        )
    if writing and not (wishes.published or recipe.fields.published):
        yield (
            "When were they published? Add --published 2026-07-15, or a month, or "
            "“--published unknown”."
        )
    revised = [each for each in writing if each.fate is Fate.REVISED and not each.found.means]
    silent = [each for each in revised if not each.found.texts.get("note")]
    if silent and not wishes.because:
        count = len(silent)
        yield (
            f"Why {'was a figure' if count == 1 else f'were {count} figures'} revised? Tenants read "
            'the reason. Add --because "...".'
        )
