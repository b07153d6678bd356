"""A landlord's results to the view of "How we are doing": every measure of every standard."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import wording
from generator.model import Catalogue, Deal, Publication, Result, Status
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.measures import (
    OVERVIEW_COLUMNS,
    anchor,
    overview_cells,
    overview_name,
    sources,
)
from generator.render.pages.page_details import figures_to
from generator.render.pages.views import Anchor, Cell, Column, Table, Tag, tag

TITLE = "How we are doing"
PAGE = "how-we-are-doing"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A status and what it means, in words."""

    tag: Tag
    words: str


@dataclass(frozen=True, slots=True)
class DealResults:
    """One standard's results; `table` is `None` where it has no measures."""

    title: str
    page: str
    score: str
    table: Table | None


@dataclass(frozen=True, slots=True)
class ThemeResults:
    """The results of one theme's standards."""

    name: str
    deals: tuple[DealResults, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The page. `figures_to` is a day in words or empty; `counts` say how many have a status."""

    title: str
    score: str
    figures_to: str
    counts: tuple[Tag, ...]
    meanings: tuple[Meaning, ...]
    themes: tuple[ThemeResults, ...]
    sources: tuple[str, ...]


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """How we are doing, of one landlord."""
    view = overview(publication)
    yield LandlordPage(PAGE, PAGE, TITLE, view.score, view, menu=TITLE)


def overview(publication: Publication) -> Overview:
    """Everything on the page of one landlord."""
    results = [result for deal in publication.deals for result in deal.results]
    latest = figures_to(results)
    said = (source for result in results for source in sources(result.readings))
    return Overview(
        title=TITLE,
        score=wording.scorecard(publication.scorecard),
        figures_to=wording.day(latest) if latest else "",
        counts=tuple(
            replace(tag(status), words=words)
            for status, words in wording.tally(publication.scorecard)
        ),
        meanings=tuple(Meaning(tag(status), wording.STATUS_MEANS[status]) for status in Status),
        themes=tuple(
            ThemeResults(theme.name, tuple(map(_deal, publication.deals_in(theme))))
            for theme in publication.landlord.themes
            if publication.deals_in(theme)
        ),
        sources=tuple(sorted(dict.fromkeys(said))),
    )


def _deal(deal: Deal) -> DealResults:
    standard = deal.standard
    return DealResults(
        title=standard.title,
        page=f"{standard.slug}.md",
        score=wording.scorecard(deal.scorecard),
        table=_table(deal) if deal.results else None,
    )


def _table(deal: Deal) -> Table:
    return Table(
        caption=f"{deal.standard.title}: our targets and figures",
        columns=(Column("What we measure"), *OVERVIEW_COLUMNS),
        rows=tuple(row for result in deal.results for row in _rows(deal, result)),
    )


def _rows(deal: Deal, result: Result) -> tuple[tuple[Cell, ...], ...]:
    href = f"../{deal.standard.slug}/#{anchor(result.measure.id)}"
    return tuple(
        (
            Cell(
                Anchor(overview_name(result.measure, reading, result.readings), href),
                is_header=True,
            ),
            *overview_cells(result.measure, reading),
        )
        for reading in result.readings
    )
