"""Publications to the views of home pages: a landlord's own, and the one that lists several."""

from dataclasses import dataclass

from generator import wording
from generator.model import Catalogue, Contact, Deal, Publication
from generator.render.pages import markdown
from generator.render.pages.markdown import Md
from generator.render.pages.overview_page import PAGE
from generator.render.pages.page_details import contact_href
from generator.render.pages.views import Anchor
from generator.richtext import plain_prose

URGENT_KINDS = ("emergency", "phone", "text")


@dataclass(frozen=True, slots=True)
class Entry:
    """A standard or a landlord in a list: its title, where it is, and what it is about.

    `page` is a page's address for a standard, which stands in a component, and a Markdown file
    for a landlord.
    """

    title: str
    page: str
    about: str


@dataclass(frozen=True, slots=True)
class ThemeEntries:
    """A theme with its standards."""

    name: str
    about: str
    standards: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A number to call or write to: the link says it, with hours and cost in a few words."""

    label: str
    link: Anchor
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """A landlord's home page. `calls` are the quick ways to reach it, most urgent first."""

    title: str
    landlord: str
    about: Md
    calls: tuple[Call, ...]
    themes: tuple[ThemeEntries, ...]
    score: str
    overview_page: str


@dataclass(frozen=True, slots=True)
class Landlords:
    """The home page of a site that holds several landlords."""

    title: str
    landlords: tuple[Entry, ...]


def home(catalogue: Catalogue, publication: Publication) -> Home:
    """Everything on the home page of one landlord."""
    landlord = publication.landlord
    return Home(
        title=title(catalogue, publication),
        landlord=landlord.short_name,
        about=markdown.prose(landlord.about, lambda slug: f"{slug}.md"),
        calls=tuple(
            _call(contact)
            for kind in URGENT_KINDS
            for contact in landlord.contacts
            if contact.kind == kind
        ),
        themes=tuple(
            ThemeEntries(theme.name, theme.about, tuple(map(_entry, deals)))
            for theme in landlord.themes
            if (deals := publication.deals_in(theme))
        ),
        score=wording.scorecard(publication.scorecard),
        overview_page=f"{PAGE}.md",
    )


def title(catalogue: Catalogue, publication: Publication) -> str:
    """The title of a landlord's home page: the site's name while the site is its own."""
    single = len(catalogue.publications) == 1
    return catalogue.site.name if single else publication.landlord.name


def _entry(deal: Deal) -> Entry:
    standard = deal.standard
    return Entry(standard.title, f"{standard.slug}/", standard.summary)


def _call(contact: Contact) -> Call:
    notes = (contact.hours, contact.cost, contact.note)
    return Call(
        contact.label,
        Anchor(contact.to, contact_href(contact)),
        tuple(note for note in notes if note),
    )


def landlords(catalogue: Catalogue) -> Landlords:
    """Everything on the home page of a site with several landlords."""
    return Landlords(
        title=catalogue.site.name,
        landlords=tuple(
            Entry(
                publication.landlord.name,
                f"{catalogue.folder(publication.landlord)}index.md",
                " ".join(plain_prose(publication.landlord.about).split()),
            )
            for publication in catalogue.publications
        ),
    )
