"""A landlord's results to the view of "How we are doing": every measure of every standard.

Landlords with figures for several areas get one more page for each of these areas.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator import wording
from generator.addresses import HOW_WE_ARE_DOING
from generator.merge import figures_to, in_area, own_areas
from generator.model import (
    Area,
    Catalogue,
    Deal,
    Landlord,
    Publication,
    Reading,
    Result,
    Sector,
    Status,
)
from generator.output import Pdf, Scope
from generator.render.pages import open_data_page, over_time_page
from generator.render.pages.downloads import english, pdf_link
from generator.render.pages.landlord_page import LandlordPage, led, to_page, to_standard
from generator.render.pages.measures import (
    anchor,
    compared,
    compared_column,
    overview_cells,
    overview_columns,
    overview_name,
    sources,
)
from generator.render.pages.missing_page import Gap, gaps, tested
from generator.render.pages.views import (
    NOTHING,
    Anchor,
    Cell,
    Column,
    Table,
    Tag,
    tag,
    without_empty_columns,
)
from generator.tongue import say, spoken

TITLE = HOW_WE_ARE_DOING.title
PAGE = HOW_WE_ARE_DOING.slug


@dataclass(frozen=True, slots=True)
class Meaning:
    """A status and what it means, in words."""

    tag: Tag
    words: str


@dataclass(frozen=True, slots=True)
class DealResults:
    """One standard's results; `table` is `None` where it has no measures.

    `kinds` are the classes that the filter looks for: one for each status in the table.
    """

    title: str
    page: str
    score: str
    table: Table | None
    kinds: str


@dataclass(frozen=True, slots=True)
class ThemeResults:
    """The results of one theme's standards."""

    name: str
    deals: tuple[DealResults, ...]
    kinds: str


@dataclass(frozen=True, slots=True)
class Results:
    """All tables, and what one may choose to see: a status each, with its count in words."""

    choices: tuple[Tag, ...]
    themes: tuple[ThemeResults, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The page. `figures_to` is a day in words or empty; `areas` lead to the pages of areas."""

    title: str
    score: str
    figures_to: str
    areas: tuple[Anchor, ...]
    results: Results
    tested: str
    gaps: tuple[Gap, ...]
    meanings: tuple[Meaning, ...]
    sources: tuple[str, ...]
    tsm_page: Anchor | None
    over_time: bool
    data_page: str = ""
    reports: tuple[Anchor, ...] = ()


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """How we are doing: one page of a landlord, and one for each area with figures of its own."""
    areas = own_areas(publication)
    links = tuple(Anchor(_title_of(area), f"{PAGE}/{area.id}.md") for area in areas)
    folder = f"{catalogue.folder(publication.landlord)}{spoken().folder}"
    view = overview(publication, "../", catalogue.sector)
    view = replace(view, areas=links, data_page=open_data_page.address(folder))
    yield LandlordPage(PAGE, PAGE, view.title, view.score, view, menu=view.title)
    for area in areas:
        title = _title_of(area)
        own = overview(in_area(publication, area), "../../", catalogue.sector)
        back = Anchor(say("How we are doing, all figures"), f"../{PAGE}.md")
        own = replace(own, title=title, areas=(back,), tsm_page=None, over_time=False)
        own = replace(own, gaps=(), tested="")
        description = say("Our figures for {area}.", area=area.name)
        yield LandlordPage(f"{PAGE}/{area.id}", PAGE, title, description, own)


def _title_of(area: Area) -> str:
    return say("How we are doing in {area}", area=area.name)


def with_reports(
    page: LandlordPage, catalogue: Catalogue, landlord: Landlord, pdfs: Iterable[Pdf]
) -> LandlordPage:
    """The page with links to the landlord's PDFs that say the same, where it is one of these."""
    if not isinstance(page.view, Overview):
        return page
    below, (_, _, area) = page.path.rpartition("/")[0], page.path.partition("/")
    folder = f"{spoken().folder}{below}".rstrip("/")
    about = (landlord.slug, Scope.AREA if area else Scope.LANDLORD, area)
    own = (pdf for pdf in pdfs if (pdf.landlord, pdf.scope, pdf.slug) == about and not pdf.press)
    links = english(pdf_link(catalogue, landlord, pdf, folder) for pdf in own)
    return replace(page, view=replace(page.view, reports=tuple(links)))


def overview(publication: Publication, up: str, sector: Sector) -> Overview:
    """Everything on the page of one landlord; `up` leads from the page to the landlord's folder."""
    results = [result for deal in publication.deals for result in deal.results]
    latest = figures_to(results)
    said = (source for result in results for source in sources(result.readings))
    themes = tuple(_themes(publication, up, sector))
    return Overview(
        title=say(TITLE),
        score=wording.scorecard(publication.scorecard),
        figures_to=wording.day(latest) if latest else "",
        areas=(),
        results=Results(_choices(results), themes),
        tested=tested(publication),
        gaps=gaps(publication),
        meanings=tuple(
            Meaning(tag(status), say(wording.STATUS_MEANS[status])) for status in Status
        ),
        sources=tuple(sorted(dict.fromkeys(said))),
        tsm_page=_tsm_page(publication),
        over_time=bool(over_time_page.moved(publication)),
    )


def _tsm_page(publication: Publication) -> Anchor:
    if any(reading.shown for result in publication.tsm for reading in result.readings):
        words = say("The figures that every landlord must publish, and how we compare")
    else:
        words = say("The figures that every landlord must publish")
    page = "tenant-satisfaction-measures"
    return Anchor(led(page, words), to_page(page))


def _readings(results: list[Result]) -> list[Reading]:
    return [reading for result in results for reading in result.readings]


def _choices(results: list[Result]) -> tuple[Tag, ...]:
    """A choice for each status that occurs, with the number of rows it leaves."""
    found = [reading.status for reading in _readings(results)]
    return tuple(
        replace(tag(status), words=f"{say(wording.STATUS_WORDS[status])} ({found.count(status)})")
        for status in Status
        if status in found
    )


def _themes(publication: Publication, up: str, sector: Sector) -> Iterator[ThemeResults]:
    measured = [deal for deal in publication.deals if deal.results]
    made = without_empty_columns(*(_table(publication, deal, up, sector) for deal in measured))
    tables = {deal.standard.slug: table for deal, table in zip(measured, made, strict=True)}
    for theme in publication.landlord.themes:
        deals = publication.deals_in(theme)
        if deals:
            found = tuple(
                _deal(publication, deal, up, tables.get(deal.standard.slug)) for deal in deals
            )
            kinds = _kinds(_readings([r for deal in deals for r in deal.results]))
            yield ThemeResults(theme.name, found, kinds)


def _kinds(readings: list[Reading]) -> str:
    found = {tag(reading.status).kind for reading in readings}
    return " ".join(f"has-{kind}" for kind in sorted(found))


def _deal(publication: Publication, deal: Deal, up: str, table: Table | None) -> DealResults:
    return DealResults(
        title=deal.standard.title,
        page=_page(publication, deal, up),
        score=wording.scorecard(deal.scorecard),
        table=table,
        kinds=_kinds(_readings(list(deal.results))),
    )


def _page(publication: Publication, deal: Deal, up: str) -> str:
    return f"{up}{to_standard(publication, deal.standard.slug)}/"


def _table(publication: Publication, deal: Deal, up: str, sector: Sector) -> Table:
    """One row for each figure."""
    page = _page(publication, deal, up)
    pairs = [(result, reading) for result in deal.results for reading in result.readings]
    return Table(
        caption=say("{standard}: our targets and figures", standard=deal.standard.title),
        columns=(Column(say("What we measure")), *overview_columns(), compared_column()),
        rows=tuple(_row(result, reading, page, sector) for result, reading in pairs),
        kinds=tuple(f"is-{tag(reading.status).kind}" for _, reading in pairs),
    )


def _row(result: Result, reading: Reading, page: str, sector: Sector) -> tuple[Cell, ...]:
    href = f"{page}#{anchor(result.measure.id)}"
    name = overview_name(result.measure, reading, result.readings)
    return (
        Cell(Anchor(name, href), is_header=True),
        *overview_cells(result.measure, reading),
        compared(reading, sector) or NOTHING,
    )
