"""The shape of a standard's file: `content/<landlord>/standards/<slug>.yml`."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.schema.fields import (
    AsList,
    Day,
    Fields,
    InField,
    Lines,
    Notes,
    Plain,
    PublishState,
    Slug,
    Slugs,
    Text,
    Title,
    Undecided,
)
from generator.schema.language import Exceptions
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
    """The name of the service"""
    text: Text = ()
    """What it is for"""
    good_to_know: GoodToKnowLists = ()
    """Lists of what counts, what does not, examples"""
    response_times: ResponseTimes = ()
    """How soon we act, where no single promise says so"""
    our_responsibilities: Promises = ()
    """What we promise for this service"""
    how_we_check: Notes = ()
    """How anyone can tell that these promises are kept"""


class HowWeCheckFields(Fields):
    """How success is measured, and to whom it is reported."""

    by: Lines = Field(min_length=1)
    """How we check: one line each"""
    reported: Lines = ()
    """Who we tell the results, and when"""


class ReviewFields(Undecided):
    """Who reviewed the standard and when."""

    by: Plain
    """Who looked at this standard"""
    on: Day | None = None
    """The day they did, like 2026-06-30"""
    next: Day | None = None
    """The day they look again"""

    @model_validator(mode="after")
    def _next_comes_later(self) -> Self:
        if self.on and self.next and self.next <= self.on:
            raise InField(
                "next",
                f"The next review ({self.next}) is not after the last one ({self.on}). Put the "
                "dates right",
            )
        return self


class StandardFields(Fields):
    """A whole standard."""

    title: Title
    """The name of the standard, as tenants call the service"""
    theme: Plain
    """The group it belongs to: one of the themes in landlord.yml"""
    summary: Plain
    """One sentence that says what the standard is about"""
    whats_the_deal: Text
    """The introduction: what this service is, in a few short sentences"""
    good_to_know: GoodToKnowLists = ()
    """Lists of what counts, what does not, examples"""
    parts: Annotated[tuple[PartFields, ...], AsList] = ()
    """For a standard with several services: each with its own heading, text and promises"""
    response_times: ResponseTimes = ()
    """How soon we act, where no single promise says so"""
    our_responsibilities: Promises = ()
    """What we promise. One promise each"""
    your_responsibilities: Duties = ()
    """What we ask of tenants. One each"""
    your_deadlines: Annotated[tuple[DeadlineFields, ...], AsList] = ()
    """Times that tenants must keep"""
    if_we_miss_this: Text | None = None
    """What to do if we break a promise. Without it, the page says what landlord.yml says"""
    how_we_check: HowWeCheckFields | None = None
    """How we check that we keep these promises. Without it, the page says what landlord.yml says"""
    performance_measures: Annotated[tuple[MeasureFields, ...], AsList] = ()
    """What we measure to show how we are doing"""
    review: ReviewFields | None = None
    """Who looked at this standard, and when they look again"""
    short_address: Slug | None = None
    """What stands for the file’s name in the short address that is printed. Never change it"""
    former_names: Slugs = ()
    """Names that this file had before, without .yml: the old addresses still lead here"""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it"""
    exceptions: Exceptions = ()
    """Words of this standard that a rule of plain language lets stand, each with the reason"""
    publish: PublishState
    """Who may see it: live (everyone), draft or confidential (nobody outside)"""
