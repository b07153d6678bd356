"""What measures are called and used for.

`measure-unused`, `count-as-percent`, `one-figure-two-names`.
"""

import re
from collections.abc import Iterator

from generator.compile import decided
from generator.diagnostics import Collector, Location
from generator.model import Unit
from generator.project import LandlordFiles, StandardFile
from generator.schema.measure import MeasureFields
from generator.schema.promise import PromiseFields, ResponseTimeFields
from generator.schema.walk import walk

_COUNT = re.compile(r"(?:no\.|number|count) (?:of )?", re.IGNORECASE)
_SHARE = re.compile(r"(?:% |percentage |proportion )", re.IGNORECASE)


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report measures that test nothing, whose name and unit disagree, or that share a figure."""
    for standard in files.standards:
        _unused(standard, collector)
        for measure, where in _measures(standard):
            _name_fits_unit(measure, where, collector)
    _one_figure_two_names(files, collector)


def _measures(standard: StandardFile) -> Iterator[tuple[MeasureFields, Location]]:
    for number, measure in enumerate(standard.fields.performance_measures):
        if not measure.open_question:
            yield measure, standard.document.locate(("performance_measures", number, "name"))


def _unused(standard: StandardFile, collector: Collector) -> None:
    used = {
        name
        for _, value in walk(standard.fields, published=True)
        if isinstance(value, PromiseFields | ResponseTimeFields)
        for name in value.measure
    }
    for measure, where in _measures(standard):
        if measure.id not in used:
            collector.add(
                "measure-unused",
                where,
                f"No promise says that “{measure.name}” tests it.",
                f"Add “measure: {measure.id}” to the promise it tests, or write that promise.",
            )


def _name_fits_unit(measure: MeasureFields, where: Location, collector: Collector) -> None:
    wrong = None
    if measure.unit is Unit.PERCENT and _COUNT.match(measure.name):
        wrong = ("a number", "a percentage")
    if measure.unit is Unit.NUMBER and _SHARE.match(measure.name):
        wrong = ("a percentage", "a number")
    if wrong:
        collector.add(
            "count-as-percent",
            where,
            f"The name says {wrong[0]}, and the unit says {wrong[1]}.",
            "Change the name or the unit, so that both say what is counted.",
        )


def _one_figure_two_names(files: LandlordFiles, collector: Collector) -> None:
    first: dict[tuple[str, bool], tuple[str, Location]] = {}
    for standard in files.standards:
        for measure, where in _measures(standard):
            for key in _figures(measure):
                name, other = first.setdefault(key, (measure.name, where))
                if name != measure.name:
                    collector.add(
                        "one-figure-two-names",
                        where,
                        f"“{measure.name}” shows the same figure as “{name}” "
                        f"({other.file}, line {other.line}).",
                        "Give both one name, or a figure each.",
                    )


def _figures(measure: MeasureFields) -> Iterator[tuple[str, bool]]:
    """What names each figure of a measure: its key, and whether it is 100 less that figure."""
    if not measure.figures:
        code = measure.tsm.code if measure.tsm else measure.same_figure_as or measure.id
        yield code, bool(measure.tsm and measure.tsm.minus_from_100)
    for series in decided(measure.figures):
        if series.tsm:
            yield series.tsm.code, series.tsm.minus_from_100
