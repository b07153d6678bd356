"""What the merged figures show: `promise-unmeasured` and `figure-old`. Needs the Publication."""

from collections.abc import Iterator

from generator.compile import decided
from generator.diagnostics import Collector
from generator.model import Deal, Publication, Status
from generator.project import LandlordFiles, StandardFile
from generator.source.yaml_text import Path


def check(files: LandlordFiles, publication: Publication, collector: Collector) -> None:
    """Report promises of live standards that no figure tests, and figures that are old."""
    by_slug = {standard.slug: standard for standard in files.standards}
    for deal in publication.deals:
        standard = by_slug[deal.standard.slug]
        _unmeasured(standard, deal, collector)
        _old(standard, deal, collector)


def _unmeasured(standard: StandardFile, deal: Deal, collector: Collector) -> None:
    """One finding for a standard: a finding for each promise would hide everything else."""
    untested = {promise.id for promise in deal.unmeasured}
    places = [
        standard.document.locate((*path, "promise"))
        for path, promise in zip(_paths(standard), deal.standard.promises, strict=True)
        if promise.id in untested
    ]
    if places:
        lines = ", ".join(str(place.line) for place in places)
        collector.add(
            "promise-unmeasured",
            places[0],
            f"No figure tests {len(places)} of {len(deal.standard.promises)} promises: "
            f"line{'s' * (len(places) > 1)} {lines}.",
        )


def _paths(standard: StandardFile) -> Iterator[Path]:
    """Where the published promises stand, in the order of the model."""
    fields = standard.fields
    lists = [(("our_responsibilities",), fields.our_responsibilities)]
    for number, part in enumerate(fields.parts):
        if not part.open_question:
            path = ("parts", number, "our_responsibilities")
            lists.append((path, part.our_responsibilities))  # type: ignore[arg-type]
    for start, promises in lists:
        published = list(decided(promises))
        yield from ((*start, number) for number, each in enumerate(promises) if each in published)


def _old(standard: StandardFile, deal: Deal, collector: Collector) -> None:
    numbers = {m.id: n for n, m in enumerate(standard.fields.performance_measures)}
    for result in deal.results:
        old = [r.shown for r in result.readings if r.status is Status.OLD and r.shown]
        if old:
            newest = max(figure.period for figure in old)
            path = ("performance_measures", numbers[result.measure.id], "name")
            collector.add(
                "figure-old",
                standard.document.locate(path),
                f"The newest figure of “{result.measure.name}” is for {newest.words()}.",
                "Bring a newer one, or say in the figures file why there is none.",
            )
