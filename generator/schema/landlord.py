"""The shape of a landlord's file: `content/<landlord>/landlord.yml`."""

import re
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator.contrast import contrast, luminance
from generator.schema.fields import (
    AsList,
    Colour,
    Day,
    Days,
    Fields,
    InkList,
    Lines,
    Notes,
    OneLine,
    Plain,
    Slug,
    Slugs,
    SmallNumber,
    SvgName,
    Text,
    TimeLimit,
    Title,
    Titles,
    Undecided,
)
from generator.schema.language import Exceptions, PreferredWords
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
    """What kind of contact it is"""
    label: Plain
    """What tenants know it as, such as: Repairs"""
    to: Plain | None = None
    """The number or address itself"""
    hours: Plain | None = None
    """When someone answers, such as: Monday to Friday, 9am to 5pm. Shown also while “to” is open"""
    cost: Plain | None = None
    """What it costs to call"""
    note: Plain | None = None
    """Anything else to know"""

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
    """The name of the area in the figures files. The first is “all”: all homes"""
    name: Plain
    """What tenants call it"""


class ThemeFields(Fields):
    """A group of standards on the home page."""

    name: Plain
    """The name of the group"""
    about: Plain
    """One sentence about it"""
    first: Slugs = ()
    """The file names of the standards that stand first, without .yml"""


class NeedFields(Fields):
    """What tenants come for."""

    words: Title
    """What a tenant would say, such as: Something in my home is broken"""
    standard: Slug
    """The file name of the standard about it, without .yml"""


class HeadingsFields(Fields):
    """The landlord's words for the sections of a standard."""

    introduction: Title = "What’s the deal?"
    """Above the introduction of a standard"""
    our_responsibilities: Title = "Our responsibilities"
    """Above what the landlord promises"""
    your_responsibilities: Title = "Your responsibilities"
    """Above what tenants do"""
    performance: Title = "How we are doing"
    """Above the figures"""


def _readable_below(text: str, main: str) -> str:
    """The colour most like `main` that `text` can be read on: a darker one, or a lighter one."""
    from coloraide import Color  # noqa: PLC0415 (slow to load, and rarely needed)

    colour = Color(main).convert("oklch")
    start = colour["lightness"]
    towards = 0.0 if luminance(text) > 0.18 else 1.0
    for step in range(1, 101):
        colour["lightness"] = start + (towards - start) * step / 100
        shown = colour.convert("srgb").fit().to_string(hex=True)
        if contrast(text, shown) >= LEAST_CONTRAST:
            return shown
    return "#000000" if towards == 0 else "#ffffff"


class LogoFields(Fields):
    """The landlord's logo, for print."""

    file: SvgName
    """The drawing beside this file, such as logo.svg. Shapes only, and one that may be used here"""
    alt: Plain
    """What the logo says, for people who do not see it, such as: Example Homes"""


class BrandFields(Fields):
    """The landlord's colours."""

    main: Colour
    """The main colour: # and six digits or letters, all in quotes, such as "#1d4d5f" for a blue"""
    text: Colour
    """The colour of text on the main colour"""
    main_cmyk: InkList | None = None
    """The main colour in inks, as printing companies count it: cyan, magenta, yellow and black in
    percent, such as 90 60 30 40. The landlord's brand guide has it"""
    text_cmyk: InkList | None = None
    """The colour of text in inks. White needs none: 0 0 0 0"""
    logo: LogoFields | None = None
    """The landlord’s logo, which stands on what is printed"""
    font: Literal["Atkinson Hyperlegible Next", "Lexend", "Noto Sans"] = (
        "Atkinson Hyperlegible Next"
    )
    """The letters of what is printed. A font file of your own cannot be added: nobody can see what
    is in it, and it may not be yours to share. The pages use the fonts of the reader's own device"""

    @model_validator(mode="after")
    def _readable(self) -> Self:
        ratio = contrast(self.text, self.main)
        if ratio < LEAST_CONTRAST:
            raise ValueError(
                f"Text in {self.text} on {self.main} is too hard to read ({ratio:.1f} to 1, and "
                f"{LEAST_CONTRAST} is the least). Choose another main colour. The nearest that can "
                f'be read is "{_readable_below(self.text, self.main)}"'
            )
        return self


class ComplaintStageFields(Undecided):
    """One step of the complaint route."""

    name: Plain
    """What the step is called, such as: Stage 1"""
    what_happens: OneLine
    """What we do in this step. The times stand below"""
    acknowledge_within: TimeLimit | None = None
    """How soon we say that we have the complaint, such as 5 working days"""
    answer_within: TimeLimit | None = None
    """How soon we answer"""
    longer_by: TimeLimit | None = None
    """How much longer an answer may take, if we say why"""


class AccessFields(Undecided):
    """Help for people who face barriers."""

    kind: Literal["relay", "interpreting", "reading", "formats", "support", "visit"]
    """What kind of help it is"""
    label: Plain
    """What tenants know it as"""
    about: OneLine = ()
    """How people get this help, in one line"""

    @model_validator(mode="after")
    def _says_how(self) -> Self:
        if not self.about and not self.open_question:
            raise ValueError("“about” is missing here. Write how people get this help")
        return self


class TimescaleFields(Undecided):
    """What "on time" means for a Tenant Satisfaction Measure."""

    measure: Literal["RP02_1", "RP02_2", "CH02_1", "CH02_2"]
    """The code of the Tenant Satisfaction Measure"""
    counted_as: Plain | None = None
    """When a repair or an answer counts as on time, in plain words"""

    @model_validator(mode="after")
    def _says_what(self) -> Self:
        if not self.counted_as and not self.open_question:
            raise ValueError("“counted_as” is missing here. Write when it counts as on time")
        return self


class SurveyFields(Undecided):
    """How tenants were asked."""

    summary: Text = ()
    """Who asked how many tenants, how and when"""


class TsmReturnFields(Undecided):
    """What must be said beside the Tenant Satisfaction Measures."""

    registered_name: Plain | None = None
    """The name in the regulator’s release"""
    registered_code: Plain | None = None
    """The code in the regulator’s release, such as 5065"""
    not_in_release_because: Plain | None = None
    """Why the landlord is not in the regulator’s release"""
    timescales: Annotated[tuple[TimescaleFields, ...], AsList] = ()
    """What “on time” means for repairs and complaints"""
    survey: SurveyFields = SurveyFields()
    """How tenants were asked"""

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
    """The name of the rule, as “deal check” gives it"""
    because: Plain
    """Why it does not hold for this landlord"""


class LeftOutFields(Fields):
    """Something that “What has changed” must not show, such as a person’s name."""

    page: Slug
    """The page it was on: the file name of its standard without .yml, or the end of the page’s
    address, such as contact-us"""
    days: Days = Field(min_length=1)
    """The days under which “What has changed” shows it, once or as a list, like 2026-10-01. Think of
    the day it came and the day it went"""
    because: Plain
    """Why it is left out, for everyone to read. Do not repeat what must not be seen"""
    decided: Day
    """The day you decided this, like 2026-10-02"""

    @model_validator(mode="after")
    def _decided_later(self) -> Self:
        if early := [each for each in self.days if each > self.decided]:
            raise ValueError(
                f"{early[0]} is after the day you decided this ({self.decided}). Look at both days"
            )
        return self


class WordFields(Fields):
    """A word that pages explain."""

    word: Title
    """The word to explain"""
    means: Plain
    """What it means, in words that everyone knows, without a full stop"""
    also: Titles = ()
    """Other forms of the word, such as the plural"""


Words = Annotated[tuple[WordFields, ...], AsList]


class GlossaryFields(Fields):
    """The words that the pages of all landlords explain: `content/glossary.yml`."""

    words: Words = Field(min_length=1)
    """The words, in any order"""


class ReportedHowWeCheck(HowWeCheckFields):
    """How the landlord checks, and whom it tells, where a standard does not say."""

    reported: Lines = Field(min_length=1)
    """Who we tell the results, and when"""


class LandlordFields(Fields):
    """A whole landlord."""

    name: Title
    """The landlord’s name"""
    short_name: Title | None = None
    """What tenants call the landlord, if that is shorter"""
    about: Text
    """A few sentences about the landlord"""
    contacts: Annotated[tuple[ContactFields, ...], AsList] = Field(min_length=1)
    """The ways to reach the landlord"""
    areas: Annotated[tuple[AreaFields, ...], AsList] = Field(min_length=1)
    """The places that figures are published for. The first has the id “all”"""
    themes: Annotated[tuple[ThemeFields, ...], AsList] = Field(min_length=1)
    """The groups of standards on the home page, in order"""
    needs: Annotated[tuple[NeedFields, ...], AsList] = ()
    """What most tenants come for, the most needed first. The home page starts with it"""
    headings: HeadingsFields = HeadingsFields()
    """The landlord’s own words for the sections of a standard"""
    brand: BrandFields
    """The landlord’s colours"""
    how_we_check: ReportedHowWeCheck
    """How the landlord checks its promises, where a standard does not say"""
    if_we_miss_this: Text
    """What tenants can do if a promise is broken, where a standard does not say"""
    complaint_stages: Annotated[tuple[ComplaintStageFields, ...], AsList] = Field(min_length=1)
    """The steps of a complaint, in order"""
    access: Annotated[tuple[AccessFields, ...], AsList] = ()
    """Help for people who face barriers, and other formats"""
    tenant_satisfaction_measures: TsmReturnFields | None = None
    """What must be said beside the 26 figures that every landlord publishes"""
    smallest_group: SmallNumber = 10
    """Figures about fewer people than this are not shown"""
    short_address: Slug | None = None
    """What stands for the folder’s name in the short address that is printed. Never change it"""
    former_names: Slugs = ()
    """Names that this folder had before: the old addresses still lead here"""
    text_message_parts: Literal["1", "2"] = "1"
    """How many text messages one may be as long as, 1 or 2: each person costs as many"""
    rules_off: Annotated[tuple[RuleOffFields, ...], AsList] = ()
    """Rules of the sector that do not hold for this landlord, each with the reason"""
    left_out_of_changes: Annotated[tuple[LeftOutFields, ...], AsList] = ()
    """What “What has changed” and its feed must not show, and why. The page says that it is left out"""
    words: Words = ()
    """Words that this landlord’s pages explain, besides those of all landlords"""
    preferred_words: PreferredWords = ()
    """The landlord’s own word for a thing that has several. Without it, “deal check” asks only
    where one page says tenant, customer and resident"""
    exceptions: Exceptions = ()
    """Words in any of the landlord’s texts that a rule of plain language lets stand"""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it"""
