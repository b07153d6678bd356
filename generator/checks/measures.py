"""`unknown-measure`: what points to a measure points to one that is there, and that fits."""

from collections.abc import Iterable

from generator.diagnostics import Collector, Location
from generator.did_you_mean import did_you_mean
from generator.project import LandlordFiles, StandardFile
from generator.schema.measure import MeasureFields
from generator.schema.promise import PromiseFields, ResponseTimeFields
from generator.schema.walk import walk


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report promises whose measure is not in the same file, and borrowed figures without a home.

    A promise points to a measure of its own standard; `same_figure_as` to one of any standard.
    """
    for standard in files.standards:
        _promises(standard, collector)
    if files.complete:
        _borrowed(files, collector)


def _promises(standard: StandardFile, collector: Collector) -> None:
    known = [measure.id for measure in standard.fields.performance_measures]
    for path, value in walk(standard.fields):
        if not isinstance(value, PromiseFields | ResponseTimeFields):
            continue
        for name in value.measure:
            if name not in known:
                where = standard.document.locate_words((*path, "measure"), name)
                _unknown(name, known, "in this standard", where, collector)


def _borrowed(files: LandlordFiles, collector: Collector) -> None:
    owners = {
        measure.id: measure
        for standard in files.standards
        for measure in standard.fields.performance_measures
        if not (measure.figures or measure.tsm or measure.same_figure_as)
    }
    for standard in files.standards:
        for number, measure in enumerate(standard.fields.performance_measures):
            if not (wanted := measure.same_figure_as):
                continue
            path = ("performance_measures", number, "same_figure_as")
            where = standard.document.locate(path)
            if wanted not in owners:
                _unknown(wanted, owners, "with a figure of its own", where, collector)
            else:
                _must_agree(measure, owners[wanted], where, collector)


def _unknown(
    name: str, known: Iterable[str], place: str, where: Location, collector: Collector
) -> None:
    collector.add(
        "unknown-measure",
        where,
        f"There is no measure called “{name}” {place}.",
        did_you_mean(name, known, "Measures"),
    )


def _must_agree(
    measure: MeasureFields, owner: MeasureFields, where: Location, collector: Collector
) -> None:
    if (measure.unit, measure.better) != (owner.unit, owner.better):
        collector.add(
            "unknown-measure",
            where,
            f"“{owner.id}” counts something else.",
            f"Write “unit: {owner.unit.value}” and “better: {owner.better.value}”, or take out "
            "this line.",
        )
