"""What the site's frame needs to know of a landlord, as front matter of its pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from generator.addresses import without_scheme
from generator.model import Catalogue, Contact, Landlord, Publication
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.landlord_styles import figures_go_to, styles_path
from generator.tongue import later, say, spoken

CONTACT_ORDER = ("emergency", "phone", "text", "email", "website", "address")
"""The order of contacts on every page, the most urgent first."""

FEED = "what-has-changed.atom"
"""The feed of a landlord's changes, in its folder."""

NO_PHONE = later("We have not published a phone number here yet.")
ONLY_EMERGENCIES = later("We have published a phone number for emergencies only.")
_HOW_TO_OPEN = {"phone": "tel:", "emergency": "tel:", "text": "sms:", "email": "mailto:"}


def front_matter(
    frame: Mapping[str, object], title: str, description: str, kind: str, path: str
) -> dict[str, object]:
    """The front matter of one of a landlord's pages, whose frame is the same on all of them.

    `kind` is what the style sheet calls the page; `path` is its address from the site's root.
    """
    return {
        "title": title,
        "description": description,
        "deal": {"page": kind, "path": path, **frame},
    }


def site_frame(
    catalogue: Catalogue, publication: Publication, pages: Iterable[LandlordPage]
) -> dict[str, object]:
    """What header, menu, footer and print say on every page of a landlord, ready to print.

    `home`, `styles`, pages and the paths of `menu`, `standards` and `campaigns` are addresses
    from the root; `figures_to` is a day in words, empty where there is no figure yet. A contact's `to` is for
    people, its `href` for their phones. `shared` says whether other landlords are on the site.
    """
    landlord = publication.landlord
    english, pages = catalogue.folder(landlord), tuple(pages)
    folder = f"{english}{spoken().folder}"
    return {
        "landlord": landlord.name,
        "home": folder,
        "shared": catalogue.site.shared,
        "styles": styles_path(landlord),
        "figures_to": figures_go_to(publication),
        "menu": [
            {"title": page.menu, "path": f"{folder}{page.path}/"} for page in pages if page.menu
        ],
        "standards": [
            {"title": deal.standard.title, "path": f"{english}{deal.standard.slug}/", "lang": "en"}
            if deal.standard.slug in publication.only_english
            else {"title": deal.standard.title, "path": f"{folder}{deal.standard.slug}/"}
            for deal in publication.deals
        ],
        "campaigns": [
            {"title": campaign.title, "path": f"{english}{campaign.slug}/"}
            for campaign in catalogue.open_campaigns(landlord)
        ],
        "contacts": [
            {**asdict(contact), "to": contact_words(contact), "href": contact_href(contact)}
            for contact in main_contacts(landlord)
        ],
        "without_phone": without_phone(landlord),
        "contact_page": f"{folder}contact-us/",
        "data_page": "open-data/",
        "accessibility_page": f"{folder}accessibility/",
        "privacy_page": f"{folder}privacy/",
        "staff": [
            {"title": page.title, "path": f"{english}{page.path}/", "about": page.description}
            for page in pages
            if page.for_staff
        ],
        "feed": feed_path(catalogue, publication),
    }


def home_description(landlord: Landlord) -> str:
    """What a landlord's home page is, for those who find or share it."""
    return say(
        "What {landlord} promises its tenants, and how well it does.", landlord=landlord.short_name
    )


def shared_picture(catalogue: Catalogue, landlord: Landlord, slug: str = "") -> str:
    """The picture for those who share a page, from the root; without a slug, the landlord's own."""
    # No standard can be called “all”.
    return f"{catalogue.folder(landlord)}sharing/{slug or 'all'}.png"


def feed_path(catalogue: Catalogue, publication: Publication) -> str:
    """Where the feed of a landlord's changes stands, from the root; empty where there is none."""
    folder = catalogue.folder(publication.landlord)
    return f"{folder}{FEED}" if publication.history.since else ""


def contacts_in_order(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """A landlord's contacts in the order of all pages, and in its own within a kind."""
    return tuple(sorted(contacts, key=lambda contact: CONTACT_ORDER.index(contact.kind)))


def main_contacts(landlord: Landlord) -> Iterator[Contact]:
    """One of each kind, for the frame: the page of contacts has all of them."""
    for kind in CONTACT_ORDER:
        if contact := landlord.contact(kind):
            yield contact


def without_phone(landlord: Landlord) -> str:
    """What to say where there is no number for every day; empty where there is one."""
    if landlord.contact("phone"):
        return ""
    return say(ONLY_EMERGENCIES) if landlord.contact("emergency") else say(NO_PHONE)


def contact_href(contact: Contact) -> str:
    """What a click on a contact opens: a call, a letter, a page. Empty for a postal address."""
    if contact.kind == "website":
        return contact.to
    scheme = _HOW_TO_OPEN.get(contact.kind)
    return f"{scheme}{contact.to.replace(' ', '')}" if scheme else ""


def contact_words(contact: Contact) -> str:
    """What a contact is for people: a number, an address, a website without `https://`."""
    if contact.kind != "website":
        return contact.to
    return without_scheme(contact.to).rstrip("/")
