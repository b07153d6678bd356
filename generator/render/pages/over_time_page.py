"""How a landlord's figures moved: a chart and its table for each measure with a past."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Catalogue, Publication
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.measures import Moves, moves
from generator.tongue import later

TITLE = later("How our figures moved")
PAGE = "how-our-figures-moved"


@dataclass(frozen=True, slots=True)
class MovesOfStandard:
    """The measures of one standard that have a past; never empty."""

    title: str
    page: str
    measures: tuple[Moves, ...]


@dataclass(frozen=True, slots=True)
class OverTime:
    """The page."""

    title: str
    standards: tuple[MovesOfStandard, ...]


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The page; none where no measure has two figures for the same kind of time."""
    standards = moved(publication)
    if standards:
        description = "Our figures over time, each as a chart and as a table."
        yield LandlordPage(PAGE, PAGE, TITLE, description, OverTime(TITLE, standards))


def moved(publication: Publication) -> tuple[MovesOfStandard, ...]:
    """The standards that have measures with a past, in the order of the site."""
    return tuple(_standards(publication))


def _standards(publication: Publication) -> Iterator[MovesOfStandard]:
    for deal in publication.deals:
        page = f"../{deal.standard.slug}/"
        measures = tuple(made for result in deal.results if (made := moves(result, page)))
        if measures:
            yield MovesOfStandard(deal.standard.title, page, measures)
