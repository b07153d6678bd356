"""What `merge` makes: each measure judged by its latest figure, and all that is published."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.model.accessibility import NOT_TESTED, Accessibility
from generator.model.addresses import ListedAddress
from generator.model.campaigns import Campaign, CampaignState
from generator.model.easy_read import EasyRead
from generator.model.help import NO_HELP, Help
from generator.model.history import NO_HISTORY, History
from generator.model.landlords import Area, Landlord, SearchWord, Theme
from generator.model.measures import Figure, Measure, Series
from generator.model.sector import NO_SECTOR, Sector
from generator.model.standards import Promise, Standard
from generator.model.translations import Translation


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
    value before `shown` (all of them where nothing is shown), newest first. `gaps` are the rows
    without a value before `latest`, newest first: also those that are withheld.
    """

    series: Series
    area: Area
    latest: Figure | None
    shown: Figure | None
    earlier: tuple[Figure, ...]
    target: Decimal | None
    status: Status
    change: Change | None
    gaps: tuple[Figure, ...] = ()

    @property
    def rows(self) -> tuple[Figure, ...]:
        """Every row that a reader is told of, newest first: with a value or with words for it."""
        newest = (self.latest, self.shown)
        rows = dict.fromkeys(f for f in (*newest, *self.earlier, *self.gaps) if f is not None)
        return tuple(sorted(rows, key=lambda figure: figure.period, reverse=True))


@dataclass(frozen=True, slots=True)
class Result:
    """A measure with its readings. `status` judges the target once: met only if all are."""

    measure: Measure
    readings: tuple[Reading, ...]
    status: Status

    @property
    def has_figure(self) -> bool:
        """Whether any figure of it is shown."""
        return any(reading.shown for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How many targets are met, of those that have both a target and a figure.

    `targets` counts all measures that have a target, with or without a figure.
    """

    targets: int
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

    def results_of(self, promise: Promise) -> tuple[Result, ...]:
        """The results of the measures that a promise and its response times point to."""
        rows = (measure for row in promise.response_times for measure in row.measures)
        wanted = {*promise.measures, *rows}
        return tuple(result for result in self.results if result.measure.id in wanted)

    @property
    def unmeasured(self) -> tuple[Promise, ...]:
        """The promises that no published figure tests."""
        return tuple(
            promise
            for promise in self.standard.promises
            if not any(result.has_figure for result in self.results_of(promise))
        )


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything published for one landlord: deals by theme, and the count of targets.

    A measure that two standards share is counted once in `scorecard`. `tsm` has a result for each
    Tenant Satisfaction Measure, for all homes and without a target. `history` is what may be told
    of the versions before. `easy_reads` and `translated` are of standards that are published.
    `only_english` are the standards without a page in the language of this publication.
    """

    landlord: Landlord
    deals: tuple[Deal, ...]
    scorecard: Scorecard
    tsm: tuple[Result, ...] = ()
    history: History = NO_HISTORY
    easy_reads: tuple[EasyRead, ...] = ()
    translated: "tuple[Translated, ...]" = ()
    only_english: frozenset[str] = frozenset()

    @property
    def results(self) -> tuple[Result, ...]:
        """Everything that figures are shown for: the measures of the standards, and `tsm`."""
        return (*(result for deal in self.deals for result in deal.results), *self.tsm)

    @property
    def how_many(self) -> int:
        """How many standards are published."""
        return len(self.deals)

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that it is published in besides English."""
        return tuple(each.language for each in self.translated)

    def deals_in(self, theme: Theme) -> tuple[Deal, ...]:
        """The theme's deals, the most needed first."""
        return tuple(deal for deal in self.deals if deal.standard.theme == theme.name)

    def easy_read(self, slug: str) -> EasyRead | None:
        """The Easy Read version of a standard, if there is one."""
        return next((each for each in self.easy_reads if each.slug == slug), None)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas that a figure is shown for, in the landlord's order."""
        readings = (r for deal in self.deals for result in deal.results for r in result.readings)
        shown = {reading.area.id for reading in readings if reading.shown}
        return tuple(area for area in self.landlord.areas if area.id in shown)


@dataclass(frozen=True, slots=True)
class Translated:
    """A publication in another language (`language` is its code): the translated standards only.

    `whole` has the others as well, their words marked as English, for pages about all standards.
    """

    language: str
    publication: Publication
    whole: Publication
    translations: tuple[Translation, ...]

    def of(self, slug: str) -> Translation:
        """How the translation of a standard stands to its English."""
        return next(each for each in self.translations if each.slug == slug)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site will stand. `url` ends in a slash; `repo_url` may be empty.

    On a site that several landlords share, each has a folder of its own.
    """

    name: str
    url: str
    repo_url: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that may be published, merged and judged on `today`. Renderers read only this.

    `addresses` were published once and must lead on.
    """

    site: Site
    today: date
    publications: tuple[Publication, ...]
    sector: Sector = NO_SECTOR
    search_words: tuple[SearchWord, ...] = ()
    help: Help = NO_HELP
    addresses: tuple[ListedAddress, ...] = ()
    accessibility: Accessibility = NOT_TESTED

    def folder(self, landlord: Landlord) -> str:
        """The landlord's folder on the site: `slug/` where several share it, else empty."""
        return f"{landlord.slug}/" if self.site.shared else ""

    def place(self, landlord: Landlord, page: str = "") -> str:
        """Where a landlord's page stands from the site's root, or its home page."""
        return f"{self.folder(landlord)}{page}{'/' if page else ''}"

    def campaigns(self, landlord: Landlord, *states: CampaignState) -> tuple[Campaign, ...]:
        """The landlord's campaigns that stand so today."""
        return tuple(each for each in landlord.campaigns if each.state(self.today) in states)

    def campaign_pages(self, landlord: Landlord) -> tuple[Campaign, ...]:
        """The campaigns that have a page: those that are open, and those that are over."""
        return self.campaigns(landlord, CampaignState.OPEN, CampaignState.OVER)

    def open_campaigns(self, landlord: Landlord) -> tuple[Campaign, ...]:
        """The campaigns that tenants are led to."""
        return self.campaigns(landlord, CampaignState.OPEN)

    def publication(self, slug: str) -> Publication:
        """What is published of one landlord."""
        return next(each for each in self.publications if each.landlord.slug == slug)
