"""The shape of a standard's file: `content/<landlord>/standards/<slug>.yml`."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.schema.fields import (
    AsList,
    BetterWay,
    Day,
    Fields,
    Lines,
    Notes,
    Number,
    OneLine,
    Plain,
    PublishState,
    Slug,
    Slugs,
    Text,
    TimeLimit,
    Title,
    UnitName,
    Undecided,
    YesNo,
)
from generator.schema.tsm import TsmFigure


def _line_as(key: str) -> BeforeValidator:
    """A line of text stands for a group of fields whose `key` is that line."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


class ResponseTimeFields(Undecided):
    """A row of the response-time table."""

    name: Plain
    we: Plain
    within: TimeLimit
    measure: Slugs = ()


ResponseTimes = Annotated[tuple[ResponseTimeFields, ...], AsList]


class PromiseFields(Undecided):
    """One of our responsibilities."""

    promise: OneLine
    more: OneLine = ()
    sanction: OneLine = ()
    postcard: YesNo = False
    measure: Slugs = ()
    response_times: ResponseTimes = ()


class DutyFields(Undecided):
    """One of your responsibilities."""

    responsibility: OneLine
    more: OneLine = ()
    sanction: OneLine = ()


class DeadlineFields(Undecided):
    """A time the tenant must keep."""

    you: OneLine
    when: Plain
    sanction: OneLine = ()


class GoodToKnowFields(Undecided):
    """A headed list of what counts, what does not, examples."""

    heading: Title
    intro: Text = ()
    items: Lines = Field(min_length=1)


Promises = Annotated[tuple[Annotated[PromiseFields, _line_as("promise")], ...], AsList]
Duties = Annotated[tuple[Annotated[DutyFields, _line_as("responsibility")], ...], AsList]
GoodToKnowLists = Annotated[tuple[GoodToKnowFields, ...], AsList]


class PartFields(Undecided):
    """One service of a standard that holds several."""

    heading: Title
    text: Text = ()
    good_to_know: GoodToKnowLists = ()
    response_times: ResponseTimes = ()
    our_responsibilities: Promises = ()


class EarlierTargetFields(Fields):
    """A target that has been changed."""

    target: Number
    until: Day
    because: Plain


class SeriesFields(Undecided):
    """One of several figures under one target."""

    name: Plain
    id: Slug | None = None
    tsm: TsmFigure | None = None
    sentence: Plain | None = None


class MeasureFields(Undecided):
    """A performance measure. `figures` where one target has several; else it is one figure."""

    id: Slug
    name: Plain
    unit: UnitName
    better: BetterWay
    target: Number | None = None
    earlier_targets: Annotated[tuple[EarlierTargetFields, ...], AsList] = ()
    about: Plain | None = None
    sentence: Plain | None = None
    tsm: TsmFigure | None = None
    figures: Annotated[tuple[SeriesFields, ...], AsList] = ()

    @model_validator(mode="after")
    def _one_way_of_naming_figures(self) -> Self:
        if self.figures and (self.tsm or self.sentence):
            raise ValueError(
                "A measure with “figures” gives “tsm” and “sentence” to each of them, not to itself"
            )
        return self


class HowWeCheckFields(Fields):
    """How success is measured, and to whom it is reported."""

    by: Lines = Field(min_length=1)
    reported: Lines = Field(min_length=1)


class ReviewFields(Undecided):
    """Who reviewed the standard and when."""

    by: Plain
    on: Day | None = None
    next: Day | None = None


class StandardFields(Fields):
    """A whole standard."""

    title: Title
    theme: Plain
    summary: Plain
    whats_the_deal: Text
    good_to_know: GoodToKnowLists = ()
    parts: Annotated[tuple[PartFields, ...], AsList] = ()
    response_times: ResponseTimes = ()
    our_responsibilities: Promises = ()
    your_responsibilities: Duties = ()
    your_deadlines: Annotated[tuple[DeadlineFields, ...], AsList] = ()
    if_we_miss_this: Text | None = None
    how_we_check: HowWeCheckFields | None = None
    performance_measures: Annotated[tuple[MeasureFields, ...], AsList] = ()
    review: ReviewFields | None = None
    note_for_landlord: Notes = ()
    publish: PublishState
