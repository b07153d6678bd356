"""`reading-age`: how old a reader must be to read a page, and each long part of it, with ease.

Flesch and Kincaid's school grade, and five years. Of under 100 words nobody can say it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from syllapy import count as syllables_of

from generator.language.lengths import NO_SENTENCES
from generator.language.page import Page, Text
from generator.language.passive import passives
from generator.language.sentences import sentences

ENOUGH = 100
"""So many words are the least that a reading age can be told of."""

_WORD = re.compile(r"\d[\d,.:]*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_PARTS = {
    "our_responsibilities": "our responsibilities",
    "your_responsibilities": "your responsibilities",
    "your_deadlines": "your responsibilities",
    "how_we_check": "how we check",
    "performance_measures": "measures",
}


@dataclass(frozen=True, slots=True)
class Told:
    """The reading age of a whole page, and the words that say it and that of its parts."""

    age: int
    words: str


def told(page: Page) -> Told | None:
    """The reading age of a page; `None` if it is too short to say."""
    texts = [text for text in page.texts if text.name not in NO_SENTENCES]
    age = reading_age(line for text in texts for line in text.lines)
    if age is None:
        return None
    parts: dict[str, list[Text]] = {}
    for text in texts:
        parts.setdefault(_part(text), []).append(text)
    known = list(_parts(page, parts)) if len(parts) > 1 else []
    said = f"Reading age {age}{': ' if known else ''}{', '.join(known)}."
    passive = sum(1 for text in texts for line in text.lines for _ in passives(line))
    return Told(age, f"{said} Passive {passive} time{'s' * (passive != 1)}." if passive else said)


def _parts(page: Page, parts: dict[str, list[Text]]) -> Iterator[str]:
    """The age of each part, and of each text in it that is long enough by itself."""
    for name, texts in parts.items():
        age = reading_age(line for text in texts for line in text.lines)
        if age is not None:
            yield f"{name} {age}"
        for text in texts if len(texts) > 1 else ():
            own = reading_age(text.lines)
            if own is not None:
                yield f"its line {page.document.locate(text.path).line} {own}"


def reading_age(lines: Iterable[str]) -> int | None:
    """The age in years for which these lines are easy enough; `None` for under 100 words."""
    counted = [_counted(line) for line in lines]
    count, words, syllables = (sum(part[at] for part in counted) for at in range(3))
    if words < ENOUGH:
        return None
    grade = 0.39 * words / count + 11.8 * syllables / words - 15.59
    return max(round(grade + 5), 5)


@lru_cache(10_000)
def _counted(line: str) -> tuple[int, int, int]:
    """The sentences, words and syllables of a line, which stands in a page and in its parts."""
    found = [_WORD.findall(line[start:end]) for start, end in sentences(line)]
    words = [word for sentence in found for word in sentence]
    return sum(map(bool, found)), len(words), sum(map(_syllables, words))


def _syllables(word: str) -> int:
    # A number counts as one, as it does in most tools: what it sounds like is seldom what is hard.
    count: int = syllables_of(_POSSESSIVE.sub("", word))
    return max(count, 1)


def _part(text: Text) -> str:
    named = (_PARTS[step] for step in text.path if isinstance(step, str) and step in _PARTS)
    return next(named, "introduction")
