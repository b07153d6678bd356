"""Files in the schema's shape to the product's nouns: leaves out what waits for the landlord."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator import model
from generator.project import LandlordFiles, StandardFile
from generator.schema.fields import Undecided
from generator.schema.landlord import LandlordFields
from generator.schema.standard import (
    GoodToKnowFields,
    HowWeCheckFields,
    MeasureFields,
    PartFields,
    PromiseFields,
    ResponseTimeFields,
    SeriesFields,
    StandardFields,
)
from generator.schema.tsm import TsmSource

_U = TypeVar("_U", bound=Undecided)


def decided(groups: Iterable[_U]) -> Iterator[_U]:
    """The groups that do not wait for an answer: only these are published."""
    return (group for group in groups if not group.open_question)


def compile_landlord(files: LandlordFiles) -> model.Landlord:
    """The landlord of these files."""
    fields = files.fields
    return model.Landlord(
        slug=files.slug,
        name=fields.name,
        short_name=fields.short_name or fields.name,
        about=fields.about,
        contacts=tuple(_contacts(fields)),
        areas=tuple(model.Area(area.id, area.name) for area in fields.areas),
        themes=tuple(model.Theme(t.name, t.about, t.first) for t in fields.themes),
        headings=model.Headings(
            introduction=fields.headings.introduction,
            our_responsibilities=fields.headings.our_responsibilities,
            your_responsibilities=fields.headings.your_responsibilities,
            performance=fields.headings.performance,
        ),
        brand=model.Brand(fields.brand.main, fields.brand.text),
        how_we_check=_how_we_check(fields.how_we_check),
        if_we_miss_this=fields.if_we_miss_this,
        complaint_stages=tuple(
            model.ComplaintStage(stage.name, stage.what_happens)
            for stage in fields.complaint_stages
        ),
    )


def _contacts(fields: LandlordFields) -> Iterator[model.Contact]:
    for contact in decided(fields.contacts):
        if contact.to is not None:
            yield model.Contact(
                kind=contact.kind,
                label=contact.label,
                to=contact.to,
                hours=contact.hours or "",
                cost=contact.cost or "",
                note=contact.note or "",
            )


def compile_standard(file: StandardFile, landlord: model.Landlord) -> model.Standard:
    """The publishable part of a standard; the landlord's defaults fill what it does not say."""
    fields = file.fields
    measures = tuple(_measure(measure) for measure in decided(fields.performance_measures))
    published = {measure.id for measure in measures}
    review = fields.review
    return model.Standard(
        slug=file.slug,
        title=fields.title,
        theme=fields.theme,
        summary=fields.summary,
        introduction=fields.whats_the_deal,
        parts=tuple(_parts(fields, published)),
        duties=tuple(
            model.Duty(duty.responsibility, duty.more, duty.sanction)
            for duty in decided(fields.your_responsibilities)
        ),
        deadlines=tuple(
            model.Deadline(deadline.you, deadline.when, deadline.sanction)
            for deadline in decided(fields.your_deadlines)
        ),
        how_we_check=(
            _how_we_check(fields.how_we_check) if fields.how_we_check else landlord.how_we_check
        ),
        measures=measures,
        review=(
            model.Review(review.by, review.on, review.next)
            if review and not review.open_question
            else None
        ),
        if_we_miss_this=fields.if_we_miss_this or landlord.if_we_miss_this,
        publish=fields.publish,
    )


def _how_we_check(fields: HowWeCheckFields) -> model.HowWeCheck:
    return model.HowWeCheck(fields.by, fields.reported)


def _parts(fields: StandardFields, measures: set[str]) -> Iterator[model.Part]:
    whole = model.Part(
        heading="",
        text=(),
        good_to_know=tuple(_good_to_know(fields.good_to_know)),
        promises=tuple(_promises(fields.our_responsibilities, measures)),
        response_times=tuple(_response_times(fields.response_times, measures)),
    )
    if whole != model.Part("", (), (), (), ()):
        yield whole
    for part in decided(fields.parts):
        yield _part(part, measures)


def _part(fields: PartFields, measures: set[str]) -> model.Part:
    return model.Part(
        heading=fields.heading,
        text=fields.text,
        good_to_know=tuple(_good_to_know(fields.good_to_know)),
        promises=tuple(_promises(fields.our_responsibilities, measures)),
        response_times=tuple(_response_times(fields.response_times, measures)),
    )


def _good_to_know(lists: Iterable[GoodToKnowFields]) -> Iterator[model.GoodToKnow]:
    return (
        model.GoodToKnow(fields.heading, fields.items, fields.intro) for fields in decided(lists)
    )


def _promises(promises: Iterable[PromiseFields], measures: set[str]) -> Iterator[model.Promise]:
    for fields in decided(promises):
        yield model.Promise(
            text=fields.promise,
            more=fields.more,
            sanction=fields.sanction,
            postcard=fields.postcard,
            measures=_published(fields.measure, measures),
            response_times=tuple(_response_times(fields.response_times, measures)),
        )


def _response_times(
    rows: Iterable[ResponseTimeFields], measures: set[str]
) -> Iterator[model.ResponseTime]:
    for fields in decided(rows):
        yield model.ResponseTime(
            fields.name, fields.we, fields.within, _published(fields.measure, measures)
        )


def _published(ids: tuple[str, ...], measures: set[str]) -> tuple[str, ...]:
    return tuple(measure for measure in ids if measure in measures)


def _measure(fields: MeasureFields) -> model.Measure:
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
    )


def series_of(fields: MeasureFields) -> Iterator[model.Series]:
    """The runs of figures under a measure: itself, or each of its `figures`."""
    if not fields.figures:
        yield _series(fields.id, "", fields.sentence, fields.tsm)
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
