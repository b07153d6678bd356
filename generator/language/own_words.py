"""`two-words`: one word for one thing, the landlord's own."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.language.page import Finding, Page

_PEOPLE = ("tenant", "customer", "resident")


def check(page: Page) -> Iterator[Finding]:
    """The first use of each word that the landlord does not use.

    Without a choice of the landlord: the less used of two words for those who rent a home.
    """
    chosen = page.landlord.preferred_words if page.landlord else ()
    for each in chosen:
        yield from _others(page, each.use, each.instead_of, "this landlord’s word")
    settled = {word.casefold() for each in chosen for word in (each.use, *each.instead_of)}
    if page.landlord is not None and not settled & set(_PEOPLE):
        uses = {word: sum(1 for _ in page.matches(_pattern(word), word[1:])) for word in _PEOPLE}
        most = max(_PEOPLE, key=lambda word: uses[word])
        others = [word for word in _PEOPLE if word != most]
        yield from _others(page, most, others, "the word of most of this page")


def _others(page: Page, use: str, others: Iterable[str], whose: str) -> Iterator[Finding]:
    for other in others:
        found = next(page.matches(_pattern(other), other[1:]), None)
        if found:
            text, number, match = found
            yield Finding(
                "two-words",
                text,
                number,
                match.start(),
                match[0],
                f"This says “{match[0]}”, and {whose} is “{use}”. Readers may think that two "
                "things are meant.",
                f"Write “{use}” each time.",
                other.casefold(),
            )


@lru_cache(maxsize=64)
def _pattern(word: str) -> re.Pattern[str]:
    """A word and its plural. With a capital it is a name, but where a sentence starts."""
    first, rest = re.escape(word[:1]), re.escape(word[1:])
    starts = rf"(?:^|(?<=[.!?] )){first.upper()}(?!{rest}s? [A-Z])"
    start = rf"(?:{first}|{starts})" if first.islower() else first
    return re.compile(
        rf"(?<![\w-]){start}{rest}s?(?![\w-])(?! (?:services?|panel|group|inspectors?)\b)"
    )
