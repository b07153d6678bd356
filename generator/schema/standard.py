"""The shape of a standard's file: `content/<landlord>/standards/<slug>.yml`."""

from typing import Annotated

from pydantic import Field

from generator.schema.fields import (
    AsList,
    Day,
    Fields,
    Lines,
    Notes,
    Plain,
    PublishState,
    Text,
    Title,
    Undecided,
)
from generator.schema.measure import MeasureFields
from generator.schema.promise import (
    DeadlineFields,
    Duties,
    GoodToKnowLists,
    Promises,
    ResponseTimes,
)


class PartFields(Undecided):
    """One service of a standard that holds several."""

    heading: Title
    text: Text = ()
    good_to_know: GoodToKnowLists = ()
    response_times: ResponseTimes = ()
    our_responsibilities: Promises = ()
    how_we_check: Notes = ()


class HowWeCheckFields(Fields):
    """How success is measured, and to whom it is reported."""

    by: Lines = Field(min_length=1)
    reported: Lines = ()


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
