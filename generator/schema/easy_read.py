"""The shapes of an Easy Read version of a standard, and of the pictures that it may show."""

from typing import Annotated

from pydantic import Field

from generator.schema.fields import (
    AsList,
    Day,
    Fields,
    Notes,
    OneLine,
    Plain,
    PublishState,
    Quotes,
    Slug,
    Title,
    Undecided,
)


class EasyLineFields(Undecided):
    """A picture, and one or two short sentences beside it."""

    words: OneLine
    """One or two short sentences of easy words"""
    picture: Slug
    """The name of a picture of content/pictures.yml that shows the same"""
    made_from: Quotes = ()
    """The words of the standard that this says in an easier way, exactly as they stand there. When
    they change, the page says so"""


class EasySectionFields(Fields):
    """Lines about one thing."""

    heading: Title
    """What these lines are about, in a few easy words"""
    lines: Annotated[tuple[EasyLineFields, ...], AsList] = Field(min_length=1)
    """A picture with one or two short sentences each"""


class TriedFields(Undecided):
    """Who tried whether people can read it."""

    by: Plain
    """Who read it, such as: Five tenants with a learning disability"""
    on: Day | None = None
    """The day they did, like 2026-06-30"""


class EasyReadFields(Fields):
    """An Easy Read version of a standard: `<standard>.easy-read.yml` beside it."""

    made_from: Day
    """The day on which the standard said what this was made from, like 2026-11-26"""
    title: Title | None = None
    """An easier name of the page, if the standard’s own is hard"""
    introduction: Annotated[tuple[EasyLineFields, ...], AsList] = Field(min_length=1)
    """What the page is about: a picture with one or two short sentences each"""
    sections: Annotated[tuple[EasySectionFields, ...], AsList] = Field(min_length=1)
    """What we do, what you do, and what happens if it goes wrong, each with its heading"""
    tried: TriedFields | None = None
    """Who tried whether people can read it. Never guess it"""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it"""
    publish: PublishState
    """Who may see it: live (everyone), draft or confidential (nobody outside)"""


class PictureFields(Fields):
    """A drawing of `content/pictures/`."""

    name: Slug
    """The name of the drawing’s file in content/pictures/, without .svg"""
    shows: Plain
    """What can be seen, for people who do not see it, such as: A woman on the telephone"""


class PicturesFields(Fields):
    """The pictures of Easy Read pages, for all landlords: `content/pictures.yml`."""

    pictures: Annotated[tuple[PictureFields, ...], AsList] = Field(min_length=1)
    """The pictures, in any order"""
