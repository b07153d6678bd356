"""Every kind of postcard that the print tests look at, from one short promise to hostile text."""

from dataclasses import replace

import pytest

from generator.model import Better, Brand, Catalogue, Contact, FigureStatus, Unit
from site_tests.example import CATALOGUE
from site_tests.print.reading import flat
from site_tests.print.samples import (
    LLANFAIR,
    LOGO,
    MET,
    MISSED,
    NO_FIGURE,
    PROMISES,
    SHORT,
    WhenAsked,
    cards,
    catalogue,
    landlord,
    measured,
)

TALL_LOGO = replace(LOGO, svg=LOGO.svg.replace("0 0 60 24", "0 0 24 60"), ratio=0.4)
HOSTILE = (
    '#panic("no") \\ * _ $ ` @x <label> // /* {{ x }}',
    "<script>alert('1')</script>",
    "= Not a heading, - not a list",
)
MANY = [
    measured(f"we did {number} kinds of work on time, which was (figure) of them", f"{90 + number}")
    for number in range(9)
]
CARDS: dict[str, Catalogue] = {
    "usual": catalogue(MET, MISSED, NO_FIGURE),
    "one short promise": catalogue(MET, promises=[SHORT]),
    "two promises": catalogue(MISSED, promises=PROMISES[:2]),
    "three promises": catalogue(MET, MISSED, promises=PROMISES[:3]),
    "five long promises": catalogue(
        MET, MISSED, MET, promises=[f"{promise} {SHORT}" for promise in PROMISES]
    ),
    "no figures": catalogue(NO_FIGURE, title="Keeping you safe"),
    "no measures": catalogue(title="Having your say and getting involved"),
    "many figures": catalogue(*MANY),
    "long title": catalogue(MET, title="A title that goes on and on, and then some more " * 3),
    "long words": catalogue(MET, title=LLANFAIR, promises=[f"Welcome to {LLANFAIR} station."] * 3),
    "hyphens": catalogue(MET, title="Co-operative well-being", promises=[SHORT]),
    "hostile": catalogue(MET, title=HOSTILE[0], summary=HOSTILE[1], promises=HOSTILE),
    "long units": catalogue(
        measured("there were (figure)", "16.7", "5", unit=Unit.PER_1000_HOMES, better=Better.LOWER),
        measured("tenants owe us (figure)", "3210000", unit=Unit.POUNDS, better=Better.LOWER),
    ),
    "paused, old, provisional": catalogue(
        measured(value="91", period="FY2022-23"),
        measured(value="93", target=None),
        measured(value="96", status=FigureStatus.PROVISIONAL),
    ),
    "long address": catalogue(
        MET,
        url="https://standards.a-rather-long-housing-association.org/deal/",
        slug="a-" * 29 + "b",
    ),
    "long contacts": catalogue(
        MET,
        landlord=landlord(
            contacts=[
                Contact("email", "Email", "customer.services.team@long-housing-example.org.uk"),
                Contact("website", "Website", "https://www.a-long-housing-association.org.uk/"),
            ]
        ),
    ),
    "no contacts": catalogue(MET, landlord=landlord(contacts=[])),
    "pale brand": catalogue(MET, landlord=landlord(brand=Brand("#ffe600", "#10131a"))),
    "with a logo": catalogue(MET, landlord=landlord(logo=LOGO)),
    "long name with a logo": catalogue(
        MET, landlord=landlord(name="The Exampleton and District Homes Association", logo=LOGO)
    ),
    "tall logo": catalogue(MET, landlord=landlord(logo=TALL_LOGO)),
    "sample landlord": CATALOGUE,
}
PDFS = WhenAsked(cards, CARDS)

every_card = pytest.mark.parametrize("name", PDFS, scope="module")
both_files = pytest.mark.parametrize("file", [0, 1], ids=["plain", "press"], scope="module")


def address_of(catalogue: Catalogue) -> str:
    publication = catalogue.publications[0]
    folder = f"go/{publication.landlord.slug}/"
    return f"{catalogue.site.url}{folder}{publication.deals[0].standard.slug}/"


def as_printed(text: str) -> str:
    """A text with the quotes it has in print."""
    curled = text.replace('("', "(“").replace('")', "”)").replace("('", "(‘").replace("')", "’)")
    return flat(curled)
