"""Publications to the views of home pages: a landlord's own, and the one that lists several."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.model import Catalogue, Deal, Publication
from generator.output import Pdf, Scope
from generator.render.pages import markdown, open_data_page
from generator.render.pages.contact_page import Call, calls
from generator.render.pages.downloads import pdf_link
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.markdown import Md
from generator.render.pages.overview_page import PAGE
from generator.render.pages.page_details import contacts_in_order, without_phone
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
class Home:
    """A landlord's home page. `calls` are the quick ways to reach it, most urgent first.

    `without_phone` says that there is no number to call, where that is so; `right_now` are
    the campaigns that are open and `needs` what most come for; `more` leads to the other pages.
    """

    title: str
    landlord: str
    about: Md
    without_phone: str
    calls: tuple[Call, ...]
    right_now: tuple[Entry, ...]
    needs: tuple[Anchor, ...]
    themes: tuple[ThemeEntries, ...]
    score: str
    overview_page: str
    more: tuple[Anchor, ...]
    paper: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Landlords:
    """The home page of a site that holds several landlords."""

    title: str
    landlords: tuple[Entry, ...]
    data_page: str


def home(
    catalogue: Catalogue,
    publication: Publication,
    pages: Iterable[LandlordPage],
    pdfs: Iterable[Pdf] = (),
) -> Home:
    """Everything on the home page of one landlord, which leads to its other `pages`.

    It also leads to the `pdfs` that are about more than one standard.
    """
    landlord = publication.landlord
    return Home(
        title=title(catalogue, publication),
        landlord=landlord.short_name,
        about=markdown.prose(landlord.about, lambda slug: f"{slug}.md"),
        without_phone=without_phone(landlord),
        calls=calls(
            each for each in contacts_in_order(landlord.contacts) if each.kind in URGENT_KINDS
        ),
        right_now=tuple(
            Entry(campaign.title, f"{campaign.slug}/", campaign.summary)
            for campaign in catalogue.open_campaigns(landlord)
        ),
        needs=tuple(Anchor(need.words, f"{need.standard}/") for need in landlord.needs),
        themes=tuple(
            ThemeEntries(theme.name, theme.about, tuple(map(_entry, deals)))
            for theme in landlord.themes
            if (deals := publication.deals_in(theme))
        ),
        score=wording.scorecard(publication.scorecard),
        overview_page=f"{PAGE}.md",
        more=(
            *(
                Anchor(page.title, f"{page.path}.md")
                for page in pages
                if page.path != PAGE and "/" not in page.path and not page.for_staff
            ),
            Anchor(open_data_page.TITLE, open_data_page.address(catalogue.folder(landlord))),
        ),
        paper=tuple(
            pdf_link(catalogue, landlord, pdf)
            for pdf in pdfs
            if pdf.landlord == landlord.slug and pdf.scope is Scope.LANDLORD
        ),
    )


def title(catalogue: Catalogue, publication: Publication) -> str:
    """The title of a landlord's home page: the site's name while the site is its own."""
    return publication.landlord.name if catalogue.site.shared else catalogue.site.name


def _entry(deal: Deal) -> Entry:
    standard = deal.standard
    return Entry(standard.title, f"{standard.slug}/", standard.summary)


def landlords(catalogue: Catalogue) -> Landlords:
    """Everything on the home page of a site with several landlords."""
    return Landlords(
        title=catalogue.site.name,
        landlords=tuple(
            Entry(
                publication.landlord.name,
                f"{catalogue.folder(publication.landlord)}index.md",
                _in_brief(publication),
            )
            for publication in catalogue.publications
        ),
        data_page=open_data_page.address(""),
    )


def _in_brief(publication: Publication) -> str:
    about = " ".join(plain_prose(publication.landlord.about).split())
    many = wording.count(len(publication.deals), "standard", "standards")
    return f"{about} You can read {many}. {wording.scorecard(publication.scorecard)}"
