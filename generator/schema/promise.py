"""The shape of a promise and of a duty, and of what stands beside them in a standard."""

import difflib
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from generator.schema.fields import (
    AsList,
    Fields,
    Lines,
    MonthOrDay,
    Notes,
    OneLine,
    OneOrMoreGroups,
    Plain,
    Slug,
    Slugs,
    Text,
    TimeLimit,
    Title,
    Undecided,
    YesNo,
    split_by_colon,
)


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
