"""How we are doing: results to views, with every sentence, status and sum taken from `wording`."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator import figure_notes, sector_words, wording
from generator.merge import status_of
from generator.model import Figure, Measure, Reading, Result, Sector
from generator.render.pages.trends import Trend, trend
from generator.render.pages.views import NOTHING, Anchor, Cell, Column, Table, Tag, tag
from generator.tongue import later, say

NOT_SET = later("Not set")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one figure says: the sentence first, then the verdict, the move and the remarks.

    `about` names the figure where a measure has several; `counted` says a percentage as “6 in 10”;
    `working` is the sum behind it. All three, `change` and the `comparison` with other landlords may be empty.
    """

    about: str
    sentence: str
    counted: str
    tag: Tag
    change: str
    working: str
    comparison: str
    remarks: tuple[str, ...]
    trend: Trend | None


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one figure; `about` names the figure where its measure has several."""

    about: str
    trend: Trend


@dataclass(frozen=True, slots=True)
class Moves:
    """How the figures of one measure moved: charts, and the table that says the same."""

    measure: Anchor
    charts: tuple[Chart, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure on its standard's page. `anchor` is its stable id; `table` needs a figure."""

    anchor: str
    name: str
    about: str
    findings: tuple[Finding, ...]
    earlier_targets: tuple[str, ...]
    table: Table | None
    sources: tuple[str, ...]


def anchor(measure_id: str) -> str:
    """The id that links to a measure on its standard's page lead to."""
    return f"measure-{measure_id}"


def measure_view(result: Result, sector: Sector) -> MeasureView:
    """All that a standard's page says of one measure, and how it compares with the `sector`."""
    measure, readings = result.measure, result.readings
    return MeasureView(
        anchor=anchor(measure.id),
        name=measure.name,
        about=measure.about,
        findings=tuple(_finding(measure, reading, readings, sector) for reading in readings),
        earlier_targets=tuple(
            figure_notes.target_before(measure, earlier) for earlier in measure.earlier_targets
        ),
        table=history(measure, readings),
        sources=tuple(sources(readings)),
    )


def _finding(
    measure: Measure, reading: Reading, readings: tuple[Reading, ...], sector: Sector
) -> Finding:
    shown = reading.shown
    worked_out = shown is not None and shown.worked_out_from is not None
    return Finding(
        about=reading_name(reading, readings),
        sentence=wording.sentence(measure, reading),
        counted=wording.counted(measure, reading),
        tag=tag(reading.status),
        change=wording.change(measure, reading.change) if reading.change else "",
        working=figure_notes.working(measure, shown) if shown and worked_out else "",
        comparison=sector_words.comparison(reading, sector),
        remarks=wording.remarks(shown) if shown else (),
        trend=trend(measure, reading),
    )


def reading_name(reading: Reading, readings: tuple[Reading, ...]) -> str:
    """What sets a figure apart from the others of its measure: its series, its homes or both."""
    areas = {other.area.id for other in readings if other.series is reading.series}
    parts = (reading.series.name, "" if areas == {"all"} else reading.area.name)
    return ", ".join(part for part in parts if part)


def moves(result: Result, page: str) -> Moves | None:
    """The charts of a measure that stands on `page`; `None` if no figure of it has a past."""
    measure, readings = result.measure, result.readings
    made = ((r, trend(measure, r)) for r in readings)
    charts = tuple(Chart(reading_name(r, readings), chart) for r, chart in made if chart)
    table = history(measure, readings)
    if not charts or table is None:
        return None
    return Moves(Anchor(measure.name, f"{page}#{anchor(measure.id)}"), charts, table)


def sources(readings: tuple[Reading, ...]) -> Iterator[str]:
    """Where the figures of these readings come from, each once, newest first."""
    figures = [figure for reading in readings for figure in reading.rows]
    newest_first = sorted(figures, key=lambda figure: figure.period, reverse=True)
    yield from dict.fromkeys(
        figure_notes.source(figure) for figure in newest_first if figure.source
    )


def history(measure: Measure, readings: tuple[Reading, ...]) -> Table | None:
    """The figures as a table: period, figure, target, status. `None` where there are none."""
    if not any(reading.rows for reading in readings):
        return None
    named = any(reading_name(reading, readings) for reading in readings)
    first = (Column(say("What")),) if named else ()
    return Table(
        caption=say("{measure}: our figures", measure=measure.name),
        columns=(
            *first,
            Column(say("Period")),
            Column(say("Figure"), is_number=True),
            Column(say("Target")),
            Column(say("Status")),
        ),
        rows=tuple(
            (
                *((Cell(reading_name(reading, readings), is_header=True),) if named else ()),
                *_row(measure, reading, figure),
            )
            for reading in readings
            for figure in reading.rows
        ),
    )


def _row(measure: Measure, reading: Reading, figure: Figure) -> tuple[Cell, ...]:
    target = measure.target_on(figure.period.end)
    return (
        Cell(wording.sentence_case(figure.period.words()), is_header=True),
        Cell(_value(measure, figure, target)),
        Cell(say(NOT_SET) if target is None else wording.target(measure, target)),
        Cell(tag(status_of(measure, reading, figure))),
    )


def _value(measure: Measure, figure: Figure | None, target: Decimal | None) -> str:
    if figure is None or figure.value is None:
        return figure_notes.no_value(figure)
    return wording.figure_amount(measure, figure, target)


def overview_cells(measure: Measure, reading: Reading) -> tuple[Cell, ...]:
    """Figure, period, target, status and change of one reading, for tables of many measures."""
    shown = reading.shown
    target = reading.target
    dated = shown or reading.latest
    return (
        Cell(_value(measure, dated, target)),
        Cell(wording.sentence_case(dated.period.words())) if dated else NOTHING,
        Cell(say(NOT_SET) if target is None else wording.target(measure, target)),
        Cell(tag(reading.status)),
        Cell(wording.change(measure, reading.change)) if reading.change else NOTHING,
    )


def overview_columns() -> tuple[Column, ...]:
    """The columns of those cells."""
    return (
        Column(say("Figure"), is_number=True),
        Column(say("Period")),
        Column(say("Target")),
        Column(say("Status")),
        Column(say("Change")),
    )


def compared_column() -> Column:
    """The last column of such a table, where it compares any figure with others."""
    return Column(say("Compared with other landlords"))


def compared(reading: Reading, sector: Sector) -> Cell | None:
    """How a figure stands among those of all landlords, for `compared_column`."""
    words = sector_words.comparison(reading, sector)
    return Cell(words) if words else None


def overview_name(measure: Measure, reading: Reading, readings: tuple[Reading, ...]) -> str:
    """What a figure is called in a table of many measures."""
    name = reading_name(reading, readings)
    # “Surveys completed in Liverpool: Liverpool” would say it twice.
    said = not name or (not reading.series.name and measure.name.endswith(f" {name}"))
    return measure.name if said else f"{measure.name}: {name}"
