"""What a search can find: each page of a landlord, and the lines on it that answer a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import wording
from generator.model import Deal, Publication
from generator.render.pages import standard_page
from generator.render.pages.anchors import anchor_of
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.measures import anchor
from generator.render.pages.promise_items import promise_anchor
from generator.richtext import plain, plain_prose


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A promise, a duty, a time or a measure. `address` is its page's, with `#` and its place.

    `also` are words that lead here and are not shown.
    """

    address: str
    text: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page of a landlord. `address` is below the landlord's folder and ends in a slash."""

    address: str
    title: str
    about: str
    also: str
    lines: tuple[FoundLine, ...]


def found_pages(publication: Publication, pages: Iterable[LandlordPage]) -> tuple[FoundPage, ...]:
    """Every standard of a landlord, and these other `pages`; not those of an area or for staff."""
    standards = (_standard(publication, deal) for deal in publication.deals)
    others = (
        FoundPage(f"{page.path}/", page.title, page.description, "", ())
        for page in pages
        if "/" not in page.path and not page.for_staff
    )
    return (*standards, *others)


def _standard(publication: Publication, deal: Deal) -> FoundPage:
    standard = deal.standard
    parts = (f"{part.heading}\n{plain_prose(part.text)}" for part in standard.parts)
    return FoundPage(
        address=f"{standard.slug}/",
        title=standard.title,
        about=standard.summary,
        also="\n".join((plain_prose(standard.introduction), *parts)),
        lines=tuple(_lines(publication, deal)),
    )


def _lines(publication: Publication, deal: Deal) -> Iterator[FoundLine]:
    standard = deal.standard
    headings = publication.landlord.headings

    def at(place: str) -> str:
        return f"{standard.slug}/#{place}"

    for promise in standard.promises:
        more = " ".join((plain(promise.more), plain(promise.sanction)))
        yield FoundLine(at(promise_anchor(promise)), plain(promise.text), more.strip())
    for row in standard.response_times:
        said = f"{row.name}: {wording.sentence_case(row.we)} within {row.within}."
        yield FoundLine(at(anchor_of(standard_page.HEADINGS["times"])), said)
    for part in standard.parts:
        for known in part.good_to_know:
            for item in known.items:
                yield FoundLine(at(anchor_of(known.heading)), plain(item), known.heading)
    for duty in standard.duties:
        more = " ".join((plain(duty.more), plain(duty.sanction)))
        yield FoundLine(at(anchor_of(headings.your_responsibilities)), plain(duty.text), more)
    for result in deal.results:
        measure = result.measure
        yield FoundLine(at(anchor(measure.id)), f"{measure.name}: {wording.verdict(result)}")
