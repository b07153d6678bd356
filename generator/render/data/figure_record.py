"""What the data tells of one published figure, in `figures.csv` and `figures.json`."""

from datetime import date

from pydantic import Field

from generator.model import Better, FigureStatus, Status, Unit
from generator.render.data.record_types import Address, MonthOrDay, Number, Record, Slug


class FigureRecord(Record):
    """One published figure: of one measure, for one area and one time."""

    landlord: Slug
    """The landlord, as in the addresses of these files."""
    landlord_name: str
    """What the landlord is called."""
    standard: Slug | None
    """The standard that shows the figure, as in the address of its page. Empty for a figure that
    only the page of Tenant Satisfaction Measures shows."""
    measure: str
    """The id of what is measured. Each landlord uses an id once."""
    measure_name: str
    """What is measured, in words."""
    figure: str
    """The code of the figure. It is the same at all times, and in each measure that shows the
    figure."""
    figure_name: str | None
    """What sets this figure apart from the others of its measure, such as "Emergency repairs"."""
    tsm: str | None = Field(pattern=r"^[A-Z]{2}\d{2}(_\d)?$")
    """The code of the Tenant Satisfaction Measure of the Regulator of Social Housing that this is,
    or is worked out from."""
    area: Slug
    """The place the figure is for: "all" is all homes of the landlord."""
    area_name: str
    """What the place is called."""
    period: str
    """The time the figure is for, as a code: FY2024-25 is the financial year from April 2024 to
    March 2025."""
    period_name: str
    """The time the figure is for, in words."""
    start: date
    """The first day of that time."""
    end: date
    """The last day of that time."""
    value: Number | None
    """The figure, as exact as it was published. Empty if there is none: "status" says why. For a
    yes/no measure 1 is yes and 0 is no."""
    unit: Unit
    """What the value counts. 95.5 with the unit "percent" is 95.5%."""
    better: Better
    """Whether a higher or a lower value is better news. "neither" is for counts of what was
    done."""
    target: Number | None
    """The target that held on the last day of that time. Empty if none was set."""
    judged: Status
    """What the page says of the figure: "met" or "missed" its target; "no target"; "no figure";
    "paused" if the measure is paused; "old" if a newer figure should be here by now."""
    status: FigureStatus
    """"final"; "provisional" may still change; "revised" was changed after it came out; "paused"
    and "not_collected" have no value; "suppressed" is withheld, so that nobody can be
    recognised."""
    worked_out_from: Number | None
    """The published figure, if the value is 100 less it. The numerator and the denominator are
    those of the published figure."""
    numerator: Number | None
    """How many, of those in the denominator, the figure is about."""
    denominator: Number | None
    """How many there were in all."""
    sample_size: int | None
    """How many people answered, for a survey."""
    note: str | None
    """What the landlord says of the figure, such as why it is paused or was changed."""
    source: str
    """Where the figure comes from."""
    published: MonthOrDay | None
    """When it came out: a day, or a month."""
    verified_by: str | None
    """Who checked the figure."""
    verified_on: MonthOrDay | None
    """When they checked it: a day, or a month."""
    promises: tuple[str, ...]
    """The promises that the figure tests, by their names in the data of promises."""
    page: Address
    """The address of the figure on the page that shows it."""
