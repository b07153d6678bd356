"""The shape of a campaign's file: `content/<landlord>/campaigns/<slug>.yml`."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.schema.fields import (
    AsList,
    Day,
    Fields,
    Notes,
    OneLine,
    Plain,
    PublishState,
    Slug,
    Slugs,
    Text,
    Title,
    Undecided,
    YesNo,
)
from generator.schema.promise import LineOrFields


class PointFields(LineOrFields):
    """One thing to do, not to do or to tell us."""

    LINE = "point"

    point: OneLine
    """One sentence that makes sense alone"""
    more: OneLine = ()
    """The rest of it: why, or how to do it"""
    postcard: YesNo = False
    """Whether it stands on the postcard: yes or no. Choose three to five"""


Points = Annotated[tuple[PointFields, ...], AsList]


class SectionFields(Undecided):
    """One subject of the campaign."""

    heading: Title
    """What it is about, such as: Gas"""
    text: Text = ()
    """A few short sentences about it"""
    points: Points = ()
    """A list, such as what to report. One sentence each"""
    do: Points = ()
    """What to do. One sentence each"""
    do_not: Points = ()
    """What not to do. One sentence each, such as: Never prop open a fire door"""
    still_holds: YesNo = False
    """Whether the page keeps this when the campaign is over: yes or no"""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.text or self.points or self.do or self.do_not or self.open_question):
            raise ValueError(
                f"Under “{self.heading}” there is nothing yet. Write text, points, do or do_not, "
                "or an open_question"
            )
        return self


class RunsFields(Undecided):
    """When the campaign is open. Without a day, that end is open."""

    from_: Day | None = Field(default=None, alias="from")
    """The first day, like 2026-11-01"""
    until: Day | None = None
    """The last day, like 2027-03-31"""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError(
                f"The last day ({self.until}) is before the first one ({self.from_}). Put the "
                "dates right"
            )
        return self


class CallFields(Fields):
    """What we ask people to do now."""

    heading: Title
    """The request in a few words, such as: Is your smoke alarm faulty? Tell us"""
    text: OneLine
    """How to do it, in a sentence or two. Phone number and website stand below it by themselves"""


class CampaignFields(Fields):
    """A whole campaign."""

    title: Title
    """The name of the campaign, and the headline of its postcard"""
    summary: Plain
    """One sentence that says what the campaign is about"""
    runs: RunsFields = RunsFields()
    """When it is open. It opens and closes by itself"""
    standards: Slugs = ()
    """The file names of the standards it belongs to, without .yml"""
    introduction: Text
    """What this is, in a few short sentences"""
    call_to_action: CallFields
    """What we ask people to do now"""
    sections: Annotated[tuple[SectionFields, ...], AsList] = ()
    """The subjects, each with its text and lists"""
    text_message: Plain | None = None
    """The text message, without an address: deal adds the short address of the page. “deal check”
    counts it as phones do"""
    afterwards: Text = ()
    """What to say on the page when the campaign is over"""
    short_address: Slug | None = None
    """What stands for the file’s name in the short address that is printed. Never change it"""
    former_names: Slugs = ()
    """Names that this file had before, without .yml: the old addresses still lead here"""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it"""
    publish: PublishState
    """Who may see it: live (everyone), draft or confidential (nobody outside)"""
