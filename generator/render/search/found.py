"""What a search can find: each page of a landlord, and the lines on it that answer a question."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator import wording
from generator.model import Deal, Headings, Publication
from generator.render.pages import standard_page
from generator.render.pages.anchors import anchor_of
from generator.render.pages.landlord_page import LandlordPage, only_english, up
from generator.render.pages.measures import anchor
from generator.render.pages.promise_items import promise_anchor
from generator.richtext import plain, plain_prose
from generator.tongue import ENGLISH, in_english, say, speaking, spoken


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


def found_pages(
    publication: Publication, pages: Iterable[LandlordPage], english: Publication | None = None
) -> tuple[FoundPage, ...]:
    """Every standard of a landlord, and these other `pages`; not those of an area or for staff.

    In another language, also the standards that only the `english` publication has: their words are
    marked as English.
    """
    standards = (_standard(publication, deal) for deal in publication.deals)
    own = {deal.standard.slug for deal in publication.deals}
    elsewhere = _only_english(english, own) if english else ()
    others = (
        FoundPage(f"{page.path}/", page.title, page.description, "", ())
        for page in pages
        if page.of_all_homes and not page.for_staff
    )
    return (*standards, *elsewhere, *others)


def _only_english(publication: Publication, own: Collection[str]) -> Iterator[FoundPage]:
    with speaking(ENGLISH):
        found = [
            _standard(publication, deal)
            for deal in publication.deals
            if deal.standard.slug not in own
        ]
    for page in found:
        yield FoundPage(
            address=f"{up()}{page.address}",
            title=only_english(in_english(page.title)),
            about=in_english(page.about),
            also=page.also,
            lines=tuple(
                FoundLine(f"{up()}{line.address}", in_english(line.text), line.also)
                for line in page.lines
            ),
        )


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
        return f"{standard.slug}/#{place}" if place else f"{standard.slug}/"

    for promise in standard.promises:
        more = " ".join((plain(promise.more), plain(promise.sanction)))
        yield FoundLine(at(promise_anchor(promise)), plain(promise.text), more.strip())
    for row in standard.response_times:
        said = say(
            "{what}: {we} within {time}.",
            what=row.name,
            we=wording.sentence_case(row.we),
            time=row.within,
        )
        yield FoundLine(at(anchor_of(standard_page.HEADINGS["times"])), said)
    for part in standard.parts:
        for known in part.good_to_know:
            for item in known.items:
                yield FoundLine(at(anchor_of(known.heading)), plain(item), known.heading)
    for duty in standard.duties:
        more = " ".join((plain(duty.more), plain(duty.sanction)))
        yield FoundLine(at(_duties(headings)), plain(duty.text), more)
    for result in deal.results:
        measure = result.measure
        yield FoundLine(at(anchor(measure.id)), f"{measure.name}: {wording.verdict(result)}")


def _duties(headings: Headings) -> str:
    """Where the duties stand: a landlord's heading gives the place in English alone."""
    english = spoken() is ENGLISH
    return anchor_of(headings.your_responsibilities) if english else standard_page.DUTIES
