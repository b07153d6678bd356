"""The two standards of the sample landlord in `example`; everything in them is invented."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.model import (
    Better,
    Check,
    Clock,
    Deadline,
    Duration,
    Duty,
    EarlierTarget,
    GoodToKnow,
    HowWeCheck,
    Measure,
    Moved,
    Part,
    Paused,
    Promise,
    Publish,
    ResponseTime,
    Review,
    Series,
    Standard,
    Unit,
)
from generator.richtext import Bold, Bullets, Line, Link, Paragraph, Prose, Words


def words(text: str) -> Line:
    """A line of plain words."""
    return (Words(text),)


HOW_WE_CHECK = HowWeCheck(
    by=(words("We compare our figures with our targets."), words("We ask you.")),
    reported=(words("We report to all tenants in our yearly report."),),
)
IF_WE_MISS_THIS: Prose = (
    Paragraph(
        (
            Words("Tell us, and we will try to put it right. You can "),
            Link("ask the Housing Ombudsman", "https://www.housing-ombudsman.org.uk/"),
            Words(" at any time."),
        )
    ),
)

_ON_TIME = Measure(
    id="repairs-on-time",
    name="Repairs done on time",
    unit=Unit.PERCENT,
    better=Better.HIGHER,
    target=Decimal(95),
    series=(
        Series(
            "RP02_2", "Emergency repairs", "(figure) of emergency repairs were on time", "RP02_2"
        ),
        Series("RP02_1", "Other repairs", "(figure) of other repairs were on time", "RP02_1"),
    ),
    about="On time means within the times on this page.",
)
_OVERDUE = Measure(
    id="gas-overdue",
    name="Homes whose gas safety check is overdue",
    unit=Unit.PERCENT,
    better=Better.LOWER,
    target=Decimal(0),
    series=(Series("BS01", "", "(figure) of homes were overdue", "BS01", minus_from_100=True),),
)
_HAPPY = Measure(
    id="happy-with-repairs",
    name="Tenants happy with our repairs",
    unit=Unit.PERCENT,
    better=Better.HIGHER,
    target=Decimal(80),
    series=(Series("TP02", "", "(figure) of tenants were happy with our repairs", "TP02"),),
    earlier_targets=(
        EarlierTarget(Decimal(75), date(2025, 3, 31), "tenants asked us to aim higher"),
    ),
)
_FIRST_TIME = Measure(
    id="right-first-time",
    name="Repairs done right first time",
    unit=Unit.PERCENT,
    better=Better.HIGHER,
    target=Decimal(99),
    series=(Series("right-first-time", ""),),
)
_DAYS_EMPTY = Measure(
    id="days-empty",
    name="Days a home stands empty between tenants",
    unit=Unit.DAYS,
    better=Better.LOWER,
    target=None,
    series=(Series("days-empty", ""),),
)
_CASES = Measure(
    id="asb-cases",
    name="Reports of anti-social behaviour",
    unit=Unit.PER_1000_HOMES,
    better=Better.LOWER,
    target=Decimal("5.5"),
    series=(Series("NM01_1", "", "We had (figure)", "NM01_1"),),
)
_PATROLS = Measure(
    id="estate-walks",
    name="Estate walks with tenants",
    unit=Unit.NUMBER,
    better=Better.HIGHER,
    target=Decimal(12),
    series=(Series("estate-walks", ""),),
)

_EMERGENCY_ROWS = (
    ResponseTime(
        "Emergencies", "make your home safe", Duration(24, Clock.HOURS), ("repairs-on-time",)
    ),
    ResponseTime("Other repairs", "finish the work", Duration(20, Clock.WORKING_DAYS)),
)

REPAIRS = Standard(
    slug="repairs",
    title="Repairs",
    theme="Your home",
    summary="How to ask for a repair, and how long it takes.",
    introduction=(
        Paragraph(
            (Words("We repair "), Bold("most things"), Words(" in your home. This page says how."))
        ),
        Bullets((words("The outside of your home."), words("Gas, water and electricity."))),
    ),
    parts=(
        Part(
            heading="",
            text=(),
            good_to_know=(
                GoodToKnow(
                    "What is an emergency",
                    (words("Water you cannot stop."), words("No heating in winter.")),
                    (Paragraph(words("Somebody could be hurt, for example:")),),
                ),
            ),
            promises=(
                Promise(
                    words("We make your home safe within 24 hours in an emergency."),
                    postcard=True,
                    measures=("repairs-on-time",),
                    response_times=_EMERGENCY_ROWS,
                    id="emergency",
                    how_we_check=(words("We ring ten tenants a month."),),
                    checks=(
                        Check(
                            "Tenant inspectors",
                            what="The night line",
                            on="2026-03",
                            found=words("Two of ten calls took too long."),
                            due="2027-03",
                        ),
                        Check(
                            "Tenant inspectors",
                            due="2026-06-30",
                            moved=(Moved("2026-01", "snow closed the roads"),),
                        ),
                    ),
                ),
                Promise(
                    words("We agree a day with you for all other work."),
                    more=words("We remind you by text message the day before."),
                    sanction=words("we leave a card, and you need to call us again."),
                    postcard=True,
                    measures=("happy-with-repairs", "right-first-time"),
                    id="agree-a-day",
                ),
                Promise(
                    words("We check your gas appliances every year."),
                    measures=("gas-overdue",),
                    id="gas",
                    checks=(Check("Tenant inspectors", on="2025-11-04"),),
                ),
                Promise(
                    words("We walk round each estate with you."),
                    postcard=True,
                    id="walk-round",
                    paused=Paused("the floods closed the paths", "2026-10", "2027-01"),
                ),
            ),
            response_times=(),
        ),
        Part(
            heading="Empty homes",
            text=(Paragraph(words("We get empty homes ready for the next tenant.")),),
            good_to_know=(),
            promises=(
                Promise(
                    words("We clean an empty home before you move in."), postcard=True, id="clean"
                ),
            ),
            how_we_check=(words("We take pictures of every empty home."),),
            response_times=(
                ResponseTime("Empty homes", "offer the home", Duration(6, Clock.WEEKS)),
            ),
        ),
    ),
    duties=(
        Duty(
            (
                Words("Report repairs soon. Neighbours? See "),
                Link("our neighbourhood deal", "anti-social-behaviour"),
                Words("."),
            ),
            sanction=words("small faults get worse."),
        ),
        Duty(words("Keep pets and children away from the work.")),
    ),
    deadlines=(
        Deadline(
            words("Tell us if you cannot be at home."),
            "24 hours before",
            words("We may charge you for the visit."),
        ),
    ),
    how_we_check=HOW_WE_CHECK,
    measures=(_ON_TIME, _HAPPY, _FIRST_TIME, _OVERDUE, _DAYS_EMPTY),
    review=Review("Customer Review Group", date(2026, 6, 1), date(2027, 6, 1)),
    if_we_miss_this=IF_WE_MISS_THIS,
    publish=Publish.LIVE,
)

NEIGHBOURHOOD = replace(
    REPAIRS,
    slug="anti-social-behaviour",
    title="Anti-social behaviour",
    theme="Your neighbourhood",
    summary="How to report behaviour that harms you, and what we do about it.",
    introduction=(Paragraph(words("Everybody should be able to enjoy their home in peace.")),),
    parts=(
        Part(
            "",
            (),
            (),
            (
                Promise(
                    words("We answer every report."),
                    postcard=True,
                    measures=("asb-cases",),
                    id="answer",
                ),
            ),
            (),
        ),
    ),
    duties=(Duty(words("Respect your neighbours.")),),
    deadlines=(),
    measures=(_CASES, _PATROLS),
    review=None,
)
