"""A standard's file to a Standard: its publishable part, with the landlord's defaults."""

from collections.abc import Iterable, Iterator

from generator import model
from generator.compile.measures import compile_measure
from generator.compile.promises import Names, compile_promises, compile_response_times
from generator.compile.undecided import decided
from generator.project import StandardFile
from generator.richtext import Line
from generator.schema.promise import GoodToKnowFields
from generator.schema.standard import HowWeCheckFields, PartFields, StandardFields


def compile_standard(file: StandardFile, landlord: model.Landlord) -> model.Standard:
    """The publishable part of a standard; the landlord's defaults fill what it does not say."""
    fields = file.fields
    measures = tuple(compile_measure(measure) for measure in decided(fields.performance_measures))
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
            compile_how_we_check(fields.how_we_check, landlord.how_we_check.reported)
            if fields.how_we_check
            else landlord.how_we_check
        ),
        measures=measures,
        review=(
            model.Review(review.by, review.on, review.next)
            if review and not review.open_question
            else None
        ),
        if_we_miss_this=fields.if_we_miss_this or landlord.if_we_miss_this,
        publish=fields.publish,
        short_address=fields.short_address or "",
        former_names=fields.former_names,
    )


def compile_how_we_check(
    fields: HowWeCheckFields, reported: tuple[Line, ...] = ()
) -> model.HowWeCheck:
    """How success is measured; `reported` is to whom, where the fields do not say."""
    return model.HowWeCheck(fields.by, fields.reported or reported)


def _parts(fields: StandardFields, measures: set[str]) -> Iterator[model.Part]:
    names = Names()
    whole = model.Part(
        heading="",
        text=(),
        good_to_know=tuple(_good_to_know(fields.good_to_know)),
        promises=tuple(compile_promises(fields.our_responsibilities, measures, names)),
        response_times=tuple(compile_response_times(fields.response_times, measures)),
    )
    if whole != model.Part("", (), (), (), ()):
        yield whole
    for part in decided(fields.parts):
        yield _part(part, measures, names)


def _part(fields: PartFields, measures: set[str], names: Names) -> model.Part:
    return model.Part(
        heading=fields.heading,
        text=fields.text,
        good_to_know=tuple(_good_to_know(fields.good_to_know)),
        promises=tuple(compile_promises(fields.our_responsibilities, measures, names)),
        response_times=tuple(compile_response_times(fields.response_times, measures)),
        how_we_check=fields.how_we_check,
    )


def _good_to_know(lists: Iterable[GoodToKnowFields]) -> Iterator[model.GoodToKnow]:
    return (
        model.GoodToKnow(fields.heading, fields.items, fields.intro) for fields in decided(lists)
    )
