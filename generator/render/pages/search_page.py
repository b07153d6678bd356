"""The page that finds things: a form, and an A to Z of tenants' words for those without a script."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.model import Catalogue, Publication, SearchWord
from generator.render.pages.anchors import anchor_of
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.views import Anchor
from generator.render.search.found import FoundPage, found_pages
from generator.render.search.index import meanings

PAGE = "search"
TITLE = "Search, and A to Z"
_MOST_PAGES = 2
_OTHER = "Other"


@dataclass(frozen=True, slots=True)
class AtoZEntry:
    """A word that people look for, and the pages it leads to."""

    word: str
    pages: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries that start with one letter."""

    letter: str
    entries: tuple[AtoZEntry, ...]

    @property
    def anchor(self) -> str:
        """The address of its heading."""
        return anchor_of(self.letter)


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page."""

    title: str
    letters: tuple[Letter, ...]


def search_page(
    catalogue: Catalogue, publication: Publication, others: Iterable[LandlordPage]
) -> LandlordPage:
    """The search page of one landlord, which leads to its standards and `others`."""
    found = found_pages(publication, others)
    view = SearchPage(TITLE, tuple(_letters(found, catalogue.search_words)))
    about = "Find a promise, a figure or a page, by your own words or from A to Z."
    return LandlordPage(PAGE, PAGE, TITLE, about, view, menu="Search")


def _letters(found: Sequence[FoundPage], words: Iterable[SearchWord]) -> Iterator[Letter]:
    entries = sorted(_entries(found, words), key=lambda entry: entry.word.casefold())
    for letter, own in groupby(sorted(entries, key=_is_other), key=_letter):
        yield Letter(letter, tuple(own))


def _letter(entry: AtoZEntry) -> str:
    first = entry.word[:1].upper()
    return first if anchor_of(first) else _OTHER


def _is_other(entry: AtoZEntry) -> bool:
    return _letter(entry) == _OTHER


def _entries(found: Sequence[FoundPage], words: Iterable[SearchWord]) -> Iterator[AtoZEntry]:
    """A page under its own title, and tenants' words with the pages that say most about them."""
    for page in found:
        yield AtoZEntry(page.title, (_link(page),))
    titles = {page.title.casefold() for page in found}
    led: dict[str, tuple[Anchor, ...]] = {}
    for group, ours in meanings(found, words):
        best = tuple(_link(page) for page in _best(found, ours))
        for word in group.tenants_say:
            if word.casefold() not in titles and best:
                led.setdefault(wording.sentence_case(word), best)
    for word, best in led.items():
        yield AtoZEntry(word, best)


def _best(found: Sequence[FoundPage], ours: re.Pattern[str]) -> list[FoundPage]:
    """The pages that are about it; where none is, the one that says most of it."""
    about = [page for page in found if ours.search(f"{page.title} {page.about}")]
    if about:
        return about[:_MOST_PAGES]
    lines = {page: sum(bool(ours.search(line.text)) for line in page.lines) for page in found}
    return [page for page, many in Counter(lines).most_common(1) if many]


def _link(page: FoundPage) -> Anchor:
    return Anchor(page.title, page.address)
