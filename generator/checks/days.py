"""`days-without-clock`: a time limit in days says working days or calendar days."""

from generator.diagnostics import Collector
from generator.model import Clock, Duration
from generator.project import LandlordFiles
from generator.schema.walk import walk


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report response times in bare days."""
    for standard in files.standards:
        for path, value in walk(standard.fields, published=True):
            if isinstance(value, Duration) and value.clock is Clock.DAYS:
                number = value.number
                collector.add(
                    "days-without-clock",
                    standard.document.locate(path),
                    f"“{value}” may be working days or calendar days.",
                    f"Write {number} working days or {number} calendar days.",
                )
