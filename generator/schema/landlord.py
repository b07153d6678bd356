"""The shape of a landlord's file: `content/<landlord>/landlord.yml`."""

import re
from typing import Annotated, Literal, Self

from coloraide import Color
from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator.schema.fields import (
    AsList,
    Colour,
    Fields,
    Notes,
    OneLine,
    Plain,
    Slug,
    Slugs,
    Text,
    Title,
    Undecided,
)
from generator.schema.standard import HowWeCheckFields

CONTACT_FORMS = {
    "phone": (r"\+?[\d ]{3,20}", "a phone number, digits and spaces only"),
    "emergency": (r"\+?[\d ]{3,20}", "a phone number, digits and spaces only"),
    "text": (r"\+?[\d ]{3,20}", "a phone number, digits and spaces only"),
    "email": (r"[\w.+-]+@[\w-]+(\.[\w-]+)+", "an email address"),
    "website": (r"https://[\w.-]+(/\S*)?", "a web address that starts with https://"),
    "address": (r".{5,}", "a postal address"),
}
LEAST_CONTRAST = 4.5


class ContactFields(Undecided):
    """One way to reach the landlord."""

    kind: Literal["phone", "emergency", "email", "website", "address", "text"]
    label: Plain
    to: Plain | None = None
    hours: Plain | None = None
    cost: Plain | None = None
    note: Plain | None = None

    @field_validator("to")
    @classmethod
    def _in_form(cls, to: str | None, info: ValidationInfo) -> str | None:
        form, words = CONTACT_FORMS.get(info.data.get("kind", ""), (".*", ""))
        if to is not None and not re.fullmatch(form, to):
            raise ValueError(f"“{to[:40]}” is not {words}")
        return to

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if self.to is None and self.open_question is None:
            words = CONTACT_FORMS[self.kind][1]
            raise ValueError(f"“to” is missing here. Write {words}, or an open_question")
        return self


class AreaFields(Fields):
    """A place that figures are published for."""

    id: Slug
    name: Plain


class ThemeFields(Fields):
    """A group of standards on the home page."""

    name: Plain
    about: Plain
    first: Slugs = ()


class HeadingsFields(Fields):
    """The landlord's words for the sections of a standard."""

    introduction: Title = "What’s the deal?"
    our_responsibilities: Title = "Our responsibilities"
    your_responsibilities: Title = "Your responsibilities"
    performance: Title = "How we are doing"


class BrandFields(Fields):
    """The landlord's colours."""

    main: Colour
    text: Colour

    @model_validator(mode="after")
    def _readable(self) -> Self:
        contrast = Color(self.text).contrast(self.main)
        if contrast < LEAST_CONTRAST:
            raise ValueError(
                f"Text in {self.text} on {self.main} is too hard to read ({contrast:.1f} to 1, and "
                f"{LEAST_CONTRAST} is the least). Choose a darker main colour or a lighter text"
            )
        return self


class ComplaintStageFields(Fields):
    """One step of the complaint route."""

    name: Plain
    what_happens: OneLine


class LandlordFields(Fields):
    """A whole landlord."""

    name: Title
    short_name: Title | None = None
    about: Text
    contacts: Annotated[tuple[ContactFields, ...], AsList] = Field(min_length=1)
    areas: Annotated[tuple[AreaFields, ...], AsList] = Field(min_length=1)
    themes: Annotated[tuple[ThemeFields, ...], AsList] = Field(min_length=1)
    headings: HeadingsFields = HeadingsFields()
    brand: BrandFields
    how_we_check: HowWeCheckFields
    if_we_miss_this: Text
    complaint_stages: Annotated[tuple[ComplaintStageFields, ...], AsList] = Field(min_length=1)
    note_for_landlord: Notes = ()
