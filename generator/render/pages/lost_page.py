"""What helps at a wrong address: front matter of the first page, which `theme/site/404.html` reads.

The page for wrong addresses is one for the whole site, and a site builder makes it without any
page's own front matter. Beside it stands what search engines are told.
"""

from collections.abc import Iterator

from generator.model import Catalogue, Landlord, Publication
from generator.output import OutputFile
from generator.render.pages import search_page
from generator.render.pages.page_details import contact_href, contact_words, main_contacts
from generator.render.pages.translated_pages import languages_of
from generator.tongue import Language, say, speaking, spoken

_KINDS = ("emergency", "phone")


def lost(catalogue: Catalogue) -> dict[str, object]:
    """Front matter: each landlord with its pages, as addresses from the root, and its numbers.

    The same in short in each language that a landlord has a standard in.
    """
    others = [_in_language(catalogue, each) for each in languages_of(catalogue)]
    here: list[object] = [_landlord(catalogue, each) for each in catalogue.publications]
    return {"lost": here} | ({"lost_in": others} if others else {})


def _in_language(catalogue: Catalogue, language: Language) -> dict[str, object]:
    with speaking(language):
        return {
            "lang": language.code,
            "dir": language.direction,
            "title": say("We cannot find this page"),
            "about": say(
                "The address may have a small mistake in it, or we may have moved the page."
            ),
            "links": [
                link
                for publication in catalogue.publications
                if language.code in publication.languages
                for link in _links(catalogue, publication.landlord)
            ],
        }


def _links(catalogue: Catalogue, landlord: Landlord) -> Iterator[dict[str, str]]:
    name, folder = landlord.short_name, f"{catalogue.folder(landlord)}{spoken().folder}"
    yield {"words": say("Start page of {landlord}", landlord=name), "path": folder}
    words = say("Search, and A to Z, of {landlord}", landlord=name)
    yield {"words": words, "path": f"{folder}{search_page.PAGE}/"}
    words = say("Ways to contact {landlord}", landlord=name)
    yield {"words": words, "path": f"{folder}contact-us/"}


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
