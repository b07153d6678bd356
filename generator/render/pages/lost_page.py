"""What helps at a wrong address: front matter of the first page, which `theme/site/404.html` reads.

The page for wrong addresses is one for the whole site, and a site builder makes it without any
page's own front matter. Beside it stands what search engines are told.
"""

from collections.abc import Iterator

from generator.model import Catalogue, Publication
from generator.output import OutputFile
from generator.render.pages import search_page
from generator.render.pages.page_details import contact_href, contact_words, main_contacts

_KINDS = ("emergency", "phone")


def lost(catalogue: Catalogue) -> dict[str, object]:
    """Front matter: each landlord with its pages, as addresses from the root, and its numbers."""
    return {"lost": [_landlord(catalogue, each) for each in catalogue.publications]}


def _landlord(catalogue: Catalogue, publication: Publication) -> dict[str, object]:
    landlord = publication.landlord
    folder = catalogue.folder(landlord)
    return {
        "name": landlord.name,
        "short_name": landlord.short_name,
        "home": folder,
        "search": f"{folder}{search_page.PAGE}/",
        "contact": f"{folder}contact-us/",
        "calls": [
            {"label": each.label, "to": contact_words(each), "href": contact_href(each)}
            for each in main_contacts(landlord)
            if each.kind in _KINDS
        ],
        "needs": [
            {"words": need.words, "path": f"{folder}{need.standard}/"} for need in landlord.needs
        ],
    }


def robots(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Everything may be found, and here is the list. It counts where the site has its own host."""
    words = f"User-agent: *\nAllow: /\n\nSitemap: {catalogue.site.url}sitemap.xml\n"
    yield OutputFile("robots.txt", words.encode())
