"""Standards and figures to one Catalogue: the latest figure of each measure, and its verdict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.amounts import rounded, written_places
from generator.model import (
    Area,
    Better,
    Change,
    Deal,
    Direction,
    Figure,
    FigureStatus,
    Landlord,
    Measure,
    Publication,
    Publish,
    Reading,
    Result,
    Scorecard,
    Series,
    Standard,
    Status,
)
from generator.schema.tsm import TSM
from generator.sector_words import EVERYWHERE

_FiguresByKey = Mapping[tuple[str, str], tuple[Figure, ...]]
_TOO_LATE = 1
"""A figure is old when more periods than this have ended since its own."""
_LEAST_PLACES = 1
"""A whole number such as 59 may be 59.0 with its last place lost."""


def publish(
    landlord: Landlord, standards: Iterable[Standard], figures: Iterable[Figure], today: date
) -> Publication:
    """What is public of a landlord: live standards by theme, each measure judged on `today`."""
    by_key = _index(figures)
    live = [standard for standard in standards if standard.publish is Publish.LIVE]
    deals = tuple(
        _deal(standard, landlord.areas, by_key, today) for standard in _in_order(landlord, live)
    )
    return Publication(
        landlord, deals, _score_of_all(deals), tuple(_tsm_results(landlord, by_key, today))
    )


def in_area(publication: Publication, area: Area) -> Publication:
    """The same publication with the figures of one area, judged by them alone.

    Only measures and standards with a figure of the area are in it.
    """
    deals = []
    for deal in publication.deals:
        kept = []
        for result in deal.results:
            readings = tuple(r for r in result.readings if r.area == area and r.latest)
            if readings:
                status = _together(reading.status for reading in readings)
                kept.append(replace(result, readings=readings, status=status))
        if kept:
            deals.append(replace(deal, results=tuple(kept), scorecard=_score(kept)))
    return replace(publication, deals=tuple(deals), scorecard=_score_of_all(deals))


def own_areas(publication: Publication) -> tuple[Area, ...]:
    """The areas with figures of their own."""
    return tuple(area for area in publication.areas if area.id != EVERYWHERE)


def figures_to(results: Iterable[Result]) -> date | None:
    """The last day that the shown figures cover."""
    readings = (reading for result in results for reading in result.readings)
    shown = (reading.shown for reading in readings if reading.shown)
    return max((figure.period.end for figure in shown), default=None)


def only_of(publication: Publication, deals: tuple[Deal, ...]) -> Publication:
    """The same landlord's as if these standards were all of it: no other figures, no history."""
    return Publication(publication.landlord, deals, _score_of_all(deals))


def _score_of_all(deals: Iterable[Deal]) -> Scorecard:
    """Each measure once, also where two standards share it."""
    distinct = {_identity(result): result for deal in deals for result in deal.results}
    return _score(distinct.values())


def _tsm_results(landlord: Landlord, figures: _FiguresByKey, today: date) -> Iterator[Result]:
    """Every Tenant Satisfaction Measure for all homes, whether a standard uses it or not."""
    everywhere = landlord.areas[0]
    for code, tsm in TSM.items():
        series = Series(code, "", tsm=code)
        measure = Measure(
            id=code.lower().replace("_", "-"),
            name=tsm.name,
            unit=tsm.unit,
            better=tsm.better_or_worse,
            target=None,
            series=(series,),
        )
        rows = figures.get((code, everywhere.id), ())
        reading = read_series(measure, series, everywhere, rows, today)
        yield Result(measure, (reading,), reading.status)


def _in_order(landlord: Landlord, standards: Iterable[Standard]) -> list[Standard]:
    themes = {theme.name: number for number, theme in enumerate(landlord.themes)}
    first = {slug: number for theme in landlord.themes for number, slug in enumerate(theme.first)}
    return sorted(
        standards,
        key=lambda s: (themes.get(s.theme, len(themes)), first.get(s.slug, len(first)), s.slug),
    )


def _index(figures: Iterable[Figure]) -> _FiguresByKey:
    found: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.key, figure.area].append(figure)
    return {
        key: tuple(sorted(rows, key=lambda figure: figure.period, reverse=True))
        for key, rows in found.items()
    }


def _identity(result: Result) -> object:
    """Two standards share a measure when the same figures stand against the same target."""
    series = tuple((series.key, series.minus_from_100) for series in result.measure.series)
    return (series, result.measure.target)


def _deal(standard: Standard, areas: tuple[Area, ...], figures: _FiguresByKey, today: date) -> Deal:
    results = tuple(_result(measure, areas, figures, today) for measure in standard.measures)
    return Deal(standard, results, _score(results))


def _result(
    measure: Measure, areas: tuple[Area, ...], figures: _FiguresByKey, today: date
) -> Result:
    readings = []
    for series in measure.series:
        with_figures = [area for area in areas if (series.key, area.id) in figures]
        # Without any figure there is still one reading, which says so.
        for area in with_figures or areas[:1]:
            rows = figures.get((series.key, area.id), ())
            readings.append(read_series(measure, series, area, rows, today))
    return Result(measure, tuple(readings), _together(reading.status for reading in readings))


def read_series(
    measure: Measure, series: Series, area: Area, figures: tuple[Figure, ...], today: date
) -> Reading:
    """What to say of one series in one area; `figures` are its rows, newest first."""
    rows = (
        tuple(_minus_from_100(figure) for figure in figures) if series.minus_from_100 else figures
    )
    latest = rows[0] if rows else None
    valued = tuple(figure for figure in rows if figure.value is not None)
    paused = latest is not None and latest.status is FigureStatus.PAUSED
    shown = latest if latest and latest.value is not None else None
    if paused and valued:
        shown = valued[0]
    earlier = tuple(figure for figure in valued if figure is not shown)
    target = measure.target_on(shown.period.end if shown else today)
    return Reading(
        series=series,
        area=area,
        latest=latest,
        shown=shown,
        earlier=earlier,
        target=target,
        status=Status.PAUSED if paused else _judge(measure, shown, target, today),
        change=_change(measure, shown, rows),
        gaps=tuple(figure for figure in rows[1:] if figure.value is None),
    )


def _minus_from_100(figure: Figure) -> Figure:
    if figure.value is None:
        return figure
    return replace(figure, value=Decimal(100) - figure.value, worked_out_from=figure.value)


def _judge(measure: Measure, shown: Figure | None, target: Decimal | None, today: date) -> Status:
    if shown is None or shown.value is None:
        return Status.NO_FIGURE
    if shown.period.periods_late(today) > _TOO_LATE:
        return Status.OLD
    if target is None:
        return Status.NO_TARGET
    return Status.MET if measure.keeps(shown.value, target) else Status.MISSED


def status_of(measure: Measure, reading: Reading, figure: Figure) -> Status:
    """The reading's verdict on the figure it shows; that of its own time on an earlier one."""
    if figure in (reading.latest, reading.shown):
        return reading.status
    if figure.value is None:
        return Status.PAUSED if figure.status is FigureStatus.PAUSED else Status.NO_FIGURE
    target = measure.target_on(figure.period.end)
    if target is None:
        return Status.NO_TARGET
    return Status.MET if measure.keeps(figure.value, target) else Status.MISSED


def _together(statuses: Iterable[Status]) -> Status:
    """The verdict on a target with several figures: missed if any is, met only if all are."""
    found = set(statuses)
    for status in (
        Status.MISSED,
        Status.PAUSED,
        Status.OLD,
        Status.NO_FIGURE,
        Status.NO_TARGET,
    ):
        if status in found:
            return status
    return Status.MET if found else Status.NO_FIGURE


def _change(measure: Measure, shown: Figure | None, rows: tuple[Figure, ...]) -> Change | None:
    """The move since the period before of the same kind: years with years, and not over a gap."""
    if shown is None or shown.value is None:
        return None
    alike = (f for f in rows if f.period.kind == shown.period.kind and f.period < shown.period)
    before = next(alike, None)
    if before is None or before.value is None:
        return None
    if _alike(before.value, shown.value):
        return Change(Direction.SAME, before, shown)
    return Change(_direction(measure.better, before.value, shown.value), before, shown)


def _alike(before: Decimal, after: Decimal) -> bool:
    """Whether two figures are one number as published: the rougher of the two decides.

    The regulator gives one year as 99.93025 and the next as 99.9, which is no change.
    """
    places = max(_LEAST_PLACES, min(written_places(before), written_places(after)))
    return rounded(before, places) == rounded(after, places)


def _direction(better: Better, before: Decimal, after: Decimal) -> Direction:
    up = after > before
    if better is Better.NEITHER:
        return Direction.UP if up else Direction.DOWN
    return Direction.BETTER if up is (better is Better.HIGHER) else Direction.WORSE


def _score(results: Iterable[Result]) -> Scorecard:
    results = tuple(results)
    statuses = [result.status for result in results]
    return Scorecard(
        targets=sum(result.measure.target is not None for result in results),
        met=statuses.count(Status.MET),
        missed=statuses.count(Status.MISSED),
        no_target=statuses.count(Status.NO_TARGET),
        no_figure=statuses.count(Status.NO_FIGURE),
        paused=statuses.count(Status.PAUSED),
        old=statuses.count(Status.OLD),
    )
