"""What the data tells of promises: in `promises.json`, and in the CSV files made from it."""

from generator.model import CheckState, Clock
from generator.render.data.record_types import Address, MonthOrDay, Record, Slug


class WithinRecord(Record):
    """A time limit with what it is counted in."""

    number: int
    """How many."""
    unit: Clock
    """What is counted. "days" is for a landlord that has not said whether it means working
    days."""


class ResponseTimeRecord(Record):
    """How soon a landlord does something."""

    name: str
    """What it is about, such as "Emergency repairs"."""
    we: str
    """What the landlord does in that time."""
    within: WithinRecord
    """The time limit."""
    measures: tuple[str, ...]
    """The ids of the measures that tell whether the landlord keeps to it."""


class OtherResponseTimeRecord(ResponseTimeRecord):
    """A response time that belongs to a standard, and to no single promise of it."""

    landlord: Slug
    """The landlord, as in the addresses of these files."""
    standard: Slug
    """The standard, as in the address of its page."""
    part: str | None
    """The heading of the part of the standard it stands in."""
    page: Address
    """The address of the standard's page."""


class MovedRecord(Record):
    """A day a check was due and not done."""

    due: MonthOrDay
    """When it was due: a day, or a month."""
    because: str
    """Why it was put off."""


class CheckRecord(Record):
    """A look by somebody else at whether a promise is kept."""

    by: str
    """Who checks, such as tenant inspectors."""
    what: str | None
    """What they look at."""
    on: MonthOrDay | None
    """When the check was done: a day, or a month."""
    found: str | None
    """What they found, if that was published."""
    due: MonthOrDay | None
    """When the next check is due, or the first one: a day, or a month."""
    state: CheckState
    """"done"; "due" if the next one is still to come; "overdue" if its day has passed."""
    moved: tuple[MovedRecord, ...]
    """The times a check was due and not done, with the reasons."""


class PausedRecord(Record):
    """Why a promise is not kept for now."""

    because: str
    """Why."""
    since: MonthOrDay | None
    """Since when: a day, or a month."""
    review: MonthOrDay | None
    """When the landlord looks at it again: a day, or a month."""


class PromiseRecord(Record):
    """One promise of a landlord."""

    promise: str
    """The name of the promise in this data: the landlord, the standard and the promise's own
    id."""
    landlord: Slug
    """The landlord, as in the addresses of these files."""
    landlord_name: str
    """What the landlord is called."""
    standard: Slug
    """The standard that holds the promise, as in the address of its page."""
    standard_title: str
    """What the standard is called."""
    theme: str
    """The group of standards it belongs to."""
    part: str | None
    """The heading of the part of the standard it stands in, if the standard has parts."""
    text: str
    """The promise, word for word."""
    more: str | None
    """What the landlord says besides: exceptions, or how it is done."""
    sanction: str | None
    """What happens if the tenant does not do their part."""
    how_we_check: tuple[str, ...]
    """How anyone can tell that the promise is kept, in words."""
    measures: tuple[str, ...]
    """The ids of the measures that tell whether it is kept."""
    tested_by_figure: bool
    """Whether a published figure tests the promise now."""
    response_times: tuple[ResponseTimeRecord, ...]
    """How soon the landlord does what it promises."""
    paused: PausedRecord | None
    """Why the promise is paused, if it is."""
    checks: tuple[CheckRecord, ...]
    """The checks by somebody else: done and still to come."""
    page: Address
    """The address of the promise on the standard's page."""
