"""The shape of a promise and of a duty, and of what stands beside them in a standard."""

import difflib
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from generator.schema.fields import (
    AsList,
    Fields,
    InField,
    Lines,
    MonthOrDay,
    Notes,
    OneLine,
    OneOrMore,
    Plain,
    Slug,
    Slugs,
    Text,
    TimeLimit,
    Title,
    Undecided,
    YesNo,
    later,
    split_by_colon,
)


class LineOrFields(Undecided):
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
    """What it is about, such as: Emergency repairs"""
    we: Plain
    """What we do in that time, such as: make your home safe"""
    within: TimeLimit
    """The time limit: a number and what it counts, such as 24 hours, 5 working days or 6 weeks"""
    measure: Slugs = ()
    """The id of the measure in this file that shows whether we keep to it. A list, if there are
    several"""


ResponseTimes = Annotated[tuple[ResponseTimeFields, ...], AsList]


class MovedFields(Fields):
    """A day a check was due and not done."""

    from_: MonthOrDay = Field(alias="from", min_length=1)
    """The month or day it was due and not done, like 2026-09"""
    because: Plain
    """Why it was put off"""


class CheckFields(Undecided):
    """A look by somebody else at whether a promise is kept."""

    by: Plain
    """Who checks, such as: Tenant inspectors"""
    what: Plain | None = None
    """What they look at, if that is not plain from the promise"""
    on: MonthOrDay = ""
    """The month or day it was done, like 2026-10"""
    found: OneLine = ()
    """What they found, in one line. Never guess it"""
    due: MonthOrDay = ""
    """The month or day when the next check is due"""
    moved: Annotated[tuple[MovedFields, ...], AsList] = ()
    """Earlier dates when it was due and not done, each with the reason"""

    @model_validator(mode="after")
    def _done_or_due(self) -> Self:
        if not self.on and not self.due and not self.open_question:
            raise ValueError(
                "A check says when it was done (on: 2026-06) or when it is due (due: 2026-06). "
                "Add one of these lines"
            )
        if self.on and self.due and not later(self.due, self.on):
            raise InField(
                "due",
                f"The next check is due ({self.due}) before the last one was done ({self.on}). "
                "Put the dates right, or take out “due”",
            )
        if self.found and not self.on:
            raise InField(
                "found", "There is a finding, but no day. Add when it was done (on: 2026-06)"
            )
        return self


class PausedFields(Undecided):
    """Why a promise is not kept for now."""

    from_: MonthOrDay = Field(default="", alias="from")
    """Since when, like 2026-11"""
    because: Plain
    """Why we do not keep the promise for now"""
    review: MonthOrDay = ""
    """When we look at it again, like 2027-01"""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.from_ and self.review and not later(self.review, self.from_):
            raise InField(
                "review",
                f"The pause starts ({self.from_}) after you look at it again ({self.review}). Put the "
                "dates right",
            )
        return self


class PromiseFields(LineOrFields):
    """One of our responsibilities."""

    LINE = "promise"

    promise: OneLine
    """The promise: one sentence that makes sense alone. It starts with “We”"""
    id: Slug | None = None
    """A short name for the promise, for links to it: small letters, digits and hyphens. Only
    needed if one should stay the same when the words change"""
    how_we_check: Notes = ()
    """How anyone can tell that the promise is kept, in words"""
    checked: OneOrMore[CheckFields] = ()
    """Who checked the promise, when, and what they found; or when a check is due"""
    paused: PausedFields | None = None
    """Why the promise is not kept for now. The page says so; the postcard leaves it out"""
    more: OneLine = ()
    """The rest of the promise: exceptions, or how we do it"""
    sanction: OneLine = ()
    """What happens if the tenant does not do their part"""
    postcard: YesNo = False
    """yes puts the promise on the postcard and in “In short”. Choose three to five, of 90
    characters at most"""
    measure: Slugs = ()
    """The id of the measure in this file that shows whether we keep it. A list, if there are
    several"""
    response_times: ResponseTimes = ()
    """How soon we do what we promise, a row for each kind"""


class DutyFields(LineOrFields):
    """One of your responsibilities."""

    LINE = "responsibility"

    responsibility: OneLine
    """What we ask of tenants: one sentence"""
    more: OneLine = ()
    """The rest of it: exceptions, or how to do it"""
    sanction: OneLine = ()
    """What happens if a tenant does not do it"""


class DeadlineFields(Undecided):
    """A time the tenant must keep."""

    you: OneLine
    """What the tenant does"""
    when: Plain
    """By when, such as: at least 24 hours before your appointment"""
    sanction: OneLine = ()
    """What happens if not"""


class GoodToKnowFields(Undecided):
    """A headed list of what counts, what does not, examples."""

    heading: Title
    """The heading of the list"""
    intro: Text = ()
    """A sentence or two before the list"""
    items: Lines = Field(min_length=1)
    """The list: one line each"""


Promises = Annotated[tuple[PromiseFields, ...], AsList]
Duties = Annotated[tuple[DutyFields, ...], AsList]
GoodToKnowLists = Annotated[tuple[GoodToKnowFields, ...], AsList]
