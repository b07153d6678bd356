"""The shape of a performance measure in a standard."""

from typing import Annotated, Self

from pydantic import model_validator

from generator.model import Better, Unit
from generator.schema.fields import (
    AsList,
    BetterWay,
    Day,
    Fields,
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
