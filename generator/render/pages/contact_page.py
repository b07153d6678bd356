"""A landlord's contacts and its help for people who face barriers, to the view of "Contact us"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Access, Catalogue, Contact, Landlord, Publication
from generator.render.pages import markdown
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.page_details import (
    contact_href,
    contact_words,
    contacts_in_order,
    without_phone,
)
from generator.render.pages.views import Anchor, Headed
from generator.tongue import later, say

PAGE = "contact-us"
TITLE = later("Contact us")
_TO_COME = {
    **dict.fromkeys(("emergency", "phone", "text"), later("We have not published the number yet.")),
    **dict.fromkeys(
        ("email", "website", "address"), later("We have not published the address yet.")
    ),
}
_ACCESS_ORDER = ("relay", "interpreting", "reading", "formats", "support", "visit")


@dataclass(frozen=True, slots=True)
class Call:
    """A way to reach a landlord: the link says it, with hours and cost in a few words.

    `link` has no `href` where there is nothing to open, such as a postal address. There is no
    link while the number or address is not known.
    """

    label: str
    link: Anchor | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactPage:
    """The page. `without_phone` says so where there is no number to call, and is empty else."""

    title: str
    landlord: str
    without_phone: str
    calls: tuple[Call, ...]
    to_come: tuple[Call, ...]
    access: tuple[Headed, ...]


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """How to contact one landlord."""
    landlord = publication.landlord
    view = ContactPage(
        title=say(TITLE),
        landlord=landlord.name,
        without_phone=without_phone(landlord),
        calls=calls(contacts_in_order(landlord.contacts)),
        to_come=calls(contacts_in_order(landlord.contacts_to_come)),
        access=tuple(_access(landlord)),
    )
    about = say("Every way to contact us, and the help we give you to do it.")
    yield LandlordPage(PAGE, PAGE, view.title, about, view, menu=view.title)


def calls(contacts: Iterable[Contact]) -> tuple[Call, ...]:
    """These contacts, ready to click; those without a number or address say so."""
    return tuple(_call(contact) for contact in contacts)


def _call(contact: Contact) -> Call:
    missing = "" if contact.to else say(_TO_COME[contact.kind])
    notes = (contact.hours, contact.cost, contact.note, missing)
    return Call(
        contact.label,
        Anchor(contact_words(contact), contact_href(contact)) if contact.to else None,
        tuple(note for note in notes if note),
    )


def _access(landlord: Landlord) -> Iterator[Headed]:
    def place(access: Access) -> int:
        return _ACCESS_ORDER.index(access.kind)

    for each in sorted(landlord.access, key=place):
        yield Headed(each.label, markdown.line(each.about, lambda slug: f"{slug}.md"))
