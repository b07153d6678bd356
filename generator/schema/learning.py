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
    done: DoneOrNot
    on: MonthOrDay = ""


class LearningFields(Fields):
    """A whole entry."""

    title: Title
    when: MonthOrDay = Field(min_length=1)
    what_happened: Text
    what_we_changed: Annotated[tuple[ChangeFields, ...], AsList] = Field(min_length=1)
    standards: Slugs = ()
    source: Plain
    note_for_landlord: Notes = ()
    publish: PublishState
