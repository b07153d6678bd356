"""The pictures that are shown where somebody shares an address: one of each standard and landlord.

They are made of a page's own title and summary, as its description for those who share it is.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from generator.model import Catalogue, Landlord, Logo
from generator.output import OutputFile
from generator.remembering.kept import Kept
from generator.render.pages.page_details import home_description, shared_picture
from generator.render.print.colours import Colours, screen_colours
from generator.render.print.printing import Printer
from generator.render.print.typography import print_ready


@dataclass(frozen=True, slots=True)
class Shared:
    """What stands on a picture."""

    whose: str
    title: str
    summary: str
    colours: Colours
    logo: Logo | None


def sharing_pictures(catalogue: Catalogue, kept: Kept | None = None) -> Iterator[OutputFile]:
    """The pictures (PNG) of all landlords, standards and campaigns that have a page."""
    printer = Printer(kept)
    for publication in catalogue.publications:
        landlord = publication.landlord
        pages = [("", landlord.name, home_description(landlord))]
        pages += [(c.slug, c.title, c.summary) for c in catalogue.campaign_pages(landlord)]
        pages += [
            (deal.standard.slug, deal.standard.title, deal.standard.summary)
            for deal in publication.deals
        ]
        for slug, title, summary in pages:
            path = shared_picture(catalogue, landlord, slug)
            yield OutputFile(path, _picture(printer, catalogue.site.name, landlord, title, summary))


def _picture(printer: Printer, site: str, landlord: Landlord, title: str, summary: str) -> bytes:
    brand = landlord.brand
    shared = Shared(
        # A landlord's name is the title of its own picture already.
        print_ready(site if title == landlord.name else landlord.name),
        print_ready(title),
        print_ready(summary),
        screen_colours(brand),
        brand.logo,
    )
    return printer.drawn("sharing.typ", {"shared": asdict(shared), "font": brand.font})
