"""`jargon`: words of the trade, from the list in `content/jargon.yml`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from generator.language.page import AnyCase, Finding, Page
from generator.schema.jargon import JargonFields, JargonWordFields


def check(page: Page) -> Iterator[Finding]:
    """The first use of each word of the list, in any of its forms."""
    if page.jargon is None:
        return
    pattern, words = _prepared(page.jargon)
    told = set()
    for text, number, match in page.matches(pattern):
        word = words.get(match[0].casefold())
        if word is None or word.avoid in told or _explained(word, page.explained):
            continue
        told.add(word.avoid)
        yield Finding(
            "jargon",
            text,
            number,
            match.start(),
            match[0],
            f"“{match[0]}” is a word of the trade.",
            _instead(word),
            word.avoid.casefold(),
        )


def _explained(word: JargonWordFields, explained: frozenset[str]) -> bool:
    return any(form.casefold() in explained for form in (word.avoid, *word.also))


def _instead(word: JargonWordFields) -> str:
    if word.say:
        return f"Could you write “{word.say}”?"
    if word.means:
        return f"Write “{word.means}”, or explain the word in content/glossary.yml."
    return "Leave it out: nothing is lost."


@lru_cache(maxsize=4)
def _prepared(jargon: JargonFields) -> tuple[AnyCase, dict[str, JargonWordFields]]:
    """One pattern for all words, the longest first, and what each form belongs to."""
    words = {form.casefold(): word for word in jargon.words for form in (word.avoid, *word.also)}
    fine = {form.casefold() for word in jargon.words for form in word.fine_in}
    longest = sorted({*words, *fine}, key=lambda form: (form[0], -len(form), form))
    # With a word's first letter apart, those of all other letters are passed over in one step.
    alike = "|".join(
        f"{_written(first)}(?:{'|'.join(_written(form[1:]) for form in forms)})"
        for first, forms in groupby(longest, key=lambda form: form[0])
    )
    return AnyCase(rf"(?<![\w-])(?:{alike})(?![\w-])"), words


def _written(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"[ \u00a0]")
