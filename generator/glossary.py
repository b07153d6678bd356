"""The words a landlord explains: what each is called on a page, and where a text first uses it.

Pure, and of no language: pages ask with a text that is already Markdown, and say what of it is
running text. Writers cannot mark a word themselves; only its place in the glossary explains it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count

from generator.model import Word


@dataclass(frozen=True, slots=True)
class Entry:
    """A word with its explanation. `slug` is its own in the glossary, and fit for an address."""

    word: Word
    slug: str


@dataclass(frozen=True, slots=True)
class Use:
    """Where a text uses a word first: `text[start:end]`."""

    entry: Entry
    start: int
    end: int


def entries(words: Iterable[Word]) -> tuple[Entry, ...]:
    """The words in the order of the alphabet, each with its slug."""
    taken: set[str] = set()
    made = []
    for word in sorted(words, key=lambda word: (_plain(word.word), word.word)):
        slug = _free(_slug(word.word), taken)
        taken.add(slug)
        made.append(Entry(word, slug))
    return tuple(made)


def first_uses(
    text: str, glossary: tuple[Entry, ...], passed_over: str, written: Callable[[str], str]
) -> tuple[Use, ...]:
    """The first use of each word, in the order of the text; none inside another use.

    `passed_over` is a regular expression of what is not running text, `written` says how the text
    writes plain words. The longest word wins, and only whole words count.
    """
    pattern, by_key = _sought(glossary, passed_over, written)
    if not by_key:
        return ()
    used: dict[str, Use] = {}
    for match in pattern.finditer(text):
        entry = by_key.get(_key(match["found"] or ""))
        if entry:
            used.setdefault(entry.slug, Use(entry, *match.span("found")))
    return tuple(used.values())


@lru_cache(maxsize=4)
def _sought(
    glossary: tuple[Entry, ...], passed_over: str, written: Callable[[str], str]
) -> tuple[re.Pattern[str], dict[str, Entry]]:
    """A pattern of all words, and the entry of each form: the same for all pages of a landlord."""
    forms = _forms(glossary, written)
    longest_first = sorted(forms, key=len, reverse=True)
    words = "|".join(_pattern(form) for form in longest_first)
    pattern = rf"{passed_over}|(?<![\w-])(?P<found>{words})(?![\w-])"
    by_key = {_key(form): entry for form, entry in forms.items()}
    return re.compile(pattern, re.MULTILINE), by_key


def _forms(glossary: tuple[Entry, ...], written: Callable[[str], str]) -> dict[str, Entry]:
    """Every form that a text could use, as the text would write it. The first entry keeps it."""
    taken: dict[str, Entry] = {}
    keys: set[str] = set()
    for entry in glossary:
        for form in filter(_is_a_word, (entry.word.word, *entry.word.also)):
            key = _key(written(form))
            if key not in keys:
                taken[written(form)] = entry
            keys.add(key)
    return taken


def _is_a_word(form: str) -> bool:
    """Anything else could be a mark at the start or end of a line."""
    return form[:1].isalpha() and form[-1:].isalnum()


def _pattern(form: str) -> str:
    """Capitals do not matter but in an acronym: "UC" is no part of speech, "us" and "it" are."""
    alike = re.escape(form).replace(r"\ ", "[ \u00a0]")
    alike = re.sub("['’]", "['’]", alike)
    return alike if form.removesuffix("s").isupper() else f"(?i:{alike})"


def _key(written: str) -> str:
    return written.replace("\u00a0", " ").replace("’", "'").casefold()


def _slug(word: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _plain(word)).strip("-") or "word"


def _plain(word: str) -> str:
    """Small letters without accents, so that the alphabet is everybody's."""
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


def _free(slug: str, taken: set[str]) -> str:
    numbered = (f"{slug}-{number}" for number in count(2))
    return next(each for each in chain((slug,), numbered) if each not in taken)
