"""Publications to the views of home pages: a landlord's own, and the one that lists several."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import wording
from generator.model import Catalogue, Deal, Need, Publication
from generator.output import Pdf, Scope
from generator.render.pages import markdown, open_data_page
from generator.render.pages.contact_page import Call, calls
from generator.render.pages.downloads import english, pdf_link
from generator.render.pages.landlord_page import LandlordPage, only_english, to_standard, up
from generator.render.pages.markdown import Md
from generator.render.pages.overview_page import PAGE
from generator.render.pages.page_details import contacts_in_order, without_phone
from generator.render.pages.views import Anchor
from generator.richtext import plain_prose
from generator.tongue import ENGLISH, say, spoken

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
    The standards of the `themes` are in the language of the page.
    """

    title: str
    landlord: str
    about: Md
    without_phone: str
    calls: tuple[Call, ...]
    right_now: tuple[Entry, ...]
    needs: tuple[Anchor, ...]
    themes: tuple[ThemeEntries, ...]
    only_in_english: tuple[Entry, ...]
    score: str
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
    landlord, below = publication.landlord, spoken().folder
    folder = f"{catalogue.folder(landlord)}{below}"
    return Home(
        title=title(catalogue, publication),
        landlord=landlord.short_name,
        about=markdown.prose(landlord.about, lambda slug: f"{slug}.md"),
        without_phone=without_phone(landlord),
        calls=calls(
            each for each in contacts_in_order(landlord.contacts) if each.kind in URGENT_KINDS
        ),
        right_now=tuple(
            Entry(only_english(campaign.title), f"{up()}{campaign.slug}/", campaign.summary)
            for campaign in catalogue.open_campaigns(landlord)
        ),
        needs=tuple(_need(publication, need) for need in landlord.needs),
        themes=tuple(
            ThemeEntries(theme.name, theme.about, entries)
            for theme in landlord.themes
            if (entries := tuple(_entries(publication, publication.deals_in(theme))))
        ),
        only_in_english=tuple(_entries(publication, publication.deals, foreign=True)),
        score=wording.scorecard(publication.scorecard),
        more=(
            *(
                Anchor(page.title, f"{page.path}.md")
                for page in pages
                if page.path != PAGE and page.of_all_homes and not page.for_staff
            ),
            Anchor(only_english(say(open_data_page.TITLE)), open_data_page.address(folder)),
        ),
        paper=tuple(
            english(
                pdf_link(catalogue, landlord, pdf, below)
                for pdf in pdfs
                if pdf.landlord == landlord.slug and pdf.scope is Scope.LANDLORD
            )
        ),
    )


def title(catalogue: Catalogue, publication: Publication) -> str:
    """The title of a landlord's home page: the site's name, in English, while the site is its own."""
    own = spoken() is ENGLISH and not catalogue.site.shared
    return catalogue.site.name if own else publication.landlord.name


def _need(publication: Publication, need: Need) -> Anchor:
    foreign = need.standard in publication.only_english
    words = only_english(need.words) if foreign else need.words
    return Anchor(words, f"{to_standard(publication, need.standard)}/")


def _entries(
    publication: Publication, deals: Iterable[Deal], *, foreign: bool = False
) -> Iterator[Entry]:
    """Those of these standards that are in the language of the page, or those that are not."""
    for deal in deals:
        standard = deal.standard
        if (standard.slug in publication.only_english) is foreign:
            page = f"{to_standard(publication, standard.slug)}/"
            yield Entry(standard.title, page, standard.summary)


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
    many = wording.count(publication.how_many, "standard", "standards")
    return f"{about} You can read {many}. {wording.scorecard(publication.scorecard)}"
