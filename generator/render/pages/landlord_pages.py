"""Every page a landlord has besides its home page and its standards, in the order of the menu.

To add a page: a module beside this one with a function that gives its LandlordPages (none where
the landlord has nothing for it), a line here, a template, its address in `project.RESERVED`, and
what it is made of in `suggestions`. A page that is also made in other languages is named in
`landlord_page` and says all its words with `say`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.model import Catalogue, Publication, Translated
from generator.render.pages import (
    accessibility_page,
    complaints_page,
    contact_page,
    history_page,
    learning_page,
    missing_page,
    over_time_page,
    overview_page,
    print_room_page,
    privacy_page,
    register_page,
    search_page,
    tsm_page,
    words_page,
)
from generator.render.pages.landlord_page import IN_EVERY_LANGUAGE, LandlordPage

PageMaker = Callable[[Catalogue, Publication], Iterator[LandlordPage]]

_MAKERS: Mapping[str, PageMaker] = {
    overview_page.PAGE: overview_page.pages,
    complaints_page.PAGE: complaints_page.pages,
    contact_page.PAGE: contact_page.pages,
    tsm_page.PAGE: tsm_page.pages,
    over_time_page.PAGE: over_time_page.pages,
    missing_page.PAGE: missing_page.pages,
    history_page.PAGE: history_page.pages,
    register_page.PAGE: register_page.pages,
    learning_page.PAGE: learning_page.pages,
    words_page.PAGE: words_page.pages,
    accessibility_page.PAGE: accessibility_page.pages,
    privacy_page.PAGE: privacy_page.pages,
    print_room_page.PAGE: print_room_page.pages,
}


def pages_of(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The landlord's pages, those of the menu first as they stand in it."""
    pages = [page for make in _MAKERS.values() for page in make(catalogue, publication)]
    yield search_page.search_page(catalogue, publication, pages)
    yield from pages


def pages_in_language(
    catalogue: Catalogue,
    translated: Translated,
    english: Publication,
    english_pages: Iterable[LandlordPage],
) -> tuple[tuple[LandlordPage, ...], tuple[LandlordPage, ...]]:
    """The pages that are made in the language that is spoken, and those that are only listed there.

    What is listed is there in English only; `english` is the same landlord's publication.
    """
    makers = (make for name, make in _MAKERS.items() if name in IN_EVERY_LANGUAGE)
    own = [page for make in makers for page in make(catalogue, translated.whole)]
    others = tuple(
        page.seen_from_another_language for page in english_pages if not page.in_every_language
    )
    search = search_page.search_page(
        catalogue, translated.publication, (*own, *others), english=english
    )
    return (search, *own), others
