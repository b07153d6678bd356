"""The shape of a translation: `<standard>.<language>.yml` beside a standard, `landlord.cy.yml`."""

from typing import Annotated

from pydantic import Field

from generator.schema.fields import (
    AsList,
    Day,
    Fields,
    Notes,
    Plain,
    PublishState,
    Quote,
    Translated,
    Undecided,
)


class TextFields(Undecided):
    """A text of the standard, and the same in the other language."""

    english: Quote
    """The English text, exactly as it stands in the standard. When that changes, the page says so"""
    translation: Translated
    """The same in the other language, with bold and links as in English"""


class TranslationFields(Fields):
    """A standard in another language: `<standard>.<language>.yml` beside it."""

    made_from: Day
    """The day on which the standard said what this was made from, like 2026-11-26"""
    translated_by: Plain | None = None
    """Who translated it, or whether a person who speaks the language has read it"""
    texts: Annotated[tuple[TextFields, ...], AsList] = Field(min_length=1)
    """Each text of the standard, in any order"""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it"""
    publish: PublishState
    """Who may see it: live (everyone), draft or confidential (nobody outside)"""
