"""`no-promises`: a live standard says at least one thing that the landlord does."""

from generator.compile import decided
from generator.diagnostics import Collector
from generator.model import Publish
from generator.project import LandlordFiles, StandardFile


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report live standards with nothing under our_responsibilities that can be published."""
    for standard in files.standards:
        if standard.fields.publish is Publish.LIVE and not _has_promise(standard):
            collector.add(
                "no-promises",
                standard.document.locate_key(("our_responsibilities",)),
                "This standard has no promise that can be published.",
                "Write at least one under our_responsibilities, or set “publish: draft”.",
            )


def _has_promise(standard: StandardFile) -> bool:
    fields = standard.fields
    lists = [fields.our_responsibilities]
    lists += [part.our_responsibilities for part in decided(fields.parts)]
    return any(True for promises in lists for _ in decided(promises))
