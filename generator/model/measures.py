"""How anyone can tell whether a promise is kept: measures, their targets, and their figures."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.period import Period


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
    """Which way is good news. “neither” is for counts of what we do, which have no target."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


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
    """A performance measure: how anyone can tell whether a promise is kept.

    `counts_people` marks figures that count people or cases, so that small ones are withheld.
    """

    id: str
    name: str
    unit: Unit
    better: Better
    target: Decimal | None
    series: tuple[Series, ...]
    earlier_targets: tuple[EarlierTarget, ...] = ()
    about: str = ""
    counts_people: bool = False

    def target_on(self, day: date) -> Decimal | None:
        """The target in force on `day`."""
        for earlier in sorted(self.earlier_targets, key=lambda e: e.until):
            if day <= earlier.until:
                return earlier.target
        return self.target

    def keeps(self, value: Decimal, target: Decimal) -> bool:
        """Whether a figure is as good as a target, or better."""
        return value >= target if self.better is Better.HIGHER else value <= target


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
