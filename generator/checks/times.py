"""`time-clash`: a promise and the measure that tests it name the same time."""

from collections.abc import Iterator

from generator.diagnostics import Collector
from generator.model import Duration
from generator.project import LandlordFiles, StandardFile
from generator.richtext import plain
from generator.schema.promise import PromiseFields, ResponseTimeFields
from generator.schema.walk import walk
from generator.source.yaml_text import Path
from generator.time_limits import Kind, differ, limits


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report promises and response times whose measure counts by another time."""
    for standard in files.standards:
        names = {m.id: m.name for m in standard.fields.performance_measures}
        for path, time, measures in _promised(standard):
            for name in (names[each] for each in measures if each in names):
                counted = [each.time for each in limits(name) if each.kind is Kind.WITHIN]
                if len(counted) == 1 and differ(time, counted[0]):
                    collector.add(
                        "time-clash",
                        standard.document.locate(path),
                        f"You promise {time}, and measure “{name}”.",
                        "Decide on one time, so that the figure shows whether the promise is kept.",
                    )


def _promised(standard: StandardFile) -> Iterator[tuple[Path, Duration, tuple[str, ...]]]:
    """Each time that is promised: its place, and the measures that test it."""
    for path, value in walk(standard.fields, published=True):
        if isinstance(value, ResponseTimeFields):
            yield (*path, "within"), value.within, value.measure
        elif isinstance(value, PromiseFields) and not value.response_times:
            found = [each for each in limits(plain(value.promise)) if each.kind is Kind.WITHIN]
            if len(found) == 1:
                yield (*path, "promise"), found[0].time, value.measure
