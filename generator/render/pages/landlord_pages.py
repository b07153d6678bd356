"""Every page a landlord has besides its home page and its standards, in the order of the menu.

To add a page: a module beside this one with a function that gives its LandlordPages (none where
the landlord has nothing for it), a line here, a template, its address in `project.RESERVED`, and what it is made of in `suggestions`.
"""

from collections.abc import Callable, Iterator

from generator.model import Catalogue, Publication
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
from generator.render.pages.landlord_page import LandlordPage

PageMaker = Callable[[Catalogue, Publication], Iterator[LandlordPage]]

_MAKERS: tuple[PageMaker, ...] = (
    overview_page.pages,
    complaints_page.pages,
    contact_page.pages,
    tsm_page.pages,
    over_time_page.pages,
    missing_page.pages,
    history_page.pages,
    register_page.pages,
    learning_page.pages,
    words_page.pages,
    accessibility_page.pages,
    privacy_page.pages,
    print_room_page.pages,
)


def pages_of(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The landlord's pages, those of the menu first as they stand in it."""
    pages = [page for make in _MAKERS for page in make(catalogue, publication)]
    yield search_page.search_page(catalogue, publication, pages)
    yield from pages
