"""What a landlord does not show, or shows late: missing and old figures, and what is paused.

How we are doing says how many there are and leads here, so that it stays small enough for a phone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.model import Catalogue, Deal, Promise, Publication, Result, Status
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.measures import anchor
from generator.render.pages.promise_items import promise_anchor
from generator.render.pages.views import Anchor
from generator.richtext import plain
from generator.tongue import later, later_many, number, say, say_many

TITLE = later("What is missing")
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
        return say("No published figure tests any of our promises.")
    part, whole = (number(Decimal(each)) for each in (promises - untested, promises))
    return say("A published figure tests {part} of our {whole} promises.", part=part, whole=whole)


def gaps(publication: Publication) -> tuple[Gap, ...]:
    """What is missing, each kind that occurs. A measure stands once in each kind."""
    return tuple(_gaps(publication))


def _gaps(publication: Publication) -> Iterator[Gap]:
    for heading, words, status in _OF_MEASURES:
        found = _by_standard(publication, partial(_measures, status=status))
        yield from _gap(heading, words, found)
    yield from _gap("Promises that are paused", _PAUSED, _by_standard(publication, _paused))
    untested = _by_standard(publication, _untested)
    yield from _gap("Promises that no figure tests", _UNTESTED, untested)


_OF_MEASURES = (
    (
        "Measures without a figure",
        later_many("{count} measure has no figure", "{count} measures have no figure"),
        Status.NO_FIGURE,
    ),
    (
        "Figures that are old",
        later_many(
            "{count} measure has only an old figure", "{count} measures have only old figures"
        ),
        Status.OLD,
    ),
    (
        "Measures that are paused",
        later_many("{count} measure is paused", "{count} measures are paused"),
        Status.PAUSED,
    ),
)
"""Each kind of measure by its heading and its count in words: only the count is said elsewhere."""
_PAUSED = later_many("{count} promise is paused", "{count} promises are paused")
_UNTESTED = later_many(
    "{count} promise is tested by no figure", "{count} promises are tested by no figure"
)


def _gap(heading: str, words: tuple[str, str], standards: tuple[OfStandard, ...]) -> Iterator[Gap]:
    if standards:
        many = sum(len(standard.links) for standard in standards)
        yield Gap(heading, say_many(*words, many), standards)


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
