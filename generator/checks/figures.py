"""The figure rules: each row belongs to a measure and an area, once, and adds up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from generator.compile import key_of
from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.model import Better, FigureStatus, Unit
from generator.project import LandlordFiles
from generator.schema.figures import FigureRow
from generator.schema.tsm import TSM, Tsm
from generator.source.files import printable

_SUM_TOLERANCE = Decimal("0.05")
_SURELY_A_PERCENTAGE = 20
"""A measure that once was this high does not fall to 1% or less."""


def check(files: LandlordFiles, today: date, collector: Collector) -> None:
    """Ask all figure rules about the rows of one landlord."""
    kinds = kinds_of(files)
    # With a standard that could not be read, its measures would all seem unknown.
    if files.complete:
        _known_measures(files, kinds, collector)
    _known_areas(files, collector)
    _one_for_each_period(files.figures, collector)
    _period_is_over(files.figures, today, collector)
    _percentages(files.figures, kinds, collector)
    _sums(files.figures, kinds, collector)


def kinds_of(files: LandlordFiles) -> dict[str, Tsm]:
    """What each key that a figures file may use counts: the regulator's and the landlord's own."""
    kinds = dict(TSM)
    for standard in files.standards:
        for measure in standard.fields.performance_measures:
            own = Tsm(measure.name, measure.unit, measure.better)
            if not measure.figures and measure.tsm is None and not measure.same_figure_as:
                kinds[measure.id] = own
            for number, series in enumerate(measure.figures, 1):
                if series.tsm is None:
                    kinds[key_of(measure, series, number)] = own
    return kinds


def _known_measures(files: LandlordFiles, kinds: Mapping[str, Tsm], collector: Collector) -> None:
    codes = {
        measure.id: measure.tsm.code if measure.tsm else measure.same_figure_as
        for standard in files.standards
        for measure in standard.fields.performance_measures
        if measure.tsm or measure.same_figure_as
    }
    for found in files.figures:
        if found.figure.key not in kinds:
            own = sorted(set(kinds) - set(TSM))
            code = codes.get(found.figure.key)
            known = "Write a Tenant Satisfaction Measure's code, or one of"
            collector.add(
                "figure-measure",
                found.row.locate("measure"),
                f"The figures of “{found.figure.key}” come from {code}."
                if code
                else f"There is no measure called “{printable(found.figure.key)}”.",
                f"Write {code}." if code else did_you_mean(found.figure.key, own, known),
            )


def _known_areas(files: LandlordFiles, collector: Collector) -> None:
    areas = [area.id for area in files.fields.areas]
    for found in files.figures:
        if found.figure.area not in areas:
            collector.add(
                "figure-area",
                found.row.locate("area"),
                f"There is no area called “{found.figure.area}” in landlord.yml."
                if found.figure.area
                else "The area is empty.",
                did_you_mean(found.figure.area, areas, "Areas"),
            )


def _one_for_each_period(rows: Iterable[FigureRow], collector: Collector) -> None:
    first: dict[tuple[str, str, date, date], FigureRow] = {}
    for found in rows:
        figure = found.figure
        key = (figure.key, figure.area, figure.period.start, figure.period.end)
        other = first.setdefault(key, found)
        if other is not found:
            collector.add(
                "two-figures",
                found.row.locate("period"),
                f"There are two figures for {figure.key}, {figure.area}, "
                f"{figure.period.words()}: here and in {other.row.source.file}, "
                f"line {other.row.line}.",
                "Keep one of them.",
            )


def _period_is_over(rows: Iterable[FigureRow], today: date, collector: Collector) -> None:
    for found in rows:
        figure = found.figure
        so_far = figure.period.kind == "year to date" and figure.period.start <= today
        early = figure.status is FigureStatus.PROVISIONAL or so_far or figure.value is None
        if not early and not figure.period.finished(today):
            collector.add(
                "period-not-over",
                found.row.locate("period"),
                f"{figure.period.words()} is not over yet.",
                "Choose the status provisional, or wait until the period has ended.",
            )


def _percentages(rows: Iterable[FigureRow], kinds: Mapping[str, Tsm], collector: Collector) -> None:
    unexplained: defaultdict[str, list[tuple[FigureRow, Decimal]]] = defaultdict(list)
    for found in rows:
        kind, value = kinds.get(found.figure.key), found.figure.value
        if kind and kind.unit is Unit.PERCENT and value is not None and not found.figure.note:
            unexplained[found.figure.key].append((found, value))
    for key, percentages in unexplained.items():
        for found, value in percentages:
            if not 0 <= value <= 100:
                collector.add(
                    "percent-range",
                    found.row.locate("value"),
                    f"A percentage of {value} cannot be right.",
                    "Check the decimal point. If it is right, say why in the column “note”.",
                )
        # Where low is good, less than 1% can be the plain truth.
        if kinds[key].better is Better.HIGHER:
            _not_fractions(percentages, collector)


def _not_fractions(percentages: list[tuple[FigureRow, Decimal]], collector: Collector) -> None:
    """Excel keeps 95% as 0.95: every figure at or below 1, or one of them beside large ones."""
    largest = max(value for _, value in percentages)
    if 1 < largest < _SURELY_A_PERCENTAGE:
        return
    for found, value in percentages:
        if not 0 < value <= 1:
            continue
        collector.add(
            "percent-fraction",
            found.row.locate("value"),
            f"Is {value} meant to be {(value * 100).normalize():f}%?",
            "Excel keeps percentages as fractions. Multiply by 100, or say in the column “note” "
            "that the figure is really this small.",
        )


def _sums(rows: Iterable[FigureRow], kinds: Mapping[str, Tsm], collector: Collector) -> None:
    for found in rows:
        figure = found.figure
        if figure.numerator is None or figure.value is None or figure.denominator is None:
            continue
        if not figure.denominator:
            collector.add(
                "figure-sum", found.row.locate("denominator"), "Nothing can be divided by 0."
            )
            continue
        unit = kinds[figure.key].unit if figure.key in kinds else Unit.NUMBER
        factor = {Unit.PERCENT: 100, Unit.PER_1000_HOMES: 1000}.get(unit, 1)
        expected = figure.numerator / figure.denominator * factor
        if abs(expected - figure.value) > _SUM_TOLERANCE:
            collector.add(
                "figure-sum",
                found.row.locate("value"),
                f"{figure.numerator} of {figure.denominator} is {expected:.2f}, not {figure.value}.",
                "Check the three numbers.",
            )
