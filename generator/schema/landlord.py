"""The shape of a landlord's file: `content/<landlord>/landlord.yml`."""

import re
from typing import Annotated, Literal, Self

from coloraide import Color
from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator.schema.fields import (
    AsList,
    Colour,
    Fields,
    Lines,
    Notes,
    OneLine,
    OneOrMore,
    Plain,
    Slug,
    Slugs,
    SmallNumber,
    Text,
    TimeLimit,
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


class ComplaintStageFields(Undecided):
    """One step of the complaint route."""

    name: Plain
    what_happens: OneLine
    acknowledge_within: TimeLimit | None = None
    answer_within: TimeLimit | None = None
    longer_by: TimeLimit | None = None


class AccessFields(Undecided):
    """Help for people who face barriers."""

    kind: Literal["relay", "interpreting", "reading", "formats", "support", "visit"]
    label: Plain
    about: OneLine = ()

    @model_validator(mode="after")
    def _says_how(self) -> Self:
        if not self.about and not self.open_question:
            raise ValueError("“about” is missing here. Write how people get this help")
        return self


class TimescaleFields(Undecided):
    """What "on time" means for a Tenant Satisfaction Measure."""

    measure: Literal["RP02_1", "RP02_2", "CH02_1", "CH02_2"]
    counted_as: Plain | None = None

    @model_validator(mode="after")
    def _says_what(self) -> Self:
        if not self.counted_as and not self.open_question:
            raise ValueError("“counted_as” is missing here. Write when it counts as on time")
        return self


class SurveyFields(Undecided):
    """How tenants were asked."""

    summary: Text = ()


class TsmReturnFields(Undecided):
    """What must be said beside the Tenant Satisfaction Measures."""

    registered_name: Plain | None = None
    registered_code: Plain | None = None
    not_in_release_because: Plain | None = None
    timescales: Annotated[tuple[TimescaleFields, ...], AsList] = ()
    survey: SurveyFields = SurveyFields()

    @model_validator(mode="after")
    def _in_the_release_or_not(self) -> Self:
        if (self.registered_code is None) is (self.not_in_release_because is None):
            raise ValueError(
                "Say which row of the regulator's release is yours (registered_code), or why "
                "there is none (not_in_release_because). Write one of the two"
            )
        return self


class RuleOffFields(Fields):
    """A rule of the sector that does not hold for this landlord, and why."""

    rule: Slug
    because: Plain


class WordFields(Fields):
    """A word that pages explain."""

    word: Title
    means: Plain
    also: Annotated[tuple[Title, ...], OneOrMore] = ()


Words = Annotated[tuple[WordFields, ...], AsList]


class GlossaryFields(Fields):
    """The words that the pages of all landlords explain: `content/glossary.yml`."""

    words: Words = Field(min_length=1)


class ReportedHowWeCheck(HowWeCheckFields):
    """The landlord's own: what standards that do not say to whom they report fall back on."""

    reported: Lines = Field(min_length=1)


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
    how_we_check: ReportedHowWeCheck
    if_we_miss_this: Text
    complaint_stages: Annotated[tuple[ComplaintStageFields, ...], AsList] = Field(min_length=1)
    access: Annotated[tuple[AccessFields, ...], AsList] = ()
    tenant_satisfaction_measures: TsmReturnFields | None = None
    smallest_group: SmallNumber = 10
    rules_off: Annotated[tuple[RuleOffFields, ...], AsList] = ()
    words: Words = ()
    note_for_landlord: Notes = ()
