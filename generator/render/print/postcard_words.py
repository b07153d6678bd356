"""What a postcard says: a deal becomes a Card, every text on it ready for paper.

The words come from the standard, its landlord and `wording`; the few fixed ones stand at the top
of this module. A card says nothing that the page does not say.
"""

from dataclasses import dataclass

from generator import shared_words
from generator.addresses import printed_address, without_scheme
from generator.model import Catalogue, Deal, Landlord, Logo
from generator.render.pages.page_details import contact_href
from generator.render.print.colours import Colours, screen_colours
from generator.render.print.postcard_results import ResultRow, result_rows, row_endings
from generator.render.print.qr import qr_svg
from generator.render.print.typography import address_ready, print_ready, unbroken
from generator.richtext import plain
from generator.tongue import later, say

ALL_IS_AT = later("All our promises, and how we are doing:")
QR_ALT = later("QR code that opens {address}")
"""Fixed words that only a card needs; what the page says as well is in `shared_words`."""


@dataclass(frozen=True, slots=True)
class Missed:
    """What to do if we miss a promise: `lead` in words, `to` the number or address, `link`."""

    lead: str
    to: str
    link: str


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
    logo: Logo | None = None


def card_for(catalogue: Catalogue, landlord: Landlord, deal: Deal, url: str = "") -> Card:
    """The card of one published standard; `url` is its page's, if that is not the English one."""
    standard, rows = deal.standard, result_rows(deal)
    url = url or printed_address(catalogue, landlord, standard)
    address = without_scheme(url)
    website = landlord.contact("website")
    return Card(
        landlord=print_ready(landlord.name),
        title=print_ready(standard.title),
        summary=print_ready(standard.summary),
        promises_heading=print_ready(landlord.headings.our_responsibilities),
        promises=tuple(print_ready(plain(promise.text)) for promise in standard.key_promises),
        results_heading=print_ready(landlord.headings.performance),
        score=print_ready(shared_words.score(deal)),
        rows=rows,
        endings=row_endings(deal, rows),
        missed=missed(landlord),
        website=address_ready(without_scheme(website.to).rstrip("/")) if website else "",
        website_link=website.to if website else "",
        qr=qr_svg(url),
        qr_alt=say(QR_ALT, address=address),
        address_lead=say(ALL_IS_AT),
        address=address_ready(address),
        url=url,
        colours=screen_colours(landlord.brand),
        logo=landlord.brand.logo,
    )


def missed(landlord: Landlord) -> Missed:
    """What to do if we miss a promise, ready for paper."""
    lead, contact = shared_words.if_we_miss(landlord)
    if contact is None:
        return Missed(lead, "", "")
    if contact.kind == "email":
        return Missed(lead, address_ready(contact.to), contact_href(contact))
    return Missed(lead, unbroken(contact.to), contact_href(contact))
