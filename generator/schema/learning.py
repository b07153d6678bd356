"""The shape of a learning entry: `content/<landlord>/learning/<slug>.yml`."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model import Done
from generator.schema.fields import (
    AsList,
    Fields,
    MonthOrDay,
    Notes,
    OneLine,
    Plain,
    PublishState,
    Slugs,
    Text,
    Title,
    Undecided,
    choice,
)

DoneOrNot = Annotated[Done, BeforeValidator(lambda value: choice(Done, value))]


class ChangeFields(Undecided):
    """One thing that was changed, or will be."""

    change: OneLine
    """What we changed, or will change"""
    done: DoneOrNot
    """Whether we have done it"""
    on: MonthOrDay = ""
    """When, like 2026-10"""


class LearningFields(Fields):
    """A whole entry."""

    title: Title
    """What went wrong or was learned, in a few words"""
    when: MonthOrDay = Field(min_length=1)
    """When we were told, like 2026-05"""
    what_happened: Text
    """What happened, in short sentences. No names"""
    what_we_changed: Annotated[tuple[ChangeFields, ...], AsList] = Field(min_length=1)
    """What we changed, or will change"""
    standards: Slugs = ()
    """The file names of the standards it is about, without .yml"""
    source: Plain
    """Where this comes from, such as: Housing Ombudsman, decision of May 2026"""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it"""
    publish: PublishState
    """Who may see it: live (everyone), draft or confidential (nobody outside)"""
