"""`unknown-measure`: a promise can only point to a measure of its own standard."""

import difflib

from generator.diagnostics import Collector
from generator.project import LandlordFiles
from generator.schema.standard import PromiseFields, ResponseTimeFields
from generator.schema.walk import walk


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report promises and response times whose measure is not in the same file."""
    for standard in files.standards:
        known = [measure.id for measure in standard.fields.performance_measures]
        for path, value in walk(standard.fields):
            if not isinstance(value, PromiseFields | ResponseTimeFields):
                continue
            for name in value.measure:
                if name in known:
                    continue
                close = difflib.get_close_matches(name, known, n=1)
                collector.add(
                    "unknown-measure",
                    standard.document.locate_words((*path, "measure"), name),
                    f"There is no measure called “{name}” in this standard.",
                    f"Did you mean “{close[0]}”?"
                    if close
                    else f"Measures: {', '.join(known) or 'none'}.",
                )
