"""What a postcard says: a deal becomes a Card, every text on it ready for paper.

The words come from the standard, its landlord and `wording`; the few fixed ones stand at the top
of this module. A card says nothing that the page does not say.
"""

from dataclasses import dataclass

from coloraide import Color

from generator import wording
from generator.model import Catalogue, Deal, Landlord
from generator.render.postcard_results import ResultRow, result_rows, row_endings
from generator.render.qr import qr_svg
from generator.render.typography import address_ready, print_ready, unbroken
from generator.richtext import plain

IF_WE_MISS = {
    "phone": "If we miss a promise, call us on",
    "text": "If we miss a promise, text us on",
    "email": "If we miss a promise, email us at",
    "": "If we miss a promise, tell us.",
}
ALL_IS_AT = "All our promises, and how we are doing:"
NO_MEASURES = "We do not measure this yet."
QR_ALT = "QR code that opens {address}"
"""The fixed words on the card; `postcard_results` has those beside the figures."""

_READABLE, _DARK, _PAPER = 4.5, "#1a1a1a", "#ffffff"


@dataclass(frozen=True, slots=True)
class Missed:
    """What to do if we miss a promise: `lead` in words, `to` the number or address, `link`."""

    lead: str
    to: str
    link: str


@dataclass(frozen=True, slots=True)
class Colours:
    """The landlord's colours as `#rrggbb`; `accent` can be read on white paper."""

    main: str
    text: str
    accent: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything printed on one postcard, in reading order.

    `endings` has one text for each number of rows that may be shown, from one upwards: the date
    of the newest of them, and how many more there are. `qr` is SVG; `url` the page's address.
    """

    landlord: str
    title: str
    summary: str
    promises_heading: str
    promises: tuple[str, ...]
    results_heading: str
    score: str
    rows: tuple[ResultRow, ...]
    endings: tuple[str, ...]
    missed: Missed
    website: str
    website_link: str
    qr: str
    qr_alt: str
    address_lead: str
    address: str
    url: str
    colours: Colours


def card_for(catalogue: Catalogue, landlord: Landlord, deal: Deal) -> Card:
    """The card of one published standard."""
    standard, rows = deal.standard, result_rows(deal)
    url = f"{catalogue.site.url}{catalogue.folder(landlord)}{standard.slug}/"
    address = _without_scheme(url)
    website = landlord.contact("website")
    return Card(
        landlord=print_ready(landlord.name),
        title=print_ready(standard.title),
        summary=print_ready(standard.summary),
        promises_heading=print_ready(landlord.headings.our_responsibilities),
        promises=tuple(print_ready(plain(promise.text)) for promise in standard.key_promises),
        results_heading=print_ready(landlord.headings.performance),
        score=print_ready(_score(deal)),
        rows=rows,
        endings=row_endings(deal, rows),
        missed=_missed(landlord),
        website=address_ready(_without_scheme(website.to).rstrip("/")) if website else "",
        website_link=website.to if website else "",
        qr=qr_svg(url),
        qr_alt=QR_ALT.format(address=address),
        address_lead=ALL_IS_AT,
        address=address_ready(address),
        url=url,
        colours=_colours(landlord),
    )


def _without_scheme(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://")


def _colours(landlord: Landlord) -> Colours:
    brand = landlord.brand
    in_order = (brand.main, brand.text, _DARK)
    accent = next(c for c in in_order if Color(c).contrast(_PAPER) >= _READABLE)
    return Colours(brand.main, brand.text, accent)


def _missed(landlord: Landlord) -> Missed:
    for kind, scheme in (("phone", "tel:"), ("text", "sms:"), ("email", "mailto:")):
        if contact := landlord.contact(kind):
            number = kind != "email"
            to = contact.to.replace(" ", "") if number else contact.to
            shown = unbroken(contact.to) if number else address_ready(contact.to)
            return Missed(IF_WE_MISS[kind], shown, f"{scheme}{to}")
    return Missed(IF_WE_MISS[""], "", "")


def _score(deal: Deal) -> str:
    """How many targets are met; where none can be judged, what there is instead."""
    if not deal.results:
        return NO_MEASURES
    figures = any(reading.shown for result in deal.results for reading in result.readings)
    if deal.scorecard.judged or not figures:
        return wording.scorecard(deal.scorecard)
    return " ".join(
        f"{wording.sentence_case(words)}." for _, words in wording.tally(deal.scorecard)
    )
