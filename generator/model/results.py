"""What `merge` makes: each measure judged by its latest figure, and all that is published."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.model.landlords import Area, Landlord, Theme
from generator.model.measures import Figure, Measure, Series
from generator.model.sector import NO_SECTOR, Sector
from generator.model.standards import Standard


class Status(Enum):
    """What a reader is told of a measure. Only MET and MISSED judge."""

    MET = "met"
    MISSED = "missed"
    NO_TARGET = "no target"
    NO_FIGURE = "no figure"
    PAUSED = "paused"
    OLD = "old"


class Direction(Enum):
    """How a figure moved since the one before; up and down are neither good nor bad."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "the same"
    UP = "up"
    DOWN = "down"


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
    sector: Sector = NO_SECTOR

    def folder(self, landlord: Landlord) -> str:
        """The landlord's folder on the site: empty while there is one landlord, else `slug/`."""
        return "" if len(self.publications) == 1 else f"{landlord.slug}/"

    def publication(self, slug: str) -> Publication:
        """What is published of one landlord."""
        return next(each for each in self.publications if each.landlord.slug == slug)
