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
    MonthOrDay,
    Notes,
    Number,
    OneLine,
    OneOrMoreGroups,
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


class MovedFields(Fields):
    """A day a check was due and not done."""

    from_: MonthOrDay = Field(alias="from", min_length=1)
    because: Plain


class CheckFields(Undecided):
    """A look by somebody else at whether a promise is kept."""

    by: Plain
    what: Plain | None = None
    on: MonthOrDay = ""
    found: OneLine = ()
    due: MonthOrDay = ""
    moved: Annotated[tuple[MovedFields, ...], AsList] = ()

    @model_validator(mode="after")
    def _done_or_due(self) -> Self:
        if not self.on and not self.due and not self.open_question:
            raise ValueError(
                "A check says when it was done (on: 2026-06) or when it is due (due: 2026-06). "
                "Add one of these lines"
            )
        if self.found and not self.on:
            raise ValueError("There is a finding, but no day. Add when it was done (on: 2026-06)")
        return self


class PausedFields(Undecided):
    """Why a promise is not kept for now."""

    from_: MonthOrDay = Field(default="", alias="from")
    because: Plain
    review: MonthOrDay = ""


class PromiseFields(_LineOrFields):
    """One of our responsibilities."""

    LINE = "promise"

    promise: OneLine
    id: Slug | None = None
    how_we_check: Notes = ()
    checked: Annotated[tuple[CheckFields, ...], OneOrMoreGroups] = ()
    paused: PausedFields | None = None
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
    how_we_check: Notes = ()


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
    same_figure_as: Slug | None = None
    counts_people: YesNo = False
    figures: Annotated[tuple[SeriesFields, ...], AsList] = ()

    @model_validator(mode="after")
    def _an_activity_has_no_target(self) -> Self:
        if self.better is Better.NEITHER and (self.target is not None or self.earlier_targets):
            raise ValueError(
                "A measure where neither way is better has no target. Write “better: higher” or "
                "“better: lower”, or take out the target"
            )
        return self

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.same_figure_as and (self.tsm or self.figures):
            raise ValueError(
                "The figure comes from one place. Take out “same_figure_as”, or “tsm” and “figures”"
            )
        return self

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
