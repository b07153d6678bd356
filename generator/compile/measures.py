"""A measure's fields to a Measure with its series of figures."""

from collections.abc import Iterator

from generator import model
from generator.schema.measure import MeasureFields, SeriesFields
from generator.schema.tsm import TsmSource


def compile_measure(fields: MeasureFields) -> model.Measure:
    """The measure with one series, or with one for each of its `figures`."""
    return model.Measure(
        id=fields.id,
        name=fields.name,
        unit=fields.unit,
        better=fields.better,
        target=fields.target,
        series=tuple(series_of(fields)),
        earlier_targets=tuple(
            model.EarlierTarget(earlier.target, earlier.until, earlier.because)
            for earlier in fields.earlier_targets
        ),
        about=fields.about or "",
        counts_people=fields.counts_people,
    )


def series_of(fields: MeasureFields) -> Iterator[model.Series]:
    """The runs of figures under a measure: itself, or each of its `figures`."""
    if not fields.figures:
        key = fields.same_figure_as or fields.id
        yield _series(key, "", fields.sentence, fields.tsm)
    for number, series in enumerate(fields.figures, 1):
        if not series.open_question:
            yield _series(key_of(fields, series, number), series.name, series.sentence, series.tsm)


def key_of(measure: MeasureFields, series: SeriesFields, number: int) -> str:
    """What the figures file calls a series that has neither id nor TSM code: `<measure>-2`."""
    return series.id or f"{measure.id}-{number}"


def _series(key: str, name: str, sentence: str | None, tsm: TsmSource | None) -> model.Series:
    if tsm is None:
        return model.Series(key, name, sentence or "")
    return model.Series(tsm.code, name, sentence or "", tsm.code, tsm.minus_from_100)
