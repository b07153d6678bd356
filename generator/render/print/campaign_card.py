"""What a campaign's postcard says: a Card like a standard's, with a request instead of results.

Every word on it is on the campaign's page too.
"""

from generator.addresses import printed_address, without_scheme
from generator.model import Campaign, Catalogue, Landlord
from generator.render.pages.campaign_page import DO
from generator.render.pages.page_details import contact_href, contact_words
from generator.render.print.colours import screen_colours
from generator.render.print.misfits import Block
from generator.render.print.postcard_words import QR_ALT, Card, Missed
from generator.render.print.qr import qr_svg
from generator.render.print.typography import address_ready, print_ready, unbroken
from generator.richtext import plain

READ_MORE = "Read more:"
_TELL_US = {"phone": "Call us on", "text": "Text us on", "email": "Email us at"}
_ON_OUR_WEBSITE = "Tell us on our website."

BLOCKS = {
    "promises": Block(
        "sections",
        "The list of points",
        "Shorten the points marked `postcard: yes`, or mark fewer of them.",
    ),
    "rows": Block("call_to_action", "What you ask for", "Shorten `heading` or `text`."),
}
"""The blocks of the template that a campaign fills from other fields than a standard."""


def campaign_card(catalogue: Catalogue, landlord: Landlord, campaign: Campaign) -> Card:
    """The card of one campaign."""
    url = printed_address(catalogue, landlord, campaign)
    address, website = without_scheme(url), landlord.contact("website")
    return Card(
        landlord=print_ready(landlord.name),
        title=print_ready(campaign.title),
        summary=print_ready(campaign.summary),
        promises_heading=DO,
        promises=tuple(print_ready(plain(point.text)) for point in campaign.postcard_points),
        results_heading=print_ready(campaign.call.heading),
        score=print_ready(plain(campaign.call.text)),
        rows=(),
        endings=(),
        missed=_tell_us(landlord),
        website=address_ready(contact_words(website)) if website and website.to else "",
        website_link=website.to if website and website.to else "",
        qr=qr_svg(url),
        qr_alt=QR_ALT.format(address=address),
        address_lead=READ_MORE,
        address=address_ready(address),
        url=url,
        colours=screen_colours(landlord.brand),
        logo=landlord.brand.logo,
    )


def _tell_us(landlord: Landlord) -> Missed:
    for kind, lead in _TELL_US.items():
        contact = landlord.contact(kind)
        if contact and contact.to:
            written = address_ready(contact.to) if kind == "email" else unbroken(contact.to)
            return Missed(lead, written, contact_href(contact))
    return Missed(_ON_OUR_WEBSITE, "", "")
