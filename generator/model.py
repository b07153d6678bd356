"""The product's nouns, frozen: what a landlord promises, and what the figures say of it.

`schema` makes the first half (Landlord, Standard, Promise, Measure, Figure ...) from files;
`merge` makes the second half (Reading, Result, Scorecard, Catalogue) from the first. Every
later stage only reads them. Nothing that a landlord keeps unpublished is in a Catalogue.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.period import Period
from generator.richtext import Line, Prose

# --- what the landlord writes -------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Duration:
    """A time limit with its clock: `24 hours`, `5 working days`."""

    number: int
    clock: Clock

    def __str__(self) -> str:
        unit = self.clock.value.removesuffix("s") if self.number == 1 else self.clock.value
        return f"{self.number} {unit}"


@dataclass(frozen=True, slots=True)
class ResponseTime:
    """One row of a response-time table: "Serious cases: we contact you within 24 hours"."""

    name: str
    we: str
    within: Duration
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """One of our responsibilities: a sentence that stands alone, and what belongs to it.

    `more` is the rest of the promise (exceptions, how we do it); `sanction` what happens to a
    tenant who does not do their part; `postcard` puts `text` on the postcard and "in short".
    """

    text: Line
    more: Line = ()
    sanction: Line = ()
    postcard: bool = False
    measures: tuple[str, ...] = ()
    response_times: tuple[ResponseTime, ...] = ()


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


class Unit(Enum):
    """What a measure's number counts."""

    PERCENT = "percent"
    NUMBER = "number"
    PER_1000_HOMES = "per 1,000 homes"
    DAYS = "days"
    HOURS = "hours"
    POUNDS = "pounds"
    YES_NO = "yes/no"


class Better(Enum):
    """Which way is good news."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class EarlierTarget:
    """A target that was in force up to and including `until`, and why it changed."""

    target: Decimal
    until: date
    because: str


@dataclass(frozen=True, slots=True)
class Series:
    """One run of figures under a measure; a simple measure has one, with an empty `name`.

    `key` is what the CSV's `measure` column says: an id of the landlord's own or a Tenant
    Satisfaction Measure's code. `minus_from_100` marks a figure that is 100 less the published
    one (homes overdue = 100 - homes checked); `tsm` is the code where there is one. `sentence`
    says a figure in words, with `(figure)` where it goes: `(figure) of repairs were on time`.
    """

    key: str
    name: str
    sentence: str = ""
    tsm: str | None = None
    minus_from_100: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A performance measure: how anyone can tell whether a promise is kept."""

    id: str
    name: str
    unit: Unit
    better: Better
    target: Decimal | None
    series: tuple[Series, ...]
    earlier_targets: tuple[EarlierTarget, ...] = ()
    about: str = ""

    def target_on(self, day: date) -> Decimal | None:
        """The target in force on `day`."""
        for earlier in sorted(self.earlier_targets, key=lambda e: e.until):
            if day <= earlier.until:
                return earlier.target
        return self.target

    def keeps(self, value: Decimal, target: Decimal) -> bool:
        """Whether a figure is as good as a target, or better."""
        return value >= target if self.better is Better.HIGHER else value <= target


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

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Every promise of every part, in reading order."""
        return tuple(promise for part in self.parts for promise in part.promises)

    @property
    def key_promises(self) -> tuple[Promise, ...]:
        """The promises that go on the postcard and, the first three of them, "in short"."""
        return tuple(promise for promise in self.promises if promise.postcard)

    @property
    def response_times(self) -> tuple[ResponseTime, ...]:
        """Every response time: those of the promises, then those that stand alone."""
        from_promises = (row for promise in self.promises for row in promise.response_times)
        alone = (row for part in self.parts for row in part.response_times)
        return (*from_promises, *alone)


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach the landlord. `kind` is phone, emergency, email, website, address or text.

    `to` is what is dialled, written to or opened; `hours`, `cost` and `note` may be empty.
    """

    kind: str
    label: str
    to: str
    hours: str = ""
    cost: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A place that figures are published for. `all` is every home of the landlord."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of standards on the home page, in a tenant's words.

    `first` are the standards tenants need most, in order; the others follow by address.
    """

    name: str
    about: str
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Headings:
    """The landlord's own words for the sections of a standard."""

    introduction: str
    our_responsibilities: str
    your_responsibilities: str
    performance: str


@dataclass(frozen=True, slots=True)
class Brand:
    """The landlord's colours as `#rrggbb`: `main` behind `text`, contrast at least 4.5 to 1."""

    main: str
    text: str


@dataclass(frozen=True, slots=True)
class ComplaintStage:
    """One step of the complaint route, in order."""

    name: str
    what_happens: Line


@dataclass(frozen=True, slots=True)
class Landlord:
    """A social landlord. `slug` is the folder's name under `content/` and `data/`."""

    slug: str
    name: str
    short_name: str
    about: Prose
    contacts: tuple[Contact, ...]
    areas: tuple[Area, ...]
    themes: tuple[Theme, ...]
    headings: Headings
    brand: Brand
    how_we_check: HowWeCheck
    if_we_miss_this: Prose
    complaint_stages: tuple[ComplaintStage, ...]

    def contact(self, kind: str) -> Contact | None:
        """The first contact of that kind."""
        return next((contact for contact in self.contacts if contact.kind == kind), None)


# --- what the figures say -----------------------------------------------------------------


class FigureStatus(Enum):
    """What the performance team says of a figure (the CSV's `status` column)."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    PAUSED = "paused"
    NOT_COLLECTED = "not_collected"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of a KPI file.

    `value` is in the measure's unit (95.5 for 95.5%), exact as published, or `None` where
    `status` says why. `worked_out_from` is the published figure when `value` is 100 less it.
    `published` is a date, a month or empty, as written.
    """

    key: str
    area: str
    period: Period
    value: Decimal | None
    status: FigureStatus
    source: str
    note: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    sample_size: int | None = None
    published: str = ""
    verified_by: str = ""
    verified_on: str = ""
    worked_out_from: Decimal | None = None


class Status(Enum):
    """What a reader is told of a measure. Only MET and MISSED judge."""

    MET = "met"
    MISSED = "missed"
    NO_TARGET = "no target"
    NO_FIGURE = "no figure"
    PAUSED = "paused"
    OLD = "old"


class Direction(Enum):
    """How a figure moved since the one before."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "the same"


@dataclass(frozen=True, slots=True)
class Change:
    """The move from the figure before to the latest one, knowing which way is good."""

    direction: Direction
    before: Figure
    after: Figure


@dataclass(frozen=True, slots=True)
class Reading:
    """One series in one area: its latest figure and what to say of it.

    `latest` is the newest period's row, with or without a value. `shown` is the row whose value
    is published: `latest`, or the last one with a value while the measure is paused, or `None`
    where the latest is missing, not collected or suppressed. `target` is the one in force at the
    end of `shown`'s period (today's where nothing is shown). `earlier` are the figures with a
    value before `shown` (all of them where nothing is shown), newest first.
    """

    series: Series
    area: Area
    latest: Figure | None
    shown: Figure | None
    earlier: tuple[Figure, ...]
    target: Decimal | None
    status: Status
    change: Change | None


@dataclass(frozen=True, slots=True)
class Result:
    """A measure with its readings. `status` judges the target once: met only if all are."""

    measure: Measure
    readings: tuple[Reading, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How many targets are met, of those that have both a target and a figure."""

    met: int
    missed: int
    no_target: int
    no_figure: int
    paused: int
    old: int

    @property
    def judged(self) -> int:
        """Targets that can be judged: met and missed together."""
        return self.met + self.missed


@dataclass(frozen=True, slots=True)
class Deal:
    """A published standard with the results of its measures, in the order of its file."""

    standard: Standard
    results: tuple[Result, ...]
    scorecard: Scorecard


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything published for one landlord: deals by theme, and the count of targets.

    A measure that two standards share is counted once in `scorecard`.
    """

    landlord: Landlord
    deals: tuple[Deal, ...]
    scorecard: Scorecard

    def deals_in(self, theme: Theme) -> tuple[Deal, ...]:
        """The theme's deals, the most needed first."""
        return tuple(deal for deal in self.deals if deal.standard.theme == theme.name)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site will stand. `url` ends in a slash; `repo_url` may be empty."""

    name: str
    url: str
    repo_url: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that may be published, merged and judged on `today`. Renderers read only this."""

    site: Site
    today: date
    publications: tuple[Publication, ...]

    def folder(self, landlord: Landlord) -> str:
        """The landlord's folder on the site: empty while there is one landlord, else `slug/`."""
        return "" if len(self.publications) == 1 else f"{landlord.slug}/"
