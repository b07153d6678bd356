"""`days-without-clock`: a time limit in days says working days or calendar days."""

from dataclasses import replace

from generator.diagnostics import Collector
from generator.model import Clock, Duration
from generator.project import LandlordFiles
from generator.schema.walk import walk


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report response times in bare days."""
    for standard in files.standards:
        for path, value in walk(standard.fields, published=True):
            if isinstance(value, Duration) and value.clock is Clock.DAYS:
                collector.add(
                    "days-without-clock",
                    standard.document.locate(path),
                    f"“{value}” may be working days or calendar days.",
                    f"Write {replace(value, clock=Clock.WORKING_DAYS)} or "
                    f"{replace(value, clock=Clock.CALENDAR_DAYS)}.",
                )
