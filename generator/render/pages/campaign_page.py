"""A landlord's campaigns to the views of their pages, and the links that lead to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import wording
from generator.addresses import printed_address
from generator.model import (
    Campaign,
    CampaignSection,
    CampaignState,
    Catalogue,
    Landlord,
    Point,
    Publication,
)
from generator.output import Pdf
from generator.render.pages import markdown
from generator.render.pages.contact_page import Call, calls
from generator.render.pages.downloads import pdf_link
from generator.render.pages.markdown import Md
from generator.render.pages.page_details import contacts_in_order
from generator.render.pages.views import Anchor, Headed, Item
from generator.richtext import Prose
from generator.text_messages import whole
from generator.tongue import later

RIGHT_NOW = later("Right now")
DO, DO_NOT = "What to do", "What not to do"
CALL_KINDS = ("phone", "text", "email", "website")


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of a campaign; a list without a heading is the first."""

    heading: str
    text: Md
    lists: tuple[Headed, ...]


@dataclass(frozen=True, slots=True)
class CallView:
    """What the landlord asks for now, and how to reach it."""

    heading: str
    text: Md
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """A standard that the campaign belongs to, and its key promises."""

    standard: Anchor
    promises: tuple[Md, ...]


@dataclass(frozen=True, slots=True)
class CampaignView:
    """A campaign's page. When it is over, it asks for nothing and nothing is sent out.

    `until` and `over` are sentences about its last day: at most one of them is there.
    """

    title: str
    summary: str
    until: str
    over: str
    afterwards: Md
    call: CallView | None
    introduction: Md
    subjects: tuple[Subject, ...]
    promised: tuple[Promised, ...]
    text_message: str
    downloads: tuple[Anchor, ...]
    for_printing: tuple[Anchor, ...]


def campaign_view(
    catalogue: Catalogue, publication: Publication, campaign: Campaign, pdfs: Sequence[Pdf]
) -> CampaignView:
    """Everything on the page of one campaign, on the Catalogue's day."""
    landlord = publication.landlord
    over = campaign.state(catalogue.today) is CampaignState.OVER
    last = wording.day(campaign.until) if campaign.until else ""
    sections = (each for each in campaign.sections if each.still_holds or not over)
    address = printed_address(catalogue, landlord, campaign)
    sent = whole(campaign.text_message, address) if campaign.text_message else ""
    return CampaignView(
        title=campaign.title,
        summary=campaign.summary,
        until=f"This campaign runs until {last}." if last and not over else "",
        over=f"This campaign ended on {last}." if over else "",
        afterwards=_prose(campaign.afterwards) if over else Md(""),
        call=None if over else _call(landlord, campaign),
        introduction=Md("") if over else _prose(campaign.introduction),
        subjects=tuple(map(_subject, sections)),
        promised=tuple(_promised(publication, campaign)),
        text_message="" if over else sent,
        downloads=tuple(pdf_link(catalogue, landlord, pdf) for pdf in pdfs if pdf.for_tenants),
        for_printing=tuple(
            pdf_link(catalogue, landlord, pdf) for pdf in pdfs if not pdf.for_tenants
        ),
    )


def links(campaigns: Iterable[Campaign]) -> tuple[Anchor, ...]:
    """Links to campaigns from another page of their landlord."""
    return tuple(Anchor(campaign.title, f"{campaign.slug}.md") for campaign in campaigns)


def _call(landlord: Landlord, campaign: Campaign) -> CallView:
    reached = (each for each in landlord.contacts if each.kind in CALL_KINDS and each.to)
    return CallView(
        campaign.call.heading,
        markdown.line(campaign.call.text, _address),
        calls(contacts_in_order(reached)),
    )


def _subject(section: CampaignSection) -> Subject:
    lists = (("", section.points), (DO, section.do), (DO_NOT, section.do_not))
    return Subject(
        heading=section.heading,
        text=_prose(section.text),
        lists=tuple(
            Headed(heading, Md(""), tuple(map(_item, points)))
            for heading, points in lists
            if points
        ),
    )


def _item(point: Point) -> Item:
    more = (markdown.line(point.more, _address),) if point.more else ()
    return Item(markdown.line(point.text, _address), more)


def _promised(publication: Publication, campaign: Campaign) -> Iterator[Promised]:
    """The standards in the campaign's own order."""
    deals = {deal.standard.slug: deal.standard for deal in publication.deals}
    for slug in campaign.standards:
        if standard := deals.get(slug):
            yield Promised(
                Anchor(standard.title, f"{slug}.md"),
                tuple(markdown.line(each.text, _address) for each in standard.key_promises),
            )


def _prose(blocks: Prose) -> Md:
    return markdown.prose(blocks, _address)


def _address(slug: str) -> str:
    return f"{slug}.md"
