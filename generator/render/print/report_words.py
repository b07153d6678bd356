"""What the performance report says: "How we are doing" and the pages it leads to, for paper.

Nothing is decided here. Sentences, tables, charts and counts are those of the pages, made by the
modules of `render/pages`, so that the report can say nothing that they do not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.addresses import without_scheme
from generator.model import Catalogue, Logo, Publication, Status
from generator.output import Scope
from generator.render.pages import missing_page, over_time_page, overview_page, tsm_page
from generator.render.pages.measures import Chart, Moves
from generator.render.pages.views import Anchor, Cell, Tag
from generator.render.pages.views import Table as PageTable
from generator.render.print.colours import Colours, screen_colours
from generator.render.print.postcard_words import QR_ALT
from generator.render.print.qr import qr_svg
from generator.render.print.subject import Subject
from generator.render.print.typography import address_ready, print_ready, spelled_out

FIGURES_TO = "Figures up to {when}"
NO_FIGURES = "No figures published yet"
HEADINGS = {
    "missing": "What is missing, old or paused",
    "meanings": "What the words mean",
    "over time": over_time_page.TITLE,
    "sources": "Where the figures come from",
}
AT = "All our figures, as they change:"
CHART_ALT = "Chart of {name}. {bars}."
CHARTS = "All bars start at zero. A line across them is our target."


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a table: text, or a status with its `shape`; `head` where it names its row."""

    text: str
    shape: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its columns, and rows of as many fields."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The results of one standard; `table` is `None` where it has no measures."""

    title: str
    score: str
    table: Grid | None


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """The results of one theme."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One period: `share` of the axis from 0 to 1, or words instead of a figure."""

    period: str
    figure: str
    share: float
    gap: bool


@dataclass(frozen=True, slots=True)
class PrintedChart:
    """One chart with the words that stand for it. `target` is its share of the axis, or -1."""

    about: str
    bars: tuple[ChartBar, ...]
    target: float
    legend: str
    alt: str


@dataclass(frozen=True, slots=True)
class MovedMeasure:
    """The charts of one measure, and the table that says the same."""

    title: str
    charts: tuple[PrintedChart, ...]
    table: Grid


@dataclass(frozen=True, slots=True)
class MovedStandard:
    """The measures of one standard that have a past."""

    title: str
    measures: tuple[MovedMeasure, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many measures have a status, in words, with its sign."""

    words: str
    shape: str


@dataclass(frozen=True, slots=True)
class Missing:
    """One kind of what is missing, with the names of the measures by standard."""

    count: str
    standards: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything in one report, in reading order."""

    landlord: str
    title: str
    period: str
    score: str
    counts: tuple[Count, ...]
    tested: str
    missing: tuple[Missing, ...]
    themes: tuple[ThemeSection, ...]
    over_time: tuple[MovedStandard, ...]
    tsm_title: str
    tsm_summary: str
    tsm: tuple[Grid, ...]
    meanings: tuple[tuple[Field, str], ...]
    sources: tuple[str, ...]
    headings: dict[str, str]
    charts: str
    address_lead: str
    address: str
    url: str
    qr: str
    qr_alt: str
    colours: Colours
    logo: Logo | None


def report_for(subject: Subject) -> Report:
    """The report of a landlord, or of one of its areas."""
    catalogue, publication, landlord = subject.catalogue, subject.publication, subject.landlord
    view = overview_page.overview(publication, "", catalogue.sector)
    whole = subject.scope is Scope.LANDLORD
    last, url = subject.figures_to, subject.figures_address
    url = url if whole else f"{url}{subject.slug}/"
    address = without_scheme(url)
    return Report(
        landlord=print_ready(landlord.name),
        title=print_ready(view.title if whole else f"{view.title} in {subject.title}"),
        period=FIGURES_TO.format(when=wording.day(last)) if last else NO_FIGURES,
        score=print_ready(view.score),
        counts=tuple(Count(words, status.value) for status, words in _tally(publication)),
        tested=print_ready(view.tested) if whole else "",
        missing=tuple(_missing(publication)) if whole else (),
        themes=tuple(_theme(theme) for theme in view.results.themes),
        over_time=tuple(
            MovedStandard(print_ready(each.title), tuple(map(_moved, each.measures)))
            for each in over_time_page.moved(publication)
        ),
        tsm_title=tsm_page.TITLE,
        tsm_summary=print_ready(tsm_page.summary(publication)) if whole else "",
        tsm=tuple(_tsm(catalogue, publication)) if whole else (),
        meanings=tuple((_field(Cell(each.tag)), print_ready(each.words)) for each in view.meanings),
        sources=tuple(print_ready(spelled_out(each)) for each in view.sources),
        headings=HEADINGS,
        charts=CHARTS,
        address_lead=AT,
        address=address_ready(address),
        url=url,
        qr=qr_svg(url),
        qr_alt=QR_ALT.format(address=address),
        colours=screen_colours(landlord.brand),
        logo=landlord.brand.logo,
    )


def _tally(publication: Publication) -> Iterator[tuple[Status, str]]:
    yield from wording.tally(publication.scorecard)


def _missing(publication: Publication) -> Iterator[Missing]:
    """Measures by name; of promises only how many there are, as How we are doing has it."""
    for gap in missing_page.gaps(publication):
        named = "promise" not in gap.heading.lower()
        names = (
            (print_ready(each.title), tuple(print_ready(link.words) for link in each.links))
            for each in gap.standards
        )
        yield Missing(print_ready(f"{gap.count}."), tuple(names) if named else ())


def _theme(theme: overview_page.ThemeResults) -> ThemeSection:
    return ThemeSection(
        print_ready(theme.name),
        tuple(
            Section(
                print_ready(deal.title),
                print_ready(deal.score),
                _grid(deal.table) if deal.table else None,
            )
            for deal in theme.deals
        ),
    )


def _tsm(catalogue: Catalogue, publication: Publication) -> Iterator[Grid]:
    if any(result.has_figure for result in publication.tsm):
        for group in tsm_page.groups(catalogue, publication):
            yield _grid(group.table)


def _moved(moves: Moves) -> MovedMeasure:
    return MovedMeasure(
        print_ready(moves.measure.words),
        tuple(_chart(moves.measure.words, chart) for chart in moves.charts),
        _grid(moves.table),
    )


def _chart(measure: str, chart: Chart) -> PrintedChart:
    trend = chart.trend
    target = trend.target.removeprefix("Target: ")
    name = f"{measure}: {chart.about}" if chart.about else measure
    said = "; ".join(f"{bar.period}: {bar.figure}" for bar in trend.bars)
    return PrintedChart(
        about=print_ready(chart.about),
        bars=tuple(
            ChartBar(bar.period, print_ready(bar.figure), bar.length / trend.width, bar.is_gap)
            for bar in trend.bars
        ),
        target=trend.target_at / trend.width if trend.target_at >= 0 else -1,
        legend=print_ready(trend.target),
        alt=CHART_ALT.format(name=name, bars=f"{said}; {trend.target}" if target else said),
    )


def _grid(table: PageTable) -> Grid:
    return Grid(
        print_ready(table.caption),
        tuple(column.name for column in table.columns),
        tuple(tuple(map(_field, row)) for row in table.rows),
    )


def _field(cell: Cell) -> Field:
    match cell.content:
        case Tag(kind, words):
            return Field(words, kind)
        case Anchor(words, _):
            said = words
        case words:
            said = spelled_out(str(words))
    # In a narrow column no two words are kept on one line.
    return Field(print_ready(said).replace("\u00a0", " "), head=cell.is_header)
