"""`link-here`: the words of a link say where it leads."""

import re
from collections.abc import Iterator

from generator.language.page import AnyCase, Finding, Page

_SAYS_NOTHING = re.compile(
    r"(?:(?:click|found|see|look|press|tap|go|available|read more|more|find out more)\s+)?"
    r"(?:here|this link|this page|link|read more|more|find out more|click|click this)[.!]?",
    re.IGNORECASE,
)
_LOST = AnyCase(
    r"\b(?:click|clicking|press|tap|found|available|viewed|read it|see it|find it|downloaded) here\b"
)


def check(page: Page) -> Iterator[Finding]:
    """Links called “here”, and a “click here” whose link was lost."""
    links = {link.text.strip() for text in page.texts for link in text.links}
    empty = {words for words in links if _SAYS_NOTHING.fullmatch(words)}
    for text in page.texts:
        seen = 0
        for link in text.links:
            words = link.text.strip()
            if words in empty:
                number, start, seen = _place(text.lines, words, seen)
                yield Finding(
                    "link-here",
                    text,
                    number,
                    start,
                    words,
                    f"A link called “{words}” does not say where it leads.",
                    "Write what people find there, such as [our complaints procedure](https://...).",
                )
    for text, number, match in page.matches(_LOST):
        if not any(link.text in match[0] or match[0] in link.text for link in text.links):
            yield Finding(
                "link-here",
                text,
                number,
                match.start(),
                match[0],
                f"“{match[0]}” leads nowhere.",
                "Make a link of the words that say what people find: [our complaints "
                "procedure](https://...).",
            )


def _place(lines: tuple[str, ...], words: str, seen: int) -> tuple[int, int, int]:
    """The next place of a link's words after the first `seen` characters of a text."""
    passed = 0
    for number, line in enumerate(lines):
        start = line.find(words, max(0, seen - passed))
        if start >= 0:
            return number, start, passed + start + len(words)
        passed += len(line)
    return 0, 0, seen
