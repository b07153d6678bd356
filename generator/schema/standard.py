"""The shape of a standard's file: `content/<landlord>/standards/<slug>.yml`."""

import difflib
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from generator.model import Better, Unit
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
    Sentence,
    Slug,
    Slugs,
    Text,
    TimeLimit,
    Title,
    Undecided,
    UnitName,
    YesNo,
    split_by_colon,
)
from generator.schema.tsm import TsmFigure


class _LineOrFields(Undecided):
    """A group of fields that may also be written as one line of text, its `LINE` field."""

    LINE: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_line(cls, value: object) -> object:
        if isinstance(value, str):
            return {cls.LINE: value}
        keys = [str(key) for key in value] if isinstance(value, dict) else []
        for key in keys:
            alone = len(keys) == 1 and not difflib.get_close_matches(key, cls.model_fields, n=1)
            # No field has a space in its name, but every text has one soon.
            if alone or " " in key:
                raise split_by_colon(key)
        return value


class ResponseTimeFields(Undecided):
    """A row of the response-time table."""

    name: Plain
    we: Plain
    within: TimeLimit
    measure: Slugs = ()


ResponseTimes = Annotated[tuple[ResponseTimeFields, ...], AsList]


class PromiseFields(_LineOrFields):
    """One of our responsibilities."""

    LINE = "promise"

    promise: OneLine
    more: OneLine = ()
    sanction: OneLine = ()
    postcard: YesNo = False
    measure: Slugs = ()
    response_times: ResponseTimes = ()


class DutyFields(_LineOrFields):
    """One of your responsibilities."""

    LINE = "responsibility"

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


Promises = Annotated[tuple[PromiseFields, ...], AsList]
Duties = Annotated[tuple[DutyFields, ...], AsList]
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
    sentence: Sentence | None = None


class MeasureFields(Undecided):
    """A performance measure. `figures` where one target has several; else it is one figure."""

    id: Slug
    name: Plain
    unit: UnitName
    better: BetterWay
    target: Number | None = None
    earlier_targets: Annotated[tuple[EarlierTargetFields, ...], AsList] = ()
    about: Plain | None = None
    sentence: Sentence | None = None
    tsm: TsmFigure | None = None
    figures: Annotated[tuple[SeriesFields, ...], AsList] = ()

    @model_validator(mode="after")
    def _one_way_of_naming_figures(self) -> Self:
        if self.figures and (self.tsm or self.sentence):
            raise ValueError(
                "A measure with “figures” gives “tsm” and “sentence” to each of them, not to itself"
            )
        return self

    @model_validator(mode="after")
    def _a_percentage_is_one(self) -> Self:
        target = self.target
        if self.unit is Unit.PERCENT and target is not None and not 0 <= target <= 100:
            raise ValueError(f"A target of {target}% cannot be right. Check the decimal point")
        small = target is not None and 0 < target <= 1 and self.better is Better.HIGHER
        if self.unit is Unit.PERCENT and small:
            raise ValueError(f"A target of {target}% cannot be right. Write 95 for 95%")
        return self

    @model_validator(mode="after")
    def _counts_what_the_tsm_counts(self) -> Self:
        for source in (self.tsm, *(series.tsm for series in self.figures)):
            if source is not None:
                source.must_fit(self.unit, self.better)
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
