"""The results on the back of a postcard: one row for each measure, in the order of its file.

`postcard_words` puts them on the Card. The words are `wording`'s, so that a card can never judge
more kindly than the page.
"""

from dataclasses import dataclass
from datetime import date

from generator import shared_words, wording
from generator.model import Deal, Figure, FigureStatus, Measure, Reading, Result, Status
from generator.render.print.typography import print_ready
from generator.tongue import later, later_many, say, say_many

OUR_TARGET = later("Our target is {target}.")
MORE_FIGURES = later_many("{count} more figure is online.", "{count} more figures are online.")
MORE_MEASURES = later_many("{count} more measure is online.", "{count} more measures are online.")

_JUDGED = (Status.MET, Status.MISSED)
_WITH_AMOUNT = (*_JUDGED, Status.NO_TARGET, Status.OLD)
_MOST_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class BigFigure:
    """A figure printed big: `97.2%`, or `16.7` and the unit `per 1,000 homes`.

    `shape` is the `Status` value whose sign stands beside it.
    """

    amount: str
    unit: str
    shape: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One measure: its status, and the figures that decide it, big and in words.

    `big` is empty where nothing should be big: no figure, or a paused one. `shape` is the sign of
    the status; both are empty where the figures of a measure differ. `figures` counts those that are said;
    `ends` is the newest last day of their periods.
    """

    status: str
    shape: str
    big: tuple[BigFigure, ...]
    words: str
    target: str
    figures: int
    ends: date | None


def result_rows(deal: Deal) -> tuple[ResultRow, ...]:
    """The measures that have a figure, old ones last; where none has one, every measure."""
    found = (result for result in deal.results if _figures(result))
    with_figure = sorted(found, key=lambda result: result.status is Status.OLD)
    shown = with_figure or deal.results
    periods = {figure.period for result in shown for figure in _figures(result)}
    everywhere = {reading.area.id for result in shown for reading in result.readings} <= {"all"}
    return tuple(_row(result, len(periods) > 1, not everywhere) for result in shown)


def row_endings(deal: Deal, rows: tuple[ResultRow, ...]) -> tuple[str, ...]:
    """What stands below the first row, the first two rows, and so on: the date, and what is left.

    The date is the end of the newest period among the rows above it.
    """
    published = sum(len(_figures(result)) for result in deal.results)
    return tuple(_ending(rows, shown, published) for shown in range(1, len(rows) + 1))


def _ending(rows: tuple[ResultRow, ...], shown: int, published: int) -> str:
    ends = [row.ends for row in rows[:shown] if row.ends]
    more = published - sum(row.figures for row in rows[:shown]) if ends else len(rows) - shown
    said = [shared_words.figures_to(max(ends))] if ends else []
    if more:
        said.append(say_many(*(MORE_FIGURES if ends else MORE_MEASURES), more))
    return print_ready(" ".join(said))


def _figures(result: Result) -> list[Figure]:
    return [reading.shown for reading in result.readings if reading.shown]


def _row(result: Result, dated: bool, by_area: bool) -> ResultRow:
    measure = result.measure
    # What decides the status comes first: a missed figure is never hidden behind a met one.
    readings = sorted(result.readings, key=lambda reading: reading.status is not result.status)
    said = readings[:_MOST_IN_A_ROW]
    agree = len({reading.status for reading in result.readings}) == 1
    words = (_words(measure, reading, dated, by_area, agree) for reading in said)
    ends = [reading.shown.period.end for reading in said if reading.shown]
    return ResultRow(
        # Where figures differ, each sentence opens with its own status.
        status=say(wording.STATUS_WORDS[result.status]) if agree else "",
        shape=result.status.value if agree else "",
        big=_big(measure, said),
        words=print_ready(" ".join(words)),
        target=_target(measure, said),
        figures=len(ends),
        ends=max(ends, default=None),
    )


def _big(measure: Measure, readings: list[Reading]) -> tuple[BigFigure, ...]:
    """The figures to print big; none if there are several and their unit is a phrase."""
    found = []
    for reading in readings:
        if reading.shown and reading.status in _WITH_AMOUNT:
            target = measure.target_on(reading.shown.period.end)
            amount = wording.figure_amount(measure, reading.shown, target)
            number, _, unit = wording.sentence_case(amount).partition(" ")
            found.append(BigFigure(number, unit, reading.status.value))
    return tuple(found) if len(found) == 1 or not any(one.unit for one in found) else ()


def _words(measure: Measure, reading: Reading, dated: bool, by_area: bool, agree: bool) -> str:
    """What is said of one reading, but for the target it is judged by.

    Where the figures of a measure do not `agree`, each sentence opens with its own status.
    """
    figure, status = reading.shown, reading.status
    area = f"{reading.area.name}: " if by_area else ""
    name = f"{measure.name}: {reading.series.name}" if reading.series.name else measure.name
    if figure is None and reading.latest is None:
        return f"{area}{name}." if agree else f"{say(wording.STATUS_WORDS[status])}: {area}{name}."
    if figure is None or status not in (*_JUDGED, Status.NO_TARGET):
        return f"{area}{name}. {wording.sentence(measure, reading)}"
    if status is Status.NO_TARGET:
        said = wording.sentence(measure, reading)
    else:
        when = f" ({figure.period.words()})" if dated else ""
        found = wording.finding(measure, reading, figure)
        said = f"{wording.sentence_case(found) if agree else found}{when}."
    if figure.status is FigureStatus.PROVISIONAL:
        said = f"{said} {wording.remarks(figure)[0]}"
    return f"{area}{said}" if agree else f"{say(wording.STATUS_WORDS[status])}: {area}{said}"


def _target(measure: Measure, readings: list[Reading]) -> str:
    """The target, where no sentence has said it."""
    for reading in readings:
        silent = reading.status in _JUDGED or reading.latest is None
        if silent and reading.target is not None:
            return say(OUR_TARGET, target=wording.target(measure, reading.target))
    return ""
