"""A sample landlord for unit tests: two standards and made-up figures that use every feature.

`CATALOGUE` is what renderers get; `TWO_LANDLORDS` is a site that holds several. Everything here
is invented, and the phone numbers are ones that the regulator keeps for fiction.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.merge import publish
from generator.model import (
    Access,
    Area,
    Brand,
    CallToAction,
    Campaign,
    CampaignSection,
    Catalogue,
    Clock,
    ComplaintStage,
    Contact,
    Done,
    Duration,
    EasyLine,
    EasyPicture,
    EasyRead,
    EasySection,
    Figure,
    FigureStatus,
    Headings,
    Landlord,
    Learning,
    LearningChange,
    Point,
    Publish,
    Since,
    Site,
    Theme,
    Translated,
    Translation,
    Word,
)
from generator.output import Pdf, Scope
from generator.period import parse_period
from generator.richtext import Paragraph
from site_tests.example_standards import (
    HOW_WE_CHECK,
    IF_WE_MISS_THIS,
    NEIGHBOURHOOD,
    REPAIRS,
    words,
)

TODAY = date(2026, 11, 22)


def figure(key: str, period: str, value: str | None, area: str = "all", **more: object) -> Figure:
    """A figure as a CSV row gives it; `more` are Figure's other fields."""
    row = Figure(
        key=key,
        area=area,
        period=parse_period(period),
        value=None if value is None else Decimal(value),
        status=FigureStatus.FINAL,
        source="Example Homes, Annual report 2025-26",
    )
    return replace(row, **more)  # type: ignore[arg-type]


CAMPAIGN = Campaign(
    slug="ready-for-winter",
    title="Ready for winter",
    summary="What to do before it freezes.",
    introduction=(Paragraph(words("Frost breaks pipes. This page says what helps.")),),
    sections=(
        CampaignSection(
            "Water",
            (Paragraph(words("Pipes in the loft freeze first.")),),
            points=(Point(words("A pipe that drips")),),
            do=(
                Point(words("Find your stop tap."), words("It is under the sink."), postcard=True),
                Point(words("Keep the heating on low."), postcard=True),
            ),
            do_not=(Point(words("Never thaw a pipe with a flame."), postcard=True),),
            still_holds=True,
        ),
        CampaignSection("Free salt", (Paragraph(words("Fetch it here.")),), (), (), ()),
    ),
    call=CallToAction("Is your heating broken? Tell us", words("Tell us before Friday.")),
    standards=("repairs", "no-such-standard"),
    since=date(2026, 11, 1),
    until=date(2027, 2, 28),
    text_message="Example Homes: is your heating broken? Tell us on 0161 496 0000. More:",
    afterwards=(Paragraph(words("Winter is over.")),),
)

LANDLORD = Landlord(
    slug="example-homes",
    name="Example Homes",
    short_name="Example Homes",
    about=(Paragraph(words("We look after 7,000 homes in Exampleton, and this is our deal.")),),
    contacts=(
        Contact("emergency", "Emergency repairs", "0808 157 0000", "Day and night, every day"),
        Contact(
            "phone",
            "Phone",
            "0161 496 0000",
            "Monday to Friday, 9am to 5pm",
            "Calls cost the same as to any 01 number.",
        ),
        Contact("text", "Text message", "07700 900000", note="We answer within 1 working day."),
        Contact("email", "Email", "hello_us@example.org"),
        Contact("website", "Website", "https://www.example.org/homes/"),
        Contact("address", "Post, or come in", "1 Example Street, Exampleton, EX1 1EX"),
    ),
    areas=(Area("all", "All our homes"), Area("north", "North Exampleton")),
    themes=(
        Theme("Your home", "Repairs, safety and improvements.", ("repairs",)),
        Theme("Your neighbourhood", "Neighbours and shared places."),
        Theme("Your rent", "A theme that has no standard yet."),
    ),
    headings=Headings(
        introduction="What’s the deal?",
        our_responsibilities="Our responsibilities",
        your_responsibilities="Your responsibilities",
        performance="How we are doing",
    ),
    brand=Brand("#1d3f72", "#ffffff"),
    how_we_check=HOW_WE_CHECK,
    if_we_miss_this=IF_WE_MISS_THIS,
    complaint_stages=(
        ComplaintStage(
            "Stage 1",
            words("A manager looks into it."),
            Duration(5, Clock.WORKING_DAYS),
            Duration(10, Clock.WORKING_DAYS),
            Duration(10, Clock.WORKING_DAYS),
        ),
        ComplaintStage("Stage 2", words("A senior manager looks again.")),
    ),
    access=(
        Access("visit", "Come and see us", words("Our office has no steps.")),
        Access("relay", "If you find it hard to hear", words("Use Relay UK.")),
    ),
    words=(
        Word("gas appliance", "a cooker, fire or boiler that burns gas", ("gas appliances",)),
        Word("Ombudsman", "a free service that looks into complaints"),
    ),
    learning=(
        Learning(
            slug="late-letters",
            title="Our letters came too late",
            when="2026-02",
            what_happened=(Paragraph(words("Letters lay in a box for three weeks.")),),
            changes=(
                LearningChange(words("We empty the box every day."), Done.YES, "2026-03"),
                LearningChange(words("We send a text as well."), Done.PARTLY),
                LearningChange(words("We count late letters."), Done.NO),
            ),
            standards=("repairs",),
            source="Housing Ombudsman, decision of February 2026",
            publish=Publish.LIVE,
        ),
    ),
    campaigns=(CAMPAIGN,),
)

FIGURES = (
    figure("RP02_2", "FY2024-25", "96.89453125"),
    figure("RP02_2", "FY2025-26", "98.4", numerator=Decimal(1968), denominator=Decimal(2000)),
    figure("RP02_1", "FY2024-25", "85.8"),
    figure("RP02_1", "FY2025-26", "78.8"),
    figure("RP02_1", "FY2025-26", "81", "north"),
    figure("TP02", "FY2024-25", "77.7", sample_size=868),
    figure(
        "TP02",
        "FY2025-26",
        "82.1",
        sample_size=958,
        status=FigureStatus.PROVISIONAL,
        verified_by="Tenant inspectors",
        verified_on="2026-06",
    ),
    figure("BS01", "FY2024-25", "100"),
    figure("BS01", "FY2025-26", "99.9"),
    figure("days-empty", "FY2025-26", "41"),
    figure("NM01_1", "FY2022-23", "4.9"),
    figure("estate-walks", "FY2025-26-Q3", "3"),
    figure(
        "estate-walks",
        "FY2025-26-Q4",
        None,
        status=FigureStatus.PAUSED,
        note="we could not walk in the floods",
    ),
)

_TAP = EasyPicture("tap", '<svg xmlns="http://www.w3.org/2000/svg"/>', "A tap that drips")
EASY_READ = EasyRead(
    slug="repairs",
    title="Repairs",
    introduction=(EasyLine(words("This is about repairs."), _TAP),),
    sections=(
        EasySection(
            "What we do",
            (
                EasyLine(words("We mend your tap."), _TAP, Since.CHANGED),
                EasyLine(words("We ring you."), _TAP, Since.PAUSED),
            ),
        ),
    ),
    made_from=date(2026, 11, 1),
    tried_by="tenant readers",
    tried_on=date(2026, 11, 3),
)

_PUBLICATION = replace(
    publish(LANDLORD, (REPAIRS, NEIGHBOURHOOD), FIGURES, TODAY), easy_reads=(EASY_READ,)
)
_SITE = Site("What’s the deal?", "https://deal.example/", "https://forge.example/homes/deal")

CATALOGUE = Catalogue(_SITE, TODAY, (_PUBLICATION,))

_IN_WELSH = Translated(
    "cy",
    publish(LANDLORD, (REPAIRS,), FIGURES, TODAY),
    replace(_PUBLICATION, easy_reads=(), only_english=frozenset({NEIGHBOURHOOD.slug})),
    (Translation("repairs", date(2026, 11, 1), "", changed=0, missing=1),),
)
IN_WELSH = replace(CATALOGUE, publications=(replace(_PUBLICATION, translated=(_IN_WELSH,)),))
"""The example with a translation, of which only our own words are in the other language."""

_OTHER = replace(
    LANDLORD, slug="sample-trust", name="The Sample Trust", short_name="Sample", campaigns=()
)
TWO_LANDLORDS = replace(
    CATALOGUE,
    site=replace(_SITE, shared=True),
    publications=(_PUBLICATION, publish(_OTHER, (NEIGHBOURHOOD,), (), TODAY)),
)

PDFS = tuple(
    Pdf(
        landlord=LANDLORD.slug,
        scope=Scope.STANDARD,
        slug=standard.slug,
        product=product,
        label=label,
        paper="A6",
        path=f"print/{standard.slug}-{product}.pdf",
        pages=2,
        content=b"%PDF-1.7\n" + b"x" * 38_000,
        press=press,
        for_tenants=not press,
        title=standard.title,
        about=f"What a {label.lower()} is for.",
    )
    for standard in (REPAIRS, NEIGHBOURHOOD)
    for product, label, press in (
        ("postcard", "Postcard", False),
        ("postcard-press", "Postcard for printers", True),
    )
)
