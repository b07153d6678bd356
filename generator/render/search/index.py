"""Each word of a landlord's pages, and the pages and lines that it leads to.

The browser looks words up and counts: nothing is left for it to work out. It reads words as
`words_of` does, so both must change together.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model import SearchWord
from generator.render.search.found import FoundLine, FoundPage
from generator.tongue import later, say

IN_TITLE, IN_SUMMARY, IN_LINE, IN_PASSING = 8, 4, 3, 1
"""How much a word counts, by where it stands."""

SAID_FOR = 3
"""How much a tenant's word counts that stands for one of ours."""

_SMALL_WORDS = later(
    "a about after all also an and any are as at be been but by can cant could did do "
    "does doesnt dont for from get had has have he her his how i if im in into is "
    "isnt it its me my no not of on or our out she should so than that the their them "
    "then there they this to too up us was we were what when where which who why will "
    "with wont would you your"
)
"""Words that stand everywhere and lead nowhere. In another language: as many as it needs."""
_ENGLISH = frozenset(_SMALL_WORDS.split())


def not_looked_for() -> frozenset[str]:
    """The small words of the language that is spoken, and of English, which its pages may hold too."""
    return _ENGLISH.union(words_of(say(_SMALL_WORDS)))


_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without accents and apostrophes.

    As `words` in `theme/site/assets/search.js`.
    """
    plain = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _WORD.findall(re.sub("['’]", "", plain))


def meanings(
    pages: Sequence[FoundPage], search_words: Iterable[SearchWord]
) -> Iterator[tuple[SearchWord, re.Pattern[str]]]:
    """Each group of tenants' words with a pattern of what these pages call it.

    A group that no page has a word for is left out.
    """
    everything = "\n".join(part for page in pages for part in _texts(page))
    folded = _folded(everything)
    for group in search_words:
        # Most words are nowhere, and a look for the mere letters is quick.
        there = (word for word in group.we_say if not word.isascii() or _folded(word) in folded)
        patterns = (re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in there)
        ours = next((pattern for pattern in patterns if pattern.search(everything)), None)
        if ours is not None:
            yield group, ours


def _folded(text: str) -> str:
    """Small letters; those that are alike to a pattern which ignores capitals are the same one."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def index_file(pages: Sequence[FoundPage], search_words: Iterable[SearchWord]) -> bytes:
    """JSON for the search page.

    `pages` are `[title, address, about]`, `lines` `[number of its page, address, text]`. `words`
    gives for each word a flat list: number, weight, number, weight ... A number counts the pages
    first, then the lines. `skip` are the words that are not looked for. Texts keep the marks round
    what is English on a page in another language.
    """
    said_for, skip = tuple(meanings(pages, search_words)), not_looked_for()
    lines = [(number, line) for number, page in enumerate(pages) for line in page.lines]
    places = [_of_page(page, said_for, skip) for page in pages]
    places += [_of_line(line, said_for, skip) for _, line in lines]
    words: dict[str, list[int]] = defaultdict(list)
    for number, weights in enumerate(places):
        for word, weight in weights.items():
            words[word] += [number, weight]
    made = {
        "pages": [[page.title, page.address, page.about] for page in pages],
        "lines": [[number, line.address, line.text] for number, line in lines],
        "words": dict(sorted(words.items())),
        "skip": sorted(skip),
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


_SaidFor = Sequence[tuple[SearchWord, re.Pattern[str]]]


def _of_page(page: FoundPage, said_for: _SaidFor, skip: frozenset[str]) -> Mapping[str, int]:
    title, passing = f"{page.title} {page.about}", page.also
    texts = ((page.title, IN_TITLE), (page.about, IN_SUMMARY), (passing, IN_PASSING))
    return _weights(texts, title, passing, said_for, skip)


def _of_line(line: FoundLine, said_for: _SaidFor, skip: frozenset[str]) -> Mapping[str, int]:
    texts = ((line.text, IN_LINE), (line.also, IN_PASSING))
    return _weights(texts, line.text, line.also, said_for, skip)


def _weights(
    texts: Iterable[tuple[str, int]],
    main: str,
    passing: str,
    said_for: _SaidFor,
    skip: frozenset[str],
) -> Mapping[str, int]:
    """The words of a place, each with what it counts there at its best."""
    weights: dict[str, int] = {}
    tenants_words = [
        (" ".join(group.tenants_say), SAID_FOR if ours.search(main) else IN_PASSING)
        for group, ours in said_for
        if ours.search(main) or ours.search(passing)
    ]
    for text, weight in (*texts, *tenants_words):
        for word in words_of(text):
            if word not in skip:
                weights[word] = max(weight, weights.get(word, 0))
    return weights


def _texts(page: FoundPage) -> Iterator[str]:
    yield from (page.title, page.about, page.also)
    for line in page.lines:
        yield from (line.text, line.also)
