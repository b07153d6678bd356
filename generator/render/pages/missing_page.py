"""What a landlord does not show, or shows late: missing and old figures, and what is paused.

How we are doing says how many there are and leads here, so that it stays small enough for a phone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator import wording
from generator.model import Catalogue, Deal, Promise, Publication, Result, Status
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.measures import anchor
from generator.render.pages.promise_items import promise_anchor
from generator.render.pages.views import Anchor
from generator.richtext import plain

TITLE = "What is missing"
PAGE = "what-is-missing"


@dataclass(frozen=True, slots=True)
class OfStandard:
    """The links of one standard."""

    title: str
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of what is missing: a heading, the count in words, and never no standards."""

    heading: str
    count: str
    standards: tuple[OfStandard, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """The page. `tested` says how many promises a figure tests."""

    title: str
    tested: str
    gaps: tuple[Gap, ...]


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The page; it is there also when nothing is missing, and says so."""
    description = "Figures we have not published, figures that are old, and what is paused."
    view = Missing(TITLE, tested(publication), gaps(publication))
    yield LandlordPage(PAGE, PAGE, TITLE, description, view)


def tested(publication: Publication) -> str:
    """How many of the promises a published figure tests."""
    promises = sum(len(deal.standard.promises) for deal in publication.deals)
    untested = sum(len(deal.unmeasured) for deal in publication.deals)
    if promises == untested:
        return "No published figure tests any of our promises."
    return f"A published figure tests {promises - untested:,} of our {promises:,} promises."


def gaps(publication: Publication) -> tuple[Gap, ...]:
    """What is missing, each kind that occurs. A measure stands once in each kind."""
    return tuple(_gaps(publication))


def _gaps(publication: Publication) -> Iterator[Gap]:
    kinds = (
        ("Measures without a figure", "has no figure", "have no figure", Status.NO_FIGURE),
        ("Figures that are old", "has only an old figure", "have only old figures", Status.OLD),
        ("Measures that are paused", "is paused", "are paused", Status.PAUSED),
    )
    for heading, one, several, status in kinds:
        found = _by_standard(publication, partial(_measures, status=status))
        yield from _gap(heading, f"measure {one}", f"measures {several}", found)
    paused = _by_standard(publication, _paused)
    yield from _gap("Promises that are paused", "promise is paused", "promises are paused", paused)
    untested = _by_standard(publication, _untested)
    one, several = "promise is tested by no figure", "promises are tested by no figure"
    yield from _gap("Promises that no figure tests", one, several, untested)


def _gap(heading: str, one: str, several: str, standards: tuple[OfStandard, ...]) -> Iterator[Gap]:
    if standards:
        many = sum(len(standard.links) for standard in standards)
        yield Gap(heading, wording.count(many, one, several), standards)


def _by_standard(
    publication: Publication, links: Callable[[Deal], Iterator[Anchor]]
) -> tuple[OfStandard, ...]:
    made = (OfStandard(deal.standard.title, tuple(links(deal))) for deal in publication.deals)
    return tuple(standard for standard in made if standard.links)


def _measures(deal: Deal, status: Status) -> Iterator[Anchor]:
    for result in deal.results:
        if any(reading.status is status for reading in result.readings):
            href = f"../{deal.standard.slug}/#{anchor(result.measure.id)}"
            yield Anchor(_name(result, status), href)


def _name(result: Result, status: Status) -> str:
    """The measure's name; for an old figure also the time it is for."""
    if status is not Status.OLD:
        return result.measure.name
    periods = [r.shown.period for r in result.readings if r.shown and r.status is status]
    return f"{result.measure.name} ({max(periods).words()})"


def _paused(deal: Deal) -> Iterator[Anchor]:
    return (_promise(deal, promise) for promise in deal.standard.promises if promise.paused)


def _untested(deal: Deal) -> Iterator[Anchor]:
    return (_promise(deal, promise) for promise in deal.unmeasured)


def _promise(deal: Deal, promise: Promise) -> Anchor:
    return Anchor(plain(promise.text), f"../{deal.standard.slug}/#{promise_anchor(promise)}")
