"""Who makes the promises: a landlord, its contacts, words and colours."""

from dataclasses import dataclass

from generator.model.standards import HowWeCheck
from generator.richtext import Line, Prose


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach the landlord. `kind` is phone, emergency, email, website, address or text.

    `to` is what is dialled, written to or opened; `hours`, `cost` and `note` may be empty.
    """

    kind: str
    label: str
    to: str
    hours: str = ""
    cost: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A place that figures are published for. `all` is every home of the landlord."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of standards on the home page, in a tenant's words.

    `first` are the standards tenants need most, in order; the others follow by address.
    """

    name: str
    about: str
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Headings:
    """The landlord's own words for the sections of a standard."""

    introduction: str
    our_responsibilities: str
    your_responsibilities: str
    performance: str


@dataclass(frozen=True, slots=True)
class Brand:
    """The landlord's colours as `#rrggbb`: `main` behind `text`, contrast at least 4.5 to 1."""

    main: str
    text: str


@dataclass(frozen=True, slots=True)
class ComplaintStage:
    """One step of the complaint route, in order."""

    name: str
    what_happens: Line


@dataclass(frozen=True, slots=True)
class Landlord:
    """A social landlord. `slug` is the folder's name under `content/` and `data/`."""

    slug: str
    name: str
    short_name: str
    about: Prose
    contacts: tuple[Contact, ...]
    areas: tuple[Area, ...]
    themes: tuple[Theme, ...]
    headings: Headings
    brand: Brand
    how_we_check: HowWeCheck
    if_we_miss_this: Prose
    complaint_stages: tuple[ComplaintStage, ...]

    def contact(self, kind: str) -> Contact | None:
        """The first contact of that kind."""
        return next((contact for contact in self.contacts if contact.kind == kind), None)
