"""The shape of a performance measure in a standard."""

from typing import Annotated, Self

from pydantic import model_validator

from generator.model import Better, Unit
from generator.schema.fields import (
    AsList,
    BetterWay,
    Day,
    Fields,
    InField,
    Number,
    Plain,
    Sentence,
    Slug,
    Undecided,
    UnitName,
    YesNo,
)
from generator.schema.tsm import TsmFigure


class EarlierTargetFields(Fields):
    """A target that has been changed."""

    target: Number
    """The number it was"""
    until: Day
    """The last day it held, like 2026-03-31"""
    because: Plain
    """Why it was changed"""


class SeriesFields(Undecided):
    """One of several figures under one target."""

    name: Plain
    """What sets this figure apart, such as: Emergency repairs"""
    id: Slug | None = None
    """Its name in the figures files. Without one it is the measure’s id with -1, -2 …"""
    tsm: TsmFigure | None = None
    """The code of the Tenant Satisfaction Measure that it is, such as TP02, or 100 - BS01"""
    sentence: Sentence | None = None
    """The sentence that says it, with (figure) where the number goes"""


class MeasureFields(Undecided):
    """Something we measure. It has one figure, or several under “figures” with one target."""

    id: Slug
    """Its short name: promises and figures files use it. Small letters, digits and hyphens"""
    name: Plain
    """What we measure, in words that tenants understand"""
    unit: UnitName
    """What the number counts"""
    better: BetterWay
    """Whether a higher or a lower number is better. “neither” is for counts of what we do"""
    target: Number | None = None
    """The number we aim for, without % or units. Leave it out if there is none"""
    earlier_targets: Annotated[tuple[EarlierTargetFields, ...], AsList] = ()
    """Targets that were changed, each with its last day and the reason"""
    about: Plain | None = None
    """A sentence that explains what is counted"""
    sentence: Sentence | None = None
    """The sentence that says the figure, with (figure) where the number goes, such as: (figure)
    of repairs were finished on time"""
    tsm: TsmFigure | None = None
    """The code of the Tenant Satisfaction Measure that it is, such as TP02, or 100 - BS01"""
    same_figure_as: Slug | None = None
    """The id of a measure in another standard that shows the same figure"""
    counts_people: YesNo = False
    """yes if the figure counts people or cases, so that small numbers are not shown"""
    figures: Annotated[tuple[SeriesFields, ...], AsList] = ()
    """Where one target has several figures: each of them"""

    @model_validator(mode="after")
    def _an_activity_has_no_target(self) -> Self:
        if self.better is Better.NEITHER and (self.target is not None or self.earlier_targets):
            raise InField(
                "target" if self.target is not None else "earlier_targets",
                "A measure where neither way is better has no target. Write “better: higher” or "
                "“better: lower”, or take out the target",
            )
        return self

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.same_figure_as and (self.tsm or self.figures):
            raise InField(
                "same_figure_as",
                "The figure comes from one place. Take out “same_figure_as”, or “tsm” and “figures”",
            )
        return self

    @model_validator(mode="after")
    def _one_way_of_naming_figures(self) -> Self:
        if self.figures and (self.tsm or self.sentence):
            raise InField(
                "tsm" if self.tsm else "sentence",
                "A measure with “figures” gives “tsm” and “sentence” to each of them, not to itself",
            )
        return self

    @model_validator(mode="after")
    def _a_percentage_is_one(self) -> Self:
        target = self.target
        if self.unit is Unit.PERCENT and target is not None and not 0 <= target <= 100:
            raise InField(
                "target", f"A target of {target}% cannot be right. Check the decimal point"
            )
        small = target is not None and 0 < target <= 1 and self.better is Better.HIGHER
        if self.unit is Unit.PERCENT and small:
            raise InField("target", f"A target of {target}% cannot be right. Write 95 for 95%")
        return self

    @model_validator(mode="after")
    def _counts_what_the_tsm_counts(self) -> Self:
        for source in (self.tsm, *(series.tsm for series in self.figures)):
            if source is not None:
                source.must_fit(self.unit, self.better)
        return self
