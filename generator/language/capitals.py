"""`capitals`: words in capitals only, which are hard to read and shout."""

import re
from collections.abc import Iterator

from generator.language.page import Finding, Page

_SHOUTED = re.compile(
    r"\b(?:NOT|MUST|NEVER|ONLY|ALWAYS|ALL|AND|ANY|PLEASE|BEFORE|AFTER|IMPORTANT|WARNING|FREE|WILL"
    r"|YOU|YOUR|OUR|WE|CANNOT|EVERY)\b"
)
_RUN = re.compile(r"\b[A-Z]{2,}(?:[’'][A-Z]+)?(?:(?:[,:;]? (?:& )?|-)[A-Z]{2,}(?:[’'][A-Z]+)?)+\b")
_ALONE = re.compile(r"[A-Z]{5,}")


def check(page: Page) -> Iterator[Finding]:
    """Headings and words in capitals; not acronyms, which are short and alone."""
    for text in page.texts:
        for number, line in enumerate(text.lines):
            for start, words in shouted(line):
                yield Finding(
                    "capitals",
                    text,
                    number,
                    start,
                    words,
                    f"“{words}” is in capitals, which are hard to read.",
                    f"Write “{_small(words, first=start == 0)}”.{_bold(words)}",
                )


def shouted(line: str) -> Iterator[tuple[int, str]]:
    """Where words in capitals start, and the words."""
    if _ALONE.fullmatch(line.strip()):
        yield line.index(line.strip()), line.strip()
        return
    taken = 0
    for match in sorted((*_RUN.finditer(line), *_SHOUTED.finditer(line)), key=lambda m: m.start()):
        # Two acronyms side by side, such as “RSH TSM”, are short and no word of speech.
        speech = _SHOUTED.search(match[0]) or any(len(word) > 5 for word in match[0].split())
        if match.start() >= taken and speech:
            taken = match.end()
            yield match.start(), match[0]


def _bold(words: str) -> str:
    """One word in capitals is meant to be stressed: there is another way."""
    return (
        "" if " " in words else f" To stress it, put two stars on each side: **{words.lower()}**."
    )


def _small(words: str, *, first: bool) -> str:
    small = words.lower()
    return small[:1].upper() + small[1:] if first else small
