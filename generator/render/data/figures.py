"""The Catalogue to the records of its figures, with the verdict that the page gives each."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.merge import status_of
from generator.model import Catalogue, Deal, Figure, FigureStatus, Publication, Reading, Result
from generator.render.data import addresses
from generator.render.data.figure_record import FigureRecord
from generator.render.data.promises import promise_name


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure as one page shows it; `deal` is `None` for the Tenant Satisfaction Measures."""

    publication: Publication
    deal: Deal | None
    result: Result
    reading: Reading
    figure: Figure

    @property
    def as_published(self) -> tuple[str, str, str]:
        """What it is, whatever measure shows it."""
        key = "" if self.reading.series.minus_from_100 else self.reading.series.key
        return key, self.reading.area.id, self.figure.period.code


def figure_records(catalogue: Catalogue) -> tuple[FigureRecord, ...]:
    """Every published figure, by landlord, standard, measure, area and time.

    A figure that two standards show has a record for each, because their targets may differ. The
    Tenant Satisfaction Measures follow, as far as no standard shows them.
    """
    return tuple(
        _record(catalogue, shown)
        for publication in sorted(catalogue.publications, key=lambda each: each.landlord.slug)
        for shown in _shown(publication)
    )


def _shown(publication: Publication) -> Iterator[_Shown]:
    there = set()
    for deal in sorted(publication.deals, key=lambda each: each.standard.slug):
        for shown in _of_results(publication, deal, deal.results):
            there.add(shown.as_published)
            yield shown
    for shown in _of_results(publication, None, publication.tsm):
        if shown.as_published not in there:
            yield shown


def _of_results(
    publication: Publication, deal: Deal | None, results: tuple[Result, ...]
) -> Iterator[_Shown]:
    for result in results:
        for reading in result.readings:
            for figure in reading.rows:
                yield _Shown(publication, deal, result, reading, figure)


def _record(catalogue: Catalogue, shown: _Shown) -> FigureRecord:
    landlord, measure = shown.publication.landlord, shown.result.measure
    reading, figure = shown.reading, shown.figure
    # What is withheld has no number in the Catalogue; nothing that slips in there gets out here.
    told = figure.status is not FigureStatus.SUPPRESSED
    return FigureRecord(
        landlord=landlord.slug,
        landlord_name=landlord.name,
        standard=shown.deal.standard.slug if shown.deal else None,
        # No standard's measure has capital letters, so no two measures have one id.
        measure=measure.id if shown.deal else reading.series.key,
        measure_name=measure.name,
        figure=reading.series.key,
        figure_name=reading.series.name or None,
        tsm=reading.series.tsm,
        area=reading.area.id,
        area_name=reading.area.name,
        period=figure.period.code,
        period_name=figure.period.words(),
        start=figure.period.start,
        end=figure.period.end,
        value=figure.value if told else None,
        unit=measure.unit,
        better=measure.better,
        target=measure.target_on(figure.period.end),
        judged=status_of(measure, reading, figure),
        status=figure.status,
        worked_out_from=figure.worked_out_from if told else None,
        numerator=figure.numerator if told else None,
        denominator=figure.denominator if told else None,
        sample_size=figure.sample_size if told else None,
        note=(figure.note.strip() or None) if told else None,
        source=figure.source.strip(),
        published=figure.published or None,
        verified_by=figure.verified_by.strip() or None,
        verified_on=figure.verified_on or None,
        promises=tuple(_tested(shown)),
        page=_page(catalogue, shown),
    )


def _tested(shown: _Shown) -> Iterator[str]:
    """The promises that point to the measure, themselves or through a response time."""
    if shown.deal is None:
        return
    for promise in shown.deal.standard.promises:
        if shown.result in shown.deal.results_of(promise):
            yield promise_name(shown.publication.landlord, shown.deal.standard, promise)


def _page(catalogue: Catalogue, shown: _Shown) -> str:
    landlord = shown.publication.landlord
    if shown.deal is None:
        return addresses.page(catalogue, landlord, addresses.TSM_PAGE)
    anchor = f"measure-{shown.result.measure.id}"
    return addresses.page(catalogue, landlord, shown.deal.standard.slug, anchor)
