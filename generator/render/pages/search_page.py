"""The page that finds things: a form, and an A to Z of tenants' words for those without a script."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.model import Catalogue, Publication, SearchWord
from generator.output import OutputFile
from generator.render.pages.anchors import anchor_of
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.views import Anchor
from generator.render.search.found import FoundPage, found_pages
from generator.render.search.index import index_file, meanings, words_of
from generator.tongue import ENGLISH, START, later, say, spoken, without_marks

PAGE = "search"
TITLE = later("Search, and A to Z")
MENU = later("Search")
_MOST_PAGES = 2
_LONGEST = 3
"""As many signs as a letter may have."""
_ALPHABET = later("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
"""The letters of the language in their order. A letter may be two signs, as `Ch` is in Welsh."""
_OTHER = later("Other")


@dataclass(frozen=True, slots=True)
class AtoZEntry:
    """A word that people look for, and the pages it leads to."""

    word: str
    pages: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries that start with one letter. `anchor` is the address of its heading."""

    letter: str
    anchor: str
    entries: tuple[AtoZEntry, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page."""

    title: str
    letters: tuple[Letter, ...]


def search_page(
    catalogue: Catalogue,
    publication: Publication,
    others: Iterable[LandlordPage],
    english: Publication | None = None,
) -> LandlordPage:
    """The search page of one landlord, which leads to its standards and `others`.

    In another language it also leads to the standards that only the `english` publication has.
    """
    found = found_pages(publication, others, english)
    view = SearchPage(say(TITLE), tuple(_letters(found, catalogue.search_words)))
    about = say("Find a promise, a figure or a page, by your own words or from A to Z.")
    return LandlordPage(PAGE, PAGE, view.title, about, view, menu=say(MENU))


def words_file(
    catalogue: Catalogue,
    publication: Publication,
    pages: Iterable[LandlordPage],
    place: str,
    english: Publication | None = None,
) -> OutputFile:
    """What the search page in the folder `place` looks words up in: those of all other `pages`."""
    others = (page for page in pages if page.path != PAGE)
    found = found_pages(publication, others, english)
    return OutputFile(f"{place}{PAGE}/words.json", index_file(found, catalogue.search_words))


def _letters(found: Sequence[FoundPage], words: Iterable[SearchWord]) -> Iterator[Letter]:
    alphabet = _alphabet()
    letters = [*alphabet][:-1]

    def place(entry: AtoZEntry) -> tuple[float, str, str]:
        letter = _letter(entry, alphabet)
        # A letter that only English has stands where it would in that alphabet.
        before = (alphabet[each] for each in letters if each[0].casefold() < letter.casefold())
        number = alphabet.get(letter, max(before, default=-1) + 0.5)
        return number, letter, without_marks(entry.word).casefold()

    by_letter = groupby(
        sorted(_entries(found, words), key=place), key=lambda entry: _letter(entry, alphabet)
    )
    for number, (letter, own) in enumerate(by_letter, start=1):
        yield Letter(letter, anchor_of(letter) or f"letter-{number}", tuple(own))


def _alphabet() -> dict[str, int]:
    """The letters of the language with their places; what no letter starts comes last of all."""
    letters = without_marks(say(_ALPHABET)).split()
    return {letter: place for place, letter in enumerate([*letters, say(_OTHER)])}


def _letter(entry: AtoZEntry, alphabet: Iterable[str]) -> str:
    """The longest letter that the word starts with: in Welsh, “Rhent” starts with Rh."""
    word = without_marks(entry.word)
    most = 1 if entry.word.startswith(START) else _LONGEST
    folded = "".join(words_of(word[:most])).upper()
    fitting = [letter for letter in alphabet if folded.startswith(letter.upper())]
    first = max(fitting, key=len, default=word[:1].upper())
    return first if fitting or anchor_of(first) else say(_OTHER)


def _entries(found: Sequence[FoundPage], words: Iterable[SearchWord]) -> Iterator[AtoZEntry]:
    """A page under its own title, and tenants' words with the pages that say most about them.

    What tenants say is written in English for all landlords, so only English pages list it.
    """
    for page in found:
        yield AtoZEntry(page.title, (_link(page),))
    if spoken() is not ENGLISH:
        return
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
