"""What a standard says: promises, duties, deadlines, response times."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.measures import Measure
from generator.period import last_day
from generator.richtext import Line, Prose
from generator.tongue import later_many, say_many


class Publish(Enum):
    """Whether anyone outside the landlord may see a standard."""

    LIVE = "live"
    DRAFT = "draft"
    CONFIDENTIAL = "confidential"


class Clock(Enum):
    """What a time limit is counted in. `DAYS` is what a landlord wrote without saying which."""

    MINUTES = "minutes"
    HOURS = "hours"
    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_TIMES = {
    Clock.MINUTES: later_many("{count} minute", "{count} minutes"),
    Clock.HOURS: later_many("{count} hour", "{count} hours"),
    Clock.WORKING_DAYS: later_many("{count} working day", "{count} working days"),
    Clock.CALENDAR_DAYS: later_many("{count} calendar day", "{count} calendar days"),
    Clock.DAYS: later_many("{count} day", "{count} days"),
    Clock.WEEKS: later_many("{count} week", "{count} weeks"),
    Clock.MONTHS: later_many("{count} month", "{count} months"),
    Clock.YEARS: later_many("{count} year", "{count} years"),
}


@dataclass(frozen=True, slots=True)
class Duration:
    """A time limit with its clock: `24 hours`, `5 working days`."""

    number: int
    clock: Clock

    def __str__(self) -> str:
        one, several = _TIMES[self.clock]
        return say_many(one, several, self.number)


@dataclass(frozen=True, slots=True)
class ResponseTime:
    """One row of a response-time table: "Serious cases: we contact you within 24 hours"."""

    name: str
    we: str
    within: Duration
    measures: tuple[str, ...] = ()


class CheckState(Enum):
    """How a check stands on a day."""

    DONE = "done"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Moved:
    """A day a check was due and not done, and why it was put off."""

    due: str
    because: str


@dataclass(frozen=True, slots=True)
class Check:
    """A look by tenant inspectors or a review group at whether a promise is kept.

    `on` is when it was done and `due` when the next or first one is, as written: `2020-12` or
    `2020-12-04`, empty where there is none; one of them is there. `found` is empty where no
    finding was published.
    """

    by: str
    what: str = ""
    on: str = ""
    found: Line = ()
    due: str = ""
    moved: tuple[Moved, ...] = ()

    def state(self, today: date) -> CheckState:
        """Overdue from the day after the day or month it was due."""
        if not self.due:
            return CheckState.DONE
        return CheckState.OVERDUE if last_day(self.due) < today else CheckState.DUE


@dataclass(frozen=True, slots=True)
class Paused:
    """Why a promise is not kept for now. `since` and `review` are as written, or empty."""

    because: str
    since: str = ""
    review: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """One of our responsibilities: a sentence that stands alone, and what belongs to it.

    `more` is the rest of the promise (exceptions, how we do it); `sanction` what happens to a
    tenant who does not do their part; `postcard` puts `text` on the postcard and "in short",
    unless it is paused. `id` is unique in its standard; `how_we_check` says in words how anyone
    can tell that it is kept.
    """

    text: Line
    more: Line = ()
    sanction: Line = ()
    postcard: bool = False
    measures: tuple[str, ...] = ()
    response_times: tuple[ResponseTime, ...] = ()
    id: str = ""
    how_we_check: tuple[Line, ...] = ()
    checks: tuple[Check, ...] = ()
    paused: Paused | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """One of your responsibilities: what the tenant does in return, and what if they do not."""

    text: Line
    more: Line = ()
    sanction: Line = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time the tenant must keep: "Tell us ... | at least 24 hours before | or else ..."."""

    you: Line
    when: str
    sanction: Line = ()


@dataclass(frozen=True, slots=True)
class GoodToKnow:
    """A headed list: what counts, what does not, examples."""

    heading: str
    items: tuple[Line, ...]
    intro: Prose = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One service inside a standard, with its own text, lists and promises.

    A standard that holds one service has one part with an empty `heading`.
    """

    heading: str
    text: Prose
    good_to_know: tuple[GoodToKnow, ...]
    promises: tuple[Promise, ...]
    response_times: tuple[ResponseTime, ...]
    how_we_check: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class HowWeCheck:
    """How success is measured, and to whom it is reported."""

    by: tuple[Line, ...]
    reported: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Who reviewed the standard, when, and when they will again."""

    by: str
    on: date | None = None
    next: date | None = None


@dataclass(frozen=True, slots=True)
class Standard:
    """One "What's the deal?": our responsibilities, yours, and how to tell.

    `slug` is the file's name and the page's address. Parts, promises, duties, deadlines and
    measures here are the published ones: what waits for the landlord's answer is not in them.
    `former_names` are slugs that the page had once, and `short_address` is what stands for the
    slug on paper.
    """

    slug: str
    title: str
    theme: str
    summary: str
    introduction: Prose
    parts: tuple[Part, ...]
    duties: tuple[Duty, ...]
    deadlines: tuple[Deadline, ...]
    how_we_check: HowWeCheck
    measures: tuple[Measure, ...]
    review: Review | None
    if_we_miss_this: Prose
    publish: Publish
    short_address: str = ""
    former_names: tuple[str, ...] = ()

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Every promise of every part, in reading order."""
        return tuple(promise for part in self.parts for promise in part.promises)

    @property
    def key_promises(self) -> tuple[Promise, ...]:
        """The promises that go on the postcard and, the first three of them, "in short"."""
        return tuple(p for p in self.promises if p.postcard and not p.paused)

    @property
    def response_times(self) -> tuple[ResponseTime, ...]:
        """Every response time: those of the promises, then those that stand alone."""
        from_promises = (row for promise in self.promises for row in promise.response_times)
        alone = (row for part in self.parts for row in part.response_times)
        return (*from_promises, *alone)
